// Kept games → the branch tree, and two courses → the page that sets them side by side.
import { differenceTeller, type ToldDifference } from '../../lab/differenceText';
import { type Difference, type Divergence, divergence, partingsOf } from '../../lab/divergence';
import { PARTS } from '../../lab/measure';
import type { Trace } from '../../lab/trace';
import type { PlayerKind } from '../../model/replay';
import type { Id } from '../../model/state';
import type { VoteRecord } from '../../model/vote';
import type { Text } from '../../text/sentences';
import { t } from '../../text/ui';
import { type BranchNode, RECORD } from '../game/branches';
import type { BranchChoice, BranchesModel, BranchKind, BranchRow, DifferenceRow, PartShare, SideBySide } from '../screens/branches.model';

/** What the tree is made from. A trace that is null has not been counted yet. */
export interface BranchSource {
  text: Text;
  roots: readonly BranchNode[];
  record: Trace | null;
  traceOf(id: string): Trace | null;
  /** The game that is open; null when none is. */
  current: string | null;
  chosen: readonly string[];
}

/** A branch found in the tree, with where it leaves which other. */
interface Placed {
  node: BranchNode;
  parent: string;
  kind: BranchKind;
  lane: number;
  depth: number;
  name: string;
  leaves: number;
  ends: number;
}

export const shares = (d: Pick<Divergence, 'parts'>): PartShare[] =>
  PARTS.map((id) => ({ id, name: t(`divergence.parts.${id}`), value: d.parts[id] }));

const kindOf = (id: string, node: BranchNode | undefined, current: string | null): BranchKind =>
  id === RECORD ? 'record' : id === current ? 'yours' : node?.branch.from ? 'fork' : 'other';

const playersOf = (node: BranchNode): Id[] => Object.keys(node.saved.replay.seats).filter((id) => node.saved.replay.seats[id] === 'human');

/** "As Kamenev", "Zinoviev and 6 more", "Computers alone". */
function playedBy(text: Text, people: readonly Id[]): string {
  const [first] = people;
  if (first === undefined) return t('branches.byComputers');
  return people.length === 1
    ? t('branches.as', { name: text.person(first) })
    : t('branches.byMany', { name: text.person(first), count: people.length - 1 });
}

/**
 * What a branch is called: by its player, as the game that is open, by what it was forked from when the same persons go on, or by the persons that play it;
 * a second one of that name is numbered.
 */
export function branchNames(text: Text, roots: readonly BranchNode[], current: string | null): Map<string, string> {
  const names = new Map([[RECORD, t('branches.record')]]);
  const visit = (node: BranchNode, parent: BranchNode | null): void => {
    const people = playersOf(node);
    const isSame = parent !== null && playersOf(parent).join() === people.join();
    const own = isSame ? t('branches.forkOf', { name: names.get(parent.id)! }) : playedBy(text, people);
    const base = node.branch.name || (node.id === current ? t('branches.yours') : own);
    const taken = [...names.values()];
    let name = base;
    for (let i = 2; taken.includes(name); i += 1) name = t('branches.again', { name: base, count: i });
    names.set(node.id, name);
    for (const fork of node.forks) visit(fork, node);
  };
  for (const root of roots) visit(root, null);
  return names;
}

function place(source: BranchSource, names: Map<string, string>): Placed[] {
  const placed: Placed[] = [];
  const visit = (node: BranchNode, parent: string, depth: number, earliest: number): void => {
    const trace = source.traceOf(node.id);
    const own =
      parent === RECORD
        ? trace === null || source.record === null
          ? 0
          : (partingsOf(source.record, trace)[0]?.deed.turn ?? trace.last.turn)
        : turnAt(trace, node.branch.from?.at ?? 0);
    const leaves = Math.max(earliest, own);
    const ends = Math.max(leaves, trace?.last.turn ?? leaves);
    const kind = kindOf(node.id, node, source.current);
    placed.push({ node, parent, kind, lane: placed.length + 1, depth, name: names.get(node.id)!, leaves, ends });
    for (const fork of node.forks) visit(fork, node.id, depth + 1, leaves);
  };
  for (const root of source.roots) visit(root, RECORD, 0, 0);
  return placed;
}

/** The turn in which the action after the first `at` of a course was done. */
const turnAt = (trace: Trace | null, at: number): number => (trace === null ? 0 : (trace.deeds[at]?.turn ?? trace.last.turn));

/** The tree and the branches that can be chosen. */
export function branchesModel(source: BranchSource): BranchesModel {
  const { text, record } = source;
  const names = branchNames(text, source.roots, source.current);
  const placed = place(source, names);
  const number = (id: string): string => {
    const trace = source.traceOf(id);
    return record === null || trace === null ? '–' : String(divergence(record, trace).total);
  };
  const timed: { time: number; row: BranchRow }[] = [];
  for (const p of placed) {
    const time = p.leaves * 1000 + p.depth;
    const there = timed.find((x) => x.time === time && x.row.branch === p.parent && x.row.mark === 'leaves');
    if (there !== undefined) {
      there.row.forks.push(p.node.id);
      there.row.line = t('branches.leaveMany', { count: there.row.forks.length });
    } else {
      const parent = placed.find((x) => x.node.id === p.parent);
      const row: BranchRow = {
        key: `${p.parent} ${time}`,
        branch: p.parent,
        kind: parent?.kind ?? 'record',
        lane: parent?.lane ?? 0,
        mark: 'leaves',
        forks: [p.node.id],
        title: text.date(p.leaves),
        line: t(p.parent === RECORD ? 'branches.leavesRecord' : 'branches.leaves', { name: p.name, from: names.get(p.parent)! }),
      };
      timed.push({ time, row });
    }
    const trace = source.traceOf(p.node.id);
    const when = text.date(p.ends);
    timed.push({
      time: p.ends * 1000 + 500 + p.depth,
      row: {
        key: `${p.node.id} end`,
        branch: p.node.id,
        kind: p.kind,
        lane: p.lane,
        mark: 'end',
        forks: [],
        title: p.name,
        line: t(trace?.last.phase === 'over' ? 'branches.finished' : 'branches.now', { when, number: number(p.node.id) }),
      },
    });
  }
  timed.sort((a, b) => a.time - b.time);
  const line = { branch: RECORD, kind: 'record' as const, lane: 0, forks: [] };
  const rows: BranchRow[] = [
    {
      ...line,
      key: 'start',
      mark: 'start',
      title: t('branches.record'),
      line: t('branches.decisions', { count: record?.scenario.outcomes.length ?? 0 }),
    },
    ...timed.map((x) => x.row),
    { ...line, key: 'end', mark: 'end', title: text.date((record?.ends.length ?? 1) - 1), line: t('branches.recordEnd') },
  ];
  const chosenAs = (id: string): BranchChoice['chosen'] => (source.chosen[0] === id ? 'a' : source.chosen[1] === id ? 'b' : null);
  const choices: BranchChoice[] = [
    {
      ...{ id: RECORD, kind: 'record', name: t('branches.record'), number: '0', chosen: chosenAs(RECORD) },
      ...{ canDelete: false, canRename: false, canOpen: false, months: [] },
    },
    ...placed.map((p): BranchChoice => {
      const isOpen = p.node.id === source.current;
      return {
        ...{ id: p.node.id, kind: p.kind, name: p.name, number: number(p.node.id), chosen: chosenAs(p.node.id) },
        ...{ canDelete: !isOpen, canRename: true, canOpen: !isOpen, months: monthsOf(text, source.traceOf(p.node.id), p.node.saved.replay.iron) },
      };
    }),
  ];
  return { rows, choices };
}

/** The first action of every month that a course has reached; none of an iron game that is not over. */
function monthsOf(text: Text, trace: Trace | null, iron: boolean): { at: number; label: string }[] {
  if (trace === null || (iron && trace.last.phase !== 'over')) return [];
  return trace.deeds.flatMap((d, i) => (trace.deeds[i - 1]?.turn === d.turn ? [] : [{ at: d.at, label: text.date(d.turn) }]));
}

/** Whose eyes a course is told to while it goes on: its one human seat, or nobody's; null when it is over. */
export function eyesOf(trace: Trace, seats: Readonly<Record<Id, PlayerKind>>): Id | null {
  if (trace.last.phase === 'over') return null;
  const humans = Object.keys(seats).filter((id) => seats[id] === 'human');
  return humans.length === 1 ? humans[0]! : '';
}

interface Named {
  name: string;
  kind: BranchKind;
  trace: Trace;
}

/** Two courses compared. `eyes`: see `differenceTeller`. */
export function sideBySide(text: Text, a: Named, b: Named, eyes: Id | null): SideBySide {
  const found = divergence(a.trace, b.trace);
  const tell = differenceTeller(text, a.trace, b.trace, eyes);
  const name = { a: a.name, b: b.name };
  const rows = found.differences.map((d) => ({ d, told: tell(d) }));
  const causeOf = ({ act }: ToldDifference): string | null =>
    act === null ? null : t(act.isNear ? 'branches.cause' : 'branches.causeFar', { when: act.when, side: name[act.side], text: act.text });
  const months = [...new Set(rows.map(({ d }) => d.since))];
  const first = rows.find(({ told }) => told.act !== null);
  return {
    a: { name: a.name, kind: a.kind },
    b: { name: b.name, kind: b.kind },
    total: found.total,
    parts: shares(found),
    curve: found.curve.map((point) => ({ label: text.date(point.turn), total: point.total, parts: shares(point) })),
    first: first === undefined ? null : causeOf(first.told),
    months: months.map((turn) => ({
      label: text.date(turn),
      rows: rows
        .filter(({ d }) => d.since === turn)
        .map(
          ({ d, told }): DifferenceRow => ({
            ...{ id: `${d.part} ${d.key}`, part: t(`branches.part.${d.part}`), what: told.what, a: told.a, b: told.b, cause: causeOf(told) },
            ...{ setA: told.setA, setB: told.setB, voters: d.part === 'votes' ? [] : told.voters, ballots: ballotsOf(text, d, eyes) },
          }),
        ),
    })),
  };
}

/** Every hand of a documented vote that both took; only for one who was in both rooms while a game goes on. */
function ballotsOf(text: Text, d: Difference, eyes: Id | null): DifferenceRow['ballots'] {
  if (d.part !== 'votes' || d.a === null || d.b === null) return [];
  const [x, y] = [d.a as VoteRecord, d.b as VoteRecord];
  if (x.secret || y.secret) return [];
  const wasThere = (v: VoteRecord): boolean => v.voters.some((one) => one.person === eyes);
  if (eyes !== null && !(wasThere(x) && wasThere(y))) return [];
  const ballot = (v: VoteRecord, id: Id) => v.voters.find((one) => one.person === id)?.ballot ?? null;
  const people = [...new Set([...x.voters, ...y.voters].map((v) => v.person))];
  return people.map((id) => ({ name: text.person(id), a: ballot(x, id), b: ballot(y, id) }));
}
