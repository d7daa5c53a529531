import { expect, it } from 'vitest';
import { act, fresh, give, lastEntry, put, refusalOf, to } from '../../support/game';

const game = to(give(to(fresh(), 0, 'work'), 'zinoviev', { kind: 'summon', invitees: ['bukharin'], subject: 'reform/secretariat/*' }), 0, 'corridor');
const line = (agree = true, seat = 'bukharin', caucus = 0) => ({ type: 'agreeLine' as const, seat, caucus, agree });

it('R3.7 agreeLine binds a guest to the line', () => {
  const s = act(structuredClone(game), line());
  expect(s.caucuses[0]).toMatchObject({ bound: ['zinoviev', 'bukharin'], told: { bukharin: 'for' } });
  expect(lastEntry(s)).toMatchObject({ key: 'caucus.agreed', who: ['zinoviev', 'bukharin'] });
});

it('R3.7 agreeLine refused leaves him free, and said so', () => {
  const s = act(structuredClone(game), line(false));
  expect(s.caucuses[0]).toMatchObject({ bound: ['zinoviev'], told: { bukharin: 'against' } });
  expect(lastEntry(s).key).toBe('caucus.dissent');
});

it('R3.7 agreeLine is refused out of season, to outsiders, later, and to the bound', () => {
  expect(refusalOf(game, line())).toBeNull();
  expect(refusalOf(fresh(), line())).toBe('R2.3 phase.notCorridor');
  expect(refusalOf(act(structuredClone(game), { type: 'commit', seat: 'bukharin' }), line())).toBe('R2.7 phase.committed');
  expect(refusalOf(game, line(true, 'stalin'))).toBe('R3.7 caucus.notThere');
  expect(refusalOf(game, line(true, 'bukharin', 5))).toBe('R3.7 caucus.notThere');
  const later = put(game, (s) => {
    s.turn = 1;
  });
  expect(refusalOf(later, line())).toBe('R3.7 caucus.past');
  expect(refusalOf(game, line(true, 'zinoviev'))).toBe('R3.7 caucus.bound');
});
