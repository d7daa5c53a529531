import { expect, it } from 'vitest';
import type { DECLARE_STEPS, Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, put, refusalOfOrder } from '../../support/game';

const declare = (step: (typeof DECLARE_STEPS)[number]): Order => ({ kind: 'declare', step });
const game = put(fresh(), (s) => {
  s.people.trotsky!.factionalism = 50;
});

it.each([
  ['soften', 40, 78],
  ['submit', 30, 75],
  ['recant', 10, 68],
] as const)('R7.4 declare %s leaves factionalism %i and authority %i', (step, factionalism, authority) => {
  const s = after(game, 'trotsky', declare(step));
  expect(s.people.trotsky).toMatchObject({ factionalism, authority });
  expect(lastEntry(s)).toMatchObject({ key: `declared.${step}`, who: null });
});

it('R4.3 declare silent and speak up set the posture, and only the man himself is told', () => {
  const silent = after(game, 'trotsky', declare('silent'));
  expect(silent.people.trotsky).toMatchObject({ silent: true, factionalism: 50, authority: 80 });
  expect(lastEntry(silent).who).toEqual(['trotsky']);
  expect(after(silent, 'trotsky', declare('speakUp')).people.trotsky!.silent).toBe(false);
});

it('R6.1 declare stays open to who has promised it, though quiet has washed out what there was to declare', () => {
  const owing = put(game, (s) => {
    s.people.trotsky!.factionalism = 0;
    const offer = { to: 'trotsky', give: [], ask: [{ kind: 'recant' as const, step: 'submit' as const }], term: 'congress' as const };
    const whole = { id: 0, turn: 0, from: 'stalin', offer, state: 'agreed' as const, readTurn: 0, sum: 0, knownTo: [], sides: null, declared: [] };
    s.deals.push(whole);
  });
  expect(refusalOfOrder(owing, 'trotsky', declare('submit'))).toBeNull();
  expect(refusalOfOrder(owing, 'trotsky', declare('recant'))).toBe('R7.4 declare.nothing');
  expect(refusalOfOrder(after(owing, 'trotsky', declare('submit')), 'trotsky', declare('submit'))).toBe('R7.4 declare.nothing');
});

it('R7.4 declare is refused when it changes nothing, and twice', () => {
  const silent = after(game, 'trotsky', declare('silent'));
  expect(refusalOfOrder(game, 'trotsky', declare('soften'))).toBeNull();
  expect(refusalOfOrder(silent, 'trotsky', declare('silent'))).toBe('R4.3 declare.silent');
  expect(refusalOfOrder(game, 'trotsky', declare('speakUp'))).toBe('R4.3 declare.notSilent');
  expect(refusalOfOrder(game, 'stalin', declare('recant'))).toBe('R7.4 declare.nothing');
  expect(refusalOfOrder(planned(game, 'trotsky', declare('soften')), 'trotsky', declare('submit'))).toBe('R7.4 order.already');
});
