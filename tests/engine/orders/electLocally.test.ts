import { expect, it } from 'vitest';
import { postVote } from '../../../src/engine/circle/localSession';
import { seatOfBureau } from '../../../src/engine/circle/region';
import type { Order } from '../../../src/model/order';
import { after, fresh, give, lastEntry, planned, put, refusalOfOrder, scenario, to } from '../../support/game';

const elect = (person: string, organization = 'petrograd', level: 'committee' | 'aktiv' | 'conference' = 'committee'): Order => ({
  kind: 'electLocally',
  organization,
  level,
  post: null,
  person,
});
/** Zinoviev works Petrograd; nine of ten of its provincial cadres are his. */
const game = give(to(fresh(), 0, 'work'), 'zinoviev', { kind: 'work', post: 'petrograd-chair', manner: 'plain' });
/** Bukharin was sent there from the centre, for Stalin. */
const visited = put(game, (s) => {
  s.organizations.petrograd!.visitors.push({ person: 'bukharin', for: 'stalin', until: 3 });
});

it('R5.8 a secretary has his successor elected by the body he leads; a post of the centre is his for the time being', () => {
  const s = after(game, 'zinoviev', elect('yevdokimov'));
  expect(s.posts['petrograd-chair']).toMatchObject({ holder: 'yevdokimov', appointedBy: 'zinoviev', interim: true });
  expect(s.acts).toMatchObject([{ kind: 'appoint', from: 'zinoviev', to: 'yevdokimov', slighted: null, status: 'stands' }]);
  expect(s.resolutions).toMatchObject([{ person: 'yevdokimov', side: 1, carried: true }]);
  expect(lastEntry(s).key).toBe('elected.secretary');
});

it('R5.8 the centre’s man is not followed where the cadres are the secretary’s, and loses by it', () => {
  const s = after(visited, 'bukharin', elect('molotov'));
  expect(s.posts['petrograd-chair']!.holder).toBe('zinoviev');
  expect(s.people.bukharin!.authority).toBeLessThan(visited.people.bukharin!.authority);
  expect(s.deeds).toMatchObject([{ deed: 'slight', by: 'bukharin', to: 'zinoviev' }]);
  expect(lastEntry(s).key).toBe('resolved.lost');
});

it('R5.8 where they are not, the sitting secretary is put out over his head', () => {
  const won = put(visited, (s) => {
    s.organizations.petrograd!.province = { stalin: 700, zinoviev: 300 };
  });
  const s = after(won, 'bukharin', elect('molotov'));
  expect(s.posts['petrograd-chair']!.holder).toBe('molotov');
  expect(s.acts[0]!.slighted).toBe('zinoviev');
});

it('R5.8 every other patron’s men go by whom he trusts more', () => {
  const third = put(game, (s) => {
    s.organizations.petrograd!.province = { trotsky: 1000 };
    s.ties.trotsky = { molotov: 0, zinoviev: -30 };
    s.posts['petrograd-chair']!.worked = false;
    s.organizations.petrograd!.press = null;
  });
  const hands = (s: typeof game) =>
    postVote(scenario(), s, { organization: 'petrograd', level: 'committee', post: null, person: 'molotov' }, 'stalin');
  expect(hands(third).for).toBeGreaterThan(hands(third).against);
  const liked = put(third, (s) => {
    s.ties.trotsky = { molotov: 0, zinoviev: 30 };
  });
  expect(hands(liked).for).toBeLessThan(hands(liked).against);
});

it('R5.8 what cannot be elected', () => {
  expect(refusalOfOrder(game, 'zinoviev', elect('yevdokimov'))).toBeNull();
  expect(refusalOfOrder(game, 'zinoviev', elect('yevdokimov', 'nowhere'))).toBe('R5.8 organization.unknown');
  expect(refusalOfOrder(game, 'stalin', elect('molotov'))).toBe('R5.8 resolve.notYours');
  expect(refusalOfOrder(game, 'zinoviev', elect('lenin'))).toBe('R5.8 person.unavailable');
  expect(refusalOfOrder(game, 'zinoviev', elect('zinoviev'))).toBe('R5.8 post.holds');
  expect(refusalOfOrder(after(game, 'zinoviev', elect('yevdokimov')), 'zinoviev', elect('lashevich'))).toBe('R5.8 resolve.notYours');
  expect(refusalOfOrder(after(visited, 'bukharin', elect('molotov')), 'bukharin', elect('kirov'))).toBe('R5.8 resolve.lately');
  expect(refusalOfOrder(planned(game, 'zinoviev', elect('yevdokimov')), 'zinoviev', elect('lashevich'))).toBe('R5.8 order.already');
  const gagged = put(game, (s) => {
    s.rules.push({ verb: 'speak', allow: false, who: ['zinoviev'], since: 0 });
  });
  expect(refusalOfOrder(gagged, 'zinoviev', elect('yevdokimov'))).toBe('R4.13 speak.forbidden');
});

const BUREAU = 'north-west-bureau-secretary';
const bureau = (more: Partial<Extract<Order, { kind: 'electLocally' }>> = {}): Order => ({
  kind: 'electLocally',
  organization: 'petrograd',
  level: 'conference',
  post: BUREAU,
  person: 'yevdokimov',
  ...more,
});

it('R5.8 the conference of the foremost place of the region elects its head, until the centre has spoken', () => {
  expect(seatOfBureau(scenario(), game, BUREAU)).toBe('petrograd');
  expect(seatOfBureau(scenario(), game, 'general-secretary')).toBeNull();
  const s = after(game, 'zinoviev', bureau());
  expect(s.posts[BUREAU]).toMatchObject({ holder: 'yevdokimov', appointedBy: 'zinoviev', interim: true });
  expect(s.posts['petrograd-chair']!.holder).toBe('zinoviev');
  expect(lastEntry(s)).toMatchObject({ key: 'elected.bureau', args: { post: BUREAU, target: 'yevdokimov' } });
  expect(refusalOfOrder(game, 'zinoviev', bureau({ level: 'committee' }))).toBe('R5.8 electLocally.conference');
  const heads = put(game, (x) => void Object.assign(x.posts['north-west-secretary']!, { holder: 'bukharin', worked: true }));
  expect(refusalOfOrder(heads, 'bukharin', bureau({ organization: 'north-west' }))).toBe('R5.8 electLocally.conference');
  expect(refusalOfOrder(game, 'zinoviev', bureau({ post: 'general-secretary' }))).toBe('R5.8 electLocally.noBureau');
});
