// What a person is called at the table: the words of the scenario while they hold, else his posts of today.
import { expect, test } from 'vitest';
import { personCard } from '../../src/client/personCards';
import { fresh, put, scenario } from '../support/game';

const named = (id: string, world = fresh()) => {
  const { role, title } = personCard(scenario(), id, world);
  return { role, title };
};

test('a long title is replaced by the short name of the foremost post', () => {
  const { role } = scenario().byId.people.stalin!;
  expect(role.length).toBeGreaterThan(27);
  expect(named('stalin')).toEqual({ role, title: 'General Secretary' });
  for (const p of scenario().people) expect(personCard(scenario(), p.id).title.length, p.id).toBeGreaterThan(0);
});

test('who has lost his posts is not called by them any more, and who has gained one is called by the foremost', () => {
  const without = put(fresh(), (s) => {
    s.posts['general-secretary']!.holder = 'bukharin';
  });
  expect(named('stalin', without)).toEqual({ role: 'Without a post', title: 'Without a post' });
  expect(named('bukharin', without)).toEqual({ role: 'General Secretary', title: 'General Secretary' });
});
