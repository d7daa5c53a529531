// Part of a reform: a lever or theme passes to another post, or a room alone judges what is done on it (R8.6).
import type { Refusal } from '../../model/action';
import type { BodyChange, Tone } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { bodyOfMatter, claimantsOf, disputed, matterOf, passage, passTo } from '../jurisdiction';
import { addEntry, isPostThere, isTime, refusal } from '../tools';
import { competence } from './competence';

export type JurisdictionChange = Extract<BodyChange, { field: 'owner' | 'oversight' }>;
export const isJurisdiction = (c: BodyChange): c is JurisdictionChange => c.field === 'owner' || c.field === 'oversight';

/** Powers whose loss weighs twice. */
const HEAVY: ReadonlySet<string> = new Set(['appoint', 'agenda']);
const weightOf = (scenario: Scenario, matter: Id): number => (scenario.byId.themes[matter]?.powers.some((q) => HEAVY.has(q.power)) ? 2 : 1);

/** As `competence`; a body that nobody elects is answerable to every room above it. */
export function competenceOver(scenario: Scenario, state: State, room: Id, body: Id): 'final' | 'provisional' | null {
  if (state.bodies[body]?.electedBy !== null) return competence(scenario, state, room, body);
  const { rank, sits } = scenario.byId.bodies[room]!;
  return sits && rank > scenario.byId.bodies[body]!.rank ? 'final' : null;
}

/**
 * What a change touches: as sharing or supervising the body does, unless the business stays within the state; the other way round when the state gains it; and the
 * question of a lever, by what the new owner thinks of it beside the old.
 */
export function addPositions(scenario: Scenario, state: State, body: Id, c: JurisdictionChange, tone: Tone, out: Record<Id, number>): void {
  const by = tone === 'sharp' ? 2 : 1;
  const add = (q: Id, n: number): void => {
    const sum = Math.max(-2, Math.min(2, (out[q] ?? 0) + n));
    if (sum === 0) delete out[q];
    else out[q] = sum;
  };
  const touch = (touches: Readonly<Record<Id, number>>, sign: number): void => {
    for (const q in touches) add(q, sign * by * touches[q]!);
  };
  const { touches } = scenario.byId.bodies[body]!;
  if (c.field === 'oversight') {
    touch(touches, c.body === null ? -1 : 1);
    return;
  }
  const { owner } = matterOf(state, c.matter)!;
  const way = passage(scenario, owner, c.post);
  const heir = scenario.byId.posts[c.post]!.body;
  if (way === 'toParty') touch(touches, 1);
  else if (way === 'toState') touch(scenario.byId.bodies[heir!]!.touches, -1);
  else if (heir !== body && !scenario.byId.bodies[body]!.ofState) touch(touches, 1);
  const lever = scenario.byId.levers[c.matter];
  if (lever === undefined) return;
  const think = (post: Id): number => state.people[state.posts[post]!.holder ?? '']?.views[lever.question]?.view ?? 0;
  add(lever.question, by * Math.sign(think(c.post) - think(owner)));
}

/** Whose business it was loses, whose it becomes gains; to be watched is a loss too. */
export function addStakes(scenario: Scenario, state: State, c: JurisdictionChange, out: Record<Id, number>): void {
  const add = (person: Id | null, n: number): void => {
    if (person !== null) out[person] = (out[person] ?? 0) + n;
  };
  const loser = state.posts[matterOf(state, c.matter)!.owner]!.holder;
  if (c.field === 'oversight') {
    add(loser, c.body === null ? 1 : -1);
    return;
  }
  const winner = state.posts[c.post]!.holder;
  if (winner === loser) return;
  const weight = weightOf(scenario, c.matter);
  add(loser, -weight);
  add(winner, weight);
}

export function refuseJurisdiction(scenario: Scenario, state: State, body: Id, c: JurisdictionChange, room: Id): Refusal | null {
  const m = matterOf(state, c.matter);
  if (m === undefined) return refusal('R8.6', 'matter.unknown');
  const lever = scenario.byId.levers[c.matter];
  if (lever !== undefined && !isTime(scenario, state, lever)) return refusal('R8.5', 'lever.months', { lever: c.matter });
  if (bodyOfMatter(scenario, state, c.matter) !== body) return refusal('R8.6', 'matter.notIts', { matter: c.matter, body });
  if (c.field === 'owner') {
    if (m.owner === c.post) return refusal('R8.6', 'matter.owned', { matter: c.matter, post: c.post });
    const heir = claimantsOf(scenario, c.matter).includes(c.post) ? scenario.byId.posts[c.post]! : undefined;
    if (heir === undefined || !isPostThere(scenario, state, heir.id) || (heir.body !== null && state.bodies[heir.body]!.abolished))
      return refusal('R8.6', 'matter.noClaim', { matter: c.matter });
  } else if (c.body === m.reviewer || (c.body !== null && (state.bodies[c.body] === undefined || !scenario.byId.bodies[c.body]!.sits)))
    return refusal('R8.6', 'matter.reviewer', { matter: c.matter });
  return competenceOver(scenario, state, room, body) === null ? refusal('R1.2', 'room.notCompetent', { room, body }) : null;
}

/** Whether anything is done on it that a room could judge: decrees, appointments. */
const isJudged = (scenario: Scenario, matter: Id): boolean =>
  scenario.byId.levers[matter] !== undefined || scenario.byId.themes[matter]!.powers.some((q) => q.power === 'appoint');

/** What a room might change: each matter that is disputed to whoever claims it; and the board as its judge, or none. */
export function jurisdictionChanges(scenario: Scenario, state: State, room: Id): { body: Id; change: JurisdictionChange }[] {
  const board = scenario.manifest.table?.body ?? null;
  const out: { body: Id; change: JurisdictionChange }[] = [];
  for (const matter of disputed(scenario)) {
    const body = bodyOfMatter(scenario, state, matter);
    if (body === null || state.bodies[body]!.abolished || state.bodies[body]!.provisional !== null) continue;
    if (competenceOver(scenario, state, room, body) === null) continue;
    const changes: JurisdictionChange[] = claimantsOf(scenario, matter).map((post) => ({ field: 'owner', matter, post }));
    if (isJudged(scenario, matter)) changes.push({ field: 'oversight', matter, body: matterOf(state, matter)!.reviewer === null ? board : null });
    for (const change of changes) if (refuseJurisdiction(scenario, state, body, change, room) === null) out.push({ body, change });
  }
  return out;
}

export function changeJurisdiction(scenario: Scenario, draft: State, c: JurisdictionChange, room: Id): void {
  if (c.field === 'owner') {
    addEntry(draft, 'matter.passed', { matter: c.matter, room, post: c.post, was: matterOf(draft, c.matter)!.owner }, { weight: 2 });
    passTo(scenario, draft, c.matter, c.post);
    return;
  }
  (draft.levers[c.matter] ?? draft.themes[c.matter])!.reviewer = c.body;
  addEntry(draft, c.body === null ? 'matter.free' : 'matter.reviewed', { matter: c.matter, room, body: c.body }, { weight: 1 });
}
