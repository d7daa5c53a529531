// What a player that looks ahead sees beyond the board: what has yet to be confirmed, what an event hangs on, what is in his own hand.
import { describe, expect, it } from 'vitest';
import { bargain } from '../../src/ai/bargain';
import { coursesOfWork } from '../../src/ai/courses';
import { evaluate, judgedIn, NO_OUTLOOK, prospectsOf } from '../../src/ai/evaluate';
import { aimValueOfOrder } from '../../src/ai/orderWants';
import type { Mind } from '../../src/ai/player';
import { mindOf } from '../../src/ai/rollout';
import { foreseenBy } from '../../src/ai/wants';
import { addItem } from '../../src/engine/items';
import { applyMotion } from '../../src/engine/motions';
import type { Motion } from '../../src/model/motion';
import type { Scenario } from '../../src/model/scenario';
import type { Id, State } from '../../src/model/state';
import { deal, fresh, put, scenario, to } from '../support/game';

/** The scenario with one aim alone, so that nothing else weighs. */
const aimingAt = (id: Id): Scenario => ({ ...scenario(), aims: scenario().aims.filter((a) => a.id === id) });
const worth = (s: Scenario, state: State, seat: Id): number => evaluate(s, state, seat, NO_OUTLOOK);

const SHARED: Motion = { kind: 'reform', body: 'secretariat', changes: [{ field: 'assent', value: 2 }], tone: 'mild' };

/** The board has carried the shared Secretariat; the Committee has yet to confirm it. */
const carriedAtTheBoard = (): State =>
  put(fresh(), (s) => {
    const item = addItem(scenario(), s, { room: 'politburo', mover: 'zinoviev', motion: SHARED, amends: null, confirms: null });
    applyMotion(scenario(), s, SHARED, item);
  });
/** The Committee likes or hates the man. */
const regarded = (state: State, who: Id, trust: number): State =>
  put(state, (s) => {
    for (const id of s.bodies['central-committee']!.full) if (id !== who) s.ties[id] = { ...s.ties[id], [who]: trust };
  });

describe('what the board has carried and the Committee must confirm', () => {
  const aim = () => aimingAt('zinoviev-secretariat');
  it('is provisional, and the Committee would judge it as things stood before', () => {
    const state = carriedAtTheBoard();
    expect(state.bodies.secretariat!.assent).toBe(2);
    expect(state.bodies.secretariat!.provisional).not.toBeNull();
    expect(judgedIn(state, SHARED).bodies.secretariat!.assent).toBe(1);
    const other: Motion = { kind: 'line', question: 'vil', direction: 1, tone: 'mild', document: null };
    expect(judgedIn(state, other)).toBe(state);
  });
  it('is worth more than nothing, and the more the better the Committee thinks of its mover', () => {
    const gain = (trust: number): number =>
      worth(aim(), regarded(carriedAtTheBoard(), 'zinoviev', trust), 'zinoviev') - worth(aim(), regarded(fresh(), 'zinoviev', trust), 'zinoviev');
    expect(gain(80)).toBeGreaterThan(gain(0));
    expect(gain(0)).toBeGreaterThan(gain(-80));
    expect(gain(80)).toBeGreaterThan(0);
  });
  it('stays before his eyes until it is confirmed', () => {
    const rooms = (state: State): Id[] =>
      prospectsOf(mindOf(aim(), state, 'foresight', 'zinoviev', (_s, x) => x))
        .filter((p) => p.motion.kind === 'reform' && p.want.leaf.type === 'body' && p.want.leaf.field === 'assent')
        .map((p) => p.room);
    expect(rooms(carriedAtTheBoard())).toEqual(['central-committee']);
  });
});

describe('a lever of his own', () => {
  const owner = 'sto-deputy';
  const priced = (holder: Id, value: number, turn = 0): State =>
    put(fresh(), (s) => {
      s.posts[owner]!.holder = holder;
      s.levers['industrial-price']!.value = value;
      s.turn = turn;
    });
  const aim = () => aimingAt('kamenev-village');
  it('that can still be set right counts nearly as set right; in other hands it does not', () => {
    const met = worth(aim(), priced('kamenev', 0), 'kamenev');
    const inHand = worth(aim(), priced('kamenev', 2), 'kamenev');
    const elsewhere = worth(aim(), priced('sokolnikov', 2), 'kamenev');
    expect(inHand).toBeLessThan(met);
    expect(inHand - elsewhere).toBeGreaterThan(met - inHand);
  });
  it('counts no more when the months left do not suffice: a step a month', () => {
    const last = scenario().manifest.turns.length - 1;
    expect(worth(aim(), priced('kamenev', 2, last), 'kamenev')).toBe(worth(aim(), priced('sokolnikov', 2, last), 'kamenev'));
    expect(worth(aim(), priced('kamenev', 1, last), 'kamenev')).toBeGreaterThan(worth(aim(), priced('sokolnikov', 1, last), 'kamenev'));
  });
});

describe('an event that an aim names', () => {
  const aim = () => aimingAt('zinoviev-germany');
  const directed = (value: number, change: (s: State) => void = () => {}): State =>
    put(fresh(), (s) => {
      s.levers['german-directive']!.value = value;
      change(s);
    });
  it('is foreseen by what it hangs on', () => {
    expect(foreseenBy(aim(), 'zinoviev').map((w) => [w.leaf.type, w.sign, w.event])).toEqual([['lever', -1, 'chemnitz-and-hamburg']]);
  });
  it('makes a position worse while it may still come, and no longer when its day is past', () => {
    expect(worth(aim(), directed(1), 'zinoviev')).toBeLessThan(worth(aim(), directed(2), 'zinoviev'));
    const past = (s: State): void => void (s.turn = 5);
    expect(worth(aim(), directed(1, past), 'zinoviev')).toBe(worth(aim(), directed(2, past), 'zinoviev'));
  });
});

const mind = (s: Scenario, state: State, seat: Id): Mind => mindOf(s, state, 'foresight', seat, (_s, x) => x);

describe('a room where he can move nothing', () => {
  const roomsOf = (seat: Id): Id[] =>
    prospectsOf(mind(aimingAt(`${seat}-collective`), fresh(), seat))
      .filter((p) => p.want.leaf.type === 'body' && p.want.leaf.field === 'assent')
      .map((p) => p.room);
  it('is looked at by nobody who can move it elsewhere: Bukharin has a vote in the Committee, none in the Politburo', () => {
    expect(fresh().bodies.politburo!.full).not.toContain('bukharin');
    expect(roomsOf('bukharin')).toEqual(['central-committee']);
  });
  it('is looked at when there is no other', () => {
    const outside = put(fresh(), (s) => {
      const cc = s.bodies['central-committee']!;
      cc.full = cc.full.filter((id) => id !== 'bukharin');
    });
    const found = prospectsOf(mind(aimingAt('bukharin-collective'), outside, 'bukharin'));
    expect(found.some((p) => p.want.leaf.type === 'body' && p.want.leaf.field === 'assent')).toBe(true);
  });
});

it('letters cost nothing: one of his courses writes to all whose votes would decide', () => {
  const m = mind(aimingAt('bukharin-collective'), fresh(), 'bukharin');
  const letters = coursesOfWork(m, prospectsOf(m), 8).map(
    (course) => course.filter((a) => a.type === 'order' && a.order.kind === 'write' && a.order.act === 'appeal').length,
  );
  expect(Math.max(...letters)).toBeGreaterThan(2);
  expect(letters[0]).toBeLessThanOrEqual(2);
});

describe('papers he fears', () => {
  const asked = (state: State): string[] =>
    bargain(mind(aimingAt('bukharin-peace'), state, 'bukharin'), [], 2).flatMap((o) =>
      o.offer.ask.flatMap((p) => (p.kind === 'silence' ? [`${p.document} ${o.offer.term}`] : [])),
    );
  const together = (s: State): void => {
    for (const id of ['bukharin', 'trotsky']) s.people[id]!.place = 'moscow';
    s.ties.trotsky = { ...s.ties.trotsky, bukharin: 60 };
    s.phase = 'corridor';
  };
  it('their author is asked to keep them until the congress, one after another', () => {
    const first = asked(put(fresh(), together));
    expect(first).toEqual(['trotsky-letter-8-october congress']);
    const promised = put(fresh(), (s) => {
      together(s);
      s.turn = 1;
      s.deals.push(deal('bukharin', { to: 'trotsky', give: [], ask: [{ kind: 'silence', document: 'trotsky-letter-8-october' }], term: 'congress' }));
    });
    expect(asked(promised)).toEqual(['new-course congress']);
  });
});

it('a friendship that is sure is not courted any more', () => {
  const court = (trust: number): number =>
    aimValueOfOrder(
      aimingAt('bukharin-stalin'),
      put(fresh(), (s) => {
        s.ties.stalin = { ...s.ties.stalin, bukharin: trust };
      }),
      'bukharin',
      { kind: 'court', person: 'stalin', aim: 'trust' },
    );
  expect(court(0)).toBeGreaterThan(0);
  expect(court(25)).toBeGreaterThan(0);
  expect(court(60)).toBe(0);
});

describe('the trust of one man', () => {
  it('is sought where he is: a course goes there and talks with him in the same month', () => {
    const aim = scenario().aims.find((a) => a.id === 'ordzhonikidze-between')!;
    const wanted: Scenario = { ...scenario(), aims: [{ ...aim, when: { type: 'tie', a: 'stalin', b: 'ordzhonikidze', op: '>=', value: 90 } }] };
    const state = to(fresh(), 0, 'work');
    expect(state.people.ordzhonikidze!.place).not.toBe(state.people.stalin!.place);
    const courses = coursesOfWork(
      mindOf(wanted, state, 'kind', 'ordzhonikidze', (_sc, x) => x),
      [],
      12,
    );
    const orders = courses.map((c) => c.flatMap((a) => (a.type === 'order' ? [a.order] : [])));
    const there = orders.find((list) => list.some((o) => o.kind === 'travel' && o.place === state.people.stalin!.place));
    expect(there).toContainEqual({ kind: 'court', person: 'stalin', aim: 'trust' });
  });
});
