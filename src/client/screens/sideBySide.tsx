// Two branches side by side: the divergence meter and its curve, then month by month what stands otherwise, with the first cause of each difference.
import { t } from '../../text/ui';
import { useKeys } from '../keys';
import type { TopActs } from '../models';
import { Button, EmptyState, Progress } from '../parts/controls';
import { Hand } from '../parts/marks';
import { Shell } from '../parts/shell';
import { layout } from '../viewport';
import { Branches } from './branches';
import type { BranchesActs, BranchesPageModel, DifferenceRow, Moment, PartShare, SideBySide } from './branches.model';
import './branches.css';

const partsLine = (parts: readonly PartShare[]): string => parts.map((p) => t('divergence.part', { part: p.name, value: p.value })).join(' · ');

/** The number, 0–100, with its four parts as a bar of four patterns. */
function Meter({ pair }: { pair: SideBySide }) {
  return (
    <div class="meter">
      <span class="d num meter-number">{pair.total}</span>
      <div class="grow">
        <div class="meter-bar" aria-hidden="true">
          {pair.parts
            .filter((part) => part.value > 0)
            .map((part) => (
              <i key={part.id} class={`meter-${part.id}`} style={{ width: `${part.value}%` }} />
            ))}
        </div>
        <ul class="row g12 wrap xs meter-parts">
          {pair.parts.map((part) => (
            <li key={part.id} class="row g4">
              <i class={`meter-key meter-${part.id}`} aria-hidden="true" />
              {t('divergence.part', { part: part.name, value: part.value })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

const WIDE = 800;
const HIGH = 96;
const FOOT = 84;

/** The number after each month as steps; the same figures stand as a table below. */
function Curve({ pair }: { pair: SideBySide }) {
  const step = (WIDE - 8) / Math.max(1, pair.curve.length);
  const at = (total: number): number => FOOT - (total * (FOOT - 10)) / 100;
  const line = pair.curve.map((point, i) => `${i === 0 ? `M4 ${at(point.total)}` : `V${at(point.total)}`}H${4 + step * (i + 1)}`).join('');
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" role="img" aria-label={t('branches.curve', { total: pair.total })}>
        {[0, 50, 100].map((value) => (
          <line key={value} x1="4" x2={WIDE - 4} y1={at(value)} y2={at(value)} stroke="var(--line)" vector-effect="non-scaling-stroke" />
        ))}
        <path d={`${line}V${FOOT}H4Z`} fill="var(--red)" opacity="0.16" />
        <path d={line} fill="none" stroke="var(--red)" stroke-width="3" vector-effect="non-scaling-stroke" />
      </svg>
      <figcaption class="row between xs mut">
        <span>{pair.curve[0]?.label}</span>
        <span class="cap cap15">{t('divergence.range')}</span>
        <span>{pair.curve.at(-1)?.label}</span>
      </figcaption>
      <details>
        <summary class="xs lnk">{t('branches.asTable')}</summary>
        <div class="curve-scroll">
          <table class="xs num curve-table">
            <thead>
              <tr>
                <th>{t('branches.month')}</th>
                <th>{t('divergence.title')}</th>
                {pair.parts.map((part) => (
                  <th key={part.id}>{part.name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pair.curve.map((point) => (
                <tr key={point.label}>
                  <td>{point.label}</td>
                  <td>
                    <b>{point.total}</b>
                  </td>
                  {point.parts.map((part) => (
                    <td key={part.id}>{part.value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function SetBy({ side, moment }: { side: string; moment: Moment | null }) {
  return (
    <p>
      <b>{side}:</b> {moment === null ? t('branches.asAtStart') : t('branches.moment', { when: moment.when, text: moment.text })}
    </p>
  );
}

/** How a difference came about: the line of the chronicle in each branch, and whose hands were other. */
function Why({ row, pair }: { row: DifferenceRow; pair: SideBySide }) {
  const ballot = (v: DifferenceRow['ballots'][number]['a']) =>
    v === null ? (
      <span class="mut">{t('divergence.absent')}</span>
    ) : (
      <span class="row g6">
        <Hand vote={v} height={16} /> {t(`vote.${v}`)}
      </span>
    );
  return (
    <details class="difference-why">
      <summary class="xs lnk">{t('branches.why', { what: row.what })}</summary>
      <div class="xs col g4">
        <SetBy side={pair.a.name} moment={row.setA} />
        <SetBy side={pair.b.name} moment={row.setB} />
        {row.voters.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {row.ballots.length > 0 && (
          <table class="xs ballots-table">
            <thead>
              <tr>
                <th>{t('branches.member')}</th>
                <th>{pair.a.name}</th>
                <th>{pair.b.name}</th>
              </tr>
            </thead>
            <tbody>
              {row.ballots.map((v) => (
                <tr key={v.name} class={v.a === v.b ? '' : 'differs'}>
                  <td>{v.name}</td>
                  <td>{ballot(v.a)}</td>
                  <td>{ballot(v.b)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  );
}

function Month({ month, pair }: { month: SideBySide['months'][number]; pair: SideBySide }) {
  return (
    <section class="difference-month" aria-label={month.label}>
      <h3 class="d">{month.label}</h3>
      <table class="sm difference-table">
        <thead>
          <tr>
            <th>{t('branches.what')}</th>
            <th class="cap cap15">{pair.a.name}</th>
            <th class="cap cap15 side-b">{pair.b.name}</th>
          </tr>
        </thead>
        <tbody>
          {month.rows.map((row, i) => (
            <tr key={row.id}>
              <td>
                <span class="xs mut">{row.part}</span>
                <div>{row.what}</div>
                {row.cause !== null && row.cause !== month.rows[i - 1]?.cause && (
                  <div class="xs">
                    <b>{t('verdict.cause')}</b> {row.cause}
                  </div>
                )}
                <Why row={row} pair={pair} />
              </td>
              <td data-side={pair.a.name}>{row.a}</td>
              <td data-side={pair.b.name} class="side-b">
                {row.b}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The comparison of two branches. */
export function Comparison({ pair }: { pair: SideBySide }) {
  return (
    <div class="comparison">
      <h1>{t('branches.heading', { a: pair.a.name, b: pair.b.name })}</h1>
      <Meter pair={pair} />
      <p class="sr">{partsLine(pair.parts)}</p>
      {pair.curve.length > 0 ? <Curve pair={pair} /> : <p class="sm mut">{t('branches.noMonth')}</p>}
      {pair.first !== null && (
        <p class="sm comparison-first">
          <b>{t('branches.first')}</b> {pair.first}
        </p>
      )}
      {pair.months.length === 0 && pair.curve.length > 0 && <p class="md">{t('branches.noDifference')}</p>}
      {pair.months.map((month) => (
        <Month key={month.label} month={month} pair={pair} />
      ))}
    </div>
  );
}

interface PageProps {
  model: BranchesPageModel;
  top: TopActs;
  acts: BranchesActs & { onBack(): void };
}

/** The page: the tree beside the comparison, on a phone one after the other. */
export function BranchesScreen({ model, top, acts }: PageProps) {
  useKeys({ Escape: acts.onBack, '?': top.onHelp });
  const isNarrow = layout.value === 'phone' || layout.value === 'tablet';
  const tree = <Branches model={model.tree} acts={acts} />;
  const pair =
    model.pair !== null ? (
      <Comparison pair={model.pair} />
    ) : model.isCounting ? (
      <Progress value={-1} label={t('branches.counting')} />
    ) : (
      <EmptyState title={t('branches.chooseTwo')} />
    );
  return (
    <Shell
      class="branches-page"
      top={model.top}
      acts={top}
      left={tree}
      leftLabel={t('branches.title')}
      main={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reachable by keys.
        <div class="comparison-main scroll" tabIndex={0}>
          {pair}
        </div>
      }
      act={
        <>
          {!isNarrow && <span class="xs mut">{t('branches.kept')}</span>}
          <Button kind="act" onClick={acts.onBack}>
            {t('branches.back')}
          </Button>
        </>
      }
      tabs={[
        { id: 'pair', label: t('branches.pairTab'), icon: 'chart', content: pair },
        { id: 'tree', label: t('branches.title'), icon: 'branch', content: tree },
      ]}
    />
  );
}
