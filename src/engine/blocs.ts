// Blocs (R6.6): men who have agreed to stand together. How one is made and joined, how hard it holds, when it is seen, how it wears and ends.
import type { Ballot, Refusal } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Bloc, Id, State } from '../model/state';
import { holdAt } from './circle/delegates';
import { addEntry, addFactionalism, addTo, breachNow, clamp, constant, div, doDeed, refusal, removeFrom, trust } from './tools';

/** The bloc a person stands in now, or null. */
export const blocOf = (state: State, person: Id): Bloc | null => state.blocs.find((b) => b.until === null && b.members.includes(person)) ?? null;

/** Why two men cannot stand in one bloc: they do already, or each has his own. One of them may bring the other into his. */
export function refuseBloc(state: State, a: Id, b: Id): Refusal | null {
  const his = blocOf(state, a);
  const other = blocOf(state, b);
  if (his === null || other === null) return null;
  return his === other ? refusal('R6.6', 'bloc.already', { person: a }) : refusal('R6.6', 'bloc.other', { person: a });
}

/** What two men have in common, −20…8: views on the same questions, the weaker of the two weights counting. It is what a bloc is asked for with. */
export function kinship(state: State, a: Id, b: Id): number {
  const mine = state.people[a]!.views;
  const his = state.people[b]!.views;
  let sum = 0;
  for (const q in mine) {
    const v = his[q];
    if (v !== undefined) sum += mine[q]!.view * v.view * Math.min(mine[q]!.weight, v.weight);
  }
  return clamp(sum, -20, 8);
}

/** How hard a new bloc holds, 1…`blocMost`: by what its members think of each other; less when none of them has organizations behind him. */
export function cohesionOf(scenario: Scenario, state: State, members: readonly Id[]): number {
  let sum = 0;
  let pairs = 0;
  for (const a of members)
    for (const b of members) {
      if (a === b) continue;
      sum += trust(state, a, b);
      pairs += 1;
    }
  const base = members.reduce((s, id) => s + holdAt(scenario, state, id, 'organizations'), 0);
  const weak = base < constant(scenario, 'blocBase') ? constant(scenario, 'blocBaseless') : 0;
  return clamp(
    constant(scenario, 'blocCohesion') + div(div(sum, Math.max(1, pairs)), constant(scenario, 'blocTrust')) - weak,
    1,
    constant(scenario, 'blocMost'),
  );
}

/** Two men agree to stand in one bloc: a new one, or that in which one of them stands. Only the first time do they gain trust by it. */
export function joinBloc(scenario: Scenario, draft: State, from: Id, to: Id): void {
  if (refuseBloc(draft, from, to) !== null) return;
  const found = blocOf(draft, from) ?? blocOf(draft, to);
  const newcomer = found === null || !found.members.includes(to) ? to : from;
  if (found === null) {
    const members = [from, to];
    addEntry(draft, 'bloc.made', { members: members.join(',') }, { who: [...members], weight: 1 });
    draft.blocs.push({
      id: `made-${draft.blocs.length}`,
      members,
      cohesion: cohesionOf(scenario, draft, members),
      since: draft.turn,
      until: null,
      settled: draft.turn,
      knownTo: [...members],
      seen: false,
    });
  } else {
    found.members.push(newcomer);
    if (found.knownTo !== null) addTo(found.knownTo, newcomer);
    found.cohesion = Math.min(found.cohesion, cohesionOf(scenario, draft, found.members));
    addEntry(draft, 'bloc.joined', { person: newcomer, members: others(found, newcomer) }, { who: [...found.members], weight: 1 });
  }
  const isOld = draft.deeds.some((d) => d.deed === 'bloc' && ((d.by === from && d.to === to) || (d.by === to && d.to === from)));
  if (!isOld) doDeed(scenario, draft, 'bloc', from, to);
}

const others = (b: Bloc, person: Id): string => b.members.filter((id) => id !== person).join(',');

/** A man is out of his bloc. A bloc of one is none. */
export function quitBloc(draft: State, person: Id): void {
  const b = blocOf(draft, person);
  if (b === null) return;
  const known = b.knownTo === null ? null : [...new Set([...b.knownTo, ...b.members])];
  addEntry(draft, 'bloc.left', { person, members: others(b, person) }, { who: known, weight: 2 });
  removeFrom(b.members, person);
  if (b.members.length < 2) endBloc(draft, b);
}

/** A bloc is over: nobody is held by it any more. What it was stays in the State. */
export function endBloc(draft: State, b: Bloc): void {
  b.until = draft.turn;
  addEntry(draft, 'bloc.ended', { members: b.members.join(',') }, { who: b.knownTo === null ? null : [...b.knownTo], weight: 1 });
}

/**
 * After a count: members who vote against each other wear their bloc out; members who are outvoted together are seen to be one by all who were there,
 * and that is a breach while factions are banned. A bloc that has the majority is never seen as a faction.
 */
export function judgeBlocs(scenario: Scenario, draft: State, ballots: Readonly<Record<Id, Ballot>>, carried: boolean, audience: Id[] | null): void {
  const lost: Ballot = carried ? 'against' : 'for';
  for (const b of draft.blocs) {
    if (b.until !== null) continue;
    let pro = 0;
    let contra = 0;
    for (const id of b.members) {
      if (ballots[id] === 'for') pro += 1;
      if (ballots[id] === 'against') contra += 1;
    }
    if (pro > 0 && contra > 0) {
      b.cohesion -= 1;
      b.settled = draft.turn;
      if (b.cohesion <= 0) endBloc(draft, b);
      continue;
    }
    if (b.knownTo === null || (lost === 'for' ? pro : contra) < 2) continue;
    if (audience === null) b.knownTo = null;
    else for (const id of audience) addTo(b.knownTo, id);
    if (b.seen) continue;
    b.seen = true;
    const price = breachNow(draft, constant(scenario, 'blocFactionalism'));
    for (const id of b.members) if (!isShown(scenario, draft, b, id)) addFactionalism(draft, id, price);
    addEntry(draft, 'bloc.seen', { members: b.members.join(',') }, { who: audience === null ? null : [...audience], weight: 2, reflects: ill(b) });
  }
}

/** His name and another member's stand under a factional paper that is out: that showed them together, and he has paid for it. An unsent one shows nothing. */
const isShown = (scenario: Scenario, state: State, b: Bloc, person: Id): boolean =>
  scenario.documents.some(({ id, author, factional }) => {
    const { signatories, sent, public: isPublic } = state.documents[id]!;
    const names = [author, ...signatories];
    return factional && (sent || isPublic) && names.includes(person) && names.some((other) => other !== person && b.members.includes(other));
  });

const ill = (b: Bloc): Record<Id, number> => Object.fromEntries(b.members.map((id) => [id, -1]));

/** At the end of a month: a bloc that has not split for `blocMonths` holds by one more. */
export function ageBlocs(scenario: Scenario, draft: State): void {
  for (const b of draft.blocs) {
    if (b.until !== null || draft.turn - b.settled < constant(scenario, 'blocMonths')) continue;
    b.settled = draft.turn;
    b.cohesion = Math.max(b.cohesion, Math.min(b.cohesion + 1, constant(scenario, 'blocMost')));
  }
}

/** A bloc of the scenario begins or ends by its date or condition. */
export function openBloc(scenario: Scenario, draft: State, id: Id, open: boolean): void {
  const living = draft.blocs.find((b) => b.id === id && b.until === null);
  if (!open) {
    if (living !== undefined) endBloc(draft, living);
    return;
  }
  const data = scenario.blocs.find((b) => b.id === id);
  if (living === undefined && data !== undefined) draft.blocs.push(blocFrom(data, draft.turn));
}

/** A bloc as a file has it: everybody knows of it. */
export const blocFrom = (data: Scenario['blocs'][number], turn: number): Bloc => ({
  id: data.id,
  members: [...data.members],
  cohesion: data.cohesion,
  since: turn,
  until: null,
  settled: turn,
  knownTo: null,
  seen: true,
});
