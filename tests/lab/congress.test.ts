// Who carried a congress, counted from what its leaders voted.
import { beforeAll, describe, expect, it } from 'vitest';
import { PLAYER_OF } from '../../src/ai/players';
import { congresses, congressOf } from '../../src/lab/congress';
import { simulate } from '../../src/lab/simulate';
import type { Ballot } from '../../src/model/action';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import type { VoteRecord } from '../../src/model/vote';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
let over: State;
beforeAll(() => {
  scenario = shipped('troika-split');
  over = simulate(scenario, 'congress', Object.fromEntries(scenario.manifest.seats.map((id) => [id, PLAYER_OF.quick!]))).state;
});

const vote = (room: string, carried: boolean, ballots: Record<string, Ballot>): VoteRecord => ({
  item: 0,
  room,
  turn: 11,
  subject: 'line/vil/plus',
  voters: [],
  delegations: [],
  secret: false,
  blocs: Object.entries(ballots).map(([patron, ballot]) => ({ patron, members: 10, ballot, after: patron, sum: 0, reasons: [] })),
  for: 0,
  against: 0,
  abstain: 0,
  carried,
  consent: false,
});
const rowOf = (...votes: VoteRecord[]) => congressOf(scenario, { ...over, votes });

describe('a congress', () => {
  it('is contested when leaders of delegates stand against each other in a delegated room', () => {
    expect(rowOf(vote('central-committee', true, { stalin: 'for', zinoviev: 'against' }))).toMatchObject({ votes: 0, contested: 0 });
    expect(rowOf(vote('congress', true, { stalin: 'for', zinoviev: 'abstain', none: 'against' }))).toEqual({ votes: 1, contested: 0, lead: {} });
    expect(rowOf(vote('congress', true, { stalin: 'for', zinoviev: 'against', bukharin: 'abstain' }))).toEqual({
      votes: 1,
      contested: 1,
      lead: { stalin: 1, zinoviev: -1 },
    });
  });

  it('is carried by the side with which more of its contested votes went', () => {
    const won = rowOf(vote('congress', true, { stalin: 'for', zinoviev: 'against' }));
    const even = rowOf(
      vote('congress', true, { stalin: 'for', zinoviev: 'against' }),
      vote('congress', false, { stalin: 'for', zinoviev: 'against' }),
    );
    const lost = rowOf(vote('congress', false, { stalin: 'for', zinoviev: 'against' }));
    expect(congresses([won, won, even, lost, rowOf()])).toEqual({
      met: 4,
      contested: 4,
      sides: { stalin: { carried: 2, lost: 1, even: 1 }, zinoviev: { carried: 1, lost: 2, even: 1 } },
    });
    expect(congresses([rowOf()])).toBeNull();
  });

  it('of a whole game is one of its rows', () => {
    expect(congressOf(scenario, over).votes).toBe(over.votes.filter((v) => v.room === 'congress').length);
  });
});
