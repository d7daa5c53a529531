// The turn (R2): who is waited for, what each phase does when it opens and closes, and what a month leaves behind.
import { describe, expect, it } from 'vitest';
import { waitingFor } from '../../src/engine/flow';
import { newGame } from '../../src/engine/newGame';
import { RESOLUTION } from '../../src/engine/orders';
import { ORDER_KINDS } from '../../src/model/order';
import type { Letter, State } from '../../src/model/state';
import { act, commitAll, fresh, give, put, scenario, to, warmed } from '../support/game';

const letter = (more: Partial<Letter>): Letter => ({
  id: 0,
  turn: 0,
  from: 'zinoviev',
  to: 'kamenev',
  act: 'appeal',
  about: null,
  claims: [],
  courier: null,
  read: false,
  seenBy: [],
  ...more,
});
const work = to(fresh(), 0, 'work');

describe('R2.7 phases', () => {
  it('a phase ends when every seat has committed, whatever the order', () => {
    const s = fresh();
    expect(waitingFor(scenario(), s)).toEqual(s.seats);
    for (const seat of [...s.seats].reverse()) {
      expect(s.phase).toBe('news');
      act(s, { type: 'commit', seat });
    }
    expect([s.phase, s.committed]).toEqual(['work', []]);
  });
  it('follow each other: news, work, corridor, session, consequences, news', () => {
    const s = fresh();
    const seen: string[] = [];
    while (s.turn === 0) {
      seen.push(s.phase);
      commitAll(s);
    }
    // A month without business passes its session by.
    expect(seen).toEqual(['news', 'work', 'corridor', 'consequences']);
    expect(s.phase).toBe('news');
  });
  it('a dead man is not waited for', () => {
    const s = put(fresh(), (x) => void (x.people.trotsky!.standing = 'dead'));
    expect(waitingFor(scenario(), s)).not.toContain('trotsky');
  });
  it('the calendar ends the game after its last month', () => {
    const s = fresh();
    while (s.phase !== 'over') commitAll(s);
    expect([s.turn, s.ending]).toEqual([5, { id: 'undecided', turn: 5 }]);
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'ended', args: { ending: 'undecided' } });
    expect(waitingFor(scenario(), s)).toEqual([]);
  });
});

describe('R2.1 news', () => {
  it('a new month gives attention back and clears lists and work', () => {
    const s = to(give(structuredClone(work), 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' }), 0, 'consequences');
    expect([s.people.stalin!.attention, s.posts['general-secretary']!.worked, s.bodies.secretariat!.worked.includes('stalin')]).toEqual([
      3,
      true,
      true,
    ]);
    to(s, 1, 'news');
    expect([s.people.stalin!.attention, s.plans.stalin, s.posts['general-secretary']!.worked, s.bodies.secretariat!.worked]).toEqual([
      4,
      [],
      false,
      [],
    ]);
  });
  it('R2.2 attention: three, one for administration, less when ill, two on leave', () => {
    const of = (id: string, health = 80, place = 'moscow') =>
      to(
        put(fresh(), (s) => void Object.assign(s.people[id]!, { health, place })),
        1,
        'news',
      ).people[id]!.attention;
    expect([of('stalin'), of('zinoviev'), of('stalin', 40), of('stalin', 20), of('zinoviev', 20), of('stalin', 80, 'kislovodsk')]).toEqual([
      4, 3, 3, 2, 1, 2,
    ]);
  });
  it('R0.6 an event fires in its month, once, and only when its condition holds', () => {
    const s = to(fresh(), 0, 'work');
    expect(s.events['vodka-returns']).toEqual({ turn: 0, choice: null });
    expect(s.posts['pravda-editor']!.holder).toBeNull();
    expect(s.chronicle.filter((e) => e.event === 'vodka-returns')).toHaveLength(1);
    expect(s.events['stalins-telegram']).toBeUndefined();
    expect(s.chronicle.find((e) => e.event === 'vodka-returns')!.sources.length).toBeGreaterThan(0);
    const later = to(
      put(s, () => {}),
      1,
      'work',
    );
    expect(later.events['stalins-telegram']).toBeUndefined();
  });
  it('a question not answered by the end of the news is answered by its default', () => {
    const s = fresh();
    expect(s.asks).toMatchObject([{ event: 'the-letter-in-your-hands', person: 'zinoviev', choice: null }]);
    to(s, 0, 'work');
    expect(s.asks[0]!.choice).toBe('bargain');
    expect(s.events['the-letter-in-your-hands']!.choice).toBe('bargain');
    expect(s.chronicle.findLast((e) => e.key === 'chosen')).toMatchObject({ who: ['zinoviev'] });
  });
  it('a question to a man nobody plays is answered at once by its default', () => {
    const s = newGame(scenario(), 'few', ['stalin', 'kamenev']);
    expect(s.asks[0]).toMatchObject({ person: 'zinoviev', choice: 'bargain' });
  });
});

describe('R2.2 orders', () => {
  it('every kind has its place in the one order in which a month resolves', () => {
    expect([...RESOLUTION].sort()).toEqual([...ORDER_KINDS].sort());
    expect(new Set(RESOLUTION).size).toBe(RESOLUTION.length);
    expect(RESOLUTION[0]).toBe('travel');
  });
  it('stay secret until all have committed, then resolve together, travel first', () => {
    const s = structuredClone(work);
    give(s, 'zinoviev', { kind: 'travel', place: 'moscow' });
    give(s, 'bukharin', { kind: 'court', person: 'zinoviev', aim: 'trust' });
    expect(s.people.zinoviev!.place).toBe('kislovodsk');
    to(s, 0, 'corridor');
    expect(s.people.zinoviev!.place).toBe('moscow');
    // Bukharin did not meet a man who had gone.
    expect(s.chronicle.find((e) => e.key === 'court.missed')).toMatchObject({ who: ['bukharin'] });
  });
  it('R2.6 men nobody plays work what they hold where they are, and attend', () => {
    const s = to(structuredClone(work), 0, 'corridor');
    expect(s.posts['finance-commissar']!.worked).toBe(true);
    expect(s.posts['siberia-commander']!.worked).toBe(false);
    expect(s.posts['general-secretary']!.worked).toBe(false);
    expect(s.posts['politburo-chair']!.worked).toBe(true);
    expect(s.bodies.orgburo!.attendance).toEqual({ molotov: 1, kuibyshev: 1 });
  });
});

describe('R2.3 letters in the corridor', () => {
  const sent = (...letters: Letter[]): State =>
    to(
      put(work, (s) => void s.letters.push(...letters)),
      0,
      'corridor',
    );
  it('an appeal earns four and a lean', () => {
    const s = sent(letter({}));
    expect(s.ties.kamenev!.zinoviev).toBe(warmed(work.ties.kamenev!.zinoviev!, 4));
    expect([s.people.kamenev!.leansTo, s.letters[0]!.read]).toEqual(['zinoviev', true]);
  });
  it('a reproach is the deed it is', () => {
    const s = sent(letter({ act: 'reproach' }));
    expect(s.ties.kamenev!.zinoviev).toBe(work.ties.kamenev!.zinoviev! - 15);
    expect(s.deeds.at(-1)).toMatchObject({ deed: 'reproach', by: 'zinoviev', to: 'kamenev' });
  });
  it('R6.3 a claim enters the head of its reader', () => {
    const s = sent(letter({ act: 'claim', about: 'reform/secretariat/*', claims: ['voroshilov', 'frunze'] }));
    expect(s.claims).toEqual(
      ['voroshilov', 'frunze'].map((about) => ({
        by: 'zinoviev',
        to: 'kamenev',
        about,
        subject: 'reform/secretariat/*',
        stance: 'for',
        found: null,
      })),
    );
  });
  it('R6.5 the head of the Secretariat reads what goes from town to town, and nothing said in one place', () => {
    const s = sent(letter({}), letter({ id: 1, to: 'trotsky' }));
    expect(s.letters.map((l) => l.seenBy)).toEqual([['stalin'], []]);
    expect(s.chronicle.filter((e) => e.key === 'letter.appeal').map((e) => e.who)).toEqual([
      ['zinoviev', 'kamenev', 'stalin'],
      ['zinoviev', 'trotsky'],
    ]);
  });
  it('R3.7 guests nobody plays are bound by the line they spoke for', () => {
    const s = structuredClone(work);
    give(s, 'zinoviev', { kind: 'summon', invitees: ['bukharin', 'lashevich', 'yevdokimov'], subject: 'reform/secretariat/*' });
    to(s, 0, 'corridor');
    expect(s.caucuses[0]!.bound).toEqual(['zinoviev', 'lashevich', 'yevdokimov']);
  });
});

describe('R2.5 a month’s end', () => {
  it('R0.3 a post nobody works grows idle, and its holder is told in the second month', () => {
    const s = to(structuredClone(work), 0, 'consequences');
    expect([s.posts['general-secretary']!.idle, s.posts['finance-commissar']!.idle]).toEqual([1, 0]);
    expect(s.chronicle.some((e) => e.key === 'post.idle')).toBe(false);
    to(s, 1, 'consequences');
    expect(s.chronicle.filter((e) => e.key === 'post.idle').map((e) => e.args.post)).toContain('general-secretary');
    to(s, 2, 'consequences');
    expect(s.chronicle.filter((e) => e.key === 'post.idle' && e.args.post === 'general-secretary')).toHaveLength(1);
  });
  it('R1.1 factionalism fades five in a quiet month, never in the month of a stir', () => {
    const stirred = put(work, (s) => {
      Object.assign(s.people.trotsky!, { factionalism: 30, lastStir: -1 });
      Object.assign(s.people.pyatakov!, { factionalism: 3, lastStir: -1 });
      Object.assign(s.people.sapronov!, { factionalism: 10, lastStir: 0 });
    });
    const s = to(stirred, 0, 'consequences');
    expect([s.people.trotsky!.factionalism, s.people.pyatakov!.factionalism, s.people.sapronov!.factionalism]).toEqual([25, 0, 10]);
  });
  it('R1.1 leave mends four; a month without an hour left costs two', () => {
    const s = structuredClone(work);
    give(s, 'kamenev', { kind: 'work', post: 'sto-deputy', manner: 'plain' });
    for (const person of ['rykov', 'tomsky', 'kalinin', 'molotov']) give(s, 'kamenev', { kind: 'court', person, aim: 'trust' });
    expect(s.people.kamenev!.attention).toBe(0);
    const before = s.people.kamenev!.health;
    to(s, 0, 'consequences');
    expect(s.people.kamenev!.health).toBe(before - 2);
    expect(s.people.zinoviev!.health).toBe(work.people.zinoviev!.health + 4);
    expect(s.people.stalin!.health).toBe(work.people.stalin!.health);
  });
});
