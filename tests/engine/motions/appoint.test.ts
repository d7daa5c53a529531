import { expect, it } from 'vitest';
import { motionOptions, refuseMotion } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import type { Scenario } from '../../../src/model/scenario';
import { brief, carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario, withMonths } from '../../support/game';

const game = fresh();
const appoint = (post: string, person: string | null): Motion => ({ kind: 'appoint', post, person });

it('R1.3 appoint takes from the holder and gives to the new man; the holder does not vote', () => {
  expect(reading(game, appoint('sto-deputy', 'rykov'))).toEqual({
    subject: 'appoint/sto-deputy/rykov',
    positions: { sta: -1 },
    stakes: { kamenev: -2, rykov: 2 },
    excluded: ['kamenev'],
  });
  expect(reading(game, appoint('gosplan-chair', 'trotsky'))).toMatchObject({ positions: { tem: 1 }, stakes: { trotsky: 2 }, excluded: [] });
});

it('R1.3 appoint fills or empties the post; a top post makes the head of its body', () => {
  const s = carried(game, appoint('sto-deputy', 'rykov'));
  expect(s.posts['sto-deputy']).toMatchObject({ holder: 'rykov', interim: false });
  expect(s.bodies.sto!.head).toBe('rykov');
  expect(lastEntry(s)).toMatchObject({ key: 'post.given', args: { before: 'kamenev', person: 'rykov' }, reflects: { rykov: 1 } });
  const empty = carried(game, appoint('sto-deputy', null));
  expect(empty.posts['sto-deputy']!.holder).toBeNull();
  expect(lastEntry(empty).key).toBe('post.emptied');
});

it('R5.1 a secretary’s post touches the patrons too: whose delegates he brings, and whose he takes', () => {
  const ukraine = appoint('ukraine-secretary', 'lashevich');
  const s = put(game, (x) => {
    x.people.lashevich!.patron = { person: 'zinoviev', devotion: 70 };
    Object.assign(x.posts['ukraine-secretary']!, { holder: 'kirov', appointedBy: 'stalin' });
    x.people.kirov!.patron = { person: 'stalin', devotion: 60 };
  });
  expect(reading(s, ukraine).stakes).toEqual({ kirov: -1, lashevich: 1, stalin: -1, zinoviev: 1 });
  const free = put(s, (x) => void (x.people.lashevich!.patron!.devotion = 40));
  expect(reading(free, ukraine).stakes).toEqual({ kirov: -1, lashevich: 1, stalin: -1 });
  const own = put(s, (x) => void (x.people.kirov!.patron = { person: 'zinoviev', devotion: 60 }));
  expect(reading(own, ukraine).stakes).toEqual({ kirov: -1, lashevich: 1 });
});

it('R1.3 appoint is refused for unknown posts and men, without change, and beyond the room', () => {
  expect(refusalOfMotion(game, appoint('sto-deputy', 'rykov'))).toBeNull();
  expect(refusalOfMotion(game, appoint('nowhere', 'rykov'))).toBe('R1.3 post.unknown');
  expect(refusalOfMotion(game, appoint('sto-deputy', 'nobody'))).toBe('R1.3 person.unknown');
  expect(refusalOfMotion(game, appoint('sto-deputy', 'kamenev'))).toBe('R1.3 post.holds');
  expect(refusalOfMotion(game, appoint('gosplan-chair', null))).toBe('R1.3 post.vacant');
  expect(refusalOfMotion(game, appoint('general-secretary', 'rykov'))).toBe('R1.3 post.notCompetent');
  expect(refusalOfMotion(game, appoint('general-secretary', 'rykov'), 'central-committee')).toBeNull();
});

it('R1.3 the body that fills a post confirms who holds it for the time being, or replaces him at a lesser blow', () => {
  const interim = put(fresh(), (s) => {
    s.posts['gosplan-chair']!.holder = 'rykov';
    s.posts['gosplan-chair']!.interim = true;
  });
  const s = carried(interim, appoint('gosplan-chair', 'rykov'));
  expect(s.posts['gosplan-chair']).toMatchObject({ holder: 'rykov', interim: false });
  expect(lastEntry(s)).toMatchObject({ key: 'post.confirmed', args: { room: 'politburo' } });
  expect(reading(interim, appoint('gosplan-chair', 'rykov')).stakes).toEqual({ rykov: 2 });
  expect(reading(interim, appoint('gosplan-chair', 'tomsky')).stakes).toEqual({ rykov: -1, tomsky: 2 });
  expect(reading(interim, appoint('gosplan-chair', 'tomsky')).positions.cut).toBeUndefined();
  expect(refusalOfMotion(s, appoint('gosplan-chair', 'rykov'))).toBe('R1.3 post.holds');
});

it('R11.1 appoint to a post that a later window brings is refused, and not thought of', () => {
  const later = withMonths('posts', 'sto-deputy', { from: '1924-01', until: null });
  expect(brief(refuseMotion(later, game, appoint('sto-deputy', 'rykov'), 'politburo'))).toBe('R1.3 post.months');
  const posts = (of: Scenario) => motionOptions(of, game, 'politburo', 'zinoviev', ['appoint']).map((m) => (m.kind === 'appoint' ? m.post : ''));
  expect([posts(scenario()), posts(later)].map((all) => all.includes('sto-deputy'))).toEqual([true, false]);
});
