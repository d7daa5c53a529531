// What a player that looks ahead sees beyond the board: what has yet to be confirmed, what an event hangs on, what is in his own hand.
import { describe, expect, it } from 'vitest';
import { evaluate, judgedIn, NO_OUTLOOK, prospectsOf } from '../../src/ai/evaluate';
import { mindOf } from '../../src/ai/rollout';
import { foreseenBy } from '../../src/ai/wants';
import { addItem } from '../../src/engine/items';
import { applyMotion } from '../../src/engine/motions';
import type { Motion } from '../../src/model/motion';
import type { Scenario } from '../../src/model/scenario';
import type { Id, State } from '../../src/model/state';
import { fresh, put, scenario } from '../support/game';

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
