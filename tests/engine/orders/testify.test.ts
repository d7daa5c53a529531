import { describe, expect, it } from 'vitest';
import { beliefIn } from '../../../src/engine/belief';
import { isConfirmed } from '../../../src/engine/documents';
import { cardOf } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { Id, State } from '../../../src/model/state';
import { after as done, fresh, lastEntry, planned, put, refusalOfOrder, scenario } from '../../support/game';

const LETTER = 'letter-about-secretary';
const OWN = 'new-course';
type Stance = Extract<Order, { kind: 'testify' }>['stance'];
const testify = (stance: Stance, document: Id = LETTER): Order => ({ kind: 'testify', document, stance });
const belief = (s: State, document: Id = LETTER): number => beliefIn(scenario(), s, document);

const game = put(fresh(), (s) => {
  s.people.krupskaya!.authority = 30;
  s.people.zinoviev!.authority = 60;
  s.people.bukharin!.authority = 40;
  s.people.trotsky!.authority = 80;
});
/** Trotsky's paper is out; Rykov holds a copy. */
const out = put(game, (s) =>
  Object.assign(s.documents[OWN]!, { written: true, sent: true, holders: ['trotsky', 'rykov'], targets: { kamenev: -1 } }),
);

describe('R7.5 testify', () => {
  it('a witness makes a paper count in full, in part or not at all, as he last said', () => {
    const confirmed = done(game, 'krupskaya', testify('confirm'));
    const partly = done(confirmed, 'krupskaya', testify('partly'));
    const denied = done(partly, 'krupskaya', testify('deny'));
    expect([game, confirmed, partly, denied].map((s) => belief(s))).toEqual([50, 100, 75, 0]);
    expect([game, confirmed, partly, denied].map((s) => isConfirmed(scenario(), s, LETTER))).toEqual([false, true, false, false]);
    expect(denied.documents[LETTER]).toMatchObject({ confirmedBy: [], partlyBy: [], deniedBy: ['krupskaya'] });
    expect(lastEntry(denied)).toMatchObject({ key: 'testified.deny', args: { person: 'krupskaya', document: LETTER } });
  });
  it('who has had it in his hands counts half, and the silent witness stays in the balance', () => {
    const vouched = done(game, 'zinoviev', testify('confirm'));
    expect(belief(vouched)).toBe(50 + 25);
    expect(belief(done(vouched, 'krupskaya', testify('deny')))).toBe(50);
  });
  it('a name under a paper vouches for it until its bearer denies it; others may outweigh him', () => {
    expect(belief(out, OWN)).toBe(100);
    const denied = done(out, 'trotsky', testify('deny', OWN));
    expect(belief(denied, OWN)).toBe(0);
    expect(belief(done(denied, 'rykov', testify('confirm', OWN)), OWN)).toBeGreaterThan(0);
  });
  it('to go back on one’s word costs authority, and so does a word that is not believed', () => {
    const price = (s: State, seat: Id, o: Order): number => done(s, seat, o).people[seat]!.authority - s.people[seat]!.authority;
    expect(price(out, 'trotsky', testify('partly', OWN))).toBe(-1);
    expect(price(out, 'trotsky', testify('deny', OWN))).toBe(-4);
    expect(price(out, 'rykov', testify('deny', OWN))).toBe(-2);
    expect(price(game, 'krupskaya', testify('deny'))).toBe(0);
    expect(cardOf(scenario(), out, 'rykov', testify('deny', OWN)).certain.map((l) => [l.key, l.args.by ?? l.args.belief])).toEqual([
      ['card.testify.deny', undefined],
      ['card.testify.belief', belief(done(out, 'rykov', testify('deny', OWN)), OWN)],
      ['card.testify.price', -2],
    ]);
  });
  it('those it strikes, if they know it, and its author remember who said what', () => {
    const known = put(out, (s) => void s.documents[OWN]!.known.push('kamenev'));
    const deeds = (s: State, o: Order) => done(s, 'rykov', o).deeds.slice(s.deeds.length);
    expect(deeds(known, testify('confirm', OWN)).map((d) => [d.deed, d.to])).toEqual([['reproach', 'kamenev']]);
    expect(deeds(known, testify('deny', OWN)).map((d) => [d.deed, d.to])).toEqual([
      ['shield', 'kamenev'],
      ['reproach', 'trotsky'],
    ]);
    expect(deeds(out, testify('confirm', OWN))).toEqual([]);
  });
  it('is refused to those who cannot know, to those it strikes, of a paper nobody has seen, and twice', () => {
    expect(refusalOfOrder(game, 'krupskaya', testify('confirm'))).toBeNull();
    expect(refusalOfOrder(game, 'rykov', testify('confirm'))).toBe('R7.5 testify.notWitness');
    expect(
      refusalOfOrder(
        put(game, (s) => void s.documents[LETTER]!.holders.push('stalin')),
        'stalin',
        testify('deny'),
      ),
    ).toBe('R7.5 testify.notWitness');
    expect(
      refusalOfOrder(
        put(out, (s) => void (s.documents[OWN]!.sent = false)),
        'trotsky',
        testify('deny', OWN),
      ),
    ).toBe('R7.5 testify.private');
    expect(refusalOfOrder(out, 'trotsky', testify('confirm', OWN))).toBe('R7.5 testify.already');
    expect(refusalOfOrder(done(game, 'krupskaya', testify('confirm')), 'krupskaya', testify('confirm'))).toBe('R7.5 testify.already');
    expect(refusalOfOrder(planned(game, 'krupskaya', testify('confirm')), 'krupskaya', testify('deny'))).toBe('R7.5 order.already');
  });
});
