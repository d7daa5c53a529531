// The course of events: the record in ink, your game in red, which leaves it at the first difference, and how far they are apart. Also as a table.
import { useMemo } from 'preact/hooks';
import { t } from '../../text/ui';
import { layout } from '../viewport';
import type { FilmMark, TimelineModel } from './replay.model';

/** Heights in px: the lines, the lanes of the labels over and under them, the chart of divergence. */
const RECORD = 72;
const YOURS = 146;
const CHART = { top: 216, foot: 272 };
/** How much of the width, in thousandths, a label takes; and the slope from one line to the other. */
const LABEL = { wide: 122, desk: 170 };
const SLOPE = 45;

type Lane = 'over' | 'under' | 'yours';
interface Label {
  mark: FilmMark;
  lane: Lane;
  /** Its text ends at the mark. */
  isLeft: boolean;
}

/** Which marks are labelled, and where: the first difference, then others that differ, then the rest as far as there is room. */
export function placeLabels(line: Pick<TimelineModel, 'marks' | 'first'>, width: number): Label[] {
  const { marks, first } = line;
  const taken: Record<Lane, [number, number][]> = { over: [], under: [], yours: [] };
  const out: Label[] = [];
  const put = (mark: FilmMark, lane: Lane, width: number): boolean => {
    for (const isLeft of [false, true]) {
      const from = isLeft ? mark.at - width : mark.at - 6;
      const to = isLeft ? mark.at + 6 : mark.at + width;
      if (from < -6 || to > 1010 || taken[lane].some(([a, b]) => from < b && to > a)) continue;
      taken[lane].push([from, to]);
      out.push({ mark, lane, isLeft });
      return true;
    }
    return false;
  };
  if (first !== null) {
    // Where the red line runs there is no room under the black one.
    taken.under.push([first.at - 6, 1010]);
    put(first, 'over', Math.round(width * 1.5));
  }
  const differing = first === null ? [] : marks.filter((m) => m.yours !== null && m.at > first.at + SLOPE);
  for (const m of differing) put(m, 'yours', width);
  const seen = new Set<number>(first === null ? [] : [first.step]);
  for (const m of marks) {
    if (seen.has(m.step)) continue;
    seen.add(m.step);
    if (!put(m, 'under', width)) put(m, 'over', width);
  }
  return out;
}

interface MarkLabelProps {
  label: Label;
  now: number;
  isFirst: boolean;
  onJump: (step: number) => void;
}

function MarkLabel({ label, now, isFirst, onJump }: MarkLabelProps) {
  const { mark, lane, isLeft } = label;
  const isYours = lane === 'yours' || isFirst;
  const style = isLeft ? { right: `${100 - mark.at / 10}%` } : { left: `${mark.at / 10}%` };
  return (
    <button
      type="button"
      class={['film-label', lane, isLeft ? 'left' : '', isFirst ? 'first' : ''].filter(Boolean).join(' ')}
      style={style}
      aria-current={mark.at === now ? 'step' : undefined}
      onClick={() => onJump(mark.step)}
    >
      <b>{isFirst ? t('replay.first', { date: mark.date }) : mark.date}</b>
      <span>{isYours ? mark.yours : mark.label}</span>
    </button>
  );
}

/** The lines; drawn as wide as the page lets them be. */
function Lines({ line }: { line: TimelineModel }) {
  const { first, divergence } = line;
  const bend = first === null ? 0 : Math.min(first.at + SLOPE, line.until);
  let path = '';
  if (divergence !== null) {
    path = `M0 ${CHART.foot}`;
    for (const p of divergence) path += `H${p.at}V${CHART.foot - ((CHART.foot - CHART.top) * p.value) / 100}`;
    path += `H${line.until}`;
  }
  return (
    <svg class="film-lines" viewBox={`0 0 1000 ${divergence === null ? YOURS : CHART.foot + 4}`} preserveAspectRatio="none" aria-hidden="true">
      {line.months.map((m) => (
        <path key={m.at} d={`M${m.at} 40V${divergence === null ? YOURS : CHART.foot}`} class="film-grid" />
      ))}
      <path d={`M0 ${RECORD}H1000`} class="film-record" />
      {first !== null && <path d={`M${first.at} ${RECORD}L${bend} ${YOURS}H${line.until}`} class="film-yours" />}
      {divergence !== null && (
        <>
          <path d={`M0 ${CHART.top}H1000M0 ${CHART.foot}H1000`} class="film-grid strong" />
          <path d={`${path}V${CHART.foot}Z`} class="film-area" />
          <path d={path} class="film-growth" />
          {first !== null && <path d={`M${first.at} ${RECORD}V${CHART.foot}`} class="film-drop" />}
        </>
      )}
    </svg>
  );
}

/** The room of one mark, in thousandths of the width: what lies nearer has one mark together. */
const ROOM = { wide: 16, desk: 24 };

/** Marks as far apart as they can be told from each other, each at the first of its group, and whether something came out otherwise there. */
export function placeMarks(marks: readonly Pick<FilmMark, 'at' | 'yours'>[], room: number): { at: number; differs: boolean }[] {
  const places: { at: number; differs: boolean }[] = [];
  for (const m of marks) {
    const last = places[places.length - 1];
    if (last === undefined || m.at >= last.at + room) places.push({ at: m.at, differs: m.yours !== null });
    else last.differs ||= m.yours !== null;
  }
  return places;
}

/** The marks on the line of the game, beyond the slope by which it leaves the record. */
const afterSlope = ({ marks, until }: TimelineModel, first: FilmMark): FilmMark[] => marks.filter((m) => m.at > first.at + SLOPE && m.at <= until);

interface LineProps {
  line: TimelineModel;
  /** 0–100, beside the chart. */
  divergence: number | null;
  onJump: (step: number) => void;
}

/** The chart with its labels, which are ways to their steps. */
export function FilmLine({ line, divergence, onJump }: LineProps) {
  const kind = layout.value === 'wide' ? 'wide' : 'desk';
  const labels = useMemo(() => placeLabels(line, LABEL[kind]), [line.marks, kind]);
  const { first } = line;
  return (
    <div class={line.divergence === null ? 'film-chart' : 'film-chart compared'}>
      <div class="film-field">
        <Lines line={line} />
        {placeMarks(line.marks, ROOM[kind]).map(({ at }) => (
          <i key={at} class="film-mark" style={{ left: `${at / 10}%`, top: `${RECORD}px` }} />
        ))}
        {first !== null &&
          placeMarks(afterSlope(line, first), ROOM[kind]).map(({ at, differs }) => (
            <i key={at} class={differs ? 'film-mark diamond differs' : 'film-mark diamond'} style={{ left: `${at / 10}%`, top: `${YOURS}px` }} />
          ))}
        {first !== null && <i class="film-mark diamond first" style={{ left: `${first.at / 10}%`, top: `${RECORD}px` }} />}
        {labels.map((label) => (
          <MarkLabel key={label.mark.id} label={label} now={line.now} isFirst={label.mark === first} onJump={onJump} />
        ))}
        <i class="film-now" style={{ left: `${line.now / 10}%` }} />
        {line.months.map((m) => (
          <span key={m.at} class="film-month xs" style={{ left: `${m.at / 10}%` }}>
            {m.label}
          </span>
        ))}
        {line.divergence !== null && <span class="cap cap15 film-scale">{t('replay.divergence')}</span>}
      </div>
      <div class="film-names">
        <b class="cap cap15" style={{ top: `${RECORD - 8}px` }}>
          {t('verdict.record')}
        </b>
        {first !== null && (
          <b class="cap cap15 yours" style={{ top: `${YOURS - 8}px` }}>
            {t('verdict.yours')}
          </b>
        )}
        {divergence !== null && <span class="d num film-figure">{divergence}</span>}
      </div>
    </div>
  );
}

/** The same marks as rows. */
export function FilmTable({ line, onJump }: Pick<LineProps, 'line' | 'onJump'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
    <section class="film-table" tabIndex={0} aria-label={t('replay.timeline')}>
      <table class="sm">
        <thead>
          <tr>
            <th>{t('replay.date')}</th>
            <th>{t('replay.decision')}</th>
            {line.divergence !== null && <th>{t('verdict.yours')}</th>}
            <th>{t('replay.step')}</th>
          </tr>
        </thead>
        <tbody>
          {line.marks.map((m) => (
            <tr key={m.id}>
              <td class="num nowrap">{m.date}</td>
              <td>{m.label}</td>
              {line.divergence !== null && <td class={m.yours === null ? '' : 'film-other'}>{m.yours ?? t('verdict.same')}</td>}
              <td>
                <button type="button" class="lnk num" onClick={() => onJump(m.step)}>
                  {m.step}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
