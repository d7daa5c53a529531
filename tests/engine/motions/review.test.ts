import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { after, carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const worked = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
});
const decreed = after(worked, 'stalin', { kind: 'decree', lever: 'german-directive', value: 0 });
const review = (outcome: 'confirm' | 'void', act = 0): Motion => ({ kind: 'review', act, outcome });

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
