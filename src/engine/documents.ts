// What happens to papers: written, sent, read out, published; belief and Lenin's word (R1.6, R7.3, R7.5).
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { asBelieved, beliefIn } from './belief';
import { applyEffects } from './effects';
import { strikeInPrint } from './press';
import { paperOf, reportTalk } from './talks';
import { addEntry, addFactionalism, addTo, breachNow, clamp, constant, doDeed } from './tools';

/** May this person use the paper: he has it, or it is public. */
export function hasPaper(state: State, document: Id, person: Id): boolean {
  const d = state.documents[document];
  return d?.written === true && (d.public || d.holders.includes(person));
}

/** R7.5: every named witness has vouched for it and nobody has denied it. */
export function isConfirmed(scenario: Scenario, state: State, document: Id): boolean {
  const data = paperOf(scenario, document)!;
  const d = state.documents[document]!;
  return d.deniedBy.length === 0 && data.witnesses.every((w) => d.confirmedBy.includes(w));
}

/** R4.3 term 9: force of Lenin's word when read in a room: `leninConfirmed` as far as it is believed, 2 less with each use. */
export function leninForce(scenario: Scenario, state: State, document: Id): number {
  if (!paperOf(scenario, document)!.lenin) return 0;
  const full = asBelieved(constant(scenario, 'leninConfirmed'), beliefIn(scenario, state, document));
  return Math.max(0, full - constant(scenario, 'leninFade') * state.documents[document]!.uses);
}

/** The sides a paper takes in a room that acts on it, −2…2, as far as it is believed there (R7.5). */
export function sidesOf(scenario: Scenario, state: State, document: Id): Record<Id, number> {
  const out: Record<Id, number> = {};
  const supports = state.documents[document]?.supports;
  if (supports === undefined) return out;
  const belief = beliefIn(scenario, state, document);
  for (const q in supports) out[q] = clamp(asBelieved(supports[q]!, belief), -2, 2);
  return out;
}

/** Whom a paper strikes. */
export const struckBy = (state: State, document: Id): Id[] =>
  Object.entries(state.documents[document]?.targets ?? {})
    .filter(([, n]) => n < 0)
    .map(([id]) => id);

/** The deed a paper does to those it strikes; and those it strikes together draw together (R6.4). */
export function strike(
  scenario: Scenario,
  draft: State,
  document: Id,
  deed: 'attack' | 'attackInPrint' | 'reproach',
  by: Id,
  organ: Id | null = null,
  isCut = false,
): void {
  const struck = struckBy(draft, document).filter((id) => id !== by);
  const belief = deed === 'attackInPrint' ? beliefIn(scenario, draft, document) : 100;
  for (const id of struck) {
    if (deed === 'attackInPrint') strikeInPrint(scenario, draft, organ, by, id, isCut, belief);
    else doDeed(scenario, draft, deed, by, id);
  }
  for (let i = 0; i < struck.length; i += 1)
    for (let j = i + 1; j < struck.length; j += 1) doDeed(scenario, draft, 'commonDanger', struck[i]!, struck[j]!);
}

/** R3.3: a platform or collective letter is a breach for author and signatories while factions are banned and discussion is not open. */
export function breachOfPaper(scenario: Scenario, state: State, document: Id): number {
  return paperOf(scenario, document)!.factional ? breachNow(state, constant(scenario, 'breachFactionalism')) : 0;
}
/** The same for one person: the author and the signatories answer for it, whoever sends or prints it. */
export function breachOfName(scenario: Scenario, state: State, document: Id, person: Id): number {
  const isNamed = paperOf(scenario, document)!.author === person || state.documents[document]!.signatories.includes(person);
  return isNamed ? breachOfPaper(scenario, state, document) : 0;
}

/** Everybody in a room comes to know it. */
export function makeKnown(draft: State, document: Id, people: readonly Id[]): void {
  for (const id of people) addTo(draft.documents[document]!.known, id);
}

/** Somebody sends it to all members of a body: it strikes, and who wrote and signed it answers for it (R3.3). */
export function sendToBody(scenario: Scenario, draft: State, document: Id, by: Id, body: Id): void {
  const d = draft.documents[document]!;
  const data = paperOf(scenario, document)!;
  const members = [...draft.bodies[body]!.full, ...draft.bodies[body]!.candidates];
  d.sent = true;
  reportTalk(draft, document, by);
  makeKnown(draft, document, members);
  strike(scenario, draft, document, 'attack', data.author);
  const breach = breachOfPaper(scenario, draft, document);
  for (const id of new Set([data.author, ...d.signatories])) addFactionalism(draft, id, breach);
  applyEffects(scenario, draft, data.whenSent, beliefIn(scenario, draft, document));
  addEntry(draft, 'paper.sentToBody', { person: by, document, body }, { who: [...new Set([...members, by])], weight: 2, reflects: d.targets });
}

/** It becomes public, in an organ or (null) in all of them; `strikes` false: with a reply beside it; `isCut`: abridged. */
export function publish(
  scenario: Scenario,
  draft: State,
  document: Id,
  by: Id | null,
  { organ = null, strikes = true, isCut = false }: { organ?: Id | null; strikes?: boolean; isCut?: boolean } = {},
): void {
  const d = draft.documents[document]!;
  const data = paperOf(scenario, document)!;
  if (d.public) return;
  d.public = true;
  reportTalk(draft, document, by);
  makeKnown(draft, document, Object.keys(draft.people));
  if (strikes) strike(scenario, draft, document, 'attackInPrint', data.author, organ, isCut);
  const breach = breachOfPaper(scenario, draft, document);
  if (breach > 0) for (const id of new Set([data.author, ...d.signatories])) addFactionalism(draft, id, breach);
  if (by !== null && by !== data.author && data.lenin) doDeed(scenario, draft, 'confidenceBroken', by, data.author);
  applyEffects(scenario, draft, data.whenPrinted, beliefIn(scenario, draft, document));
}
