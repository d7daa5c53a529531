import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { after, carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

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
