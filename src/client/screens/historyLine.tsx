// Two lines: the record in ink, your game in red, which leaves it at the first difference. Chart; the same rows stand as a table below.
import { t } from '../../text/ui';
import type { LineMark } from './verdict.model';

const LEFT = 8;
const RIGHT = 792;
const RECORD = 34;
const YOURS = 92;

const x = (mark: LineMark) => LEFT + ((RIGHT - LEFT) * mark.at) / 1000;

/** Of more decisions than this, signs of their own would run into each other. */
const CROWDED = 40;

/** Neighbours share a stroke; on your line it is as long as the part of them that differs. */
function Comb({ marks, from }: { marks: readonly LineMark[]; from: number | null }) {
  const size = Math.ceil(marks.length / CROWDED);
  const groups = marks.flatMap((_, i) => (i % size === 0 ? [marks.slice(i, i + size)] : []));
  return (
    <>
      {groups.map((group) => {
        const at = (x(group[0]!) + x(group[group.length - 1]!)) / 2;
        const differing = group.filter((mark) => !mark.same && x(mark) > (from ?? RIGHT)).length;
        const high = differing === 0 ? 0 : 9 + (19 * differing) / group.length;
        return (
          <g key={group[0]!.id}>
            <rect x={at - 3} y={RECORD - 8} width="6" height="16" fill="var(--ink)" />
            <rect x={at - 3} y={YOURS - high / 2} width="6" height={high} fill="var(--red)" />
          </g>
        );
      })}
    </>
  );
}

/** The chart. */
export function HistoryLine({ marks }: { marks: readonly LineMark[] }) {
  const first = marks.find((mark) => !mark.same);
  const start = first ? x(first) : null;
  return (
    <figure class="history-line">
      <svg viewBox="0 0 800 112" role="img" aria-label={first ? t('verdict.firstDifference', { label: first.label }) : t('verdict.noDifference')}>
        <path d={`M${LEFT} ${RECORD}H${RIGHT}`} stroke="var(--ink)" stroke-width="5" />
        {start !== null && (
          <path d={`M${start} ${RECORD}L${Math.min(start + 46, RIGHT)} ${YOURS}H${RIGHT}`} stroke="var(--red)" stroke-width="5" fill="none" />
        )}
        {marks.length > CROWDED && <Comb marks={marks} from={start === null ? null : start + 40} />}
        {(marks.length > CROWDED ? [] : marks).map((mark) => (
          <g key={mark.id}>
            <rect x={x(mark) - 6} y={RECORD - 6} width="12" height="12" fill="var(--sheet)" stroke="var(--ink)" stroke-width="3" />
            {start !== null && x(mark) > start + 40 && (
              <path
                d={`M${x(mark)} ${YOURS - 9}L${x(mark) + 9} ${YOURS}L${x(mark)} ${YOURS + 9}L${x(mark) - 9} ${YOURS}Z`}
                fill={mark.same ? 'var(--sheet)' : 'var(--red)'}
                stroke="var(--red)"
                stroke-width="2.4"
              />
            )}
          </g>
        ))}
        {start !== null && (
          <path d={`M${start} ${RECORD - 13}L${start + 13} ${RECORD}L${start} ${RECORD + 13}L${start - 13} ${RECORD}Z`} fill="var(--red)" />
        )}
      </svg>
      <figcaption class="row between wrap g8 xs">
        <span>
          <b class="cap cap15">{t('verdict.record')}</b>
        </span>
        {first && <span class="warn">{t('verdict.firstDifference', { label: first.label })}</span>}
        <span class="cap cap15 yours">{first ? t('verdict.yours') : ''}</span>
      </figcaption>
    </figure>
  );
}
