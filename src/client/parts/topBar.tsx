// The ink bar with the red wedge: where and when we are, the five phases, and the tools of the page.
import { PHASES, type Phase } from '../../model/state';
import { t } from '../../text/ui';
import type { TopActs, TopModel } from '../models';
import { layout } from '../viewport';
import { Icon, Logo } from './icon';

/** Letters of a date that fit in one line of a narrow bar. */
const ONE_LINE = 15;
/** Letters of a turn's name that fit in one line of a wide bar. */
const WIDE_LINE = 34;

const STEPS: readonly Phase[] = PHASES.filter((phase) => phase !== 'over');

function Phases({ top }: { top: TopModel }) {
  const at = STEPS.indexOf(top.phase);
  return (
    <nav class="ph" aria-label={t('top.phases')}>
      <ol class="ph" style={{ margin: 0 }}>
        {STEPS.map((phase, i) => (
          <li key={phase} class={i < at || top.phase === 'over' ? 'done' : i === at ? 'on' : ''} aria-current={i === at ? 'step' : undefined}>
            <i>{i < at || top.phase === 'over' ? <Icon name="check" size={13} stroke={2} /> : i + 1}</i>
            {t(`phase.${phase}`)}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The top bar of every phase. */
export function TopBar({ top, acts }: { top: TopModel; acts: TopActs }) {
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const short = top.date.split(/[:,]/)[0] ?? '';
  const power = t(top.power === 'rooms' ? 'top.rooms' : 'top.circle');
  const step = STEPS.indexOf(top.phase) + 1;
  return (
    <header class="top">
      <button type="button" class="logo" onClick={acts.onTitle} aria-label={t('top.title')}>
        <Logo />
        <b>PLENUM</b>
      </button>
      <div class="sc">
        <div class={(isNarrow ? short.length > ONE_LINE : top.date.length > WIDE_LINE) ? 'a long' : 'a'}>{isNarrow ? short : top.date}</div>
        <div class="b2">{isNarrow ? top.short : top.place}</div>
      </div>
      {!isNarrow && top.tools !== false && <Phases top={top} />}
      {top.tools !== false && (
        <div class="rt">
          {isNarrow && step > 0 && (
            <span class="tb bd" role="img" aria-label={t('top.step', { step, of: STEPS.length })}>
              {step}/{STEPS.length}
            </span>
          )}
          <button type="button" class={isNarrow ? 'tb circle-key' : 'tb bd circle-key'} aria-label={power} title={power} onClick={acts.onCircle}>
            <Icon name="ring" size={isNarrow ? 20 : 16} />
            {layout.value === 'wide' && <span>{t(top.power === 'rooms' ? 'top.roomsShort' : 'top.circleShort')}</span>}
          </button>
          {!isNarrow && top.divergence !== null && (
            <button type="button" class="tb bd" onClick={acts.onRecord} title={t('top.divergenceHelp')}>
              <Icon name="branch" size={15} />
              <span>
                {t('top.divergence')} <b class="num">{top.divergence}</b>
              </span>
            </button>
          )}
          {!isNarrow && (
            <button
              type="button"
              class="tb"
              aria-label={t('top.undo')}
              title={top.undoRefusal ?? t('top.undo')}
              aria-disabled={top.canUndo ? undefined : 'true'}
              onClick={() => top.canUndo && acts.onUndo()}
            >
              <Icon name="undo" />
            </button>
          )}
          {!isNarrow && (
            <button type="button" class="tb" aria-label={t('top.help')} title={t('top.help')} onClick={acts.onHelp}>
              <Icon name="help" />
            </button>
          )}
          <button type="button" class="tb" aria-label={t('top.menu')} title={t('top.menu')} onClick={acts.onMenu}>
            <Icon name="menu" size={isNarrow ? 18 : 16} />
          </button>
        </div>
      )}
    </header>
  );
}
