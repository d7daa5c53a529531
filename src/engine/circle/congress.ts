// The congress (R5.2, R5.3): conferences elect delegates, delegates fill the hall, the hall elects the Committee. No tally is ever written: all is counted.
import type { Scenario } from '../../model/scenario';
import type { BodyState, Id, State } from '../../model/state';
import { isListed } from '../motions/slate';
import { prestigeOf } from '../prestige';
import { isCapable } from '../read';
import { addEntry, constant } from '../tools';
import { delegatesOf } from './delegates';
import { senderOf } from './mandates';
import { topPatron } from './patrons';
import { apportion, contest, NONE, type Shares, shareOf, sum } from './shares';

const plus = (shares: Shares, who: Id, n: number): void => {
  shares[who] = shareOf(shares, who) + n;
};

/** The bloc a person belongs to among these: his patron's, his own, or nobody's. */
function blocOf(state: State, person: Id, blocs: Shares): Id {
  const patron = topPatron(state, person);
  return blocs[patron] === undefined ? NONE : patron;
}

/** Conferences of this turn. Those of a month from which a congress was put off are put off with it (R5.7). */
export function conferencesNow(scenario: Scenario, state: State): Id[] {
  const { turns } = scenario.manifest;
  const put = state.postponed.filter((p) => scenario.byId.bodies[p.room]!.delegated);
  const own = put.some((p) => p.from === state.turn) ? [] : (turns[state.turn]?.conferences ?? []);
  return [...new Set([...own, ...put.flatMap((p) => (p.to === state.turn ? (turns[p.from]?.conferences ?? []) : []))])];
}

/** R5.2: the organizations whose conferences fall in this turn elect their delegates; the hall is filled anew from all delegations. */
export function holdConferences(scenario: Scenario, draft: State): void {
  const conferences = conferencesNow(scenario, draft);
  if (conferences.length === 0) return;
  for (const id of conferences) {
    const elected = delegatesOf(scenario, draft, id);
    draft.delegations[id] = elected;
    const leader = Object.keys(elected).reduce((best, k) => (shareOf(elected, k) > shareOf(elected, best) ? k : best), NONE);
    if (leader === NONE) addEntry(draft, 'conference.open', { organization: id, of: sum(elected) }, { weight: 1 });
    else
      addEntry(draft, 'conference.elected', { organization: id, person: leader, count: shareOf(elected, leader), of: sum(elected) }, { weight: 1 });
  }
  for (const body of scenario.bodies) if (body.delegated) seatDelegates(scenario, draft, body.id);
}

/** Those named sit with the delegates of their bloc, one mandate each in the order of the file, from the delegation nearest to them; who has none left is a guest with a voice and no vote. */
function seatDelegates(scenario: Scenario, draft: State, body: Id): void {
  const b = draft.bodies[body]!;
  const crowd: Shares = {};
  for (const elected of Object.values(draft.delegations)) for (const k in elected) plus(crowd, k, elected[k]!);
  const named = [...new Set([...b.full, ...b.candidates])];
  b.full = [];
  b.candidates = [];
  b.mandates = {};
  for (const id of named) {
    const bloc = blocOf(draft, id, crowd);
    if (shareOf(crowd, bloc) > 0 && isCapable(scenario, draft, id)) {
      b.mandates[id] = { organization: senderOf(scenario, draft, body, id, bloc), bloc };
      plus(crowd, bloc, -1);
      b.full.push(id);
    } else b.candidates.push(id);
  }
  b.crowd = crowd;
}

/** Full members of a body by bloc: the named and the crowd. `blocs` are those that count as such. */
export function blocsIn(state: State, body: BodyState, blocs: Shares): Shares {
  const out: Shares = { ...body.crowd };
  for (const id of body.full) plus(out, blocOf(state, id, blocs), 1);
  return out;
}

/** R5.3: at the end of a congress a part of each bloc's seats and every new seat is fought over by the blocs of delegates; the slates are filled by authority. */
export function electCommittees(scenario: Scenario, draft: State, congress: Id): void {
  const hall = draft.bodies[congress]!;
  const delegates = blocsIn(draft, hall, hall.crowd);
  if (sum(delegates) === 0) return;
  for (const data of scenario.bodies) {
    const body = draft.bodies[data.id]!;
    if (body.electedBy !== congress || body.abolished) continue;
    electCommittee(scenario, draft, congress, data.id, delegates);
  }
}

function electCommittee(scenario: Scenario, draft: State, congress: Id, id: Id, delegates: Shares): void {
  const body = draft.bodies[id]!;
  const before = blocsIn(draft, body, { ...delegates, ...body.crowd });
  const target: Shares = {};
  let open = Math.max(0, (body.size ?? 0) - sum(before));
  for (const k in before) {
    const freed = Math.trunc(before[k]! / constant(scenario, 'committeeTurn'));
    target[k] = before[k]! - freed;
    open += freed;
  }
  const won = apportion(contest(delegates, constant(scenario, 'committeeRegime'), constant(scenario, 'organised')), open);
  for (const k in won) plus(target, k, won[k]!);
  const named = (bloc: Id): Id[] => body.full.filter((p) => blocOf(draft, p, target) === bloc);
  const heavy = (p: Id): number => draft.people[p]!.authority + prestigeOf(scenario, draft, p);
  const crowd: Shares = {};
  const isVoted = isListed(draft, congress, id);
  for (const bloc of Object.keys(target)) {
    // The hall is against nobody's men only by not being theirs.
    const against = bloc === NONE ? 0 : Math.trunc(((sum(delegates) - shareOf(delegates, bloc)) * 1000) / sum(delegates));
    let room = target[bloc]! - named(bloc).length;
    if (isVoted) {
      if (room > 0) crowd[bloc] = room;
      continue;
    }
    // Who falls when a bloc has fewer seats than names: the lightest first, and only if the hall is against him by enough (R5.3).
    for (const p of named(bloc).sort((a, b) => heavy(a) - heavy(b) || (a < b ? -1 : 1))) {
      if (room >= 0) break;
      if (against < constant(scenario, 'dropBase') + constant(scenario, 'dropAuthority') * heavy(p)) continue;
      body.full = body.full.filter((x) => x !== p);
      room += 1;
      addEntry(draft, 'elect.none', { person: p, body: id, room: congress }, { weight: 2, reflects: { [p]: -1 } });
    }
    for (const p of body.candidates.filter((x) => blocOf(draft, x, target) === bloc).sort((a, b) => heavy(b) - heavy(a) || (a < b ? -1 : 1))) {
      if (room <= 0) break;
      body.candidates = body.candidates.filter((x) => x !== p);
      body.full.push(p);
      room -= 1;
      addEntry(draft, 'elect.full', { person: p, body: id, room: congress }, { weight: 1, reflects: { [p]: 1 } });
    }
    if (room > 0) crowd[bloc] = room;
  }
  body.crowd = crowd;
  addEntry(draft, 'committee.elected', { body: id, room: congress, seats: body.full.length + sum(crowd) }, { weight: 2 });
}
