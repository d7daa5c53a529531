// summon: call people together where you are. Those elsewhere need a telegram; who trusts you comes, who does not stays away; who sits far comes late (R3.7).
import type { Ballot } from '../../model/action';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { claim } from '../claims';
import { isCapable } from '../read';
import { addEntry, addTo, refusal, trust } from '../tools';
import { placeAfterTravel } from './court';
import { card, line, type OrderRule } from './orderRule';
import { poseOf } from './pose';
import { subjectsOfTalk } from './subjects';

/** Why a guest comes, comes late, or stays away: same place and not hostile; else by telegram when free to travel and well disposed. */
export function answerToSummons(scenario: Scenario, state: State, host: Id, guest: Id, place: Id): 'comes' | 'late' | 'away' {
  if (!isCapable(scenario, state, guest)) return 'away';
  const p = state.people[guest]!;
  const will = trust(state, guest, host);
  if (p.place === place) return will >= -20 ? 'comes' : 'away';
  if (will < 0) return 'away';
  // A man tied to the centre by a voting seat does not leave it for a talk; a traveller from a resort is late by a day.
  if (scenario.byId.places[p.place]?.centre) return 'away';
  if (scenario.byId.places[p.place]?.rest) return 'late';
  // The journey takes of his month what the telegram asks for.
  return p.attention < TELEGRAM ? 'away' : 'comes';
}

/** Attention of a guest who comes from elsewhere. */
const TELEGRAM = 1;

export const summon: OrderRule<'summon'> = {
  rule: 'R3.7',
  options(scenario, state, seat) {
    if (state.plans[seat]?.some((p) => p.kind === 'summon')) return [];
    const place = placeAfterTravel(state, seat);
    const friends = scenario.people
      .map((p) => ({ id: p.id, liked: trust(state, seat, p.id) }))
      .filter((f) => f.id !== seat && f.liked >= 0 && answerToSummons(scenario, state, seat, f.id, place) !== 'away')
      .sort((a, b) => b.liked - a.liked || (a.id < b.id ? -1 : 1));
    const close = friends.filter((f) => f.liked >= 25);
    const lists = (close.length === friends.length ? [close] : [close, friends])
      .filter((l) => l.length > 0)
      .map((l) => l.slice(0, 6).map((f) => f.id));
    return lists.flatMap((invitees) => subjectsOfTalk(scenario).map((subject) => ({ kind: 'summon' as const, invitees, subject })));
  },
  refuse(_scenario, state, seat, o) {
    for (const id of o.invitees) if (state.people[id] === undefined || id === seat) return refusal('R3.7', 'person.unavailable', { person: id });
    if (new Set(o.invitees).size !== o.invitees.length) return refusal('R3.7', 'summon.twice', {});
    return state.plans[seat]?.some((p) => p.kind === 'summon') ? refusal('R3.7', 'order.already', {}) : null;
  },
  cost: () => 1,
  card(scenario, state, seat, o) {
    const place = placeAfterTravel(state, seat);
    return card(
      [line('card.summon', { place })],
      o.invitees,
      o.invitees.map((id) => {
        const a = answerToSummons(scenario, state, seat, id, place);
        const how = a === 'comes' && state.people[id]!.place !== place ? 'telegram' : a;
        return { line: line(`card.summon.${how}`, { person: id }), percent: a === 'away' ? 0 : 100 };
      }),
    );
  },
  apply(scenario, draft, seat, o) {
    const place = draft.people[seat]!.place;
    const present = [seat];
    const late: Id[] = [];
    for (const id of o.invitees) {
      const a = answerToSummons(scenario, draft, seat, id, place);
      if (a === 'comes') present.push(id);
      if (a === 'comes' && draft.people[id]!.place !== place) draft.people[id]!.attention -= TELEGRAM;
      if (a === 'late') late.push(id);
    }
    const knownTo = [...present, ...late];
    // A guest whose ties hold him elsewhere tells what he heard: it stays secret only as long as the ties of those who know hold.
    for (const id of [...present]) {
      const patron = draft.people[id]!.patron;
      if (patron !== null && patron.person !== seat && patron.devotion > trust(draft, id, seat)) addTo(knownTo, patron.person);
    }
    const told: Record<Id, Ballot> = {};
    for (const id of present) told[id] = id === seat ? 'for' : (poseOf(draft, id) ?? stanceOn(draft, id, seat));
    for (const id of present)
      for (const other of present) if (other !== id) hear(draft, id, other, other === seat ? null : poseOf(draft, other), o.subject);
    draft.caucuses.push({
      id: draft.caucuses.length,
      turn: draft.turn,
      host: seat,
      place,
      invited: o.invitees,
      present,
      subject: o.subject,
      told,
      bound: [seat],
      knownTo,
    });
    addEntry(
      draft,
      'caucus.met',
      { host: seat, place, present: present.join(','), late: late.join(','), subject: o.subject },
      { who: knownTo, weight: 1 },
    );
    for (const id of o.invitees)
      if (!present.includes(id) && !late.includes(id)) addEntry(draft, 'caucus.declined', { host: seat, person: id }, { who: [seat, id] });
  },
};

/** What a guest says of himself if he says what he thinks: his leaning by trust in the host and his patron. */
function stanceOn(state: State, guest: Id, host: Id): Ballot {
  const patron = state.people[guest]!.patron;
  const pull = trust(state, guest, host) - (patron !== null && patron.person !== host ? patron.devotion : 0);
  return pull >= 20 ? 'for' : pull <= -20 ? 'against' : 'abstain';
}

/** He learns the terms of another who was there; of one who poses he has only the word for where he stands, as of any claim (R6.3). */
function hear(draft: State, hearer: Id, other: Id, pose: Ballot | null, subject: string): void {
  if (pose === null) addTo(draft.people[hearer]!.knows, other);
  else if (pose !== 'abstain') claim(draft, { by: other, to: hearer, about: other, subject, stance: pose });
}
