// The page over all phases: the circle of power and the economy, one tab each. Esc goes back to where one was.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text/ui';
import { type KeyMap, useKeys } from '../keys';
import type { TopActs } from '../models';
import { Button } from '../parts/controls';
import { TopBar } from '../parts/topBar';
import { layout } from '../viewport';
import { Circle } from './circle';
import type { CircleActs, CircleModel } from './circle.model';
import { Economy } from './economy';
import type { EconomyActs, EconomyModel } from './economy.model';

export const POWER_TABS = ['circle', 'economy'] as const;
export type PowerTab = (typeof POWER_TABS)[number];

interface PowerProps {
  tab: PowerTab;
  circle: CircleModel;
  /** null: this scenario has none. */
  economy: EconomyModel | null;
  acts: CircleActs & EconomyActs & { onTab(tab: PowerTab): void };
  top: TopActs;
}

/** The page of the circle and the economy. */
export function PowerScreen({ tab, circle, economy, acts, top }: PowerProps) {
  const first = useRef<HTMLButtonElement>(null);
  const tabs = POWER_TABS.filter((id) => id === 'circle' || economy !== null);
  const at = economy === null ? 'circle' : tab;
  /** What a tab is called by. */
  const words = (id: PowerTab): string => (id === 'circle' && circle.rooms !== null ? 'rooms' : id);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const isOpen = at === 'circle' ? circle.opened !== null : economy?.opened !== null;
  const keys: KeyMap = {
    Escape: () => (isOpen ? (at === 'circle' ? acts.onOpen(null) : acts.onFigure(null)) : acts.onBack()),
    m: acts.onBack,
    '?': top.onHelp,
  };
  useKeys(keys);
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const onArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tabs[(tabs.indexOf(at) + (event.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length]!;
    event.preventDefault();
    acts.onTab(next);
    document.getElementById(`power-${next}`)?.focus();
  };
  return (
    <div class="shell power">
      <TopBar top={circle.top} acts={top} />
      <main class="power-main" id="board" tabIndex={-1}>
        <h1 class="sr">{t(`${words(at)}.title`)}</h1>
        <div class="power-head row between g12">
          <div class="power-tabs" role="tablist" aria-label={t('circle.tabs')} onKeyDown={onArrow}>
            {tabs.map((id) => (
              <button
                key={id}
                ref={id === at ? first : undefined}
                id={`power-${id}`}
                type="button"
                role="tab"
                class="d"
                aria-selected={id === at}
                aria-controls="power-panel"
                tabIndex={id === at ? 0 : -1}
                onClick={() => acts.onTab(id)}
              >
                {t(isNarrow ? `${words(id)}.short` : `${words(id)}.title`)}
              </button>
            ))}
          </div>
          {!isNarrow && <p class="sm mut power-note">{t(`${words(at)}.note`)}</p>}
          {!isNarrow && (
            <Button small onClick={acts.onBack} hint="Esc">
              {circle.back}
            </Button>
          )}
        </div>
        <div class="power-panel" id="power-panel" role="tabpanel" aria-labelledby={`power-${at}`}>
          {at === 'circle' ? <Circle model={circle} acts={acts} /> : economy && <Economy model={economy} acts={acts} />}
        </div>
      </main>
      {isNarrow && (
        <footer class="act" id="act">
          <Button wide onClick={acts.onBack}>
            {circle.back}
          </Button>
        </footer>
      )}
    </div>
  );
}
