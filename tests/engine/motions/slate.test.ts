import { expect, it } from 'vitest';
import { electCommittees } from '../../../src/engine/circle/congress';
import { motionOptions, neededFor } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { carriedInHall, freshHall, refusalInHall, walkHall, withCongress } from '../../support/congress';
import { carried, fresh, itemOf, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

const game = fresh();
const slate = (add: string[], drop: string[], body = 'politburo'): Motion => ({ kind: 'slate', body, add, drop });
const refusal = (m: Motion): string | null => refusalOfMotion(game, m, 'central-committee');

it('R5.3 slate gives to the new and takes from those left out, who do not vote', () => {
  expect(reading(game, slate(['bukharin'], ['trotsky']))).toEqual({
    subject: 'slate/politburo',
    positions: {},
    stakes: { bukharin: 2, trotsky: -3 },
    excluded: ['trotsky'],
  });
  expect(reading(game, slate(['bukharin'], []))).toMatchObject({ positions: {}, excluded: [] });
});

it('R5.3 slate that leaves a standing member out takes more, the higher the authority of the weightiest', () => {
  const { dropBase, dropAuthority } = scenario().rules.constants;
  const most = Math.max(game.people.trotsky!.authority, game.people.rykov!.authority);
  expect(neededFor(scenario(), game, slate([], ['trotsky', 'rykov']))).toBe(Math.min(1000, dropBase! + dropAuthority! * most));
  expect(neededFor(scenario(), game, slate(['bukharin'], []))).toBe(0);
});

it('R5.3 slate carried is the body at once', () => {
  const s = carried(game, slate(['bukharin', 'molotov'], ['trotsky']), 'central-committee');
  expect(s.bodies.politburo!.full).toEqual(expect.arrayContaining(['bukharin', 'molotov', 'stalin']));
  expect(s.bodies.politburo!.full).not.toContain('trotsky');
  expect(s.bodies.politburo!.candidates).not.toContain('bukharin');
  expect(lastEntry(s)).toMatchObject({ key: 'slate.elected', args: { body: 'politburo', members: 'bukharin,molotov', who: 'trotsky' } });
});

it('R5.3 slate voted by a congress keeps its names through the count of the blocs', () => {
  const end = (motion: Motion | null): State => {
    // A hall of Stalin's, and a Committee where ten men without weight are Zinoviev's.
    const s = put(walkHall(freshHall(), 3, 'corridor'), (x) => {
      const committee = x.bodies['central-committee']!;
      for (const id of committee.full.filter((p) => p !== 'stalin' && p !== 'zinoviev').slice(0, 10))
        Object.assign(x.people[id]!, { authority: 0, patron: { person: 'zinoviev', devotion: 80 } });
      Object.assign(committee, { crowd: {}, size: null });
      x.bodies.congress!.crowd = { stalin: 400, zinoviev: 1 };
    });
    return put(motion === null ? s : carriedInHall(s, motion, 'congress'), (x) => {
      if (motion !== null) x.items.push({ ...itemOf(motion, 'congress'), id: x.items.length, turn: 3, outcome: 'passed' });
      electCommittees(withCongress(), x, 'congress');
    });
  };
  const before = freshHall().bodies['central-committee']!.full;
  const counted = end(null).bodies['central-committee']!.full;
  expect(counted.length).toBeLessThan(before.length);
  expect(end(slate([], [], 'central-committee')).bodies['central-committee']!.full).toEqual(before);
});

it('R5.3 slate is refused of no body, of another room, empty, twice, of strangers, of members, and of more than half', () => {
  expect(refusal(slate(['bukharin'], []))).toBeNull();
  expect(refusal(slate([], [], 'duma'))).toBe('R1.2 body.unknown');
  expect(refusalOfMotion(game, slate(['bukharin'], []))).toBe('R1.2 room.notCompetent');
  expect(refusal(slate([], []))).toBe('R5.3 slate.empty');
  expect(refusalInHall(freshHall(), slate([], [], 'central-committee'), 'congress')).toBeNull();
  expect(refusal(slate(['bukharin', 'bukharin'], []))).toBe('R5.3 slate.twice');
  expect(refusal(slate([], ['bukharin']))).toBe('R5.3 slate.notMember');
  expect(refusal(slate(['nobody'], []))).toBe('R5.3 person.unavailable');
  expect(refusal(slate(['stalin'], []))).toBe('R1.2 seat.already');
  expect(refusal(slate([], ['zinoviev', 'kamenev', 'trotsky', 'rykov']))).toBe('R5.3 slate.half');
  const accused = put(game, (s) => {
    s.cases.push({ id: 0, person: 'bukharin', by: null, body: 'secretariat', stage: 'opened', moved: 0, plea: null, evidence: 0, rung: null });
  });
  expect(refusalOfMotion(accused, slate(['bukharin'], []), 'central-committee')).toBe('R5.9 elect.accused');
});

it('R4.9 slate takes no man whom a label bars', () => {
  const labelled = carried(game, { kind: 'label', label: 'factionalist', who: ['bukharin'] });
  expect(refusalOfMotion(labelled, slate(['bukharin'], []), 'central-committee')).toBe('R4.9 label.bars');
});

it('R5.3 slate offers lists by whom the mover trusts and distrusts, all of them legal', () => {
  const lists = motionOptions(withCongress(), freshHall(), 'congress', 'zinoviev', ['slate']);
  expect(lists).toContainEqual(slate([], [], 'central-committee'));
  expect(lists.length).toBeGreaterThan(1);
  for (const m of lists) expect(refusalInHall(freshHall(), m, 'congress')).toBeNull();
});
