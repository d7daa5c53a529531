import { expect, it } from 'vitest';
import { applyMotion, refuseMotion } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import { brief, carried, fresh, itemOf, lastEntry, put, reading, refusalOfMotion } from '../../support/game';
import { freshOf, variant } from '../../support/variant';

const game = fresh();
const mission = (person: string, place = 'sukhum', reason: 'post' | 'cure' | 'leave' = 'cure'): Motion => ({
  kind: 'mission',
  person,
  place,
  reason,
});

it('R4.2 mission cuts a man off, unless it is leave', () => {
  expect(reading(game, mission('trotsky'))).toEqual({
    subject: 'mission/trotsky/sukhum',
    positions: { cut: 1 },
    stakes: { trotsky: -1 },
    excluded: [],
  });
  expect(reading(game, mission('trotsky', 'sukhum', 'leave'))).toMatchObject({ positions: {}, stakes: { trotsky: 1 } });
});

it('R4.2 mission sends him', () => {
  const s = carried(game, mission('trotsky'));
  expect(s.people.trotsky!.place).toBe('sukhum');
  expect(lastEntry(s)).toMatchObject({ key: 'mission.sent', args: { person: 'trotsky', place: 'sukhum', reason: 'cure', room: 'politburo' } });
});

it('R4.2 mission is refused for the incapable, to nowhere, and to where he is', () => {
  expect(refusalOfMotion(game, mission('trotsky'))).toBeNull();
  expect(refusalOfMotion(game, mission('lenin'))).toBe('R4.2 person.unknown');
  expect(refusalOfMotion(game, mission('trotsky', 'atlantis'))).toBe('R4.2 place.unknown');
  expect(refusalOfMotion(game, mission('trotsky', 'kislovodsk'))).toBe('R4.2 place.there');
});

it('R1.9 mission to a cure holds him there until the end of next month; to a post or on leave he is free', () => {
  const held = (reason: 'post' | 'cure' | 'leave') => carried(game, mission('trotsky', 'sukhum', reason)).people.trotsky!.held;
  expect([held('cure'), held('post'), held('leave')]).toEqual([game.turn + 1, null, null]);
});

it('R1.9 R1.3 mission: a doctor’s order needs an ailment and his place and is given once; a host is asked once', () => {
  const made = variant({
    people: [{ id: 'trotsky', ailment: { name: 'a fever', forbids: ['travel'] } }],
    places: [{ id: 'sukhum', host: { name: 'Ruritania', refuses: [] } }],
  });
  const start = freshOf(made);
  const refused = (s: typeof start, m: Motion) => brief(refuseMotion(made, s, m, 'politburo'));
  const after = (m: Motion) => put(start, (s) => applyMotion(made, s, m, itemOf(m, 'politburo')));
  const stay = { ...mission('trotsky', 'kislovodsk'), reason: 'hold' } as Motion;
  const abroad = mission('trotsky', 'sukhum', 'post');
  expect(refused(start, { ...mission('rykov', 'moscow'), reason: 'hold' } as Motion)).toBe('R1.9 mission.noAilment');
  expect(refused(start, { ...stay, place: 'moscow' } as Motion)).toBe('R1.9 person.elsewhere');
  expect(refused(after(stay), stay)).toBe('R1.9 mission.forbidden');
  expect(refused(after(abroad), abroad)).toBe('R1.3 host.asked');
});
