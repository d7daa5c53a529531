// Cases of the control commission (R5.9): opened, heard, and then found, passed up, buried, out of competence or kept. Whoever works its post decides; nobody draws.

import type { Case } from '../model/cases';
import type { Rung } from '../model/motion';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { beliefIn } from './belief';
import { defiances } from './fractions';
import { penalize, reprimandsOf, settleStanding } from './penalties';
import { isCapable, isSeat, samePlace } from './read';
import { keptTalks } from './talks';
import { addAuthority, addEntry, constant, div, doDeed, trust } from './tools';

/** Trust at which a head of the commission buries a case, and at which an accused man whom nobody plays confesses to him. */
const FRIEND = 30;
/** Belief from which on a talk on paper is proven (R7.5). */
const PROVEN = 50;
const OPEN: readonly Case['stage'][] = ['opened', 'heard', 'passed'];

export const isOpenCase = (c: Case): boolean => OPEN.includes(c.stage);
export const caseAgainst = (state: State, person: Id): Case | null => state.cases.find((c) => c.person === person && isOpenCase(c)) ?? null;

/** The post that investigates for the whole party, if its body stands. */
export function commissionPost(scenario: Scenario, state: State): Id | null {
  for (const post of scenario.posts) {
    if (!state.posts[post.id]!.powers.some((q) => q.power === 'investigate' && q.of === 'party')) continue;
    if (post.body === null || !state.bodies[post.body]!.abolished) return post.id;
  }
  return null;
}

/** Where cases lie that no room has taken up. */
const commissionOf = (scenario: Scenario, post: Id): Id => scenario.byId.posts[post]!.body ?? scenario.byId.posts[post]!.filledBy ?? post;

/** He is seen to be factious, has defied the word of his party (R4.11), or has kept from it a talk that is proven (R7.5). */
export const hasGround = (scenario: Scenario, state: State, person: Id): boolean =>
  state.people[person]!.factionalism >= constant(scenario, 'caseGround') ||
  defiances(state, person) > 0 ||
  keptTalks(state, person).some((document) => beliefIn(scenario, state, document) >= PROVEN);

export function openCase(scenario: Scenario, draft: State, person: Id, by: Id | null): void {
  const post = commissionPost(scenario, draft);
  if (post === null) return;
  const body = commissionOf(scenario, post);
  draft.cases.push({ id: draft.cases.length, person, by, body, stage: 'opened', moved: draft.turn, plea: null, evidence: 0, rung: null });
  settleStanding(draft, person);
  addEntry(draft, 'case.opened', { person, body }, { weight: 2, reflects: { [person]: -1 } });
}

/** What is known against a man: how factious he is seen to be, factional papers out with his name, talks he has kept to himself, reprimands that stand, words of his party defied. */
export function evidenceAgainst(scenario: Scenario, state: State, person: Id): number {
  // In hundredths: a paper weighs as far as it is believed (R7.5).
  let papers = 0;
  for (const d of scenario.documents) {
    if (!d.factional) continue;
    const s = state.documents[d.id]!;
    if ((s.sent || s.public) && (d.author === person || s.signatories.includes(person))) papers += beliefIn(scenario, state, d.id);
  }
  for (const document of keptTalks(state, person)) papers += beliefIn(scenario, state, document);
  return (
    state.people[person]!.factionalism +
    div(constant(scenario, 'evidencePaper') * (papers + 100 * (reprimandsOf(state, person) + defiances(state, person))), 100)
  );
}

/** Evidence and plea: who confesses is let off lighter; a denial clears where little is known and weighs where much is. */
export function weightOfCase(scenario: Scenario, c: Case): number {
  const by = constant(scenario, 'plea');
  if (c.plea === 'confirm') return c.evidence - by;
  if (c.plea === 'deny') return c.evidence + (c.evidence >= constant(scenario, 'caseCensure') ? by : -by);
  return c.evidence;
}

/** The rung that a case comes to in the commission: what it may give by itself ends with a warning. */
export function rungOfCase(scenario: Scenario, c: Case): Rung {
  const weight = weightOfCase(scenario, c);
  return weight >= constant(scenario, 'caseWarning') ? 'warning' : weight >= constant(scenario, 'caseCensure') ? 'censure' : 'finding';
}

/** The accused stands before the commission. Who nobody plays answers as he is: to a friend he confesses, with nerve he denies. */
export function hearCase(scenario: Scenario, draft: State, c: Case, head: Id): void {
  c.stage = 'heard';
  c.moved = draft.turn;
  c.evidence = evidenceAgainst(scenario, draft, c.person);
  if (!isSeat(draft, c.person) && c.plea === null)
    c.plea = trust(draft, c.person, head) >= FRIEND ? 'confirm' : scenario.byId.people[c.person]!.skills.nerve >= 4 ? 'deny' : 'partly';
  addEntry(draft, 'case.heard', { person: c.person, body: c.body }, { weight: 1 });
}

/** A confession is a public word: it costs a little with one's own people (R7.4). */
export function plead(draft: State, c: Case, plea: NonNullable<Case['plea']>): void {
  c.plea = plea;
  if (plea === 'confirm') addAuthority(draft, c.person, -3);
  addEntry(draft, `case.${plea}`, { person: c.person }, { weight: 1, reflects: { [c.person]: plea === 'confirm' ? -1 : 0 } });
}

/** It ends without a penalty. What was opened and came to nothing is remembered against its opener. */
export function closeCase(scenario: Scenario, draft: State, c: Case, stage: 'buried' | 'notCompetent' | 'kept'): void {
  c.stage = stage;
  c.moved = draft.turn;
  settleStanding(draft, c.person);
  if (c.by !== null) doDeed(scenario, draft, 'reproach', c.by, c.person);
  addEntry(draft, `case.${stage}`, { person: c.person, body: c.body }, { weight: 1, reflects: { [c.person]: 1 } });
}

/** The commission finds, by the weight of the case. */
export function findCase(scenario: Scenario, draft: State, c: Case): void {
  const rung = rungOfCase(scenario, c);
  penalize(scenario, draft, c.person, rung, null);
  addEntry(draft, `discipline.${rung}`, { who: c.person, room: c.body }, { weight: 3, reflects: { [c.person]: -1 } });
}

/** It goes up to a room that may give more. */
export function passCase(draft: State, c: Case, room: Id): void {
  c.stage = 'passed';
  c.body = room;
  c.moved = draft.turn;
  addEntry(draft, 'case.passed', { person: c.person, room }, { weight: 2, reflects: { [c.person]: -1 } });
}

/** The room of the leadership, to which the commission passes what is beyond it. */
export const roomAbove = (scenario: Scenario): Id | null => scenario.manifest.table?.body ?? null;

/** A head of the commission whom nobody plays works its cases off: what is ripe he decides, what is new he hears. */
export function runCommission(scenario: Scenario, draft: State): void {
  if (draft.cases.length === 0) return;
  const post = commissionPost(scenario, draft);
  const head = post === null ? null : draft.posts[post]!.holder;
  if (head === null || isSeat(draft, head) || !draft.posts[post!]!.worked) return;
  for (const c of draft.cases) {
    if (c.stage === 'opened' && c.person !== head && isWithin(scenario, draft, c, head)) hearCase(scenario, draft, c, head);
    else if (c.stage === 'heard' && c.moved < draft.turn) decide(scenario, draft, c, head);
  }
}

const isWithin = (scenario: Scenario, draft: State, c: Case, head: Id): boolean =>
  isCapable(scenario, draft, c.person) && samePlace(draft, c.person, head);

function decide(scenario: Scenario, draft: State, c: Case, head: Id): void {
  const above = roomAbove(scenario);
  if (trust(draft, head, c.person) >= FRIEND) closeCase(scenario, draft, c, 'buried');
  else if (above !== null && weightOfCase(scenario, c) >= constant(scenario, 'casePass')) passCase(draft, c, above);
  else findCase(scenario, draft, c);
}

/** Once a month: what nobody moves for some months is kept in the files. */
export function keepOldCases(scenario: Scenario, draft: State): void {
  for (const c of draft.cases) if (isOpenCase(c) && draft.turn - c.moved >= constant(scenario, 'caseMonths')) closeCase(scenario, draft, c, 'kept');
}

/** How much of what does not answer to it the party's commission takes over in one inspection, permille. */
export const inspected = (scenario: Scenario, state: State, organization: Id): number =>
  div((1000 - state.organizations[organization]!.control) * constant(scenario, 'inspection'), 100);
