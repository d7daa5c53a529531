import { expect, it } from 'vitest';
import { refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, brief, fresh, lastEntry, planned, put, scenario } from '../../support/game';

const declare = (direction: 1 | -1, question = 'deb'): Order => ({ kind: 'reading', question, direction });
/** Bukharin's post has the doctrine of discussion, and the line leans against it. */
const game = put(fresh(), (s) => {
  s.posts['general-secretary']!.worked = true;
  s.posts['general-secretary']!.powers.push({ power: 'doctrine', of: 'deb' });
  s.lines.deb = -50;
});
const refused = (s: State, o: Order, seat = 'stalin'): string | null => brief(refuseOrder(scenario(), s, seat, o));

it('R8.6 reading declares a side of the line, and all hear of it', () => {
  const s = after(game, 'stalin', declare(-1));
  expect(s.readings).toEqual({ deb: -1 });
  expect(s.acts).toMatchObject([{ kind: 'reading', target: 'deb', from: null, to: -1, by: 'stalin', status: 'stands' }]);
  expect(lastEntry(s)).toMatchObject({ key: 'reading', args: { person: 'stalin', question: 'deb', direction: -1 }, who: null });
});

it('R8.6 reading needs the power and a line that leans firmly so, is given once, and one in a month', () => {
  expect(refused(game, declare(-1))).toBeNull();
  expect(refused(game, declare(-1, 'nothing'))).toBe('R1.5 question.unknown');
  expect(refused(game, declare(-1), 'rykov')).toBe('R8.6 reading.noPower');
  expect(refused(game, declare(1))).toBe('R8.6 reading.noLine');
  expect(refused(after(game, 'stalin', declare(-1)), declare(-1))).toBe('R8.6 reading.stands');
  expect(refused(planned(game, 'stalin', declare(-1)), declare(-1))).toBe('R8.6 order.already');
});
