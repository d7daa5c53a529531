// address: carry what a local body has resolved to a room of the centre (R5.8). It lies on the agenda there in the name of the place, and nobody is its mover.
import type { Motion } from '../../model/motion';
import type { Resolution } from '../../model/organization';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { refuseLaid } from '../actions/table';
import { judgeTabling } from '../deals';
import { addItem } from '../items';
import { stakesOf, subjectOf } from '../motions';
import { roomsThisTurn } from '../read';
import { addEntry, doDeed, refusal, snapshot } from '../tools';
import { card, line, type OrderOf, type OrderRule, trustLine } from './orderRule';
import { mayCall } from './resolve';
import { isBarred } from './speak';

type Address = OrderOf<'address'>;

/** Months for which a resolution is fresh enough to be carried to the centre. */
const FRESH = 1;

/** What the centre is asked for: the line, a judgement on the platform, a censure of the person, or that his sentence or label be lifted; null = nothing. */
export function askedBy(state: State, r: Resolution): Motion | null {
  if (r.question !== null) return { kind: 'line', question: r.question, direction: r.side, tone: 'mild', document: null };
  if (r.document !== null) return { kind: 'verdict', document: r.document, outcome: r.side > 0 ? 'endorse' : 'condemn' };
  const person = r.person!;
  if (r.side < 0) return { kind: 'discipline', who: [person], rung: 'censure', from: null };
  const { labels, standing } = state.people[person]!;
  if (labels.length > 0) return { kind: 'lift', who: person, what: 'label' };
  return standing === 'reprimanded' || standing === 'suspended' ? { kind: 'lift', who: person, what: 'rung' } : null;
}

const isFresh = (state: State, r: Resolution): boolean => r.carried && r.sentTo === null && state.turn - r.turn <= FRESH;

/** Rooms that may be addressed this month: all that sit, but a congress, where the place has its delegates. */
const roomsOf = (scenario: Scenario, state: State): Id[] => roomsThisTurn(scenario, state).filter((room) => !scenario.byId.bodies[room]!.delegated);

export const address: OrderRule<'address'> = {
  rule: 'R5.8',
  options(scenario, state, seat) {
    const out: Address[] = [];
    for (let i = state.resolutions.length - 1; i >= 0 && state.turn - state.resolutions[i]!.turn <= FRESH; i -= 1) {
      if (!isFresh(state, state.resolutions[i]!)) continue;
      for (const room of roomsOf(scenario, state)) {
        const o: Address = { kind: 'address', resolution: i, room };
        if (address.refuse(scenario, state, seat, o) === null) out.push(o);
      }
    }
    return out.reverse();
  },
  refuse(scenario, state, seat, o) {
    const r = state.resolutions[o.resolution];
    if (r === undefined || !isFresh(state, r)) return refusal('R5.8', 'address.nothing', {});
    if (!mayCall(scenario, state, seat, r.organization)) return refusal('R5.8', 'resolve.notYours', { organization: r.organization });
    if (isBarred(state, seat)) return refusal('R4.13', 'speak.forbidden', {});
    if (state.bodies[o.room] === undefined || !roomsOf(scenario, state).includes(o.room)) return refusal('R1.9', 'room.doesNotSit', { room: o.room });
    // One letter a month: a place that asks for everything is not heard.
    if (state.plans[seat]?.some((p) => p.kind === 'address' && state.resolutions[p.resolution]?.organization === r.organization))
      return refusal('R5.8', 'order.already', {});
    const motion = askedBy(state, r);
    return motion === null ? refusal('R5.8', 'address.nothing', {}) : refuseLaid(scenario, state, o.room, motion);
  },
  cost: () => 0,
  card(scenario, state, seat, o) {
    const r = state.resolutions[o.resolution]!;
    const hurt =
      r.person !== null && r.side < 0
        ? [line('card.address.against', { person: r.person }), ...trustLine(scenario, state, 'reproach', seat, r.person)]
        : [];
    return card([line('card.address', { room: o.room, organization: r.organization }), ...hurt], ['all']);
  },
  apply(scenario, draft, seat, o) {
    const r = draft.resolutions[o.resolution]!;
    const state = snapshot(draft);
    const motion = askedBy(state, state.resolutions[o.resolution]!);
    // Another has laid the same there meanwhile.
    if (motion === null || refuseLaid(scenario, state, o.room, motion) !== null) {
      addEntry(draft, 'address.vain', { person: seat, organization: r.organization, room: o.room }, { who: [seat] });
      return;
    }
    judgeTabling(scenario, draft, seat, subjectOf(motion, state), stakesOf(scenario, state, motion));
    const item = addItem(scenario, draft, { room: o.room, mover: null, motion, amends: null, confirms: null, from: r.organization });
    r.sentTo = o.room;
    if (r.person !== null && r.side < 0) doDeed(scenario, draft, 'reproach', seat, r.person);
    const reflects = r.person === null ? {} : { [r.person]: r.side };
    addEntry(
      draft,
      'addressed',
      { person: seat, organization: r.organization, level: r.level, item: item.id, room: o.room },
      { weight: 2, reflects },
    );
  },
};
