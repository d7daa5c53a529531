// R1.2, R6.1: what the board has changed is bargained over until the body that elects has confirmed it.
import { expect, it } from 'vitest';
import { bargain, forestall, isAtHisCost, withTabled } from '../../src/ai/bargain';
import { hingesOf } from '../../src/ai/hinge';
import { moodOf, orderValue } from '../../src/ai/orderValue';
import { promisedSubjects } from '../../src/ai/tabling';
import { refuseAction } from '../../src/engine/actions';
import { raisesHimself } from '../../src/engine/actions/table';
import { applyMotion } from '../../src/engine/motions';
import { newGame } from '../../src/engine/newGame';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import { shipped } from '../support/scenarios';

const split = shipped('troika-split');
const bridle: Motion = {
  kind: 'reform',
  body: 'secretariat',
  changes: [
    {
      field: 'seats',
      set: [
        { person: 'zinoviev', membership: 'full' },
        { person: 'kamenev', membership: 'full' },
      ],
    },
    { field: 'assent', value: 2 },
  ],
  tone: 'mild',
};
const election: Motion = { kind: 'elect', body: 'politburo', person: 'sokolnikov', membership: 'full' };
const mindOf = (world: State, seat: string) => ({ scenario: split, world, seat, phase: 'corridor' as const, luck: () => 0 });

/** The corridor of April: in March the Politburo has bridled the Secretariat, and the Committee sits this month. */
function april(): State {
  const s = structuredClone(newGame(split, 'bargain'));
  s.turn = 2;
  const item = {
    id: s.items.length,
    room: 'politburo',
    turn: 2,
    mover: 'zinoviev',
    motion: bridle,
    subject: 'reform/secretariat/seats+assent',
    amends: null,
    confirms: null,
    outcome: 'passed' as const,
    moved: null,
    from: null,
    vote: null,
  };
  s.items.push(item);
  applyMotion(split, s, bridle, item);
  s.turn = 3;
  s.phase = 'corridor';
  return s;
}

it('who wants a provisional reform kept asks for votes in the room that will judge it', () => {
  const world = april();
  expect(world.bodies.secretariat).toMatchObject({ assent: 2, provisional: { item: 0 } });
  const offers = bargain(mindOf(world, 'zinoviev'), [], 1);
  expect(offers.length).toBeGreaterThan(0);
  expect(new Set(offers.map((o) => o.offer.to)).size).toBe(offers.length);
  for (const o of offers) {
    expect(o.offer.ask).toEqual([{ kind: 'vote', subject: 'reform/secretariat/seats+assent', ballot: 'for' }]);
    expect(world.bodies['central-committee']!.full).toContain(o.offer.to);
  }
});

it('who expects to have his way there asks for nothing, and neither does anybody when nothing is provisional', () => {
  const asksForIt = (world: State, seat: string) =>
    bargain(mindOf(world, seat), [], 1).filter((o) => o.offer.ask.some((p) => p.kind === 'vote' && p.subject.startsWith('reform/')));
  expect(asksForIt(april(), 'molotov')).toEqual([]);
  const final = april();
  final.bodies.secretariat!.provisional = null;
  expect(asksForIt(final, 'zinoviev')).toEqual([]);
});

it('R3.7 its mover talks first to those whom a lean toward him would turn there; nobody else thinks of them, and who has been won is left alone', () => {
  const world = april();
  const hinges = [...hingesOf(split, world, 'zinoviev')];
  expect(hinges.length).toBeGreaterThan(0);
  for (const id of hinges) expect(world.bodies['central-committee']!.full).toContain(id);
  expect(hinges).not.toContain('stalin');
  expect([...hingesOf(split, world, 'kamenev')]).toEqual([]);
  const person = hinges.find((id) => world.people[id]!.place === 'moscow')!;
  const worth = (w: State) => orderValue(moodOf(mindOf(w, 'zinoviev'), w), { kind: 'court', person, aim: 'trust' });
  const won = structuredClone(world);
  won.people[person]!.leansTo = 'zinoviev';
  expect(hingesOf(split, won, 'zinoviev').has(person)).toBe(false);
  expect(worth(world)).toBeGreaterThan(worth(won));
});

it('R6.1 what he fears he has promised against before anybody lays it, in whatever form it comes', () => {
  const s = structuredClone(newGame(split, 'bargain'));
  s.phase = 'corridor';
  // Nobody minds, and nobody of the board is near or far.
  for (const id of s.bodies.politburo!.full) {
    Object.assign(s.people[id]!, { views: {}, place: 'moscow', journey: null });
    if (id !== 'stalin') s.ties[id] = { stalin: 10 };
  }
  const offers = forestall(mindOf(s, 'stalin'), 'politburo', bridle);
  expect(offers.length).toBeGreaterThan(1);
  expect(new Set(offers.map((o) => o.offer.to)).size).toBe(offers.length);
  for (const o of offers) {
    expect(o.offer.ask).toEqual([{ kind: 'vote', subject: 'reform/secretariat/*', ballot: 'against' }]);
    expect(refuseAction(split, s, o)).toBeNull();
  }
  // Who is elsewhere is not to be had this month.
  for (const id of s.bodies.politburo!.full) if (id !== 'stalin') s.people[id]!.place = 'petrograd';
  expect(forestall(mindOf(s, 'stalin'), 'politburo', bridle)).toEqual([]);
});

it('R6.1 nobody asks again at once what a man has refused him', () => {
  const world = april();
  const asked = (w: State): string[] => bargain(mindOf(w, 'zinoviev'), [], 1).map((o) => o.offer.to);
  const [first] = bargain(mindOf(world, 'zinoviev'), [], 1);
  const { to } = first!.offer;
  const refused = (turn: number): State => {
    const s = structuredClone(world);
    const deal = {
      id: 0,
      turn,
      from: 'zinoviev',
      offer: first!.offer,
      state: 'refused' as const,
      readTurn: turn,
      sum: -4,
      knownTo: ['zinoviev', to],
    };
    s.deals.push({ ...deal, sides: null, declared: [] });
    return s;
  };
  expect(asked(world)).toContain(to);
  expect(asked(refused(world.turn))).not.toContain(to);
  expect(asked(refused(world.turn - 4))).toContain(to);
});

it('R6.1 nobody gives his own post for another man’s hand', () => {
  const mind = mindOf(april(), 'kamenev');
  expect(isAtHisCost(mind, { kind: 'appoint', post: 'sto-deputy', person: 'rykov' })).toBe(true);
  expect(isAtHisCost(mind, { kind: 'appoint', post: 'transport-commissar', person: 'rykov' })).toBe(false);
});

it('R4.1 what he may not propose himself for he asks another to propose him for and vote for, once, and never when the term ends at once', () => {
  const s = structuredClone(newGame(split, 'bargain'));
  Object.assign(s, { phase: 'corridor', turn: 1 });
  const subject = 'elect/politburo/sokolnikov/full';
  const namings = (w: State) =>
    bargain(mindOf(w, 'sokolnikov'), [], 1).filter((o) => o.offer.ask.some((p) => p.kind === 'nominate' && p.subject === subject));
  const [asked, ...more] = namings(s);
  expect(more).toEqual([]);
  expect(asked!.offer.ask).toContainEqual({ kind: 'vote', subject, ballot: 'for' });
  expect(refuseAction(split, s, asked!)).toBeNull();
  // He cannot do it himself.
  const own = { type: 'table' as const, seat: 'sokolnikov', room: 'central-committee', motion: election, amends: null };
  expect(raisesHimself(split, s, 'sokolnikov', election)).toBe(true);
  expect(raisesHimself(split, s, asked!.offer.to, election)).toBe(false);
  expect(refuseAction(split, { ...s, turn: 3 }, own)).toMatchObject({ key: 'table.self' });
  // In April the Committee sits: what is promised until then could not be laid any more.
  expect(namings({ ...s, turn: 3 })).toEqual([]);
  // Who has given his word is not asked twice, and neither is anybody else; he means to keep it.
  const deal = { id: 0, turn: 1, from: 'sokolnikov', offer: asked!.offer, state: 'agreed' as const, readTurn: 1, sum: 1, knownTo: [asked!.offer.to] };
  const agreed = structuredClone(s);
  agreed.deals.push({ ...deal, sides: null, declared: [] });
  expect(namings(agreed)).toEqual([]);
  expect(promisedSubjects({ world: agreed, seat: asked!.offer.to })).toContain(subject);
  // What he has been promised he counts as laid where it can come up, and bargains over it there.
  const comes = withTabled(mindOf({ ...agreed, turn: 3 }, 'sokolnikov'), []).items.filter((i) => i.subject === subject);
  expect(comes).toMatchObject([{ room: 'central-committee', mover: asked!.offer.to, outcome: null }]);
});
