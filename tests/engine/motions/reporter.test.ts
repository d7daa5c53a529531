import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import type { VoteRecord } from '../../../src/model/vote';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

const game = fresh();
const voteOf = (subject: string): VoteRecord => ({
  item: 0,
  room: 'politburo',
  turn: 0,
  subject,
  voters: [],
  blocs: [],
  delegations: [],
  for: 4,
  against: 0,
  abstain: 2,
  carried: true,
  consent: false,
  secret: false,
});
const reporter = (person: string): Motion => ({ kind: 'reporter', report: 'political-report', person });

it('R5.3 touches what the body touches that the man heads, and nothing for who heads none', () => {
  const led = put(game, (s) => {
    s.bodies.secretariat!.head = null;
    s.bodies.sovnarkom!.head = 'rykov';
  });
  expect(reading(led, reporter('stalin')).positions).toEqual({});
  expect(reading(led, reporter('rykov')).positions).toEqual({ sta: -1 });
});

it('R5.3 reporter gives to the man and takes from who had the report', () => {
  expect(reading(game, reporter('stalin'))).toEqual({
    subject: 'reporter/political-report/stalin',
    // He heads the Secretariat: for his report is for leaving it to its head.
    positions: { sec: -1 },
    stakes: { stalin: 1 },
    excluded: [],
  });
  expect(reading(carried(game, reporter('zinoviev')), reporter('stalin')).stakes).toEqual({ stalin: 1, zinoviev: -1 });
});

it('R5.3 reporter is named for 3 authority', () => {
  const s = carried(game, reporter('stalin'));
  expect(s.reporters).toEqual({ 'political-report': 'stalin' });
  expect(s.people.stalin!.authority).toBe(game.people.stalin!.authority + 3);
  expect(lastEntry(s)).toMatchObject({ key: 'reporter.named', reflects: { stalin: 1 } });
});

it('R5.3 reporter is refused for nobody, twice, and in a narrow room', () => {
  expect(refusalOfMotion(game, reporter('stalin'))).toBeNull();
  expect(refusalOfMotion(game, reporter('nobody'))).toBe('R5.3 person.unknown');
  expect(refusalOfMotion(carried(game, reporter('stalin')), reporter('stalin'))).toBe('R5.3 reporter.already');
  expect(refusalOfMotion(game, reporter('stalin'), 'orgburo')).toBe('R5.3 room.notCompetent');
});

it('R4.1 the other names of the day fall when one has been carried in that room', () => {
  const named = put(game, (s) => {
    s.votes.push({ ...voteOf('reporter/political-report/zinoviev'), room: 'politburo', turn: s.turn, carried: true });
  });
  expect(refusalOfMotion(named, reporter('stalin'))).toBe('R4.1 table.decided');
  expect(refusalOfMotion(named, reporter('stalin'), 'central-committee')).toBeNull();
  expect(
    refusalOfMotion(
      put(named, (s) => {
        s.votes[0]!.carried = false;
      }),
      reporter('stalin'),
    ),
  ).toBeNull();
});
