import { expect, it } from 'vitest';
import { motionOptions } from '../../../src/engine/motions';
import type { Article } from '../../../src/model/article';
import type { Motion } from '../../../src/model/motion';
import { after, carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

const game = fresh();
const ATTACK: Article = { organ: 'pravda', act: 'attack', target: 'trotsky', question: null, fact: null, quote: null };
const motion = (allow: boolean, more: Partial<Article> = {}, author = 'zinoviev'): Motion => ({
  kind: 'article',
  author,
  article: { ...ATTACK, ...more },
  allow,
});
/** Zinoviev has struck Trotsky in Pravda; in the next month its editor keeps the reply out. */
const refused = put(after(game, 'zinoviev', { kind: 'article', ...ATTACK }), (s) => {
  s.turn = 1;
  s.organs.pravda!.owed[0]!.state = 'refused';
});
const REPLY = motion(true, { act: 'reply', target: 'zinoviev' }, 'trotsky');

it('R7.1b article gives to its author and takes from whom it strikes; a reply is a matter of debate', () => {
  expect(reading(game, motion(true))).toEqual({
    subject: 'article/zinoviev/allow',
    positions: {},
    stakes: { zinoviev: 1, trotsky: -1 },
    excluded: [],
  });
  expect(reading(game, motion(false))).toMatchObject({ subject: 'article/zinoviev/forbid', stakes: { zinoviev: -1, trotsky: 1 } });
  expect(reading(refused, REPLY)).toMatchObject({ positions: { deb: 1 }, stakes: { trotsky: 1 } });
  expect(reading(game, motion(true, { act: 'argue', target: null, question: 'deb' }))).toMatchObject({ positions: { deb: -1 } });
});

it('R7.1b article prints without asking the editor, or keeps it out', () => {
  const hostile = put(game, (s) => {
    s.posts['pravda-editor']!.holder = 'molotov';
    s.ties.molotov = { ...s.ties.molotov, zinoviev: -60 };
  });
  const printed = carried(hostile, motion(true));
  expect(printed.people.trotsky!.authority).toBe(game.people.trotsky!.authority - 3);
  expect(lastEntry(printed)).toMatchObject({ key: 'article.attack' });
  const kept = carried(hostile, motion(false));
  expect(kept.people.trotsky!.authority).toBe(game.people.trotsky!.authority);
  expect(lastEntry(kept)).toMatchObject({ key: 'article.kept', args: { room: 'politburo' } });
});

it('R7.2 article brings a refused reply into print, and what was referred can be turned round', () => {
  const s = carried(refused, REPLY);
  expect(s.organs.pravda!.owed[0]!.state).toBe('printed');
  expect(s.people.trotsky!.authority).toBe(refused.people.trotsky!.authority + 2);
  const replies = motionOptions(scenario(), refused, 'politburo', 'trotsky', ['article']);
  expect(replies).toEqual([REPLY]);
  const referred = put(game, (x) => {
    x.items.push({
      ...{ id: 0, room: 'politburo', turn: 0, mover: 'zinoviev', motion: motion(true), subject: 'article/zinoviev/allow' },
      ...{ amends: null, confirms: null, outcome: null, from: null, moved: null, vote: null },
    });
  });
  expect(motionOptions(scenario(), referred, 'politburo', 'kamenev', ['article'])).toEqual([motion(false)]);
});

it('R7.1b article is refused of strangers, of what cannot stand, by a rule in force, and by a room that has no say', () => {
  expect(refusalOfMotion(game, motion(true))).toBeNull();
  expect(refusalOfMotion(game, motion(true, {}, 'nobody'))).toBe('R7.1b person.unknown');
  expect(refusalOfMotion(game, motion(true, { organ: 'izvestia' }))).toBe('R7.1 organ.unknown');
  expect(refusalOfMotion(game, REPLY)).toBe('R7.2 reply.notOwed');
  const gag = put(game, (s) => s.rules.push({ verb: 'print', allow: false, who: ['zinoviev'], since: 0 }));
  expect(refusalOfMotion(gag, motion(true))).toBe('R4.13 print.forbidden');
  expect(refusalOfMotion(game, motion(true), 'orgburo')).toBe('R7.1b room.notCompetent');
});
