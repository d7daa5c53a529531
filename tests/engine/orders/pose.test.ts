import { describe, expect, it } from 'vitest';
import { moodOf, orderValue } from '../../../src/ai/orderValue';
import { mindOf } from '../../../src/ai/rollout';
import { exposeBluffs, findOutClaims } from '../../../src/engine/claims';
import type { Ballot } from '../../../src/model/action';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { after, fresh, give, lastEntry, planned, put, refusalOfOrder, scenario, to } from '../../support/game';

const SUBJECT = 'reform/secretariat/*';
const game = fresh();
const pose = (stance: Ballot): Order => ({ kind: 'pose', stance });
const summon: Order = { kind: 'summon', invitees: ['bukharin', 'voroshilov'], subject: SUBJECT };
/** Zinoviev calls a caucus; nobody there knows Bukharin yet, and he says this of himself. */
const strangers = put(game, (s) => {
  for (const id of ['zinoviev', 'voroshilov']) {
    s.people[id]!.knows = [];
    s.ties.bukharin![id] = 20;
  }
});
const met = (stance: Ballot | null): State => after(stance === null ? strangers : planned(strangers, 'bukharin', pose(stance)), 'zinoviev', summon);

describe('R3.7 a guest who poses', () => {
  it('says what he has chosen, and nobody there learns his terms; the others are open as ever', () => {
    const s = met('against');
    expect(s.caucuses[0]!.told).toMatchObject({ zinoviev: 'for', bukharin: 'against' });
    expect(s.people.zinoviev!.knows).toEqual(['voroshilov']);
    expect(s.people.bukharin!.knows).toEqual(expect.arrayContaining(['zinoviev', 'voroshilov']));
    expect(met(null).people.zinoviev!.knows).toContain('bukharin');
    expect(met(null).claims).toEqual([]);
  });

  it('gives his word to each who hears it; to seem undecided is no word', () => {
    expect(met('against').claims).toEqual(
      ['zinoviev', 'voroshilov'].map((hearer) => ({
        by: 'bukharin',
        to: hearer,
        about: 'bukharin',
        subject: SUBJECT,
        stance: 'against',
        found: null,
      })),
    );
    expect(met('abstain').claims).toEqual([]);
    expect(met('abstain').caucuses[0]!.told.bukharin).toBe('abstain');
  });

  it('in a caucus of his own opens himself like any host', () => {
    const s = after(planned(strangers, 'zinoviev', pose('against')), 'zinoviev', summon);
    expect(s.caucuses[0]!.told.zinoviev).toBe('for');
    expect(s.people.bukharin!.knows).toContain('zinoviev');
  });

  it('is shown up by his ballot to those who heard him, and keeps his authority', () => {
    const s = met('for');
    const before = s.ties.zinoviev!.bukharin!;
    exposeBluffs(scenario(), s, 'reform/secretariat/seats', { bukharin: 'against' });
    expect(s.ties.zinoviev!.bukharin).toBe(before - 10);
    expect(s.people.bukharin!.authority).toBe(strangers.people.bukharin!.authority);
    expect(s.claims.map((c) => c.found)).toEqual([false, false]);
    const kept = met('for');
    exposeBluffs(scenario(), kept, 'reform/secretariat/seats', { bukharin: 'for' });
    expect(kept.ties.zinoviev!.bukharin).toBe(before);
  });

  it('is seen through by who knows his terms', () => {
    const foe = (knows: string[]): State =>
      put(met('for'), (s) => {
        s.people.zinoviev!.knows = knows;
        s.people.bukharin!.views = { sec: { view: -2, weight: 3 } };
        findOutClaims(scenario(), s);
      });
    const found = (s: State): boolean | null => s.claims.find((c) => c.to === 'zinoviev')!.found;
    expect(found(foe([]))).toBeNull();
    expect(found(foe(['bukharin']))).toBe(false);
  });
});

it('R3.7 pose is known to the man alone, and given once a month', () => {
  const s = after(game, 'bukharin', pose('abstain'));
  expect(lastEntry(s)).toMatchObject({ key: 'posed.abstain', who: ['bukharin'] });
  expect(refusalOfOrder(game, 'bukharin', pose('for'))).toBeNull();
  expect(refusalOfOrder(planned(game, 'bukharin', pose('for')), 'bukharin', pose('against'))).toBe('R3.7 order.already');
});

it('R3.7 pose lasts a month', () => {
  const s = give(to(fresh(), 0, 'work'), 'bukharin', pose('for'));
  expect(to(s, 1, 'work').plans.bukharin).toEqual([]);
});

it('a computer player hides from foes who may call him, not from friends, nor where he is known', () => {
  const worth = (change: (s: State) => void, stance: Ballot): number => {
    const s = put(strangers, (x) => {
      for (const id of x.seats) {
        x.people[id]!.place = 'moscow';
        x.people[id]!.knows = [];
        x.ties.stalin![id] = -10;
        x.ties[id]!.stalin = -10;
      }
      change(x);
    });
    const mind = mindOf(scenario(), s, 'pose', 'stalin', (_sc, x) => x);
    return orderValue(moodOf(mind, s), pose(stance));
  };
  const among = worth(() => {}, 'abstain');
  expect(among).toBeGreaterThan(3);
  expect(worth((s) => void (s.people.trotsky!.knows = ['stalin']), 'abstain')).toBe(-10);
  expect(worth((s) => void (s.ties.stalin!.trotsky = 30), 'abstain')).toBe(among - 4);
  // Whom he hates he would not come to.
  expect(worth((s) => void (s.ties.stalin!.trotsky = -30), 'abstain')).toBe(among - 2);
  expect(worth(() => {}, 'for')).toBe(among - 6);
});
