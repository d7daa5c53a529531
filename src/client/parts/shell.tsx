// The frame of a phase. Wide: three rails. Desk: the right rail becomes a drawer. Tablet and phone: one column, act bar and tabs below.

import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import type { TopActs, TopModel } from '../models';
import { layout } from '../viewport';
import { Icon, type IconName } from './icon';
import { Drawer } from './layers';
import { TopBar } from './topBar';

/** A part of a screen that becomes a tab when the window is narrow. */
export interface Region {
  id: string;
  label: string;
  icon: IconName;
  content: ComponentChildren;
}

/** The other seats have been deciding for a while: the page is dimmed, the bar of acts says so. */
export const isWaiting = signal(false);

function WaitingWords() {
  return isWaiting.value ? <span class="sm act-waiting">{t('game.thinking')}</span> : null;
}

interface ShellProps {
  top: TopModel;
  acts: TopActs;
  left?: ComponentChildren;
  main: ComponentChildren;
  right?: ComponentChildren;
  leftLabel?: string;
  /** Name of the right rail, also on its opener. */
  rightLabel?: string;
  act: ComponentChildren;
  /** The tabs of narrow layouts; the first one is open at the start. */
  tabs: Region[];
  /** Which tab is open, when the screen wants to decide. */
  tab?: string;
  onTab?: (id: string) => void;
  /** Whether the drawer of the right rail is open, when the screen wants to decide. */
  drawer?: boolean;
  onDrawer?: (isOpen: boolean) => void;
  class?: string;
}

function Narrow(props: ShellProps) {
  const { top, acts, act, tabs } = props;
  const [own, setOwn] = useState(tabs[0]?.id ?? '');
  const open = props.tab ?? own;
  const current = tabs.find((region) => region.id === open) ?? tabs[0];
  const choose = (id: string) => {
    setOwn(id);
    props.onTab?.(id);
  };
  return (
    <div class={`shell ${props.class ?? ''} ${isWaiting.value ? 'waiting' : ''}`}>
      <TopBar top={top} acts={acts} />
      <main class="stack" id="board" tabIndex={-1}>
        <h1 class="sr">{`${top.date}: ${current?.label ?? ''}`}</h1>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel that scrolls is reachable by keys. */}
        <div class="pad" id="part" role="tabpanel" aria-label={current?.label} tabIndex={0}>
          {current?.content}
        </div>
      </main>
      <footer class="act" id="act">
        <WaitingWords />
        {act}
      </footer>
      {tabs.length > 1 && (
        <nav aria-label={t('shell.parts')}>
          <div class="tabbar" role="tablist" aria-label={t('shell.parts')}>
            {tabs.map((region) => (
              <button
                key={region.id}
                type="button"
                role="tab"
                aria-selected={region.id === current?.id}
                aria-controls="part"
                onClick={() => choose(region.id)}
              >
                <Icon name={region.icon} size={20} stroke={1.5} />
                {region.label}
              </button>
            ))}
          </div>
        </nav>
      )}
    </div>
  );
}

/** Lays out one phase for the window at hand. */
export function Shell(props: ShellProps) {
  const [own, setOwn] = useState(false);
  const isDrawer = props.drawer ?? own;
  const setDrawer = props.onDrawer ?? setOwn;
  const kind = layout.value;
  if (kind === 'phone' || kind === 'tablet') return <Narrow {...props} />;
  const { top, acts, left, main, right, act, leftLabel, rightLabel } = props;
  const classes = ['body', left ? '' : 'no-left', right ? '' : 'no-right'].filter(Boolean).join(' ');
  return (
    <div class={`shell ${props.class ?? ''} ${isWaiting.value ? 'waiting' : ''}`}>
      <TopBar top={top} acts={acts} />
      <div class={classes}>
        {left && (
          <aside class="rail left" aria-label={leftLabel ?? t('shell.left')}>
            {left}
          </aside>
        )}
        <div class="centre">
          <main id="board" class="main" tabIndex={-1}>
            {main}
          </main>
          <footer class="act" id="act">
            <WaitingWords />
            {act}
          </footer>
        </div>
        {right && kind === 'wide' && (
          <aside class="rail right" aria-label={rightLabel ?? t('shell.more')}>
            {right}
          </aside>
        )}
        {right && kind === 'desk' && (
          <button type="button" class="btn s rail-opener" onClick={() => setDrawer(true)}>
            {rightLabel ?? t('shell.more')}
          </button>
        )}
        {right && kind === 'desk' && isDrawer && (
          <Drawer label={rightLabel ?? t('shell.more')} onClose={() => setDrawer(false)}>
            {right}
          </Drawer>
        )}
      </div>
    </div>
  );
}
