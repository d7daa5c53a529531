// What computer players make of the means of politics: terms, promises of peace and of places, gestures, secret ballots, cases.
import { describe, expect, it } from 'vitest';
import { bargain } from '../../src/ai/bargain';
import { caseValue } from '../../src/ai/caseValue';
import { askSecret, planWork } from '../../src/ai/heuristic';
import { motionValue, standsBy } from '../../src/ai/judge';
import { mindOf } from '../../src/ai/rollout';
import { namings } from '../../src/ai/shortlist';
import { motionCandidates } from '../../src/ai/tabling';
import { subjectOf } from '../../src/engine/motions';
import { ifOf, type Promise_ } from '../../src/model/deal';
import type { Motion } from '../../src/model/motion';
import type { Deal, Id, Item, State } from '../../src/model/state';
import { act, fresh, inSession, PLAIN, put, scenario, to } from '../support/game';

const mind = (s: State, seat: Id) => mindOf(scenario(), s, 'politics', seat, (_sc, x) => x);
const owing = (by: Id, other: Id, p: Promise_): Deal => ({
  id: 0,
  turn: 0,
  from: by,
  offer: { to: other, give: [p], ask: [], term: 'congress' },
  state: 'agreed',
  readTurn: 0,
  sum: 0,
  knownTo: [by, other],
  sides: null,
  declared: [],
});
const bound = (s: State, by: Id, other: Id, p: Promise_): State => put(s, (x) => void x.deals.push(owing(by, other, p)));

describe('terms', () => {
  const PEACE: Motion = {
    kind: 'settle',
    with: ['trotsky'],
    give: [{ kind: 'spare', person: 'trotsky' }],
    ask: [{ kind: 'recant', step: 'submit' }],
    term: 'congress',
  };
  const alike = put(fresh(), (s) => {
    for (const id of Object.keys(s.ties)) s.ties[id] = {};
    s.people.trotsky!.factionalism = 40;
  });

  it('are worth more to a man the more foes sit in the room', () => {
    const hunted = put(alike, (s) => {
      for (const id of ['stalin', 'zinoviev', 'kamenev', 'tomsky']) s.ties[id] = { trotsky: -50 };
    });
    const worth = (s: State) => motionValue(scenario(), s, 'trotsky', PEACE);
    expect(worth(hunted) - worth(alike)).toBe(12);
  });

  it('are not brought to whom nobody fears, and sooner to a friend than to a foe', () => {
    const worth = (s: State) => motionValue(scenario(), s, 'kamenev', PEACE);
    const quiet = put(alike, (s) => void (s.people.trotsky!.factionalism = 10));
    expect(worth(quiet)).toBeLessThan(worth(alike));
    expect(worth(put(alike, (s) => void (s.ties.kamenev = { trotsky: 80 })))).toBeGreaterThan(worth(alike));
  });

  it('R6.8 a peace between two others is brought by who is a friend of both', () => {
    const truce: Motion = {
      kind: 'settle',
      with: ['stalin'],
      give: [],
      ask: [{ kind: 'spare', person: 'trotsky' }],
      also: [{ who: ['trotsky'], ask: [{ kind: 'spare', person: 'stalin' }] }],
      term: 'plenum',
    };
    const worth = (stalin: number, trotsky: number) =>
      motionValue(
        scenario(),
        put(alike, (s) => void (s.ties.kamenev = { stalin, trotsky })),
        'kamenev',
        truce,
      );
    expect(worth(40, 40)).toBeGreaterThan(0);
    expect(worth(60, 0)).toBeLessThanOrEqual(0);
    expect(worth(-60, -60)).toBeLessThan(0);
  });

  it('to keep a man are worth what his going would cost', () => {
    const stay: Motion = { ...PEACE, with: ['kamenev'], give: [], ask: [{ kind: 'stay', post: 'sto-deputy' }] };
    const fond = put(alike, (s) => void (s.ties.rykov = { kamenev: 80 }));
    const cold = put(alike, (s) => void (s.ties.rykov = { kamenev: -80 }));
    expect(motionValue(scenario(), fond, 'rykov', stay)).toBeGreaterThan(0);
    expect(motionValue(scenario(), cold, 'rykov', stay)).toBeLessThan(0);
  });
});

describe('a word given', () => {
  it('to recant is kept by the order', () => {
    const s = put(to(fresh(), 0, 'work'), (x) => void (x.people.trotsky!.factionalism = 40));
    const declares = (x: State) =>
      planWork(mind(x, 'trotsky')).some((a) => a.type === 'order' && a.order.kind === 'declare' && a.order.step === 'recant');
    expect(declares(s)).toBe(false);
    expect(declares(bound(s, 'trotsky', 'stalin', { kind: 'recant', step: 'recant' }))).toBe(true);
  });

  it('to name a man is kept before all else, and only until it is done', () => {
    const named: Motion = { kind: 'elect', body: 'gosplan', person: 'zinoviev', membership: 'full' };
    const s = bound(to(fresh(), 0, 'corridor'), 'kamenev', 'zinoviev', { kind: 'nominate', subject: 'elect/gosplan/zinoviev/full' });
    expect(namings({ world: s, seat: 'kamenev' })).toEqual([named]);
    expect(motionCandidates(mind(s, 'kamenev'), 1)[0]!.action.motion).toEqual(named);
    expect(namings({ world: act(s, { type: 'table', seat: 'kamenev', room: 'politburo', motion: named, amends: null }), seat: 'kamenev' })).toEqual(
      [],
    );
  });
});

it('a foe is offered peace for his vote when a favour does not do', () => {
  const s = put(inSession(PLAIN), (x) => {
    x.phase = 'corridor';
    x.committed = [];
    for (const id of Object.keys(x.ties)) x.ties[id] = {};
    for (const p of Object.values(x.people)) Object.assign(p, { views: {}, patron: null });
    // Rykov and Tomsky would have to be bought: they are set against it, and have reason to fear him.
    for (const id of ['rykov', 'tomsky', 'stalin']) {
      x.people[id]!.views = { vil: { view: -1, weight: 3 } };
      x.ties.kamenev = { ...x.ties.kamenev, [id]: -60 };
    }
  });
  const gifts = bargain(mind(s, 'kamenev'), [], 1).flatMap((a) => a.offer.give.map((p) => p.kind));
  expect(gifts.some((k) => k === 'quiet' || k === 'spare')).toBe(true);
});

it('R6.8 a gift for the hand that decides hangs on the vote it is given for; for another hand it does not', () => {
  const room = (full: Id[]) =>
    put(inSession(PLAIN), (x) => {
      x.phase = 'corridor';
      x.committed = [];
      for (const id of Object.keys(x.ties)) x.ties[id] = {};
      for (const p of Object.values(x.people)) Object.assign(p, { views: {}, patron: null, authority: 0 });
      x.bodies.politburo!.full = full;
      for (const id of ['rykov', 'stalin', 'bukharin']) x.people[id]!.views = { vil: { view: -2, weight: 3 } };
      // Tomsky is set against it a little, and has reason to fear him who asks.
      x.people.tomsky!.views = { vil: { view: -1, weight: 1 } };
      x.ties.kamenev = { tomsky: -60 };
    });
  const given = (s: State) =>
    bargain(mind(s, 'kamenev'), [], 1)
      .filter((a) => a.offer.to === 'tomsky')
      .flatMap((a) => a.offer.give.map((p) => ifOf(p)));
  expect(given(room(['kamenev', 'tomsky', 'rykov']))).toEqual([{ subject: 'line/vil/plus', carried: true }]);
  expect(given(room(['kamenev', 'tomsky', 'rykov', 'stalin', 'bukharin']))).toEqual([null]);
});

it('R6.8 whom no gift moves is told what happens to his own motion otherwise, if that costs nothing and he need not be spared', () => {
  const OTHER: Motion = { kind: 'discipline', who: ['bukharin'], rung: 'warning', from: null };
  const SUBJECT = 'discipline/warning/bukharin';
  const room = (friend: number, tie: number) =>
    put(inSession(PLAIN), (x) => {
      x.phase = 'corridor';
      x.committed = [];
      for (const id of Object.keys(x.ties)) x.ties[id] = {};
      for (const p of Object.values(x.people)) Object.assign(p, { views: {}, patron: null, authority: 0 });
      x.bodies.politburo!.full = ['kamenev', 'tomsky'];
      // Tomsky is set against it as far as a gift of 16 goes, and wants a thing of his own.
      x.people.tomsky!.views = { vil: { view: -2, weight: 2 } };
      x.ties.kamenev = { tomsky: tie, bukharin: friend };
      // There is no place to offer him.
      for (const b of Object.values(x.bodies)) if (!b.full.includes('tomsky')) b.full.push('tomsky');
      x.items.push({ ...x.items[0]!, id: x.items.length, mover: 'tomsky', motion: OTHER, subject: SUBJECT });
    });
  const threats = (s: State) => bargain(mind(s, 'kamenev'), [], 1).flatMap((a) => (a.offer.orElse === undefined ? [] : [a.offer.orElse]));
  expect(threats(room(100, 0))).toEqual([{ kind: 'vote', subject: SUBJECT, ballot: 'against' }]);
  expect(threats(room(100, 30))).toEqual([]);
  expect(threats(room(-100, 0))).toEqual([]);
});

it('R4.14 a vote is had in secret by whom that serves, and by nobody else', () => {
  // Three are bound to a side that they do not think right.
  const s = put(inSession(PLAIN), (x) => {
    for (const id of Object.keys(x.ties)) x.ties[id] = {};
    for (const id of Object.keys(x.people)) Object.assign(x.people[id]!, { views: {}, patron: null, authority: 0 });
    for (const id of ['stalin', 'rykov', 'tomsky']) {
      x.people[id]!.views = { vil: { view: 2, weight: 3 } };
      for (const to of ['trotsky', 'sokolnikov']) x.deals.push(owing(id, to, { kind: 'vote', subject: 'line/vil/plus', ballot: 'against' }));
    }
  });
  expect(askSecret(mind(s, 'kamenev'), 20)).toEqual({ type: 'procedure', seat: 'kamenev', act: 'secret', room: null });
  expect(askSecret(mind(s, 'kamenev'), -20)).toBeNull();
  expect(askSecret(mind(s, 'kamenev'), 5)).toBeNull();
  expect(askSecret(mind(inSession(PLAIN), 'kamenev'), 20)).toBeNull();
});

it('a case is opened the sooner the more is known, by who wishes him ill', () => {
  const open: Motion = { kind: 'case', person: 'trotsky', step: 'open' };
  const at = (factionalism: number, tie: number) => {
    const s = put(fresh(), (x) => {
      x.people.trotsky!.factionalism = factionalism;
      x.ties.kamenev = { trotsky: tie };
    });
    return caseValue(scenario(), s, 'kamenev', open);
  };
  expect(at(40, -60)).toBe(at(0, -60) + 5);
  expect(at(40, 60)).toBe(at(0, 60));
});

describe('what he would not vote for himself', () => {
  const SHARED: Motion = { kind: 'reform', body: 'secretariat', changes: [{ field: 'assent', value: 2 }], tone: 'mild' };
  const thinks = (view: -2 | 0): State =>
    put(fresh(), (s) => {
      s.ties.kamenev = {};
      s.people.kamenev!.views = { sec: { view, weight: 3 } } as never;
    });
  const stands = (s: State, value: number) =>
    standsBy(scenario(), s, { action: { type: 'table', seat: 'kamenev', room: 'politburo', motion: SHARED, amends: null }, value });

  it('he does not lay before a room, unless it is worth more to him than his conscience', () => {
    expect(stands(thinks(0), 0)).toBe(true);
    expect(stands(thinks(-2), 0)).toBe(false);
    expect(stands(thinks(-2), 60)).toBe(true);
  });
});

describe('what has been decided', () => {
  const game = put(fresh(), (s) => Object.assign(s, { turn: 2, phase: 'corridor' }));
  /** What Trotsky sees in what he would lay before the rooms, by subject. */
  const worth = (s: State): Record<string, number> =>
    Object.fromEntries(motionCandidates(mind(s, 'trotsky'), 9).map((c) => [subjectOf(c.action.motion, s), c.value]));
  const wanted = new Map(motionCandidates(mind(game, 'trotsky'), 9).map((c) => [subjectOf(c.action.motion, game), c.action.motion]));
  const decided = (subject: string, times: number, outcome: Item['outcome'] = 'failed', motion = wanted.get(subject)!): State =>
    put(game, (s) => {
      const past = { turn: 1, room: 'politburo', mover: 'trotsky', motion, amends: null, confirms: null, moved: null, from: null, vote: null };
      for (let n = 0; n < times; n += 1) s.items.push({ ...past, id: s.items.length, subject: subjectOf(motion, s), outcome });
    });
  const FREE = 'rule/discuss/allow';

  it('is worth less the oftener it has been decided, as much when it was only withdrawn, and in the end is not brought', () => {
    expect(worth(game)[FREE]! - worth(decided(FREE, 1))[FREE]!).toBe(5);
    expect(worth(decided(FREE, 1, 'withdrawn'))[FREE]).toBe(worth(game)[FREE]);
    expect(worth(decided(FREE, 9))[FREE]).toBeUndefined();
  });

  it('is a matter, whichever way the line on it was to go', () => {
    const other: Motion = { kind: 'line', question: 'tem', direction: -1, tone: 'mild', document: null };
    expect(worth(game)['line/tem/plus']).toBeDefined();
    expect(worth(decided('', 9, 'passed', other))['line/tem/plus']).toBeUndefined();
  });

  it('is not brought while it waits for its vote', () => {
    expect(worth(decided(FREE, 1, null))[FREE]).toBeUndefined();
  });
});
