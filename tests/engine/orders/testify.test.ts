import { expect, it } from 'vitest';
import { isConfirmed } from '../../../src/engine/documents';
import type { Order } from '../../../src/model/order';
import { after, fresh, lastEntry, planned, refusalOfOrder, scenario } from '../../support/game';

const LETTER = 'letter-about-secretary';
const game = fresh();
const testify = (stance: 'confirm' | 'deny'): Order => ({ kind: 'testify', document: LETTER, stance });

it('R7.5 testify makes a paper count in full, or not, as the witness last said', () => {
  const confirmed = after(game, 'krupskaya', testify('confirm'));
  expect(isConfirmed(scenario(), game, LETTER)).toBe(false);
  expect(isConfirmed(scenario(), confirmed, LETTER)).toBe(true);
  expect(lastEntry(confirmed)).toMatchObject({ key: 'testified.confirm', who: ['krupskaya', 'zinoviev', 'bukharin'] });
  const denied = after(confirmed, 'krupskaya', testify('deny'));
  expect(denied.documents[LETTER]).toMatchObject({ confirmedBy: [], deniedBy: ['krupskaya'] });
});

it('R7.5 testify is refused to those not named, and twice', () => {
  expect(refusalOfOrder(game, 'krupskaya', testify('confirm'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', testify('confirm'))).toBe('R7.5 testify.notWitness');
  expect(refusalOfOrder(after(game, 'krupskaya', testify('confirm')), 'krupskaya', testify('confirm'))).toBe('R7.5 testify.already');
  expect(refusalOfOrder(planned(game, 'krupskaya', testify('confirm')), 'krupskaya', testify('deny'))).toBe('R7.5 order.already');
});
