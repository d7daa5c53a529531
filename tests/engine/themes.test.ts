// The themes army, police and doctrine with a power behind them (R8.6), and what the police may do and a body must (R8.7).
import { expect, it } from 'vitest';
import { matterOfAct, reviewerOf } from '../../src/engine/jurisdiction';
import { applyMotion, refuseMotion } from '../../src/engine/motions';
import { applyOrder, breachOf, cardOf, orderOptions, refuseOrder } from '../../src/engine/orders';
import { penalize } from '../../src/engine/penalties';
import { isCapable } from '../../src/engine/read';
import { constant } from '../../src/engine/tools';
import type { Motion } from '../../src/model/motion';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { fresh, itemOf, put, scenario } from '../support/game';
import { freshOf, variant } from '../support/variant';

const [post] = scenario().posts;
const office = { ...post!, holder: null, powers: [], workload: 0, filledBy: null, place: 'moscow', touches: {}, body: null, organization: null };
const made = variant({
  posts: [
    {
      ...office,
      id: 'army-head',
      name: 'Political head of the army',
      holder: 'trotsky',
      rank: 'central',
      powers: [{ power: 'appoint', of: 'army' }],
    },
    { ...office, id: 'commissar', name: 'Commissar of a district', rank: 'provincial', service: 'army', appointedBy: 'trotsky' },
    {
      ...office,
      id: 'police-head',
      name: 'Head of the police',
      body: 'orgburo',
      holder: 'stalin',
      rank: 'central',
      powers: [
        { power: 'watch', of: 'party' },
        { power: 'hold', of: 'kislovodsk' },
      ],
    },
    { ...office, id: 'teacher', name: 'Head of agitation', holder: 'bukharin', rank: 'central', powers: [{ power: 'doctrine', of: 'deb' }] },
  ],
  themes: [
    { id: 'army', name: 'The army', powers: [{ power: 'appoint', of: 'army' }], owner: 'army-head', claims: [], reviewer: 'politburo', sources: [] },
    {
      id: 'police',
      name: 'The police',
      powers: [
        { power: 'watch', of: 'party' },
        { power: 'hold', of: 'kislovodsk' },
      ],
      owner: 'police-head',
      claims: [],
      reviewer: 'politburo',
      sources: [],
    },
    { id: 'doctrine', name: 'Doctrine', powers: [{ power: 'doctrine', of: 'deb' }], owner: 'teacher', claims: [], reviewer: null, sources: [] },
  ],
});
const game = put(freshOf(made), (s) => {
  for (const id of ['zinoviev', 'bukharin', 'trotsky']) s.people[id]!.place = 'moscow';
  s.lines.deb = -50;
});
const order = (s: State, seat: string, o: Order): State => put(s, (x) => applyOrder(made, x, seat, o));
const carry = (s: State, m: Motion, room = 'politburo'): State => put(s, (x) => applyMotion(made, x, m, itemOf(m, room)));
const refused = (s: State, m: Motion, room = 'politburo'): string | undefined => refuseMotion(made, s, m, room)?.key;

it('R8.6 the army is filled by who has its service, not by who names to the rank; its reviewer judges it', () => {
  const name: Order = { kind: 'appoint', post: 'commissar', person: 'andreev' };
  expect(refuseOrder(made, game, 'trotsky', name)).toBeNull();
  const general = put(game, (s) => void (s.posts['general-secretary']!.worked = true));
  expect(refuseOrder(made, general, 'stalin', name)?.rule).toBe('R3.6');
  const s = order(game, 'trotsky', name);
  expect(s.posts.commissar!.holder).toBe('andreev');
  expect(matterOfAct(made, s.acts[0]!)).toBe('army');
  expect(reviewerOf(made, s, 'army')).toBe('politburo');
  expect(carry(s, { kind: 'review', act: 0, outcome: 'void' }).posts.commissar!.holder).toBeNull();
});

it('R8.6 whom the police holds, the room that reviews it may have let go, held over or confirmed', () => {
  const there = put(game, (s) => void (s.people.zinoviev!.place = 'kislovodsk'));
  const held = order(there, 'stalin', { kind: 'hold', person: 'zinoviev' });
  expect(held.acts[0]).toMatchObject({ kind: 'hold', target: 'zinoviev', by: 'stalin', slighted: 'zinoviev' });
  const review = (outcome: 'confirm' | 'void' | 'suspend'): Motion => ({ kind: 'review', act: 0, outcome });
  expect([refused(held, review('void')), refused(held, review('void'), 'orgburo')]).toEqual([undefined, 'act.notReviewer']);
  expect(carry(held, review('void')).people.zinoviev!.held).toBeNull();
  const over = carry(held, review('suspend'));
  expect(over.people.zinoviev!.held).toBeNull();
  expect(carry(over, review('confirm')).people.zinoviev!.held).toBe(1);
  expect(
    refused(
      put(held, (s) => void (s.turn = 2)),
      review('void'),
    ),
  ).toBe('act.overtaken');
});

it('R8.6 whom a room has had let go is not held again of late, nor a reading declared again that it has undone', () => {
  const undone = (s: State): State =>
    put(s, (x) => {
      const motion: Motion = { kind: 'review', act: 0, outcome: 'void' };
      const row = { ...{ item: 0, room: 'politburo', turn: 0, subject: '', voters: [], blocs: [], delegations: [] }, for: 4, against: 1, abstain: 0 };
      x.items.push({ ...itemOf(motion, 'politburo'), outcome: 'passed', vote: 0 });
      x.votes.push({ ...row, carried: true, consent: false, secret: false });
      applyMotion(made, x, motion, x.items[0]!);
    });
  const there = put(game, (s) => void (s.people.zinoviev!.place = 'kislovodsk'));
  const hold: Order = { kind: 'hold', person: 'zinoviev' };
  expect(refuseOrder(made, undone(order(there, 'stalin', hold)), 'stalin', hold)?.key).toBe('act.undone');
  const declare: Order = { kind: 'reading', question: 'deb', direction: -1 };
  expect(refuseOrder(made, undone(order(game, 'bukharin', declare)), 'bukharin', declare)?.key).toBe('act.undone');
});

it('R1.9 without such a business a man who is held is nobody’s act', () => {
  const s = put(fresh(), (x) => {
    x.posts['general-secretary']!.worked = true;
    x.posts['general-secretary']!.powers.push({ power: 'hold', of: 'kislovodsk' });
    applyOrder(scenario(), x, 'stalin', { kind: 'hold', person: 'zinoviev' });
  });
  expect([s.people.zinoviev!.held, s.acts]).toEqual([1, []]);
});

it('R8.6 a reading of the line binds until it is undone: to argue otherwise in public is a breach', () => {
  const declare: Order = { kind: 'reading', question: 'deb', direction: -1 };
  expect(orderOptions(made, game, 'bukharin', ['reading'])).toEqual([declare]);
  const bound = order(game, 'bukharin', declare);
  expect(bound.readings).toEqual({ deb: -1 });
  expect(bound.chronicle.at(-1)).toMatchObject({ key: 'reading', who: null });
  const argue: Order = { kind: 'speak', act: 'argue', target: null, question: 'deb', organization: null, document: null, fact: null };
  const dissent = put(bound, (s) => void (s.people.trotsky!.views.deb = { view: 2, weight: 3 }));
  expect([
    breachOf(
      made,
      put(game, (s) => void (s.people.trotsky!.views.deb = { view: 2, weight: 3 })),
      'trotsky',
      argue,
    ),
    breachOf(made, dissent, 'trotsky', argue),
  ]).toEqual([0, 5]);
  const article: Order = { kind: 'article', organ: 'pravda', act: 'argue', target: null, question: 'deb', fact: null, quote: null };
  expect(breachOf(made, dissent, 'trotsky', article)).toBe(constant(made, 'articleFactionalism'));
  const said = order(dissent, 'trotsky', argue);
  expect(said.people.trotsky!.factionalism - dissent.people.trotsky!.factionalism).toBe(5);
  const undone = carry(dissent, { kind: 'review', act: 0, outcome: 'void' });
  expect([undone.readings, breachOf(made, undone, 'trotsky', argue)]).toEqual([{}, 0]);
});

it('R8.7 who is found watching pays: he is told on by whoever of the watcher’s circle trusts the man', () => {
  const watch: Order = { kind: 'watch', person: 'zinoviev' };
  const loyal = put(game, (s) => {
    for (const id of Object.keys(s.ties)) s.ties[id] = { ...s.ties[id], zinoviev: 0 };
  });
  expect(cardOf(made, loyal, 'stalin', watch).uncertain).toEqual([]);
  const quiet = order(loyal, 'stalin', watch);
  expect(quiet.people.stalin!.authority).toBe(loyal.people.stalin!.authority);
  const [client] = Object.keys(loyal.people).filter((id) => loyal.people[id]!.patron?.person === 'stalin');
  const friend = put(loyal, (s) => void (s.ties[client!] = { ...s.ties[client!], zinoviev: 60 }));
  expect(cardOf(made, friend, 'stalin', watch).uncertain).toMatchObject([{ percent: 100, line: { args: { about: client } } }]);
  const found = order(friend, 'stalin', watch);
  expect(found.people.stalin!.authority).toBe(friend.people.stalin!.authority - constant(made, 'exposedAuthority'));
  expect(found.deeds.at(-1)).toMatchObject({ deed: 'reproach', by: 'stalin', to: 'zinoviev' });
  expect(found.chronicle.at(-1)).toMatchObject({ key: 'watch.found', who: ['stalin', 'zinoviev'] });
});

it('R8.7 kamenev-flat-unattended-letter-leaks: who is watched is known by his papers, and while he is away they are copied', () => {
  const paper = scenario().documents.find((d) => d.state === 'written' && d.holders.includes('zinoviev'))!.id;
  const start = put(game, (s) => {
    s.documents[paper]!.known = ['zinoviev'];
    s.documents[paper]!.holders = ['zinoviev'];
  });
  const home = order(start, 'stalin', { kind: 'watch', person: 'zinoviev' });
  expect([home.documents[paper]!.known.includes('stalin'), home.documents[paper]!.holders.includes('stalin')]).toEqual([true, false]);
  const away = put(start, (s) => s.plans.zinoviev!.push({ kind: 'travel', place: 'petrograd' }));
  const copied = order(away, 'stalin', { kind: 'watch', person: 'zinoviev' });
  expect(copied.documents[paper]!.holders).toContain('stalin');
  // What was copied can be brought out: then everybody knows it.
  expect(order(copied, 'stalin', { kind: 'paper', document: paper, deed: 'leak', to: null, courier: null }).documents[paper]!.known).toContain(
    'tomsky',
  );
});

it('R8.7 detention is a motion of the room that reviews the police; it is record and consequence, and nobody gains by it', () => {
  const out = put(game, (s) => penalize(made, s, 'trotsky', 'exclusion', null));
  const detain: Motion = { kind: 'measure', who: 'trotsky', measure: 'detain' };
  expect(refused(game, detain)).toBe('measure.notExcluded');
  expect([refused(out, detain), refused(out, detain, 'central-committee')]).toEqual([undefined, undefined]);
  expect(refuseMotion(scenario(), out, detain, 'politburo')?.key).toBe('measure.noPolice');
  const held = carry(out, detain);
  expect(held.people.trotsky!.detained).toBe(3);
  expect(
    isCapable(
      made,
      put(held, (s) => void (s.people.trotsky!.standing = 'none')),
      'trotsky',
    ),
  ).toBe(false);
  expect(Object.values(held.people).map((p) => p.authority)).toEqual(Object.values(out.people).map((p) => p.authority));
  const free = carry(held, { kind: 'measure', who: 'trotsky', measure: 'suspend' });
  expect(free.people.trotsky!.detained).toBeUndefined();
});
