import { expect, it } from 'vitest';
import { breachOf, costOf, refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { after, brief, fresh, lastEntry, put, refusalOfOrder, scenario, withMonths } from '../../support/game';

const LETTER = 'zinoviev-letter-29-july';
const game = fresh();
const sign = (document = LETTER): Order => ({ kind: 'sign', document });
const written = put(game, (s) => {
  Object.assign(s.documents[LETTER]!, { written: true, holders: ['zinoviev'] });
});
const away = (state: typeof game) =>
  put(state, (s) => {
    s.people.bukharin!.place = 'moscow';
  });

it('R6.5 sign puts a name under a paper, known to those who know it', () => {
  const s = after(written, 'bukharin', sign());
  expect(s.documents[LETTER]!.signatories).toEqual(['bukharin']);
  expect(lastEntry(s)).toMatchObject({ key: 'signed', who: expect.arrayContaining(['zinoviev', 'bukharin']) });
  expect(costOf(scenario(), written, 'bukharin', sign())).toBe(0);
  expect(after(game, 'bukharin', sign()).documents[LETTER]!.signatories).toEqual([]);
});

it.each(['sent', 'public'] as const)('R3.3 sign under a platform already %s is a breach, as the card says', (how) => {
  const state = put(game, (s) => {
    Object.assign(s.documents['statement-of-forty-six']!, { written: true, [how]: true });
  });
  expect(breachOf(scenario(), state, 'sapronov', sign('statement-of-forty-six'))).toBe(10);
  const s = after(state, 'sapronov', sign('statement-of-forty-six'));
  expect(s.people.sapronov!.factionalism).toBe(state.people.sapronov!.factionalism + 10);
  expect(lastEntry(s).who).toBeNull();
});

it('R1.6 sign is refused on unknown papers, twice, uninvited, and without the paper', () => {
  expect(refusalOfOrder(written, 'bukharin', sign())).toBeNull();
  expect(refusalOfOrder(game, 'bukharin', sign('nothing'))).toBe('R1.6 document.unknown');
  expect(refusalOfOrder(after(written, 'bukharin', sign()), 'bukharin', sign())).toBe('R1.6 sign.already');
  const planned = put(written, (x) => void (x.plans.bukharin = [sign()]));
  expect(refusalOfOrder(planned, 'bukharin', sign())).toBe('R1.6 order.already');
  expect(refusalOfOrder(written, 'trotsky', sign())).toBe('R1.6 sign.notAsked');
  expect(refusalOfOrder(away(game), 'bukharin', sign())).toBe('R1.6 document.unwritten');
  expect(refusalOfOrder(away(written), 'bukharin', sign())).toBe('R1.6 sign.noCopy');
  const unheardOf = put(written, (s) => void Object.assign(s.documents[LETTER]!, { holders: [], known: [] }));
  expect(refusalOfOrder(unheardOf, 'bukharin', sign())).toBe('R1.6 document.unwritten');
});

it('R11.1 sign is refused on a paper whose time has not come, and not on one that is written', () => {
  const later = withMonths('documents', LETTER, { from: '1923-09', until: null });
  const draft = put(game, (s) => {
    Object.assign(s.documents[LETTER]!, { written: false, holders: [] });
  });
  expect(refusalOfOrder(draft, 'bukharin', sign())).toBeNull();
  expect(brief(refuseOrder(later, draft, 'bukharin', sign()))).toBe('R1.6 document.months');
  expect(refuseOrder(later, written, 'bukharin', sign())).toBeNull();
});
