import { expect, it } from 'vitest';
import { moveCircle } from '../../../src/engine/circle/cadres';
import { motionOptions } from '../../../src/engine/motions';
import type { Motion } from '../../../src/model/motion';
import type { State } from '../../../src/model/state';
import { carried, fresh, lastEntry, put, reading, refusalOfMotion, scenario } from '../../support/game';

const game = fresh();
const delegate = (members = ['kalinin', 'molotov'], organization = 'petrograd'): Motion => ({ kind: 'delegate', organization, members });

it('R5.8 delegate is a step against the man who holds the place', () => {
  expect(reading(game, delegate())).toEqual({ subject: 'delegate/petrograd', positions: { cut: 1 }, stakes: { zinoviev: -1 }, excluded: [] });
});

it('R5.8 delegate puts them there for the mover’s side, and two months later they are home', () => {
  const s = carried(game, delegate());
  expect(s.organizations.petrograd!.visitors).toMatchObject([{ person: 'kalinin' }, { person: 'molotov' }]);
  expect(s.people.kalinin!.place).toBe(scenario().byId.posts['petrograd-chair']!.place);
  expect(lastEntry(s)).toMatchObject({ key: 'delegate.sent', args: { organization: 'petrograd', members: 'kalinin,molotov', room: 'politburo' } });
  const later = put(s, (x) => {
    moveCircle(scenario(), x);
    x.turn += 1;
    moveCircle(scenario(), x);
  });
  expect(later.organizations.petrograd!.visitors).toEqual([]);
  expect(later.people.kalinin!.place).toBe('moscow');
});

it('R5.8 visitors behind a secretary of their side win cadres faster', () => {
  const taken = (visitors: number): number => {
    const s = put(game, (x) => {
      x.posts['petrograd-chair']!.holder = 'kalinin';
      x.posts['petrograd-chair']!.worked = true;
      x.people.kalinin!.patron = { person: 'stalin', devotion: 80 };
      for (let i = 0; i < visitors; i += 1) x.organizations.petrograd!.visitors.push({ person: `v${i}`, for: 'stalin', until: 5 });
      moveCircle(scenario(), x);
    });
    return s.organizations.petrograd!.province.stalin!;
  };
  expect(taken(3)).toBeGreaterThan(taken(0));
  expect(taken(10)).toBeGreaterThan(taken(3));
});

it('R5.8 delegate is refused for no place, by a narrow room, for the incapable, and for who is there', () => {
  expect(refusalOfMotion(game, delegate())).toBeNull();
  expect(refusalOfMotion(game, delegate(['kalinin'], 'atlantis'))).toBe('R5.8 organization.unknown');
  expect(refusalOfMotion(game, delegate(['lenin']))).toBe('R5.8 person.unavailable');
  expect(refusalOfMotion(game, delegate(), 'orgburo')).toBe('R5.8 room.notCompetent');
  const there = put(game, (s) => void s.organizations.petrograd!.visitors.push({ person: 'kalinin', for: 'stalin', until: 1 }));
  expect(refusalOfMotion(there, delegate())).toBe('R5.8 delegate.there');
});

it('R5.8 men are sent to open a rival’s base, platform or none; not a friend’s', () => {
  const places = (trust: number, change: (s: State) => void = () => {}) => {
    const s = put(fresh(), (x) => {
      x.ties.stalin = { ...x.ties.stalin, zinoviev: trust };
      change(x);
    });
    return motionOptions(scenario(), s, 'politburo', 'stalin', ['delegate']).flatMap((m) => (m.kind === 'delegate' ? m.organization : []));
  };
  expect(places(-20)).toContain('petrograd');
  expect(places(20)).not.toContain('petrograd');
  expect(places(-20, (s) => void (s.organizations.petrograd!.cell = { none: 1000 }))).not.toContain('petrograd');
});
