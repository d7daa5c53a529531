import { expect, it } from 'vitest';
import { votersNow } from '../../../src/engine/session';
import type { Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { act, carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario, to } from '../../support/game';

const game = fresh();
const elect = (person: string, membership: 'full' | 'candidate' | 'none', body = 'politburo'): Motion => ({
  kind: 'elect',
  body,
  person,
  membership,
});

it('R4.2 elect down is a blow of the weight of the seat, and its man does not vote on it', () => {
  expect(reading(game, elect('trotsky', 'none'))).toEqual({
    subject: 'elect/politburo/trotsky/none',
    positions: {},
    stakes: { trotsky: -3 },
    excluded: ['trotsky'],
  });
  expect(reading(game, elect('bukharin', 'full'))).toMatchObject({ positions: {}, stakes: { bukharin: 2 }, excluded: [] });
});

it('R1.2 elect changes the seat', () => {
  const s = carried(game, elect('bukharin', 'full'), 'central-committee');
  expect(s.bodies.politburo!.full).toContain('bukharin');
  expect(s.bodies.politburo!.candidates).not.toContain('bukharin');
  expect(lastEntry(s)).toMatchObject({ key: 'elect.full', args: { person: 'bukharin', body: 'politburo', room: 'central-committee' } });
});

it('R1.2 elect is refused for nobody and nothing, without change, and by a room that does not elect', () => {
  const why = (m: Motion, room = 'central-committee') => refusalOfMotion(game, m, room);
  expect(why(elect('bukharin', 'full'))).toBeNull();
  expect(why(elect('bukharin', 'full', 'duma'))).toBe('R1.2 body.unknown');
  expect(why(elect('nobody', 'full'))).toBe('R1.2 person.unknown');
  expect(why(elect('bukharin', 'candidate'))).toBe('R1.2 seat.already');
  expect(why(elect('bukharin', 'full'), 'politburo')).toBe('R1.2 room.notCompetent');
  const abolished = put(game, (s) => {
    s.bodies.orgburo!.abolished = true;
  });
  expect(refusalOfMotion(abolished, elect('bukharin', 'full', 'orgburo'), 'central-committee')).toBe('R1.2 body.unknown');
});

it('R5.9 elect is refused for a man whose case is open', () => {
  const accused = put(fresh(), (s) => {
    s.cases.push({ id: 0, person: 'bukharin', by: null, body: 'central-committee', stage: 'opened', moved: 0, plea: null, evidence: 0, rung: null });
  });
  const up: Motion = { kind: 'elect', body: 'politburo', person: 'bukharin', membership: 'full' };
  expect(refusalOfMotion(fresh(), up, 'central-committee')).toBeNull();
  expect(refusalOfMotion(accused, up, 'central-committee')).toBe('R5.9 elect.accused');
});

it('R4.9 elect upward is refused for a man whose label bars him, until it is lifted', () => {
  const up: Motion = { kind: 'elect', body: 'politburo', person: 'bukharin', membership: 'full' };
  const labelled = carried(fresh(), { kind: 'label', label: 'factionalist', who: ['bukharin'] });
  expect(refusalOfMotion(labelled, up, 'central-committee')).toBe('R4.9 label.bars');
  expect(refusalOfMotion(labelled, { ...up, membership: 'none' }, 'central-committee')).toBeNull();
  expect(refusalOfMotion(carried(labelled, { kind: 'lift', who: 'bukharin', what: 'label' }), up, 'central-committee')).toBeNull();
});

it('R1.2 elect by a senior room stands until the electing body has confirmed it', () => {
  const up = elect('trotsky', 'full', 'orgburo');
  const s = carried(game, up);
  expect(s.bodies.orgburo!.full).toContain('trotsky');
  expect(s.bodies.orgburo!.provisional).toMatchObject({ before: { full: ['stalin', 'molotov', 'kuibyshev'] } });
  expect(lastEntry(s)).toMatchObject({ key: 'seat.provisional', args: { person: 'trotsky', body: 'orgburo', elector: 'central-committee' } });
  expect(refusalOfMotion(s, elect('kamenev', 'full', 'orgburo'))).toBe('R1.2 elect.pending');
  expect(refusalOfMotion(s, elect('kamenev', 'full', 'orgburo'), 'central-committee')).toBeNull();
  expect(carried(game, up, 'central-committee').bodies.orgburo!.provisional).toBeNull();
});

it.each(['for', 'against'] as const)('R1.2 elect: the electing body takes it first of all, and it stands or falls there: %s', (vote) => {
  const september = put(to(fresh(), 2, 'corridor'), (s) => {
    for (const id of s.seats) s.people[id]!.place = 'moscow';
  });
  const seats = (s: State): string[] => votersNow(scenario(), s).filter((id) => s.seats.includes(id));
  const motion = elect('trotsky', 'full', 'orgburo');
  const s = to(act(september, { type: 'table', seat: 'kamenev', room: 'politburo', motion, amends: null }), 2, 'session');
  for (const seat of seats(s)) act(s, { type: 'castVote', seat, vote: 'for' });
  expect(s.items[0]!.outcome).not.toBe('failed');
  const item = s.items.find((i) => i.confirms === 0)!;
  expect([s.session!.room, s.session!.agenda[0]]).toEqual(['central-committee', item.id]);
  // Only those cast who are somebody's seat.
  for (const id of s.bodies['central-committee']!.full) if (!s.seats.includes(id)) s.people[id]!.standing = 'suspended';
  for (const seat of seats(s)) act(s, { type: 'castVote', seat, vote });
  const stands = vote === 'for';
  expect(s.items[item.id]!.outcome === 'failed').toBe(!stands);
  expect(s.bodies.orgburo!.full.includes('trotsky')).toBe(stands);
  expect(s.bodies.orgburo!.provisional).toBeNull();
  expect(s.chronicle.some((e) => e.key === (stands ? 'seat.confirmed' : 'seat.undone'))).toBe(true);
});
