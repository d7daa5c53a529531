import { expect, it } from 'vitest';
import { blocOf, joinBloc } from '../../../src/engine/blocs';
import { after, fresh, planned, put, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const three = put(game, (s) => {
  joinBloc(scenario(), s, 'kamenev', 'rykov');
  joinBloc(scenario(), s, 'kamenev', 'tomsky');
});
const LEAVE = { kind: 'leave' } as const;

it('R6.6 leave breaks one’s word to each who stays', () => {
  const s = after(three, 'tomsky', LEAVE);
  expect(blocOf(s, 'tomsky')).toBeNull();
  expect(blocOf(s, 'rykov')!.members).toEqual(['kamenev', 'rykov']);
  for (const id of ['kamenev', 'rykov']) expect(s.ties[id]!.tomsky).toBe((three.ties[id]!.tomsky ?? 0) - 40);
  expect(blocOf(after(s, 'rykov', LEAVE), 'kamenev')).toBeNull();
});

it('R6.6 leave breaks the deal by which he came in, and that word counts once', () => {
  const dealt = put(three, (s) => {
    const offer = { to: 'tomsky', give: [], ask: [{ kind: 'bloc' as const }], term: 'congress' as const };
    s.deals.push({
      id: 0,
      turn: 0,
      from: 'kamenev',
      offer,
      state: 'agreed',
      readTurn: 0,
      sum: 0,
      knownTo: ['kamenev', 'tomsky'],
      sides: null,
      declared: [],
    });
  });
  const s = after(dealt, 'tomsky', LEAVE);
  expect(s.deals[0]!.state).toBe('broken');
  expect(s.ties.kamenev!.tomsky).toBe(three.ties.kamenev!.tomsky! - 40);
  expect(s.ties.rykov!.tomsky).toBe((three.ties.rykov!.tomsky ?? 0) - 40);
});

it('R6.6 leave is refused to who stands in no bloc, and twice', () => {
  expect(refusalOfOrder(three, 'kamenev', LEAVE)).toBeNull();
  expect(refusalOfOrder(game, 'kamenev', LEAVE)).toBe('R6.6 bloc.none');
  expect(refusalOfOrder(planned(three, 'kamenev', LEAVE), 'kamenev', LEAVE)).toBe('R6.6 order.already');
});
