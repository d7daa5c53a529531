// R1.1: what a man's death leaves, and what an event that puts a man out of the party does.
import { describe, expect, it } from 'vitest';
import { die } from '../../src/engine/death';
import { applyEffect } from '../../src/engine/effects';
import { fresh, put, scenario } from '../support/game';

const game = fresh();
const dead = (id: string, at = game) => put(at, (s) => applyEffect(scenario(), s, { type: 'standing', person: id, to: 'dead' }));
const offer = { to: 'stalin', give: [], ask: [], term: 'month' as const };
const deal = { id: 0, turn: 0, from: 'trotsky', offer, state: 'agreed' as const, readTurn: 0, sum: 0, knownTo: [], sides: null, declared: [] };

describe('R1.1 a death', () => {
  it('empties seats and posts, and names nobody in his place', () => {
    const s = dead('trotsky');
    expect(s.people.trotsky!.standing).toBe('dead');
    for (const b of Object.values(s.bodies)) expect([...b.full, ...b.candidates]).not.toContain('trotsky');
    expect(Object.values(s.posts).map((p) => p.holder)).not.toContain('trotsky');
    expect(game.posts['war-commissar']!.holder).toBe('trotsky');
    expect(s.posts['war-commissar']!.holder).toBeNull();
    expect(s.bodies.politburo!.full).toHaveLength(game.bodies.politburo!.full.length - 1);
  });

  it('leaves his clients and his cadres to nobody, on every level', () => {
    const s = dead('zinoviev');
    const clients = Object.keys(game.people).filter((id) => game.people[id]!.patron?.person === 'zinoviev');
    expect(clients.length).toBeGreaterThan(0);
    for (const id of clients) expect(s.people[id]!.patron).toBeNull();
    const held = (of: typeof game): number =>
      Object.values(of.organizations).reduce((n, o) => n + (o.province.zinoviev ?? 0) + (o.district.zinoviev ?? 0) + (o.cell.zinoviev ?? 0), 0);
    expect(held(game)).toBeGreaterThan(0);
    expect(held(s)).toBe(0);
    for (const o of Object.values(s.organizations)) expect(Object.values(o.province).reduce((a, b) => a + b, 0)).toBe(1000);
  });

  it('ends a bloc of two, what he and another had agreed, and his offer to resign', () => {
    const bound = put(game, (s) => {
      s.deals.push(deal, { ...deal, id: 1, from: 'stalin', offer: { ...offer, to: 'kamenev' } });
      s.blocs.push({ id: 'left', members: ['trotsky', 'kamenev'], cohesion: 3, since: 0, until: null, settled: 0, knownTo: null, seen: true });
      s.resignations.push({ person: 'trotsky', post: 'war-commissar', turn: 0, open: true });
    });
    const s = dead('trotsky', bound);
    expect(s.deals.map((d) => d.state)).toEqual(['lapsed', 'agreed']);
    expect(s.blocs.at(-1)).toMatchObject({ members: ['kamenev'], until: 0 });
    expect(s.resignations.at(-1)!.open).toBe(false);
    // Nobody dies twice.
    expect(put(s, (d) => die(scenario(), d, 'trotsky'))).toEqual(s);
  });
});

it.each(['excluded', 'exiled'] as const)('R5.9 whom an event has %s sits nowhere and holds nothing', (to) => {
  const s = put(game, (d) => applyEffect(scenario(), d, { type: 'standing', person: 'trotsky', to }));
  expect(s.people.trotsky!.standing).toBe(to);
  expect(s.bodies['central-committee']!.full).not.toContain('trotsky');
  expect(s.posts['war-commissar']!.holder).toBeNull();
});
