import { describe, expect, it } from 'vitest';
import { breachOf, cardOf, orderOptions } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { fresh, lastEntry, after as ordered, planned, put, refusalOfOrder, scenario } from '../../support/game';

const game = fresh();
type Article = Extract<Order, { kind: 'article' }>;
const article = (act: Article['act'], more: Partial<Article> = {}): Article => ({
  kind: 'article',
  organ: 'pravda',
  act,
  target: null,
  question: null,
  fact: null,
  quote: null,
  ...more,
});
const optionsOf = (state: State) => orderOptions(scenario(), state, 'zinoviev', ['article']);
const UNITY = 'resolution-on-unity-1921';
const struck = article('attack', { target: 'trotsky' });
/** Zinoviev has struck Trotsky in Pravda, and a month has gone. */
const later = put(ordered(game, 'zinoviev', struck), (s) => {
  s.turn = 1;
});
const edited = (state: State, editor: string, ties: Record<string, number>): State =>
  put(state, (s) => {
    s.posts['pravda-editor']!.holder = editor;
    s.ties[editor] = { ...s.ties[editor], ...ties };
  });
const opened = (state: State): State => put(state, (s) => s.rules.push({ verb: 'discuss', allow: true, who: [], since: 0 }));
const authority = (state: State, id: string): number => state.people[id]!.authority;

describe('R7.2 an attack', () => {
  it('strikes as hard as the organ is read, is a breach, and is owed a reply', () => {
    const s = ordered(game, 'zinoviev', struck);
    expect(authority(s, 'trotsky')).toBe(authority(game, 'trotsky') - 3);
    expect(s.ties.trotsky!.zinoviev).toBe(game.ties.trotsky!.zinoviev! - 25);
    expect(s.people.zinoviev!.factionalism).toBe(breachOf(scenario(), game, 'zinoviev', struck));
    expect(s.organs.pravda!.owed).toEqual([{ to: 'trotsky', by: 'zinoviev', turn: 0, state: 'open' }]);
    expect(lastEntry(s)).toMatchObject({ key: 'article.attack', who: null, reflects: { trotsky: -1, zinoviev: 1 } });
    const city = ordered(game, 'zinoviev', { ...struck, organ: 'leningradskaya-pravda' });
    expect(authority(city, 'trotsky')).toBe(authority(game, 'trotsky') - 1);
  });

  it('is no breach while discussion is open', () => {
    expect(breachOf(scenario(), game, 'zinoviev', struck)).toBe(5);
    expect(ordered(opened(game), 'zinoviev', struck).people.zinoviev!.factionalism).toBe(0);
  });
});

describe('R7.2 a reply', () => {
  const reply = article('reply', { target: 'zinoviev' });
  it('wins back standing, once', () => {
    expect(refusalOfOrder(later, 'trotsky', reply)).toBeNull();
    const s = ordered(later, 'trotsky', reply);
    expect(authority(s, 'trotsky')).toBe(authority(later, 'trotsky') + 2);
    expect(s.people.trotsky!.factionalism).toBe(later.people.trotsky!.factionalism);
    expect(s.organs.pravda!.owed[0]!.state).toBe('printed');
    expect(lastEntry(s)).toMatchObject({ key: 'article.reply', who: null });
    expect(refusalOfOrder(s, 'trotsky', reply)).toBe('R7.2 reply.notOwed');
  });

  it('kept out costs the editor with those who take nobody’s part, and the man he silenced', () => {
    const state = edited(later, 'molotov', { trotsky: -60 });
    expect(refusalOfOrder(state, 'trotsky', reply)).toBeNull();
    expect(cardOf(scenario(), state, 'trotsky', reply).certain.map((l) => l.key)).toContain('card.article.kept');
    const s = ordered(state, 'trotsky', reply);
    const open = ['rykov', 'tomsky', 'frunze'].filter((id) => Math.abs(state.ties[id]?.molotov ?? 0) < 20);
    expect(open.length).toBeGreaterThan(0);
    for (const id of open) expect(s.ties[id]!.molotov).toBe((state.ties[id]?.molotov ?? 0) - 5);
    expect(authority(s, 'molotov')).toBeLessThan(authority(state, 'molotov'));
    expect(s.ties.trotsky!.molotov).toBe((state.ties.trotsky?.molotov ?? 0) - 15);
    expect(s.organs.pravda!.owed[0]!.state).toBe('refused');
    expect(authority(s, 'trotsky')).toBe(authority(state, 'trotsky'));
    expect(lastEntry(s)).toMatchObject({ key: 'reply.refused', args: { person: 'trotsky', by: 'molotov' }, who: null });
  });

  it('comes neither in the same month nor when two have gone', () => {
    const at = (turn: number) => put(later, (s) => void (s.turn = turn));
    expect(refusalOfOrder(at(0), 'trotsky', reply)).toBe('R7.2 reply.notOwed');
    expect(refusalOfOrder(at(2), 'trotsky', reply)).toBeNull();
    expect(refusalOfOrder(at(3), 'trotsky', reply)).toBe('R7.2 reply.notOwed');
  });
});

describe('R7.2 the dossier', () => {
  const file = article('dossier', { target: 'kamenev', fact: 'left-cc-1917' });
  it('strikes the man, half as hard whoever did the same, and the opener who was there', () => {
    const s = ordered(game, 'zinoviev', file);
    expect(authority(s, 'kamenev')).toBe(authority(game, 'kamenev') - 3 - 3);
    expect(authority(s, 'rykov')).toBe(authority(game, 'rykov') - 1);
    expect(authority(s, 'zinoviev')).toBe(authority(game, 'zinoviev') - 2);
    expect(lastEntry(s)).toMatchObject({ key: 'article.dossier', args: { record: 'left-cc-1917' } });
    // Trotsky came to the party in that year: it is his past too.
    expect(authority(ordered(game, 'trotsky', file), 'trotsky')).toBe(authority(game, 'trotsky') - 2);
    expect(cardOf(scenario(), game, 'trotsky', file).certain.map((l) => l.key)).toContain('card.article.own');
    const clean = put(game, (x) => void (x.people.trotsky!.facts = []));
    expect(authority(ordered(clean, 'trotsky', file), 'trotsky')).toBe(authority(game, 'trotsky'));
  });
});

describe('R7.3 an article that takes a side', () => {
  it('moves the line, farther with Lenin’s word, which wears', () => {
    const closing = article('argue', { question: 'deb' });
    expect(ordered(game, 'zinoviev', closing).lines.deb).toBe(game.lines.deb! - 3);
    const quoting = article('argue', { question: 'deb', quote: UNITY });
    const s = ordered(game, 'zinoviev', quoting);
    expect(s.lines.deb).toBe(game.lines.deb! - 3 - 7);
    expect(s.documents[UNITY]!.uses).toBe(1);
    expect(ordered(s, 'zinoviev', quoting).lines.deb).toBe(s.lines.deb! - 3 - 5);
    expect(lastEntry(s)).toMatchObject({ key: 'quoted', reflects: { zinoviev: 1 } });
  });
});

it('R7.1b an article that the editor would neither print nor refuse goes up to the owner’s room', () => {
  const state = edited(game, 'molotov', { zinoviev: -5, trotsky: 4 });
  expect(refusalOfOrder(state, 'zinoviev', struck)).toBeNull();
  expect(cardOf(scenario(), state, 'zinoviev', struck).certain.map((l) => l.key)).toContain('card.editor.refers');
  const s = ordered(state, 'zinoviev', struck);
  expect(authority(s, 'trotsky')).toBe(authority(game, 'trotsky'));
  expect(s.items.at(-1)).toMatchObject({ room: 'politburo', mover: 'zinoviev', motion: { kind: 'article', author: 'zinoviev', allow: true } });
  expect(lastEntry(s)).toMatchObject({ key: 'article.referred' });
});

it('R4.1 an article that waits in the owner’s room, or rests there, is not referred again', () => {
  const state = edited(game, 'molotov', { zinoviev: -5, trotsky: 4 });
  const waiting = ordered(state, 'zinoviev', struck);
  expect(refusalOfOrder(waiting, 'zinoviev', struck)).toBe('R4.1 article.waits');
  expect(optionsOf(waiting)).not.toContainEqual(struck);
  expect(optionsOf(state)).toContainEqual(struck);
  // Another article of his is another thing.
  expect(refusalOfOrder(waiting, 'zinoviev', article('argue', { question: 'vil' }))).toBeNull();
  const kept = put(waiting, (s) => void Object.assign(s.items.at(-1)!, { outcome: 'failed', vote: 0 }));
  expect(refusalOfOrder(kept, 'zinoviev', struck)).toBe('R4.1 article.waits');
  expect(
    refusalOfOrder(
      put(kept, (s) => void (s.turn = 3)),
      'zinoviev',
      struck,
    ),
  ).toBeNull();
});

it('R7.2 an article is refused where it cannot stand', () => {
  const no = (o: Article, seat = 'zinoviev', state = game) => refusalOfOrder(state, seat, o);
  expect(no(struck)).toBeNull();
  expect(no({ ...struck, organ: 'izvestia' })).toBe('R7.1 organ.unknown');
  expect(no({ ...struck, organ: 'bolshevik' })).toBe('R7.1 organ.closed');
  expect(no(article('argue', { question: 'weather' }))).toBe('R7.4 question.unknown');
  expect(no({ ...struck, target: 'zinoviev' })).toBe('R7.2 person.unavailable');
  expect(no(article('dossier', { target: 'kamenev', fact: 'joined-in-1917' }))).toBe('R7.2 dossier.notThere');
  expect(no(article('argue', { question: 'deb', quote: 'new-course' }))).toBe('R7.3 quote.notLenin');
  expect(no(article('argue', { question: 'sec', quote: 'letter-about-secretary' }), 'kamenev')).toBe('R1.6 document.notHeld');
  expect(no(article('argue', { question: 'tra', quote: UNITY }))).toBe('R7.3 quote.silent');
  expect(no({ ...struck, quote: UNITY })).toBe('R7.3 quote.silent');
  const worn = put(game, (s) => void (s.documents[UNITY]!.uses = 4));
  expect(no(article('argue', { question: 'deb', quote: UNITY }), 'zinoviev', worn)).toBe('R7.3 quote.worn');
  const gag = put(game, (s) => s.rules.push({ verb: 'print', allow: false, who: ['zinoviev'], since: 0 }));
  expect(no(struck, 'zinoviev', gag)).toBe('R4.13 print.forbidden');
  expect(no(struck, 'zinoviev', edited(game, 'molotov', { zinoviev: -60 }))).toBe('R7.1b print.editor');
  expect(no(article('argue', { question: 'deb' }), 'zinoviev', planned(game, 'zinoviev', struck))).toBe('R7.2 order.already');
});

it('R7.1b what the editor will not have any more when its turn comes is not printed', () => {
  const s = ordered(edited(game, 'molotov', { zinoviev: -60 }), 'zinoviev', struck);
  expect(authority(s, 'trotsky')).toBe(authority(game, 'trotsky'));
  expect(lastEntry(s)).toMatchObject({ key: 'article.refused', who: ['zinoviev'] });
});
