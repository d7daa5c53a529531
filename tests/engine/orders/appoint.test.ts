import { expect, it } from 'vitest';
import { orderOptions, refuseOrder } from '../../../src/engine/orders';
import type { Order } from '../../../src/model/order';
import type { Scenario } from '../../../src/model/scenario';
import type { State } from '../../../src/model/state';
import { after, brief, carried, fresh, lastEntry, planned, put, refusalOfMotion, refusalOfOrder, scenario, withMonths } from '../../support/game';

const game = fresh();
const appoint = (post: string, person: string): Order => ({ kind: 'appoint', post, person });
/** The General Secretary has worked his post. */
const ready = put(game, (s) => {
  s.posts['general-secretary']!.worked = true;
});
const collective = (change: (s: State) => void): State =>
  put(ready, (s) => {
    s.bodies.secretariat!.full = ['stalin', 'zinoviev', 'trotsky'];
    s.bodies.secretariat!.worked = ['stalin'];
    change(s);
  });

it('R1.3 appoint fills a post his worked power reaches and makes the man his', () => {
  const s = after(ready, 'stalin', appoint('ukraine-secretary', 'rykov'));
  expect(s.posts['ukraine-secretary']).toMatchObject({ holder: 'rykov', appointedBy: 'stalin', interim: false });
  expect(s.people.rykov!.patron).toEqual({ person: 'stalin', devotion: 30 });
  expect(s.acts).toMatchObject([{ kind: 'appoint', by: 'stalin', target: 'ukraine-secretary', from: null, to: 'rykov', slighted: null }]);
  expect(lastEntry(s)).toMatchObject({ key: 'appointed', weight: 1 });
  expect(after(ready, 'stalin', appoint('ukraine-secretary', 'kirov')).people.kirov!.patron).toEqual({ person: 'stalin', devotion: 65 });
});

it('R1.3 appoint over a sitting man is a reproach to him', () => {
  const s = after(ready, 'stalin', appoint('moscow-secretary', 'kirov'));
  expect(s.posts['moscow-secretary']!.holder).toBe('kirov');
  expect(s.ties.zelensky!.stalin).toBe(ready.ties.zelensky!.stalin! - 15);
});

it('R1.3 … and to the man whose client he is', () => {
  const client = put(ready, (s) => {
    s.people.zelensky!.patron = { person: 'kamenev', devotion: 60 };
  });
  const s = after(client, 'stalin', appoint('moscow-secretary', 'kirov'));
  expect(s.ties.kamenev!.stalin).toBe(client.ties.kamenev!.stalin! - 15);
  expect(s.ties.zelensky!.stalin).toBe(client.ties.zelensky!.stalin! - 15);
  expect(after(ready, 'stalin', appoint('ukraine-secretary', 'kirov')).ties.kamenev!.stalin).toBe(ready.ties.kamenev!.stalin);
});

it('R3.6 appoint in an open domain is ad interim and slights its owner', () => {
  const s = after(ready, 'stalin', appoint('pravda-editor', 'molotov'));
  expect(s.posts['pravda-editor']).toMatchObject({ holder: 'molotov', interim: true });
  expect(s.ties.bukharin!.stalin).toBe(ready.ties.bukharin!.stalin! - 40);
  expect(s.acts[0]).toMatchObject({ slighted: 'bukharin', status: 'stands' });
  expect(lastEntry(s)).toMatchObject({ key: 'appointed.interim', weight: 2 });
  const back = put(ready, (x) => {
    x.posts['pravda-editor']!.holder = 'bukharin';
    x.posts['pravda-editor']!.worked = true;
  });
  const late = after(back, 'stalin', appoint('pravda-editor', 'molotov'));
  expect(late.posts['pravda-editor']!.holder).toBe('bukharin');
  expect(lastEntry(late)).toMatchObject({ key: 'appoint.late', who: ['stalin'] });
});

it('R1.2 appoint by a collective needs the assent of those who worked it', () => {
  const two = collective((s) => {
    s.bodies.secretariat!.assent = 2;
  });
  const s = after(two, 'stalin', appoint('ukraine-secretary', 'kirov'));
  expect(s.posts['ukraine-secretary']!.holder).toBeNull();
  expect(lastEntry(s)).toMatchObject({ key: 'appoint.noAssent', who: ['stalin', 'zinoviev', 'trotsky'] });
});

it('R1.2 in a collective each member who comes to it may name, with the assent of the others; alone of his own head nobody may', () => {
  const shared = (change: (s: State) => void = () => {}): State =>
    collective((s) => {
      s.bodies.secretariat!.assent = 2;
      for (const id of ['zinoviev', 'trotsky']) s.people[id]!.place = 'moscow';
      s.ties.trotsky = { ...s.ties.trotsky, zinoviev: 100 };
      s.people.lashevich!.views = {};
      change(s);
    });
  const naming = appoint('ukraine-secretary', 'lashevich');
  const attend: Order = { kind: 'attend', body: 'secretariat' };
  expect(refusalOfOrder(shared(), 'zinoviev', naming)).toBe('R3.6 appoint.noPower');
  expect(refusalOfOrder(planned(shared(), 'zinoviev', attend), 'zinoviev', naming)).toBeNull();
  const both = shared((s) => void (s.bodies.secretariat!.worked = ['zinoviev', 'trotsky']));
  expect(after(both, 'zinoviev', naming).posts['ukraine-secretary']).toMatchObject({ holder: 'lashevich', appointedBy: 'zinoviev' });
  const alone = shared((s) => void (s.bodies.secretariat!.worked = ['zinoviev']));
  expect(lastEntry(after(alone, 'zinoviev', naming)).key).toBe('appoint.noAssent');
  for (const no of [(s: State) => void (s.bodies.secretariat!.assent = 1), (s: State) => void (s.bodies.secretariat!.abolished = true)])
    expect(refusalOfOrder(planned(shared(no), 'zinoviev', attend), 'zinoviev', naming)).toBe('R3.6 appoint.noPower');
});

it('R3.6 who was named this month does not find his domain taken before he has come to it', () => {
  const named = after(ready, 'stalin', appoint('ukraine-secretary', 'rykov'));
  const board = (s: State): State => put(s, (x) => void (x.posts['politburo-chair']!.worked = true));
  expect(refusalOfOrder(board(named), 'kamenev', appoint('ukraine-secretary', 'kirov'))).toBe('R3.6 domain.closed');
  const month = put(board(named), (s) => void (s.turn += 1));
  expect(refusalOfOrder(month, 'kamenev', appoint('ukraine-secretary', 'kirov'))).toBe('R3.6 domain.closed');
  const away = put(month, (s) => void (s.people.rykov!.place = 'moscow'));
  expect(refusalOfOrder(away, 'kamenev', appoint('ukraine-secretary', 'kirov'))).toBeNull();
});

it('R1.3 a post outside the centre ties a man to its place: he goes there, and leaves what he has elsewhere', () => {
  const first = after(ready, 'stalin', appoint('ukraine-secretary', 'rykov'));
  expect(first.people.rykov!.place).toBe('kharkov');
  const second = after(first, 'stalin', appoint('urals-secretary', 'rykov'));
  expect(second.people.rykov!.place).toBe('urals');
  expect(second.posts['ukraine-secretary']).toMatchObject({ holder: null, appointedBy: null });
  expect(second.chronicle.slice(-3).map((e) => e.key)).toContain('post.left');
  // A post at the centre takes nothing from him; a played man travels when he chooses to.
  expect(carried(first, { kind: 'appoint', post: 'gosplan-chair', person: 'rykov' }).posts['ukraine-secretary']!.holder).toBe('rykov');
  expect(after(ready, 'stalin', appoint('ukraine-secretary', 'kamenev')).people.kamenev!.place).toBe('moscow');
});

it('R1.2 the post of a collective names nobody by itself: who is no member has no say', () => {
  const shared = (full: string[]): State =>
    collective((s) => {
      Object.assign(s.bodies.secretariat!, { full, assent: 2 });
      s.posts['general-secretary']!.holder = 'kamenev';
      s.organizations.moscow!.cell = { none: 1000 };
    });
  expect(refusalOfOrder(shared(['stalin', 'kamenev']), 'kamenev', appoint('moscow-secretary', 'kirov'))).toBeNull();
  expect(refusalOfOrder(shared(['stalin', 'zinoviev']), 'kamenev', appoint('moscow-secretary', 'kirov'))).toBe('R3.6 domain.closed');
});

it('R5.8 a place that one man holds to the last cell keeps its secretary until people are sent there or a congress has outvoted it', () => {
  const held = put(ready, (s) => {
    s.people.zelensky!.patron = { person: 'kamenev', devotion: 60 };
    for (const level of ['province', 'district', 'cell'] as const) s.organizations.moscow![level] = { kamenev: 600, none: 400 };
  });
  expect(refusalOfOrder(held, 'stalin', appoint('moscow-secretary', 'kirov'))).toBe('R5.8 post.base');
  expect(refusalOfOrder(held, 'stalin', { kind: 'dismiss', post: 'moscow-secretary' })).toBe('R5.8 post.base');
  const free: ((s: State) => void)[] = [
    (s) => void (s.organizations.moscow!.cell = { kamenev: 400, none: 600 }),
    (s) => void s.organizations.moscow!.visitors.push({ person: 'molotov', for: 'stalin', until: s.turn }),
    (s) => void (s.people.kirov!.patron = { person: 'kamenev', devotion: 60 }),
  ];
  for (const change of free) expect(refusalOfOrder(put(held, change), 'stalin', appoint('moscow-secretary', 'kirov'))).toBeNull();
  const named = { kind: 'appoint', post: 'petrograd-chair', person: 'kirov' } as const;
  expect(refusalOfMotion(ready, named)).toBe('R5.8 post.base');
  expect(
    refusalOfMotion(
      put(ready, (s) => void (s.organizations.petrograd!.district = { none: 1000 })),
      named,
    ),
  ).toBeNull();
  const own = put(held, (s) => void s.organizations.moscow!.visitors.push({ person: 'rykov', for: 'kamenev', until: s.turn }));
  expect(refusalOfOrder(own, 'stalin', appoint('moscow-secretary', 'kirov'))).toBe('R5.8 post.base');
});

it('R1.2 appoint under review goes to the reviewer as an item', () => {
  const reviewed = collective((s) => {
    s.bodies.secretariat!.reviewer = 'politburo';
  });
  const s = after(reviewed, 'stalin', appoint('ukraine-secretary', 'kirov'));
  expect(s.posts['ukraine-secretary']!.holder).toBeNull();
  expect(s.items).toMatchObject([{ room: 'politburo', mover: 'stalin', subject: 'appoint/ukraine-secretary/kirov' }]);
  expect(lastEntry(s).key).toBe('appoint.submitted');
});

it('R1.3 appoint is refused for unknown posts, unavailable men and nothing new', () => {
  expect(refusalOfOrder(ready, 'stalin', appoint('ukraine-secretary', 'kirov'))).toBeNull();
  expect(
    refusalOfOrder(
      planned(game, 'stalin', { kind: 'work', post: 'general-secretary', manner: 'plain' }),
      'stalin',
      appoint('ukraine-secretary', 'kirov'),
    ),
  ).toBeNull();
  expect(refusalOfOrder(ready, 'stalin', appoint('nowhere', 'kirov'))).toBe('R1.3 post.unknown');
  expect(refusalOfOrder(ready, 'stalin', appoint('ukraine-secretary', 'lenin'))).toBe('R1.3 person.unavailable');
  expect(refusalOfOrder(ready, 'stalin', appoint('moscow-secretary', 'zelensky'))).toBe('R1.3 post.holds');
  const twice = planned(ready, 'stalin', appoint('ukraine-secretary', 'kirov'));
  expect(refusalOfOrder(twice, 'stalin', appoint('ukraine-secretary', 'mikoyan'))).toBe('R1.3 order.already');
});

it('R3.6 appoint ad interim is refused for top posts, in closed domains, and without a central post worked', () => {
  expect(refusalOfOrder(ready, 'stalin', appoint('gosplan-chair', 'molotov'))).toBe('R1.3 appoint.top');
  expect(refusalOfOrder(ready, 'stalin', appoint('trade-unions-head', 'molotov'))).toBe('R3.6 domain.closed');
  expect(refusalOfOrder(game, 'stalin', appoint('pravda-editor', 'molotov'))).toBe('R3.6 appoint.noPower');
  // A secretary whom no file names sits in the Urals; in Ukraine nobody does.
  const chair = put(game, (s) => {
    s.posts['politburo-chair']!.worked = true;
  });
  expect(refusalOfOrder(chair, 'kamenev', appoint('urals-secretary', 'molotov'))).toBe('R3.6 domain.filled');
  expect(refusalOfOrder(chair, 'kamenev', appoint('ukraine-secretary', 'molotov'))).toBeNull();
});

it('R1.3 a post that a body fills is held for the time being until that body confirms him', () => {
  const own = put(fresh(), (s) => {
    s.posts['general-secretary']!.worked = true;
    s.posts['general-secretary']!.powers.push({ power: 'appoint', of: 'central' });
  });
  const s = after(own, 'stalin', appoint('army-political-chief', 'molotov'));
  expect(s.posts['army-political-chief']).toMatchObject({ holder: 'molotov', interim: true });
  expect(lastEntry(s).key).toBe('appointed.interim');
  // Nobody fills a secretary's post but the power that names to it.
  expect(after(own, 'stalin', appoint('ukraine-secretary', 'molotov')).posts['ukraine-secretary']!.interim).toBe(false);
});

it('R1.3 who is ordered to a post against his will resents it, and laying it down soon is a breach', () => {
  const game = put(fresh(), (s) => {
    s.posts['general-secretary']!.worked = true;
    s.ties.rykov = { stalin: 10 };
    s.ties.stalin!.rykov = 0;
  });
  const s = after(game, 'stalin', appoint('ukraine-secretary', 'rykov'));
  expect(s.posts['ukraine-secretary']!.ordered).toBe(0);
  expect(s.ties.rykov!.stalin).toBe(10 - 15);
  const resign: Order = { kind: 'resign', post: 'ukraine-secretary', ultimatum: false };
  expect(after(s, 'rykov', resign).people.rykov!.factionalism).toBe(game.people.rykov!.factionalism + 10);
  const later = put(s, (x) => {
    x.turn = 3;
  });
  expect(after(later, 'rykov', resign).people.rykov!.factionalism).toBe(game.people.rykov!.factionalism);
  const willing = after(game, 'stalin', appoint('ukraine-secretary', 'frunze'));
  expect(willing.deeds.filter((d) => d.deed === 'reproach' && d.to === 'frunze')).toEqual([]);
});

it('R11.1 appoint to a post that a later window brings is refused, and not thought of', () => {
  const later = withMonths('posts', 'ukraine-secretary', { from: '1924-01', until: null });
  expect(brief(refuseOrder(later, ready, 'stalin', appoint('ukraine-secretary', 'kirov')))).toBe('R1.3 post.months');
  const posts = (of: Scenario) => orderOptions(of, ready, 'stalin', ['appoint']).map((o) => (o.kind === 'appoint' ? o.post : ''));
  expect([posts(scenario()), posts(later)].map((all) => all.includes('ukraine-secretary'))).toEqual([true, false]);
});
