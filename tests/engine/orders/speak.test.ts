import { expect, it } from 'vitest';
import { breachOf, cardOf, orderOptions, refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import { after, brief, deal, fresh, lastEntry, planned, put, refusalOfOrder, scenario, warmed } from '../../support/game';

const game = fresh();
type Act = 'argue' | 'accuse' | 'defend' | 'quote' | 'recall';
const speak = (act: Act, target: string | null, question: string | null = null, more: { document?: string; fact?: string } = {}): Order => ({
  kind: 'speak',
  act,
  target,
  question,
  organization: null,
  document: null,
  fact: null,
  ...more,
});

/** What the card says of a man's authority and of trust both ways is what comes. */
function expectTold(act: 'accuse' | 'defend', target: string): void {
  const { certain } = cardOf(scenario(), game, 'zinoviev', speak(act, target));
  const [blow, trust] = [`card.speak.${act}`, 'card.trust'].map((key) => certain.find((l) => l.key === key));
  const s = after(game, 'zinoviev', speak(act, target));
  expect(s.people[target]!.authority - game.people[target]!.authority).toBe(blow!.args.by);
  expect(trust).toMatchObject({ key: 'card.trust', args: { person: target } });
  expect(s.ties[target]!.zinoviev! - game.ties[target]!.zinoviev!).toBe(trust!.args.by);
  expect(s.ties.zinoviev![target]! - game.ties.zinoviev![target]!).toBe(trust!.args.back);
}

it.each([
  [40, 5],
  [-40, -5],
  [0, 5],
])('R7.4 speak for one’s own side moves the line by oratory (view %i: %i), as the card says', (view, by) => {
  const state = put(game, (s) => {
    s.people.zinoviev!.views.sec = { view, weight: 1 };
  });
  const order = speak('argue', null, 'sec');
  const s = after(state, 'zinoviev', order);
  expect(s.lines.sec).toBe(game.lines.sec! + by);
  expect(cardOf(scenario(), state, 'zinoviev', order).certain[0]!.args.by).toBe(by);
  expect(lastEntry(s)).toMatchObject({ key: 'spoke.argue', who: null });
});

it('R7.4 speak against a man attacks him and is a breach unless discussion is open', () => {
  const s = after(game, 'zinoviev', speak('accuse', 'trotsky'));
  expect(s.ties.trotsky!.zinoviev).toBe(game.ties.trotsky!.zinoviev! - 30);
  expect(s.people.trotsky!.authority).toBe(game.people.trotsky!.authority - 2);
  expect(s.people.zinoviev!.factionalism).toBe(5);
  expect(breachOf(scenario(), game, 'zinoviev', speak('accuse', 'trotsky'))).toBe(5);
  expect(lastEntry(s)).toMatchObject({ key: 'spoke.accuse', reflects: { trotsky: -1 } });
  const open = put(game, (x) => {
    x.rules.push({ verb: 'discuss', allow: true, who: [], since: 0 });
  });
  expect(breachOf(scenario(), open, 'zinoviev', speak('accuse', 'trotsky'))).toBe(0);
  expect(after(open, 'zinoviev', speak('accuse', 'trotsky')).people.zinoviev!.factionalism).toBe(0);
});

it('R7.4 speak in defence shields him', () => {
  const s = after(game, 'zinoviev', speak('defend', 'stalin'));
  expect(s.ties.zinoviev!.stalin).toBe(warmed(game.ties.zinoviev!.stalin!, 5));
  expect(s.people.stalin!.authority).toBe(game.people.stalin!.authority + 1);
  expect(lastEntry(s).key).toBe('spoke.defend');
  expectTold('defend', 'stalin');
});

it('R7.4 speak against a man tells on its card what he loses, and in whose eyes', () => {
  expectTold('accuse', 'trotsky');
});

it('R6.1 speak against a man tells on its card that a promise to leave him alone is broken', () => {
  const bound = put(game, (x) => {
    x.deals.push(deal('kamenev', { to: 'zinoviev', give: [], ask: [{ kind: 'quiet', person: 'trotsky' }], term: 'plenum' }));
  });
  const order = speak('accuse', 'trotsky');
  const { certain } = cardOf(scenario(), bound, 'zinoviev', order);
  expect(certain.map((l) => [l.key, l.args.person])).toEqual([
    ['card.speak.accuse', 'trotsky'],
    ['card.trust', 'trotsky'],
    ['card.promise.broken', 'kamenev'],
    ['card.trust', 'kamenev'],
  ]);
  const s = after(bound, 'zinoviev', order);
  expect(s.deals[0]!.state).toBe('broken');
  expect(s.ties.kamenev!.zinoviev! - bound.ties.kamenev!.zinoviev!).toBe(certain[3]!.args.by);
});

it('R7.4 speak is refused about nothing, nobody or oneself, and twice', () => {
  expect(refusalOfOrder(game, 'zinoviev', speak('argue', null, 'sec'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', speak('argue', null))).toBe('R7.4 question.unknown');
  expect(refusalOfOrder(game, 'zinoviev', speak('accuse', 'zinoviev'))).toBe('R7.4 person.unavailable');
  expect(refusalOfOrder(planned(game, 'zinoviev', speak('argue', null, 'sec')), 'zinoviev', speak('accuse', 'trotsky'))).toBe('R7.4 order.already');
});

it.each([[[]], [['zinoviev']]])('R4.13 speak is refused while forbidden to %j', (who: string[]) => {
  const gagged = put(game, (s) => {
    s.rules.push({ verb: 'speak', allow: false, who, since: 0 });
  });
  expect(refusalOfOrder(gagged, 'zinoviev', speak('argue', null, 'sec'))).toBe('R4.13 speak.forbidden');
});

it('R7.2 speak recalls a past deed: it strikes the man and whoever did the same, and the speaker who was there', () => {
  const order = speak('recall', 'kamenev', null, { fact: 'left-cc-1917' });
  const s = after(game, 'zinoviev', order);
  expect(s.people.kamenev!.authority).toBe(game.people.kamenev!.authority - 3);
  expect(s.people.rykov!.authority).toBe(game.people.rykov!.authority - 1);
  expect(s.people.zinoviev!.authority).toBe(game.people.zinoviev!.authority - 2);
  expect(s.people.zinoviev!.factionalism).toBe(5);
  expect(cardOf(scenario(), game, 'zinoviev', order).certain.map((l) => l.key)).toEqual([
    'card.speak.recall',
    'card.file.others',
    'card.article.own',
    'card.trust',
  ]);
  expect(cardOf(scenario(), game, 'zinoviev', order).certain[1]!.args).toEqual({ who: 'rykov', by: -1 });
  expect(lastEntry(s)).toMatchObject({ key: 'spoke.recall', args: { record: 'left-cc-1917' } });
  expect(refusalOfOrder(game, 'zinoviev', speak('recall', 'kamenev', null, { fact: 'joined-in-1917' }))).toBe('R7.2 dossier.notThere');
});

it('R7.3 speak quotes Lenin on a question, as the card says', () => {
  const order = speak('quote', null, 'vil', { document: 'lenin-on-the-tax-1921' });
  expect(after(game, 'kamenev', order).lines.vil).toBe(game.lines.vil! + 8);
  expect(cardOf(scenario(), game, 'kamenev', order).certain[0]).toMatchObject({ key: 'card.quote', args: { by: 8 } });
  expect(refusalOfOrder(game, 'kamenev', speak('quote', null, 'vil', { document: 'new-course' }))).toBe('R7.3 quote.notLenin');
  expect(refusalOfOrder(game, 'kamenev', speak('quote', null, 'tra', { document: 'lenin-on-the-tax-1921' }))).toBe('R7.3 quote.silent');
});

it('R4.9 speak is refused to a man whose label bars him from speech, and only to him', () => {
  const strict = { ...scenario(), rules: { ...scenario().rules, labels: { deviator: ['speak' as const] } } };
  const labelled = put(fresh(), (s) => void s.people.trotsky!.labels.push('deviator'));
  const word = { kind: 'speak' as const, act: 'argue' as const, target: null, question: 'vil', organization: null, document: null, fact: null };
  expect(brief(refuseOrder(strict, labelled, 'trotsky', word))).toBe('R4.9 label.bars');
  expect(refuseOrder(strict, labelled, 'kamenev', word)).toBeNull();
});

it('R7.4 speak quotes back only what a man has gone back on', () => {
  const quote: Order = { kind: 'speak', act: 'quoteBack', target: 'zinoviev', question: 'vil', organization: null, document: null, fact: null };
  expect(refusalOfOrder(game, 'stalin', quote)).toBe('R7.4 quoteBack.nothing');
  const gone = put(game, (s) => void s.words.push({ person: 'zinoviev', question: 'vil', side: 1, turn: 0, gone: 0, quotedBy: [] }));
  expect(refusalOfOrder(gone, 'stalin', quote)).toBeNull();
  expect(orderOptions(scenario(), gone, 'stalin', ['speak']).filter((o) => o.kind === 'speak' && o.act === 'quoteBack')).toEqual([quote]);
});
