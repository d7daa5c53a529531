import { expect, it } from 'vitest';
import { guardValue } from '../../../src/ai/guarding';
import { applyEffects } from '../../../src/engine/effects';
import { waitingFor } from '../../../src/engine/flow';
import { newGame } from '../../../src/engine/newGame';
import { applyOrder, orderOptions, refuseOrder } from '../../../src/engine/orders';
import { attentionOf, isCapable, isPresentAt } from '../../../src/engine/read';
import { strengthOf } from '../../../src/engine/sickbed';
import { stepInPlace } from '../../../src/engine/step';
import type { Order } from '../../../src/model/order';
import type { Scenario } from '../../../src/model/scenario';
import type { Phase, State } from '../../../src/model/state';
import { brief, put, scenario } from '../../support/game';

/** The Cave Meeting with a sickbed for Kamenev in Rykov's house: any person may have one. */
const sick: Scenario = (() => {
  const base = scenario();
  const kamenev = { ...base.byId.people.kamenev!, sickbed: { works: 60, dictates: 30, effort: 3, quiet: 5, keepers: ['rykov'] } };
  const people = base.people.map((p) => (p.id === 'kamenev' ? kamenev : p));
  return { ...base, people, byId: { ...base.byId, people: { ...base.byId.people, kamenev } } };
})();

/** In bed in Moscow, with Stalin's post over his door; `health` says how ill. */
const inBed = (health = 45): State =>
  put(newGame(sick, 'rules', ['kamenev', 'stalin', 'rykov', 'tomsky']), (s) => {
    s.people.kamenev!.health = health;
    s.posts['general-secretary']!.powers.push({ power: 'guard', of: 'kamenev' });
    s.posts['general-secretary']!.worked = true;
    s.documents['resolution-5-december']!.written = true;
  });

const to = (state: State, phase: Phase): State =>
  put(state, (s) => {
    for (let i = 0; i < 50 && s.phase !== phase; i += 1)
      for (const seat of waitingFor(sick, s))
        if (s.phase !== phase)
          stepInPlace(sick, s, s.phase === 'session' ? { type: 'castVote', seat, vote: 'conscience' } : { type: 'commit', seat });
  });
const month = (state: State, orders: readonly (readonly [string, Order])[]): State =>
  to(
    put(to(state, 'work'), (s) => {
      for (const [seat, order] of orders) s.plans[seat]!.push(order);
    }),
    'corridor',
  );
const after = (state: State, seat: string, order: Order): State => put(state, (s) => applyOrder(sick, s, seat, order));
const refused = (state: State, seat: string, order: Order): string | null => brief(refuseOrder(sick, state, seat, order));
const keys = (state: State): string[] => state.chronicle.map((e) => e.key);

const guard = (pass: 'all' | 'read' | 'none', admit: string[] = []): Order => ({ kind: 'guard', person: 'kamenev', admit, pass });
const letter = (to_: string): Order => ({ kind: 'write', to: to_, act: 'reproach', about: null, claims: [] });
const send = (to_: string, courier: string | null = null): Order => ({
  kind: 'paper',
  document: 'resolution-5-december',
  deed: 'send',
  to: to_,
  courier,
});

it('R8.4 health says whether a sick man works, dictates or is silent; others have no sickbed', () => {
  expect([75, 60, 59, 30, 29, 0].map((h) => strengthOf(sick, inBed(h), 'kamenev'))).toEqual([
    'well',
    'well',
    'dictates',
    'dictates',
    'silent',
    'silent',
  ]);
  expect(
    strengthOf(
      sick,
      put(inBed(), (s) => void (s.people.stalin!.health = 1)),
      'stalin',
    ),
  ).toBe('well');
});

it('R8.4 from bed one dictates and sits in no room; the silent can do nothing', () => {
  const s = inBed();
  expect(isCapable(sick, s, 'kamenev')).toBe(true);
  expect(isPresentAt(sick, s, 'politburo', 'kamenev')).toBe(false);
  expect(isPresentAt(sick, s, 'central-committee', 'kamenev')).toBe(false);
  expect(isPresentAt(sick, inBed(60), 'politburo', 'kamenev')).toBe(true);
  expect(attentionOf(sick, s, 'kamenev')).toBe(sick.rules.constants.attentionLeave);
  expect(refused(s, 'kamenev', letter('stalin'))).toBeNull();
  expect(refused(s, 'kamenev', { kind: 'work', post: 'politburo-chair', manner: 'plain' })).toBe('R8.4 sickbed.dictates');
  expect(orderOptions(sick, s, 'kamenev', ['work', 'travel', 'summon'])).toEqual([]);
  expect(isCapable(sick, inBed(29), 'kamenev')).toBe(false);
  expect(refused(inBed(29), 'kamenev', letter('stalin'))).toBe('R8.4 sickbed.silent');
});

it('R8.4 dictation takes health, a month that is kept quiet gives some, and a resort gives none', () => {
  const draft: Order = { kind: 'draft', document: 'old', targets: [], tone: 'mild' };
  const worn = (orders: [string, Order][]): number => month(inBed(), orders).people.kamenev!.health;
  expect(worn([])).toBe(45);
  expect(worn([['stalin', guard('none')]])).toBe(50);
  expect(worn([['stalin', guard('read')]])).toBe(45);
  expect(worn([['kamenev', { kind: 'rest' }]])).toBe(50);
  const own = 'resolution-5-december';
  const unwritten = put(inBed(), (s) => void (s.documents[own]!.written = false));
  expect(month(unwritten, [['kamenev', { ...draft, document: own }]]).people.kamenev!.health).toBe(42);
  const away = put(inBed(), (s) => void (s.people.kamenev!.place = 'gorki'));
  expect(to(to(away, 'consequences'), 'consequences').people.kamenev!.health).toBe(45);
});

it('R8.4 what changes what he can do is told to all', () => {
  const s = put(inBed(), (x) => applyEffects(sick, x, [{ type: 'health', person: 'kamenev', by: -20 }]));
  expect(s.chronicle.at(-1)).toMatchObject({ key: 'bulletin.silent', args: { person: 'kamenev' }, who: null });
  const better = put(s, (x) => applyEffects(sick, x, [{ type: 'health', person: 'kamenev', by: 50 }]));
  expect(better.chronicle.at(-1)).toMatchObject({ key: 'bulletin.well' });
  const same = put(inBed(), (x) => applyEffects(sick, x, [{ type: 'health', person: 'kamenev', by: 1 }]));
  expect(keys(same).some((k) => k.startsWith('bulletin.'))).toBe(false);
});

it('R8.4 the door is kept by the house or by a post with that power, of a sick man, once', () => {
  const s = inBed();
  expect(refused(s, 'stalin', guard('none'))).toBeNull();
  expect(refused(s, 'rykov', guard('none'))).toBeNull();
  expect(refused(s, 'tomsky', guard('none'))).toBe('R8.4 guard.noPower');
  expect(refused(s, 'kamenev', guard('none'))).toBe('R8.4 sickbed.dictates');
  expect(refused(s, 'rykov', { ...guard('none'), person: 'tomsky' } as Order)).toBe('R8.4 guard.noSickbed');
  expect(refused(inBed(60), 'stalin', guard('none'))).toBe('R8.4 guard.well');
  expect(refused(s, 'stalin', guard('none', ['nobody']))).toBe('R8.4 person.unavailable');
  expect(
    refused(
      put(s, (x) => void x.plans.stalin!.push(guard('all'))),
      'stalin',
      guard('none'),
    ),
  ).toBe('R8.4 order.already');
  // Everything, what is read or nothing; and with one of the three others of the board let in where not everything passes.
  expect(orderOptions(sick, s, 'stalin', ['guard'])).toHaveLength(9);
  expect(orderOptions(sick, s, 'tomsky', ['guard'])).toEqual([]);
});

it('R8.4 a shut door stops letters both ways, the guard knows of them, and the house has the last word', () => {
  const shut = month(inBed(), [
    ['stalin', guard('none')],
    ['tomsky', letter('kamenev')],
    ['kamenev', letter('tomsky')],
  ]);
  expect(keys(shut).filter((k) => k === 'letter.stopped')).toHaveLength(2);
  expect(shut.letters.every((l) => l.seenBy.includes('stalin'))).toBe(true);
  expect(shut.deeds.some((d) => d.deed === 'reproach')).toBe(false);
  const read = month(inBed(), [
    ['stalin', guard('read')],
    ['tomsky', letter('kamenev')],
  ]);
  expect(read.letters[0]!.seenBy).toContain('stalin');
  expect(read.deeds).toContainEqual(expect.objectContaining({ deed: 'reproach', by: 'tomsky', to: 'kamenev' }));
  const admitted = month(inBed(), [
    ['stalin', guard('none', ['tomsky'])],
    ['tomsky', letter('kamenev')],
  ]);
  expect(admitted.letters[0]!.seenBy).not.toContain('stalin');
  const both = after(after(inBed(), 'rykov', guard('all')), 'stalin', guard('none'));
  expect(both.people.kamenev!.guard).toMatchObject({ by: 'rykov', pass: 'all' });
  expect(keys(both)).toContain('guard.vain');
  expect(after(after(inBed(), 'stalin', guard('none')), 'rykov', guard('all')).people.kamenev!.guard).toMatchObject({ by: 'rykov' });
});

it('R8.4 a paper from bed is stopped at a shut door unless somebody of the house carries it, and talks are not held', () => {
  const shut = after(inBed(), 'stalin', guard('none'));
  const held = after(shut, 'kamenev', send('tomsky'));
  expect(held.documents['resolution-5-december']!.holders).not.toContain('tomsky');
  expect(held.documents['resolution-5-december']!.known).toContain('stalin');
  expect(keys(held)).toContain('paper.stopped');
  const carried = after(shut, 'kamenev', send('tomsky', 'rykov'));
  expect(carried.documents['resolution-5-december']!.holders).toContain('tomsky');
  const read = after(after(inBed(), 'stalin', guard('read')), 'kamenev', send('tomsky'));
  expect(read.documents['resolution-5-december']!.known).toEqual(expect.arrayContaining(['stalin', 'tomsky']));
  const visit: Order = { kind: 'court', person: 'kamenev', aim: 'trust' };
  expect(keys(after(shut, 'tomsky', visit))).toContain('guard.stopped');
  expect(keys(after(shut, 'rykov', visit))).toContain('court.trust');
});

it('R8.4 last month’s guard is gone with the month', () => {
  const s = put(after(inBed(), 'stalin', guard('none')), (x) => void (x.turn = 1));
  expect(after(s, 'kamenev', send('tomsky')).documents['resolution-5-december']!.holders).toContain('tomsky');
});

it('R8.4 a computer player shuts the door of who distrusts him, and the house the more the worse he is', () => {
  const worth = (seat: string, pass: 'all' | 'none', trust: number, health = 45): number => {
    const world = put(inBed(health), (s) => void (s.ties.kamenev = { ...s.ties.kamenev, stalin: trust }));
    return guardValue({ scenario: sick, world, seat, tie: (a, b) => world.ties[a]?.[b] ?? 0 }, guard(pass) as Extract<Order, { kind: 'guard' }>);
  };
  expect(worth('stalin', 'none', -60)).toBeGreaterThan(worth('stalin', 'all', -60));
  expect(worth('stalin', 'none', -60)).toBeGreaterThan(worth('stalin', 'none', 60));
  expect(worth('rykov', 'none', 0)).toBeGreaterThan(worth('rykov', 'all', 0));
  expect(worth('rykov', 'none', 0, 55)).toBeLessThan(worth('rykov', 'none', 0, 40));
});
