import { expect, it } from 'vitest';
import { refuseAction } from '../../../src/engine/actions';
import { act, brief, fresh, lastEntry, put, refusalOf, scenario, to } from '../../support/game';

const game = fresh();
const EVENT = 'the-letter-in-your-hands';
const choose = (choice: string, seat = 'zinoviev', ask = 0) => ({ type: 'choose' as const, seat, ask, choice });

it('R2.1 choose answers a decision addressed to you, and only you read of it', () => {
  const s = act(structuredClone(game), choose('plenum'));
  expect(s.asks[0]).toMatchObject({ event: EVENT, choice: 'plenum' });
  expect(s.events[EVENT]).toEqual({ turn: 0, choice: 'plenum' });
  expect(lastEntry(s)).toMatchObject({ key: 'chosen', who: ['zinoviev'], event: EVENT });
});

it('R2.1 choose is taken by the default when the seat is silent', () => {
  expect(to(fresh(), 0, 'work').asks[0]!.choice).toBe(scenario().byId.events[EVENT]!.ask!.default);
});

it('R2.1 choose is refused out of season, to others, twice, and for unknown choices', () => {
  expect(refusalOf(game, choose('plenum'))).toBeNull();
  const working = put(game, (s) => {
    s.phase = 'work';
  });
  expect(refusalOf(working, choose('plenum'))).toBe('R2.1 phase.notNews');
  expect(refusalOf(game, choose('plenum', 'stalin'))).toBe('R2.1 ask.notYours');
  expect(refusalOf(game, choose('plenum', 'zinoviev', 9))).toBe('R2.1 ask.notYours');
  expect(refusalOf(act(structuredClone(game), choose('plenum')), choose('silence'))).toBe('R2.1 ask.answered');
  expect(refusalOf(game, choose('burn-it'))).toBe('R2.1 ask.unknown');
});

it('R2.1 choose is refused while the choice’s condition does not hold', () => {
  const base = scenario();
  const event = base.byId.events[EVENT]!;
  const choices = event.ask!.choices.map((c) => ({ ...c, when: { type: 'place' as const, person: 'zinoviev', in: 'moscow' } }));
  const events = { ...base.byId.events, [EVENT]: { ...event, ask: { ...event.ask!, choices } } };
  const asking = { ...base, byId: { ...base.byId, events } };
  expect(brief(refuseAction(asking, game, choose('plenum')))).toBe('R2.1 ask.closed');
  const there = put(game, (s) => {
    s.people.zinoviev!.place = 'moscow';
  });
  expect(refuseAction(asking, there, choose('plenum'))).toBeNull();
});
