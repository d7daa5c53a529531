import { expect, it } from 'vitest';
import { restOf, standsAbove } from '../../../src/engine/items';
import type { Motion } from '../../../src/model/motion';
import type { Order } from '../../../src/model/order';
import { after, carried, fresh, lastEntry, put, reading, refusalOfMotion, refusalOfOrder, scenario, voted } from '../../support/game';
import { shipped } from '../../support/scenarios';

const worked = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
});
const decreed = after(worked, 'stalin', { kind: 'decree', lever: 'german-directive', value: 0 });
const review = (outcome: 'confirm' | 'void' | 'suspend' | 'reopen', act = 0): Motion => ({ kind: 'review', act, outcome });

it('R3.6 review gives to the man who acted or to the man slighted', () => {
  expect(reading(decreed, review('confirm'))).toEqual({
    subject: 'review/decree/german-directive',
    positions: { wor: -1 },
    stakes: { stalin: 1, zinoviev: -1 },
    excluded: [],
  });
  expect(reading(decreed, review('void'))).toMatchObject({ positions: { wor: 1 }, stakes: { stalin: -1, zinoviev: 1 } });
});

it('R3.6 review voids an act for 3 authority, or confirms it for 2', () => {
  const voided = carried(decreed, review('void'));
  expect(voided.levers['german-directive']!.value).toBe(1);
  expect(voided.acts[0]!.status).toBe('voided');
  expect(voided.people.stalin!.authority).toBe(decreed.people.stalin!.authority - 3);
  expect(lastEntry(voided)).toMatchObject({ key: 'review.void', reflects: { stalin: -1 } });
  const confirmed = carried(decreed, review('confirm'));
  expect(confirmed.levers['german-directive']!.value).toBe(0);
  expect(confirmed.people.stalin!.authority).toBe(decreed.people.stalin!.authority + 2);
});

it('R3.6 review gives a post back to whom it was taken from', () => {
  const appointed = after(worked, 'stalin', { kind: 'appoint', post: 'moscow-secretary', person: 'kirov' });
  expect(carried(appointed, review('void')).posts['moscow-secretary']!.holder).toBe('zelensky');
});

it('R3.6 review is refused of no act, of a settled one, and after two months', () => {
  expect(refusalOfMotion(decreed, review('void'))).toBeNull();
  expect(refusalOfMotion(decreed, review('void', 4))).toBe('R3.6 act.unknown');
  expect(refusalOfMotion(carried(decreed, review('confirm')), review('void'))).toBe('R3.6 act.settled');
  const late = put(decreed, (s) => {
    s.turn = 3;
  });
  expect(refusalOfMotion(late, review('void'))).toBe('R3.6 act.old');
});

it('R8.6 what is decreed on a lever with a reviewer is judged there or in a wider room only', () => {
  expect(refusalOfMotion(decreed, review('void'), 'politburo')).toBeNull();
  expect(refusalOfMotion(decreed, review('void'), 'central-committee')).toBeNull();
  expect(refusalOfMotion(decreed, review('void'), 'orgburo')).toBe('R8.6 act.notReviewer');
});

it('R8.6 a decree is held over until it is confirmed, and nobody is judged by that', () => {
  const held = carried(decreed, review('suspend'));
  expect(held.levers['german-directive']!.value).toBe(1);
  expect(held.acts[0]).toMatchObject({ status: 'suspended', room: null });
  expect(held.people.stalin!.authority).toBe(decreed.people.stalin!.authority);
  expect(reading(decreed, review('suspend'))).toMatchObject({ subject: 'review/decree/german-directive/suspend', stakes: {} });
  expect(refusalOfMotion(held, review('suspend'))).toBe('R8.6 act.noSuspension');
  expect(carried(held, review('confirm')).levers['german-directive']!.value).toBe(0);
  expect(carried(held, review('void')).levers['german-directive']!.value).toBe(1);
});

it('R8.6 a wider room opens again what a narrower one has decided', () => {
  expect(refusalOfMotion(decreed, review('reopen'), 'central-committee')).toBe('R8.6 act.notSettled');
  const voided = carried(decreed, review('void'));
  expect(refusalOfMotion(voided, review('reopen'), 'politburo')).toBe('R8.6 act.notWider');
  expect(refusalOfMotion(voided, review('reopen'), 'central-committee')).toBeNull();
  const open = carried(voided, review('reopen'), 'central-committee');
  expect(open.acts[0]!.status).toBe('suspended');
  expect(carried(open, review('confirm')).levers['german-directive']!.value).toBe(0);
  // To open a voided act again is to speak for it, a confirmed one against it.
  const side = (s: typeof decreed) => reading(s, review('reopen')).positions.wor;
  expect(side(voided)).toBe(-side(carried(decreed, review('confirm')))!);
});

const at = (state: typeof decreed, turn: number) => put(state, (s) => void (s.turn = turn));
const CC = 'central-committee';

it('R8.6 an act is judged once a month in a room and below it', () => {
  const held = voted(decreed, review('suspend'));
  expect(refusalOfMotion(held, review('void'))).toBe('R8.6 act.decidedNow');
  expect(refusalOfMotion(held, review('void'), CC)).toBeNull();
  expect(refusalOfMotion(at(held, 1), review('void'))).toBeNull();
  // What a wider room has rejected is not asked below it in the same month either; an amendment that fell leaves the motion to be voted on.
  expect(refusalOfMotion(voted(decreed, review('void'), CC, { carried: false }), review('void'))).toBe('R8.6 act.decidedNow');
  expect(refusalOfMotion(voted(decreed, review('void'), CC, { carried: false, amends: true }), review('void'))).toBeNull();
  expect(refusalOfMotion(voted(decreed, review('void'), 'politburo', { carried: false, amends: true }), review('suspend'))).toBeNull();
});

it('R8.6 what a wider room holds over a narrower one neither confirms nor undoes', () => {
  const held = at(voted(decreed, review('suspend'), CC), 1);
  for (const outcome of ['confirm', 'void'] as const) expect(refusalOfMotion(held, review(outcome))).toBe('R8.6 act.heldOver');
  expect(refusalOfMotion(held, review('confirm'), CC)).toBeNull();
});

it('R8.6 a room opens an act again once: what then comes of it is final but for a wider room', () => {
  const opened = at(voted(voted(decreed, review('void')), review('reopen'), 'central-control-commission'), 1);
  expect(refusalOfMotion(opened, review('confirm'))).toBeNull();
  const again = at(voted(opened, review('void')), 2);
  expect(refusalOfMotion(again, review('confirm'))).toBe('R3.6 act.settled');
  expect(refusalOfMotion(again, review('reopen'), 'central-control-commission')).toBe('R8.6 act.notWider');
  expect(refusalOfMotion(again, review('reopen'), CC)).toBeNull();
});

it('R4.1 a room of the state stands above no room of the party', () => {
  const october = shipped('october-1917');
  expect(standsAbove(october, 'vtsik', CC)).toBe(false);
  expect(standsAbove(scenario(), CC, 'politburo')).toBe(true);
});

it('R8.6 what a room has undone is not done again by power for three months', () => {
  const undone = at(voted(decreed, review('void')), 1);
  const again: Order = { kind: 'decree', lever: 'german-directive', value: 0 };
  expect(refusalOfOrder(undone, 'stalin', again)).toBe('R8.6 act.undone');
  expect(refusalOfOrder(at(undone, 2), 'stalin', again)).toBe('R8.6 act.undone');
  expect(refusalOfOrder(at(undone, 3), 'stalin', again)).not.toBe('R8.6 act.undone');
  // The other way he may.
  expect(refusalOfOrder(undone, 'stalin', { ...again, value: 2 })).not.toBe('R8.6 act.undone');
  // A base keeps its secretary (R5.8): here Moscow is nobody's.
  const nobodys = put(worked, (s) => void (s.organizations.moscow!.cell = { none: 1000 }));
  const name: Order = { kind: 'appoint', post: 'moscow-secretary', person: 'kirov' };
  const named = voted(after(nobodys, 'stalin', name), review('void'));
  expect(refusalOfOrder(named, 'stalin', name)).toBe('R8.6 act.undone');
  expect(refusalOfOrder(named, 'stalin', { ...name, person: 'uglanov' })).toBeNull();
  const away: Order = { kind: 'dismiss', post: 'moscow-secretary' };
  expect(refusalOfOrder(nobodys, 'stalin', away)).toBeNull();
  expect(refusalOfOrder(voted(after(nobodys, 'stalin', away), review('void')), 'stalin', away)).toBe('R8.6 act.undone');
});

it('R4.1 another act on the same lever does not rest with the first', () => {
  const [first, second] = [0, 1].map((act) => restOf({ motion: review('void', act), subject: 'review/decree/german-directive' }));
  expect(first).not.toBe(second);
  expect(restOf({ motion: review('confirm', 0), subject: 'review/decree/german-directive' })).toBe(first);
});

const OVERSEEN: Motion = {
  kind: 'reform',
  body: 'secretariat',
  changes: [{ field: 'oversight', matter: 'provincial-cadres', body: 'politburo' }],
  tone: 'mild',
};
it('R8.6 an appointment by the power of a theme is held over, confirmed or opened again', () => {
  const named = after(
    put(carried(fresh(), OVERSEEN), (s) => {
      s.posts['general-secretary']!.worked = true;
    }),
    'stalin',
    { kind: 'appoint', post: 'moscow-secretary', person: 'kirov' },
  );
  expect(refusalOfMotion(named, review('void'), 'orgburo')).toBe('R8.6 act.notReviewer');
  const held = carried(named, review('suspend'));
  expect(held.posts['moscow-secretary']!.holder).toBe('zelensky');
  expect(refusalOfMotion(held, review('confirm'))).toBeNull();
  const confirmed = carried(held, review('confirm'));
  expect(confirmed.posts['moscow-secretary']).toMatchObject({ holder: 'kirov', appointedBy: 'stalin' });
  expect(refusalOfMotion(confirmed, review('reopen'), 'central-committee')).toBeNull();
  const overtaken = put(held, (s) => {
    s.posts['moscow-secretary']!.holder = 'molotov';
  });
  expect(refusalOfMotion(overtaken, review('confirm'))).toBe('R8.6 act.overtaken');
});
