import { expect, it } from 'vitest';
import { refuseMotion } from '../../../src/engine/motions';
import { penalize } from '../../../src/engine/penalties';
import type { Motion } from '../../../src/model/motion';
import { brief, carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';
import { freshOf, variant } from '../../support/variant';

const measure = (what: 'suspend' | 'confirm' | 'deport', who = 'trotsky'): Motion => ({ kind: 'measure', who, measure: what });
const warned = put(fresh(), (s) => penalize(scenario(), s, 'trotsky', 'warning', null));

it('R8.7 measure: mercy gives, the others take; he does not vote', () => {
  expect(reading(warned, measure('suspend'))).toEqual({
    subject: 'measure/trotsky/suspend',
    positions: { cut: -1 },
    stakes: { trotsky: 1 },
    excluded: ['trotsky'],
  });
  expect(reading(warned, measure('deport'))).toMatchObject({ positions: { cut: 2 }, stakes: { trotsky: -2 } });
});

it('R8.7 measure holds a sentence over and puts it back; it gives nobody authority', () => {
  const held = carried(warned, measure('suspend'));
  expect(held.penalties[0]!.state).toBe('held');
  expect(held.people.trotsky).toMatchObject({ standing: 'none', authority: warned.people.trotsky!.authority });
  expect(lastEntry(held)).toMatchObject({ key: 'measure.suspend', args: { person: 'trotsky', room: 'politburo' } });
  expect(carried(held, measure('confirm')).people.trotsky!.standing).toBe('reprimanded');
});

it('R8.7 measure sends an excluded man away from the centre', () => {
  const out = put(fresh(), (s) => penalize(scenario(), s, 'trotsky', 'exclusion', null));
  const s = carried(out, measure('deport'));
  expect(s.people.trotsky!.standing).toBe('exiled');
  const place = scenario().byId.places[s.people.trotsky!.place]!;
  expect([place.centre, place.rest]).toEqual([false, false]);
});

it('R8.7 measure is refused of nobody, without a sentence, of a member, and in a narrow room', () => {
  expect(refusalOfMotion(warned, measure('suspend'))).toBeNull();
  expect(refusalOfMotion(warned, measure('suspend', 'nobody'))).toBe('R8.7 person.unknown');
  expect(refusalOfMotion(warned, measure('confirm'))).toBe('R8.7 measure.noSentence');
  expect(refusalOfMotion(warned, measure('deport'))).toBe('R8.7 measure.notExcluded');
  expect(refusalOfMotion(warned, measure('suspend'), 'orgburo')).toBe('R8.7 room.notCompetent');
});

it('R8.6 R8.7 measure: nobody is detained without a police, and whose business it is decides alone', () => {
  expect(refusalOfMotion(warned, { kind: 'measure', who: 'trotsky', measure: 'detain' })).toBe('R8.7 measure.noPolice');
  const police = {
    id: 'police',
    name: 'Police',
    powers: [{ power: 'watch' as const, of: 'party' }],
    owner: 'general-secretary',
    claims: [],
    reviewer: 'central-committee',
    sources: [],
  };
  const made = variant({ themes: [police] });
  const s = put(freshOf(made), (x) => penalize(made, x, 'trotsky', 'warning', null));
  expect(brief(refuseMotion(made, s, measure('suspend'), 'politburo'))).toBe('R8.6 act.notReviewer');
  expect(brief(refuseMotion(made, s, measure('suspend'), 'central-committee'))).toBeNull();
});
