// The circle of power (R5.1, R5.2, R5.6): cadres, delegates, hold.
import { fc, test } from '@fast-check/vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOwnMan, moveCircle, secretaryPatron } from '../../src/engine/circle/cadres';
import { congressTomorrow, delegatesOf, holdAt } from '../../src/engine/circle/delegates';
import { apportion, carry, depthOf, shiftShare } from '../../src/engine/circle/shares';
import { holds } from '../../src/engine/conditions';
import { newGame } from '../../src/engine/newGame';
import type { Scenario } from '../../src/model/scenario';
import { shipped } from '../support/scenarios';

let scenario: Scenario;
beforeAll(() => {
  scenario = shipped('cave-meeting');
});
const worked = (post: string | null) => {
  const state = newGame(scenario, 'circle');
  for (const p of Object.values(state.posts)) p.worked = false;
  if (post !== null) state.posts[post]!.worked = true;
  return state;
};

describe('R5.2 carry: the more closed the place, the more the stronger side takes', () => {
  it('is proportional in the open, winner-takes-all when closed', () => {
    expect(carry(400, 0)).toBe(400);
    expect(carry(400, 40)).toBe(333);
    expect(carry(380, 75)).toBe(20);
    expect([carry(450, 97), carry(550, 97)]).toEqual([0, 1000]);
  });
  test.prop([fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 100 })])(
    'never falls as a side grows',
    (a, b, regime) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(carry(low, regime)).toBeLessThanOrEqual(carry(high, regime));
    },
  );
});

describe('R1.4 the depth of a hold', () => {
  const shares = (zinoviev: number) => ({ zinoviev, none: 1000 - zinoviev });
  it.each([
    [[400, 400, 400], 0],
    [[500, 499, 0], 1],
    [[900, 500, 100], 2],
    [[900, 700, 500], 3],
    // The province is lost and the rest not yet.
    [[100, 600, 800], 2],
  ])('of %j permille is %i levels', ([province, district, cell], levels) => {
    expect(depthOf({ province: shares(province!), district: shares(district!), cell: shares(cell!) }, 'zinoviev')).toBe(levels);
  });
});

it('R1.4 a condition may ask for the depth of a hold', () => {
  const deep = (value: number, person?: string) =>
    holds(scenario, newGame(scenario, 'depth'), {
      type: 'organization',
      organization: 'petrograd',
      of: 'depth',
      op: '=',
      value,
      ...(person === undefined ? {} : { person }),
    });
  expect([deep(3, 'zinoviev'), deep(2, 'zinoviev'), deep(0, 'stalin'), deep(0)]).toEqual([true, false, true, true]);
});

describe('R5.2 largest remainder', () => {
  test.prop([
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.integer({ min: 1, max: 1000 }), { minKeys: 1, maxKeys: 6 }),
    fc.integer({ min: 1, max: 700 }),
  ])('gives out exactly the seats there are', (weights, total) => {
    const seats = apportion(weights, total);
    expect(Object.values(seats).reduce((s, n) => s + n, 0)).toBe(total);
    const sum = Object.values(weights).reduce((s, n) => s + n, 0);
    for (const [k, n] of Object.entries(seats)) expect(Math.abs(n - (weights[k]! * total) / sum)).toBeLessThan(1);
  });
});

describe('R5.1 a month of the circle', () => {
  it('a worked Secretariat gains cadres, an idle one gains none by itself', () => {
    const busy = worked('general-secretary');
    const idle = worked(null);
    const before = holdAt(scenario, busy, 'stalin', 'organizations');
    moveCircle(scenario, busy);
    moveCircle(scenario, idle);
    expect(holdAt(scenario, busy, 'stalin', 'organizations')).toBeGreaterThan(before);
    expect(holdAt(scenario, busy, 'stalin', 'organizations')).toBeGreaterThan(holdAt(scenario, idle, 'stalin', 'organizations'));
  });
  it('R1.2 a collective Secretariat, or one under review, pulls for nobody', () => {
    const alone = worked('general-secretary');
    const shared = worked('general-secretary');
    const reviewed = worked('general-secretary');
    shared.bodies.secretariat!.assent = 2;
    reviewed.bodies.secretariat!.reviewer = 'politburo';
    for (const s of [alone, shared, reviewed]) moveCircle(scenario, s);
    const volga = (s: typeof alone) => s.organizations.volga!.province.stalin!;
    expect(volga(shared)).toBeLessThan(volga(alone));
    expect(volga(reviewed)).toBe(volga(shared));
  });
  it('whom no file names answers to the power that named him, and to nobody once others share or review it, or it has passed to another', () => {
    const volga = (change: (s: ReturnType<typeof worked>) => void) => {
      const state = worked('general-secretary');
      change(state);
      return secretaryPatron(scenario, state, 'volga');
    };
    expect(volga(() => {})).toBe('stalin');
    for (const bridle of [{ assent: 2 }, { reviewer: 'politburo' }, { abolished: true }])
      expect(volga((s) => Object.assign(s.bodies.secretariat!, bridle))).toBe('none');
    const passed = (s: ReturnType<typeof worked>) => {
      s.posts['general-secretary']!.holder = 'zinoviev';
    };
    expect(volga(passed)).toBe('none');
    expect(
      volga((s) => {
        passed(s);
        s.posts['volga-secretary']!.holder = 'kuibyshev';
        s.people.kuibyshev!.patron = { person: 'stalin', devotion: 75 };
      }),
    ).toBe('stalin');
  });
  it('a secretary who is nobody’s man takes the cadres for himself and sends delegates whom nobody leads; a vacant post does neither', () => {
    const free = worked('general-secretary');
    free.bodies.secretariat!.assent = 2;
    const vacant = structuredClone(free);
    vacant.posts['volga-secretary']!.appointedBy = null;
    expect([isOwnMan(scenario, free, 'volga'), isOwnMan(scenario, vacant, 'volga')]).toEqual([true, false]);
    const before = free.organizations.volga!.province.stalin!;
    for (let month = 0; month < 12; month += 1) for (const s of [free, vacant]) moveCircle(scenario, s);
    expect(vacant.organizations.volga!.province.stalin!).toBeLessThan(before);
    expect(free.organizations.volga!.province.stalin!).toBeLessThan(vacant.organizations.volga!.province.stalin!);
    expect(delegatesOf(scenario, free, 'volga').none).toBeGreaterThan(delegatesOf(scenario, vacant, 'volga').none ?? 0);
  });
  it('R5.2 whom several can replace together he sends for each of them alike, but a man with a name of his own sends for himself', () => {
    const shared = worked('general-secretary');
    Object.assign(shared.bodies.secretariat!, { assent: 2, full: ['stalin', 'zinoviev', 'trotsky'] });
    for (const level of ['province', 'district', 'cell'] as const) shared.organizations.volga![level] = { none: 1000 };
    const { seats } = shared.organizations.volga!;
    const each = Math.trunc(seats / 3);
    expect(delegatesOf(scenario, shared, 'volga')).toEqual({ stalin: each, zinoviev: each, trotsky: each, none: seats - 3 * each });
    const named = structuredClone(shared);
    named.posts['volga-secretary']!.holder = 'kuibyshev';
    named.people.kuibyshev!.patron = { person: 'stalin', devotion: 30 };
    expect(delegatesOf(scenario, named, 'volga')).toEqual({ none: seats });
    // What is his own master's stays: only what would be nobody's is divided.
    shared.organizations.volga!.cell = { stalin: 1000 };
    shared.organizations.volga!.regime = 0;
    expect(delegatesOf(scenario, shared, 'volga').stalin).toBe(seats);
    // A collective that cannot agree with itself is nobody's master; one that others review neither.
    for (const change of [{ full: ['stalin'] }, { assent: 1, reviewer: 'politburo' }, { abolished: true }]) {
      const s = structuredClone(shared);
      for (const level of ['province', 'district', 'cell'] as const) s.organizations.volga![level] = { none: 1000 };
      Object.assign(s.bodies.secretariat!, change);
      expect(delegatesOf(scenario, s, 'volga')).toEqual({ none: seats });
    }
  });
  it('R5.2 such a secretary sends whom he likes, the more the place is closed, and at once', () => {
    const free = worked('general-secretary');
    free.bodies.secretariat!.assent = 2;
    const stalins = (regime: number): number => {
      const s = structuredClone(free);
      s.organizations.volga!.regime = regime;
      s.organizations.volga!.province = { stalin: 800, none: 200 };
      s.organizations.volga!.district = { stalin: 800, none: 200 };
      s.organizations.volga!.cell = { stalin: 800, none: 200 };
      return delegatesOf(scenario, s, 'volga').stalin ?? 0;
    };
    const { seats } = free.organizations.volga!;
    expect(stalins(20)).toBeGreaterThan(seats / 2);
    expect(stalins(80)).toBeLessThan(seats / 10);
    const bound = worked('general-secretary');
    bound.organizations.volga!.regime = 80;
    for (const level of ['province', 'district', 'cell'] as const) bound.organizations.volga![level] = { stalin: 800, none: 200 };
    expect(delegatesOf(scenario, bound, 'volga').stalin).toBe(seats);
  });
  it('the secretaries of districts stay the men of him who named them while the organization above them is his', () => {
    const split = shipped('troika-split');
    const state = structuredClone(newGame(split, 'circle'));
    const deep = (s: typeof state) => {
      moveCircle(split, s);
      return s.organizations.petrograd!.districts.volodarskii!.district.zinoviev!;
    };
    const lost = structuredClone(state);
    lost.posts['petrograd-chair']!.holder = 'kirov';
    expect(deep(state)).toBeGreaterThan(deep(lost));
  });
  it('keeps every level at 1000 over a year, whoever works', () => {
    const state = worked('general-secretary');
    for (let month = 0; month < 12; month += 1) moveCircle(scenario, state);
    for (const o of Object.values(state.organizations))
      for (const level of [o.province, o.district, o.cell]) {
        expect(Object.values(level).reduce((s, n) => s + n, 0)).toBe(1000);
        expect(Math.min(...Object.values(level))).toBeGreaterThanOrEqual(0);
      }
  });
  it('shiftShare takes from the unattached first', () => {
    const shares = { none: 300, stalin: 500, kamenev: 200 };
    shiftShare(shares, 'kamenev', 100);
    expect(shares).toEqual({ none: 200, stalin: 500, kamenev: 300 });
    shiftShare(shares, 'kamenev', 400);
    expect(shares).toEqual({ none: 0, stalin: 300, kamenev: 700 });
  });
});

describe('R5.6 delegates if a congress met tomorrow', () => {
  it('every organization sends exactly its seats', () => {
    const state = newGame(scenario, 'circle');
    for (const o of scenario.organizations) expect(Object.values(delegatesOf(scenario, state, o.id)).reduce((s, n) => s + n, 0)).toBe(o.seats);
    expect(Object.values(congressTomorrow(scenario, state)).reduce((s, n) => s + n, 0)).toBe(scenario.organizations.reduce((s, o) => s + o.seats, 0));
  });
  it('the Committee is held by oneself and one’s clients', () => {
    const state = newGame(scenario, 'circle');
    const was = holdAt(scenario, state, 'zinoviev', 'committee');
    state.people.andreev!.patron = { person: 'zinoviev', devotion: 60 };
    expect(holdAt(scenario, state, 'zinoviev', 'committee')).toBeGreaterThan(was);
  });
});
