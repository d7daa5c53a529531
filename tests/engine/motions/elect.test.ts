import { expect, it } from 'vitest';
import type { Motion } from '../../../src/model/motion';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion } from '../../support/game';

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
    positions: { cut: 2 },
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
