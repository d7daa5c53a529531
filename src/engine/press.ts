// The press (R7): who edits an organ and how far it is read, whose word outranks the editor's, what he answers, and what a blow in print does.
import type { Refusal } from '../model/action';
import type { EditForm } from '../model/organ';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { Reason } from '../model/vote';
import { asBelieved } from './belief';
import { widestRoom } from './read';
import { isHelpless } from './sickbed';
import { addAuthority, addEntry, clamp, constant, div, doDeed, moveTrust, perScenario, refusal, trust } from './tools';

/** What is laid before an editor: who hands it in, whom it strikes, and which side of which question it takes. */
export interface Submission {
  by: Id;
  strikes: readonly Id[];
  supports: Readonly<Record<Id, number>>;
}

/** What becomes of it, by whom, and why. `by` null: nobody is there to ask. */
export interface Answer {
  answer: 'print' | 'refer' | 'refuse';
  /** How it is printed, when he has said so beforehand (R7.1). */
  form: EditForm;
  by: Id | null;
  sum: number;
  reasons: Reason[];
}

const editorPosts = perScenario((scenario) => {
  const found = new Map<Id, Id>();
  for (const p of scenario.posts) for (const q of p.powers) if (q.power === 'edit' && !found.has(q.of)) found.set(q.of, p.id);
  return found;
});
/** The post that edits an organ, if any. */
export const editorPost = (scenario: Scenario, organ: Id): Id | null => editorPosts(scenario).get(organ) ?? null;

/** Who answers for an organ: the holder of its post; where no post edits it, the head of its board. */
export function editorOf(scenario: Scenario, state: State, organ: Id): Id | null {
  const post = editorPost(scenario, organ);
  if (post !== null) return state.posts[post]!.holder;
  const board = scenario.byId.organs[organ]?.board ?? null;
  return board === null ? null : (state.bodies[board]!.head ?? state.bodies[board]!.full[0] ?? null);
}

const reaches = perScenario((scenario) => {
  const seats = Math.max(
    1,
    scenario.organizations.reduce((s, o) => s + o.seats, 0),
  );
  return new Map(
    scenario.organs.map((organ) => [
      organ.id,
      div(
        scenario.organizations.reduce((s, o) => s + o.seats * (organ.reach[o.id] ?? organ.elsewhere), 0),
        seats,
      ),
    ]),
  );
});
/** Permille of the party that reads an organ: its reach in each organization, weighed by delegates (R7.1). */
export const reachOf = (scenario: Scenario, organ: Id): number => reaches(scenario).get(organ) ?? 0;

/** An effect in print: the whole where everybody reads it, less where few do, never nothing. `organ` null: it is in all of them. */
export function byReach(scenario: Scenario, organ: Id | null, amount: number): number {
  return organ === null ? amount : Math.max(1, div(amount * reachOf(scenario, organ) + 500, 1000));
}

/** The room where the owner of an organ decides: the body that acts for it between its sittings, or itself; an organization has none of its own. */
export function ownerRoom(scenario: Scenario, organ: Id): Id | null {
  const owner = scenario.byId.bodies[scenario.byId.organs[organ]?.owner ?? ''];
  if (owner === undefined) return null;
  const acting = owner.reportedBy === null ? undefined : scenario.byId.bodies[owner.reportedBy];
  if (acting?.sits) return acting.id;
  return owner.sits ? owner.id : null;
}

/** R7.1b: whose motion outranks the editor: the owner, the room that acts for it, and whatever is senior to the owner; over an organization the board and wider. */
export function mayDecideOn(scenario: Scenario, organ: Id, room: Id): boolean {
  const body = scenario.byId.bodies[room];
  if (body === undefined || !body.sits) return false;
  const owner = scenario.byId.bodies[scenario.byId.organs[organ]?.owner ?? ''];
  if (owner !== undefined) return room === owner.id || room === ownerRoom(scenario, organ) || body.rank > owner.rank;
  const table = scenario.manifest.table;
  return table !== null && body.rank >= scenario.byId.bodies[table.body]!.rank;
}

/** His own trust in a man; where he has none, what his patron thinks, as far as he is devoted to him (R7.1, the line of an organ). */
function leaning(state: State, editor: Id, person: Id): number {
  const own = trust(state, editor, person);
  const patron = state.people[editor]!.patron;
  if (own !== 0 || patron === null || patron.devotion < 50) return own;
  return patron.person === person ? patron.devotion : div(trust(state, patron.person, person) * patron.devotion, 100);
}

function viewOf(state: State, editor: Id, question: Id): number {
  const own = state.people[editor]!.views[question];
  if (own !== undefined) return own.view * own.weight;
  const patron = state.people[editor]!.patron;
  const his = patron === null || patron.devotion < 50 ? undefined : state.people[patron.person]?.views[question];
  return his === undefined ? 0 : his.view * his.weight;
}

/** What one man thinks of printing it: trust in who hands it in, the claim of a leader, its side against his line, and whom it strikes. */
function opinion(scenario: Scenario, state: State, editor: Id, s: Submission, explain: boolean): { sum: number; reasons: Reason[] } {
  const reasons: Reason[] = [];
  let sum = 0;
  const add = (term: Reason['term'], value: number, about: Reason['about']): void => {
    sum += value;
    if (explain && value !== 0) reasons.push({ term, value, rule: 'R7.1b', about: about.filter((x) => x.value !== 0) });
  };
  const most = constant(scenario, 'editorLineMax');
  const own = leaning(state, editor, s.by);
  add('movers', own, [{ id: s.by, value: own }]);
  const table = scenario.manifest.table;
  if (table !== null && state.bodies[table.body]!.full.includes(s.by)) add('authority', constant(scenario, 'editorClaim'), []);
  const sides: Reason['about'] = [];
  let line = 0;
  for (const id in s.supports) {
    const value = constant(scenario, 'editorLine') * viewOf(state, editor, id) * Math.sign(s.supports[id]!);
    line += value;
    sides.push({ id, value });
  }
  add('conviction', clamp(line, -most, most), sides);
  const struck: Reason['about'] = [];
  let blow = 0;
  for (const id of s.strikes) {
    const value = -div(id === editor ? 100 : leaning(state, editor, id), constant(scenario, 'editorTargetDivisor'));
    blow += value;
    struck.push({ id, value });
  }
  add('targets', clamp(blow, -most, most), struck);
  return { sum, reasons };
}

const isOpenTo = (scenario: Scenario, state: State, person: Id): boolean => {
  const table = scenario.manifest.table;
  return table !== null && state.bodies[table.body]!.full.includes(person) && state.rules.some((r) => r.verb === 'discuss' && r.allow);
};

/** R4.13: an organ that is to print both sides prints every full member of the plenum. */
function isOwed(scenario: Scenario, state: State, organ: Id, person: Id): boolean {
  if (state.organs[organ]!.instructed !== 'both') return false;
  const room = widestRoom(scenario);
  return room !== null && state.bodies[room]!.full.includes(person);
}

/**
 * R7.1b: what is done with what is handed in. He prints himself and whom discussion in force lets speak; else his opinion decides: `editorPrints`
 * and more is printed, `editorRefers` and more goes up to the owner, what is less is refused. An organization answers through its secretary.
 */
export function editorAnswer(scenario: Scenario, state: State, organ: Id, s: Submission, explain = true): Answer {
  const editor = editorOf(scenario, state, organ);
  if (editor === null || editor === s.by || isOpenTo(scenario, state, s.by) || isOwed(scenario, state, organ, s.by))
    return { answer: 'print', form: 'print', by: editor, sum: 0, reasons: [] };
  const said = state.organs[organ]!.manners[s.by];
  if (said !== undefined) return { answer: said === 'hold' ? 'refuse' : 'print', form: said, by: editor, sum: 0, reasons: [] };
  const data = scenario.byId.organs[organ]!;
  const board = editorPost(scenario, organ) === null && data.board !== null ? state.bodies[data.board]!.full : [editor];
  const minds = board.map((id) => opinion(scenario, state, id, s, explain));
  const sum = div(
    minds.reduce((total, m) => total + m.sum, 0),
    Math.max(1, minds.length),
  );
  const reasons = minds.length === 1 ? minds[0]!.reasons : [];
  const prints = constant(scenario, 'editorPrints');
  if (sum >= prints) return { answer: 'print', form: 'print', by: editor, sum, reasons };
  if (sum < constant(scenario, 'editorRefers')) return { answer: 'refuse', form: 'hold', by: editor, sum, reasons };
  if (ownerRoom(scenario, organ) !== null) return { answer: 'refer', form: 'print', by: editor, sum, reasons };
  const organization = scenario.byId.organizations[data.owner];
  const secretary = organization === undefined ? null : state.posts[organization.secretary]!.holder;
  if (secretary === null || secretary === editor) return { answer: 'refuse', form: 'hold', by: editor, sum, reasons };
  const his = secretary === s.by ? { sum: prints, reasons: [] } : opinion(scenario, state, secretary, s, explain);
  const isIn = his.sum >= prints;
  return { answer: isIn ? 'print' : 'refuse', form: isIn ? 'print' : 'hold', by: secretary, sum: his.sum, reasons: his.reasons };
}

/** Whether a person may hand in anything to an organ at all. The engine refuses before the editor does: a rule in force outranks him. */
export function refuseOrgan(scenario: Scenario, state: State, organ: Id, person: Id): Refusal | null {
  if (scenario.byId.organs[organ] === undefined) return refusal('R7.1', 'organ.unknown', { organ });
  if (!state.organs[organ]!.open) return refusal('R7.1', 'organ.closed', { organ });
  if (state.rules.some((r) => r.verb === 'print' && !r.allow && (r.who.length === 0 || r.who.includes(person))))
    return refusal('R4.13', 'print.forbidden', {});
  return null;
}

/** Some side of these stands against the line in force, where that leans clearly (R4.13). */
export function sidesAgainstLine(scenario: Scenario, state: State, sides: Readonly<Record<Id, number>>): boolean {
  const firm = constant(scenario, 'lineFirm');
  for (const q in sides) {
    const line = state.lines[q] ?? 0;
    if (Math.abs(line) >= firm && line * sides[q]! < 0) return true;
  }
  return false;
}

/** R4.13: an organ that is to print only what agrees with the line in force prints nothing else, by whomever. */
export function refuseSides(scenario: Scenario, state: State, organ: Id, sides: Readonly<Record<Id, number>>): Refusal | null {
  const isOut = state.organs[organ]?.instructed === 'line' && sidesAgainstLine(scenario, state, sides);
  return isOut ? refusal('R4.13', 'print.instructed', { organ }) : null;
}

/** What is abridged does half of what it would, never nothing. */
export const cutTo = (amount: number, isCut: boolean): number => (isCut ? Math.max(1, div(amount, 2)) : amount);

/** R7.2: a blow in print, as heavy as the organ is read and the paper is believed; the man it hits is owed a reply there. */
export function strikeInPrint(scenario: Scenario, draft: State, organ: Id | null, by: Id, target: Id, isCut = false, belief = 100): void {
  doDeed(scenario, draft, 'attackInPrint', by, target);
  addAuthority(draft, target, -asBelieved(byReach(scenario, organ, cutTo(constant(scenario, 'printedAttack'), isCut)), belief));
  if (organ !== null) draft.organs[organ]!.owed.push({ to: target, by, turn: draft.turn, state: 'open' });
}

/** Voters of the plenum who take nobody's part: bound to no patron, and neither friend nor foe of this man (R7.2). */
export function openMinded(scenario: Scenario, state: State, toward: Id): Id[] {
  const room = widestRoom(scenario);
  const near = constant(scenario, 'openMinded');
  return room === null
    ? []
    : state.bodies[room]!.full.filter(
        (id) => id !== toward && !isHelpless(scenario, state, id) && state.people[id]!.patron === null && Math.abs(trust(state, id, toward)) < near,
      );
}

/** R7.2: who keeps a reply out pays for it with the open-minded, and with the man he has silenced. */
export function refuseReply(scenario: Scenario, draft: State, organ: Id, refuser: Id, author: Id): void {
  const minds = openMinded(scenario, draft, refuser);
  for (const id of minds) if (id !== author) moveTrust(draft, id, refuser, -constant(scenario, 'replyRefusedTrust'));
  const loss = Math.min(constant(scenario, 'replyRefusedMax'), div(minds.length, constant(scenario, 'replyRefusedPer')));
  addAuthority(draft, refuser, -loss);
  doDeed(scenario, draft, 'reproach', refuser, author);
  addEntry(draft, 'reply.refused', { person: author, by: refuser, organ }, { weight: 1, reflects: { [refuser]: -1 } });
}

/** What is printed cut, or with a reply beside it, is seen to be. */
export function tellForm(draft: State, a: Answer, author: Id, organ: Id): void {
  if (a.by === null || (a.form !== 'abridge' && a.form !== 'withReply')) return;
  const how = { weight: 1, reflects: { [author]: -1 } };
  addEntry(draft, a.form === 'abridge' ? 'edited.abridge' : 'edited.withReply', { by: a.by, person: author, organ }, how);
}
