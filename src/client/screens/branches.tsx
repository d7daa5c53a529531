// The branch tree: the record as an ink line, your game red, forks dashed; every branch can be opened, forked, named, saved, deleted and set beside another.
import { useState } from 'preact/hooks';
import { t } from '../../text/ui';
import { Button, Select } from '../parts/controls';
import type { BranchChoice, BranchesActs, BranchesModel, BranchKind, BranchRow } from './branches.model';
import './branches.css';

const LANE = 44;
const ROW = 62;
const LEFT = 15;
const TOP = 14;

const x = (lane: number): number => LEFT + lane * LANE;
const y = (row: number): number => TOP + row * ROW;

const INK: Record<BranchKind, string> = { record: 'var(--ink)', yours: 'var(--red)', other: 'var(--ink2)', fork: 'var(--petrol)' };
const WIDTH: Record<BranchKind, number> = { record: 4, yours: 4, other: 2.5, fork: 3.5 };
const DASH: Record<BranchKind, string | undefined> = { record: undefined, yours: undefined, other: undefined, fork: '7 5' };

/** The lines behind the words: one for each branch, from where it leaves another to its end. */
function Lines({ rows }: { rows: readonly BranchRow[] }) {
  const lanes = Math.max(0, ...rows.map((row) => row.lane));
  const paths = [...new Set(rows.map((row) => row.branch))].map((id) => {
    const own = rows.flatMap((row, i) => (row.branch === id ? [i] : []));
    const [from, to] = [own[0]!, own.at(-1)!];
    const { kind, lane } = rows[from]!;
    const left = rows.findIndex((row) => row.forks.includes(id));
    const bend = left < 0 ? '' : `M${x(rows[left]!.lane)} ${y(left) + 24}L${x(lane)} ${Math.min(y(left) + 52, y(from))}`;
    return { id, kind, d: `${bend}${left < 0 ? `M${x(lane)} ${y(from)}` : ''}L${x(lane)} ${y(to)}` };
  });
  return (
    <svg class="branch-lines" width={x(lanes) + 15} height={y(rows.length - 1) + 20} aria-hidden="true">
      {paths.map((path) => (
        <path key={path.id} d={path.d} fill="none" stroke={INK[path.kind]} stroke-width={WIDTH[path.kind]} stroke-dasharray={DASH[path.kind]} />
      ))}
      {rows.map((row, i) => {
        const isHollow = row.kind === 'fork' || (row.kind === 'record' && row.mark === 'end');
        return (
          <rect
            key={row.key}
            x={x(row.lane) - 7}
            y={y(i) - 7}
            width="14"
            height="14"
            fill={isHollow ? 'var(--sheet)' : INK[row.kind]}
            stroke={INK[row.kind]}
            stroke-width="3"
          />
        );
      })}
    </svg>
  );
}

/** What is done with one branch: the pair, and what lies behind "more". */
function Choice({ choice, acts }: { choice: BranchChoice; acts: BranchesActs }) {
  const [name, setName] = useState<string | null>(null);
  const [at, setAt] = useState(String(choice.months.at(-1)?.at ?? 0));
  const [isSure, setSure] = useState(false);
  return (
    <li class={`branch-choice is-${choice.kind}`}>
      <div class="row between g8">
        <span class="sm">
          <b>{choice.name}</b> <span class="mut num">{choice.number}</span>
        </span>
        <span class="row g8 nowrap">
          <Button small icon="play" onClick={() => acts.onWatch(choice.id)} label={t('branches.watchNamed', { name: choice.name })}>
            {t('branches.watch')}
          </Button>
          <Button
            small
            pressed={choice.chosen !== null}
            onClick={() => acts.onChoose(choice.id)}
            label={t('branches.chooseNamed', { name: choice.name })}
          >
            {choice.chosen === null ? t('branches.choose') : t(`branches.side.${choice.chosen}`)}
          </Button>
        </span>
      </div>
      {choice.kind !== 'record' && (
        <details>
          <summary class="xs lnk">{t('branches.more', { name: choice.name })}</summary>
          <div class="col g8 branch-more">
            {choice.months.length > 0 && (
              <div class="row g8 wrap branch-fork">
                <Select
                  label={t('branches.forkAt')}
                  value={at}
                  options={choice.months.map((month) => ({ value: String(month.at), label: month.label }))}
                  onChange={setAt}
                />
                <Button small icon="branch" onClick={() => acts.onFork(choice.id, Number(at))}>
                  {t('branches.fork')}
                </Button>
              </div>
            )}
            <div class="row g8 wrap">
              {choice.canOpen && (
                <Button small icon="play" onClick={() => acts.onOpen(choice.id)}>
                  {t('branches.open')}
                </Button>
              )}
              <Button small icon="save" onClick={() => acts.onSave(choice.id)}>
                {t('branches.save')}
              </Button>
              {choice.canDelete && (
                <Button small onClick={() => (isSure ? acts.onDelete(choice.id) : setSure(true))}>
                  {t(isSure ? 'branches.deleteSure' : 'branches.delete')}
                </Button>
              )}
            </div>
            {choice.canRename && (
              <form
                class="row g8 branch-name"
                onSubmit={(event) => {
                  event.preventDefault();
                  acts.onRename(choice.id, name ?? choice.name);
                }}
              >
                <label class="field">
                  <span>{t('branches.name')}</span>
                  <input type="text" maxLength={60} value={name ?? choice.name} onInput={(event) => setName(event.currentTarget.value)} />
                </label>
                <button type="submit" class="btn s">
                  {t('branches.rename')}
                </button>
              </form>
            )}
          </div>
        </details>
      )}
    </li>
  );
}

/** The words of a row stand right of every line that passes it. */
function laneOfWords(rows: readonly BranchRow[], at: number): number {
  const passing = rows.flatMap((row, i) => {
    const left = rows.findIndex((one) => one.forks.includes(row.branch));
    return left >= 0 && left < at && i > at ? [row.lane] : [];
  });
  return Math.max(rows[at]!.lane, ...passing);
}

/** The tree with its branches. */
export function Branches({ model, acts }: { model: BranchesModel; acts: BranchesActs }) {
  return (
    <section class="branches" aria-label={t('branches.title')}>
      <div class="row between base wrap g8">
        <h2>{t('branches.title')}</h2>
        <span class="xs mut">{t('branches.count', { count: model.choices.length })}</span>
      </div>
      <div class="branch-tree">
        <Lines rows={model.rows} />
        <ol>
          {model.rows.map((row, i) => (
            <li
              key={row.key}
              style={{ height: `${ROW}px`, paddingLeft: `${x(laneOfWords(model.rows, i)) + 20}px` }}
              class={`branch-row is-${row.kind}`}
            >
              <b class="sm">{row.title}</b>
              <span class="xs mut">{row.line}</span>
            </li>
          ))}
        </ol>
      </div>
      <h3 class="cap owned">{t('branches.pair')}</h3>
      <ul class="branch-choices">
        {model.choices.map((choice) => (
          <Choice key={choice.id} choice={choice} acts={acts} />
        ))}
      </ul>
    </section>
  );
}
