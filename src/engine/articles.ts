// What a person writes for an organ, and words of Lenin's in public (R7.2, R7.3): what is lacking, and what it does once it is in print.

import type { Refusal } from '../model/action';
import type { Article } from '../model/article';
import type { EditForm, OwedReply } from '../model/organ';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { isAgainstReading } from './acts';
import { hasPaper, leninForce } from './documents';
import { refuseQuestion } from './openQuestions';
import { byReach, cutTo, type Submission, strikeInPrint } from './press';
import { widestRoom } from './read';
import { refuseSealed } from './seals';
import { paperOf } from './talks';
import { addAuthority, addEntry, addFactionalism, braked, clamp, constant, div, refusal } from './tools';
import { keepWord } from './words';

/** The side one takes on a question: one's own; the plus side when one has none. */
export const sideOf = (state: State, person: Id, question: Id): number => Math.sign(state.people[person]!.views[question]?.view ?? 1) || 1;

/** The reply that this person is owed in an organ by that one, if its time has not passed. */
export function owedReply(scenario: Scenario, state: State, organ: Id, person: Id, by: Id | null): OwedReply | null {
  const owed = state.organs[organ]?.owed ?? [];
  const last = constant(scenario, 'replyMonths');
  return owed.find((r) => r.to === person && r.by === by && r.state !== 'printed' && state.turn > r.turn && state.turn - r.turn <= last) ?? null;
}

/** What a Lenin's paper says on a question, as far as this person knows it: −1, 0 or 1. */
const saysOn = (state: State, document: Id, question: Id): number => Math.sign(state.documents[document]?.supports[question] ?? 0);

/** Papers of Lenin's that say otherwise than this one on one of the questions (R7.3). */
export function gainsaying(scenario: Scenario, state: State, document: Id, questions: readonly Id[]): Id[] {
  return scenario.documents
    .filter((d) => d.lenin && d.id !== document && state.documents[d.id]!.written)
    .map((d) => d.id)
    .filter((id) => questions.some((q) => saysOn(state, document, q) * saysOn(state, id, q) < 0));
}

/** Whether a person knows a paper well enough to hold it against whoever says otherwise. */
export const isKnownTo = (state: State, document: Id, person: Id): boolean => {
  const d = state.documents[document]!;
  return d.public || d.known.includes(person) || d.holders.includes(person);
};

/** The paper that most of the plenum would hold against the quotation, or null. */
export function gainsaidBy(scenario: Scenario, state: State, document: Id, question: Id): Id | null {
  const room = widestRoom(scenario);
  const voters = room === null ? [] : state.bodies[room]!.full;
  return (
    gainsaying(scenario, state, document, [question]).find((id) => 2 * voters.filter((v) => isKnownTo(state, id, v)).length >= voters.length) ?? null
  );
}

/** What is lacking to invoke Lenin by this paper on this question. */
export function refuseQuote(scenario: Scenario, state: State, person: Id, document: Id, question: Id | null): Refusal | null {
  if (!paperOf(scenario, document)?.lenin) return refusal('R7.3', 'quote.notLenin', { document });
  if (!hasPaper(state, document, person)) return refusal('R1.6', 'document.notHeld', { document });
  const sealed = refuseSealed(scenario, state, document, person);
  if (sealed !== null) return sealed;
  if (question === null || saysOn(state, document, question) === 0) return refusal('R7.3', 'quote.silent', { document, question: question ?? '' });
  return leninForce(scenario, state, document) === 0 ? refusal('R7.3', 'quote.worn', { document }) : null;
}

/** How far a quotation moves the line, + to the plus side: against him who uses it where another paper of Lenin's says otherwise. */
export function quotePush(scenario: Scenario, state: State, document: Id, question: Id): { by: number; against: Id | null } {
  const against = gainsaidBy(scenario, state, document, question);
  const force = saysOn(state, document, question) * leninForce(scenario, state, document);
  return { by: against === null ? force : -div(force, 2), against };
}

/** R7.3: Lenin invoked in public. */
export function quoteLenin(scenario: Scenario, draft: State, person: Id, document: Id, question: Id, organ: Id | null): void {
  const { by, against } = quotePush(scenario, draft, document, question);
  const push = organ === null ? by : Math.sign(by) * byReach(scenario, organ, Math.abs(by));
  draft.lines[question] = clamp(draft.lines[question]! + push, -100, 100);
  draft.documents[document]!.uses += 1;
  if (against === null) addEntry(draft, 'quoted', { person, document, question }, { weight: 1, reflects: { [person]: 1 } });
  else {
    addAuthority(draft, person, -constant(scenario, 'quoteAuthority'));
    addEntry(draft, 'quote.backfired', { person, document, question }, { weight: 1, reflects: { [person]: -1 } });
  }
}

/** What opening a past deed costs its opener: he was there too when his own record holds something of that year (R7.2). */
export function priceOfFile(scenario: Scenario, state: State, opener: Id, fact: Id): number {
  const year = scenario.byId.facts[fact]?.date.slice(0, 4);
  const wasThere = state.people[opener]!.facts.some((id) => scenario.byId.facts[id]?.date.startsWith(year ?? '?'));
  return wasThere ? constant(scenario, 'dossierOwn') : 0;
}

/** Whom a past deed opened on a man strikes besides: whoever else did it (R7.2). */
export const sharersOf = (state: State, opener: Id, target: Id, fact: Id): Id[] =>
  Object.keys(state.people).filter((id) => id !== target && id !== opener && state.people[id]!.facts.includes(fact));

/** R7.2: a past deed opened on a man. It strikes half as hard whoever else did it, and the opener if he was there. */
export function openFile(scenario: Scenario, draft: State, opener: Id, target: Id, fact: Id, organ: Id | null): void {
  const blow = byReach(scenario, organ, constant(scenario, 'dossier'));
  addAuthority(draft, opener, -priceOfFile(scenario, draft, opener, fact));
  addAuthority(draft, target, -blow);
  for (const id of sharersOf(draft, opener, target, fact)) addAuthority(draft, id, -div(blow, 2));
}

const isOpen = (state: State): boolean => state.rules.some((r) => r.verb === 'discuss' && r.allow);
/** R3.3: striking a man in print, or writing against a reading that binds (R8.6), is a breach while discussion is not open; answering one who struck first is none. */
export const breachOfArticle = (scenario: Scenario, state: State, author: Id, a: Article): number =>
  (a.act === 'attack' ||
    a.act === 'dossier' ||
    (a.act === 'argue' && a.question !== null && isAgainstReading(state, a.question, sideOf(state, author, a.question)))) &&
  !isOpen(state)
    ? braked(state, constant(scenario, 'articleFactionalism'))
    : 0;

/** What the article lacks, whoever edits the organ. */
export function refuseArticle(scenario: Scenario, state: State, author: Id, a: Article): Refusal | null {
  if (a.quote !== null) {
    if (a.act !== 'argue') return refusal('R7.3', 'quote.silent', { document: a.quote, question: a.question ?? '' });
    const why = refuseQuote(scenario, state, author, a.quote, a.question);
    if (why !== null) return why;
  }
  if (a.act === 'argue') return refuseQuestion(scenario, state, a.question, 'R7.4');
  if (a.target === null || a.target === author || state.people[a.target] === undefined)
    return refusal('R7.2', 'person.unavailable', { person: a.target ?? '' });
  if (a.act === 'reply')
    return owedReply(scenario, state, a.organ, author, a.target) === null
      ? refusal('R7.2', 'reply.notOwed', { person: a.target, organ: a.organ })
      : null;
  if (a.act === 'dossier' && (a.fact === null || !state.people[a.target]!.facts.includes(a.fact)))
    return refusal('R7.2', 'dossier.notThere', { person: a.target });
  return null;
}

/** The article as an editor reads it. A reply strikes nobody: it answers. */
export function submissionOf(state: State, author: Id, a: Article): Submission {
  return {
    by: author,
    strikes: (a.act === 'attack' || a.act === 'dossier') && a.target !== null ? [a.target] : [],
    supports: a.act === 'argue' && a.question !== null ? { [a.question]: sideOf(state, author, a.question) } : {},
  };
}

/** R7.2, R7.3: it stands in the organ. */
export function printArticle(scenario: Scenario, draft: State, author: Id, a: Article, form: EditForm = 'print'): void {
  const isCut = form === 'abridge';
  const breach = breachOfArticle(scenario, draft, author, a);
  if (breach > 0) addFactionalism(draft, author, breach);
  if (a.act === 'argue') {
    const side = sideOf(draft, author, a.question!);
    // A reply beside it takes from an argument as much as a cut does.
    const by = byReach(scenario, a.organ, cutTo(constant(scenario, 'articleLine'), form !== 'print'));
    draft.lines[a.question!] = clamp(draft.lines[a.question!]! + side * by, -100, 100);
    addEntry(draft, 'article.argue', { person: author, question: a.question, side, organ: a.organ }, { weight: 1, reflects: { [author]: 1 } });
    keepWord(scenario, draft, author, a.question!, side);
    if (a.quote !== null) quoteLenin(scenario, draft, author, a.quote, a.question!, a.organ);
    return;
  }
  const target = a.target!;
  if (a.act === 'reply') {
    const owed = owedReply(scenario, draft, a.organ, author, target);
    if (owed !== null) owed.state = 'printed';
    addAuthority(draft, author, byReach(scenario, a.organ, constant(scenario, 'replyAuthority')));
    addEntry(draft, 'article.reply', { person: author, target, organ: a.organ }, { weight: 2, reflects: { [author]: 1 } });
    return;
  }
  if (form !== 'withReply') strikeInPrint(scenario, draft, a.organ, author, target, isCut);
  if (a.act === 'dossier') {
    openFile(scenario, draft, author, target, a.fact!, a.organ);
    addEntry(draft, 'article.dossier', { person: author, target, record: a.fact, organ: a.organ }, { weight: 2, reflects: { [target]: -1 } });
  } else addEntry(draft, 'article.attack', { person: author, target, organ: a.organ }, { weight: 2, reflects: { [author]: 1, [target]: -1 } });
}
