import { expect, it } from 'vitest';
import { costOf, refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { after, brief, fresh, planned, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
const tell = (to: string, about: string): Order => ({ kind: 'tell', to, about, subject: 'reform/secretariat/*', stance: 'for' });

it('R6.9 tell puts a claim about a third man into the hearer’s head', () => {
  const s = after(game, 'zinoviev', tell('trotsky', 'kamenev'));
  expect(s.claims).toEqual([{ by: 'zinoviev', to: 'trotsky', about: 'kamenev', subject: 'reform/secretariat/*', stance: 'for', found: null }]);
  expect(costOf(scenario(), game, 'zinoviev', tell('trotsky', 'kamenev'))).toBe(1);
});

it('R6.9 tell is refused to nobody, of the hearer himself, from afar, and twice to one man', () => {
  expect(refusalOfOrder(game, 'zinoviev', tell('trotsky', 'kamenev'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', tell('nobody', 'kamenev'))).toBe('R6.9 person.unavailable');
  expect(refusalOfOrder(game, 'zinoviev', tell('trotsky', 'trotsky'))).toBe('R6.9 person.unavailable');
  expect(refusalOfOrder(game, 'zinoviev', tell('stalin', 'kamenev'))).toBe('R6.5 person.elsewhere');
  expect(refusalOfOrder(planned(game, 'zinoviev', tell('trotsky', 'kamenev')), 'zinoviev', tell('trotsky', 'rykov'))).toBe('R6.9 order.already');
});

it('R6.9 a telegram on a sitting is for who sends out the papers of a room that has notice, to a member who is away', () => {
  const bodies = scenario().bodies.map((b) => (b.id === 'politburo' ? { ...b, notice: true as const } : b));
  const made = { ...scenario(), bodies, byId: { ...scenario().byId, bodies: Object.fromEntries(bodies.map((b) => [b.id, b])) } };
  const wire = (to: string): Order => ({ kind: 'tell', to, about: 'stalin', subject: 'sits/politburo', stance: 'against' });
  const refused = (base: typeof made, to: string): string | null => brief(refuseOrder(base, fresh(), 'stalin', wire(to)));
  expect(refused(scenario() as typeof made, 'trotsky')).toBe('R6.9 tell.noNotice');
  expect(refused(made, 'rykov')).toBe('R6.9 tell.notFar');
});
