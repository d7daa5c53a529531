// Who stands on which side of a deal, and what each owes (R6.1, R6.8). Reads only.
import { ifOf, type Promise_ } from '../model/deal';
import type { Side } from '../model/motion';
import type { Deal, Id, State } from '../model/state';
import { matchesSubject } from './subjects';

export const giversOf = (d: Deal): readonly Id[] => d.sides?.givers ?? [d.from];
export const takersOf = (d: Deal): readonly Id[] => d.sides?.takers ?? [d.offer.to];
/** Everybody it binds, once. */
export const partiesOf = (d: Deal): Id[] => [...new Set([...giversOf(d), ...takersOf(d)])];

/** What a person has promised by this deal, whatever it hangs on. */
export const promisedBy = (d: Deal, person: Id): readonly Promise_[] =>
  giversOf(d).includes(person) ? d.offer.give : takersOf(d).includes(person) ? (sideWith(d, person)?.ask ?? d.offer.ask) : [];

const sideWith = (d: Deal, person: Id): Side | undefined => d.sides?.also.find((s) => s.who.includes(person));

/** The sides of those who are asked something, other than a man's own; none where there are but two sides. */
export function otherSides(d: Deal, person: Id): Side[] {
  if (d.sides === null || d.sides.also.length === 0) return [];
  const { also, takers } = d.sides;
  const first: Side = { who: takers.filter((id) => sideWith(d, id) === undefined), ask: d.offer.ask };
  return [first, ...also].filter((s) => !s.who.includes(person));
}

/** R6.8: what a promise hangs on has come about since the deal was made. */
export function isDue(state: State, d: Deal, p: Promise_): boolean {
  const hangs = ifOf(p);
  return hangs === null || state.votes.some((v) => v.turn >= d.turn && v.carried === hangs.carried && matchesSubject(hangs.subject, v.subject));
}

/** What a person owes by this deal now: of what he promised, all that hangs on nothing or has fallen due. */
export function owedBy(state: State, d: Deal, person: Id): readonly Promise_[] {
  const all = promisedBy(d, person);
  return all.some((p) => ifOf(p) !== null) ? all.filter((p) => isDue(state, d, p)) : all;
}

/** Whether anybody owes anything by it: a deal whose clauses all hang on what did not happen has bound nobody. */
export const hasBound = (state: State, d: Deal): boolean => partiesOf(d).some((id) => owedBy(state, d, id).length > 0);

/** To whom a person owes it. */
export const owedTo = (d: Deal, person: Id): readonly Id[] =>
  giversOf(d).includes(person) ? takersOf(d) : [...giversOf(d), ...otherSides(d, person).flatMap((s) => s.who)];

/** Who has still to answer an open offer; those who agreed to a settlement have. */
export const unanswered = (d: Deal): Id[] => (d.state === 'offered' ? takersOf(d).filter((id) => d.sides?.agreed.includes(id) !== true) : []);

/** Whether an offer that can be read this month waits for his answer. */
export const mayAnswer = (state: State, person: Id): boolean => state.deals.some((d) => d.readTurn <= state.turn && unanswered(d).includes(person));

/** Whether an offer of his waits for the answer of another seat: were he the last to close the corridor now, it would never be heard. */
export const awaitsAnswer = (state: State, person: Id): boolean =>
  state.deals.some((d) => d.from === person && d.readTurn <= state.turn && unanswered(d).some((id) => state.seats.includes(id)));

/** Whose motion is voted on in a hall of delegates; null in any other room. */
export type Hall = { mover: Id | null } | null;

/** Which way a promise to `other` binds on a motion: −1, 0, 1. Whom one spares one does not vote against; whom one supports, one follows at the congress. */
export function sideOf(p: Promise_, other: Id, subject: string, stakes: Readonly<Record<Id, number>>, hall: Hall): -1 | 0 | 1 {
  if (p.kind === 'spare') return (stakes[p.person] ?? 0) < 0 ? -1 : 0;
  if (p.kind === 'support') return hall === null ? 0 : (stakes[other] ?? 0) < 0 ? -1 : hall.mover === other ? 1 : 0;
  if ((p.kind !== 'vote' && p.kind !== 'drop') || !matchesSubject(p.subject, subject)) return 0;
  return p.kind === 'drop' || p.ballot === 'against' ? -1 : p.ballot === 'for' ? 1 : 0;
}

/** Promises in force, and threats to be carried out, that bind somebody to one side of a motion (R6.1, R6.8). */
export function promisesOn(state: State, subject: string, stakes: Readonly<Record<Id, number>>, hall: Hall): { by: Id; to: Id; side: -1 | 1 }[] {
  const out: { by: Id; to: Id; side: -1 | 1 }[] = [];
  for (const d of state.deals) {
    const threat = d.state === 'defied' ? d.offer.orElse : undefined;
    if (threat?.kind === 'vote' && matchesSubject(threat.subject, subject))
      out.push({ by: d.from, to: d.offer.to, side: threat.ballot === 'for' ? 1 : -1 });
    if (d.state !== 'agreed') continue;
    for (const by of partiesOf(d))
      for (const p of owedBy(state, d, by)) {
        const side = sideOf(p, owedTo(d, by)[0]!, subject, stakes, hall);
        if (side !== 0) out.push({ by, to: owedTo(d, by)[0]!, side });
      }
  }
  return out;
}
