// The circle of power as an adapter makes it from a View: counted by the engine, complete, in words; and the ways it opens to orders and motions.
import { describe, expect, it } from 'vitest';
import { circleModel } from '../../src/client/adapt/circle';
import type { Desk } from '../../src/client/adapt/desk';
import { tableActions } from '../../src/client/adapt/tabling';
import { orderActions } from '../../src/client/adapt/work';
import type { Band } from '../../src/client/screens/circle.model';
import { secretaryPatron } from '../../src/engine/circle/cadres';
import { congressTomorrow, delegatesOf, holdAt } from '../../src/engine/circle/delegates';
import { sum } from '../../src/engine/circle/shares';
import { newGame } from '../../src/engine/newGame';
import { viewFor } from '../../src/engine/view';
import { simulate } from '../../src/lab/simulate';
import type { Scenario } from '../../src/model/scenario';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { scenario as cave, fresh } from '../support/game';
import { shipped } from '../support/scenarios';
import { textsOf } from '../support/texts';

const split = shipped('troika-split');
const opening = newGame(split, 'circle', split.manifest.seats);

function deskOf(scenario: Scenario, state: State, seat: string): Desk {
  const view = viewFor(scenario, state, seat);
  return { scenario, text: makeText(scenario), view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const whole = (bands: readonly Band[]) => bands.reduce((n, b) => n + b.value, 0);
const at = (phase: State['phase'], seat = 'stalin', id: string | null = 'petrograd') =>
  circleModel(deskOf(split, { ...opening, phase }, seat), id, null);

describe.each([
  ['troika-split', split, opening],
  ['cave-meeting', cave(), newGame(cave(), 'circle', cave().manifest.seats)],
] as const)('the circle of %s', (_name, scenario, state) => {
  const desk = deskOf(scenario, state, 'kamenev');
  const model = circleModel(desk, null, null);

  it('R5.6 has a tile for every organization, as large as its delegation if a congress met tomorrow', () => {
    expect(model.tiles.map((t) => t.id)).toEqual(scenario.organizations.map((o) => o.id));
    for (const t of model.tiles) {
      expect(t.seats).toBe(sum(delegatesOf(scenario, state, t.id)));
      expect(t.isElected).toBe(false);
      expect(t.map).toEqual(scenario.byId.organizations[t.id]!.map);
      expect(Math.abs(whole(t.bands) - 1000)).toBeLessThanOrEqual(t.bands.length);
      const named = t.bands.filter((b) => b.id !== 'none').map((b) => b.value);
      expect(named).toEqual([...named].sort((a, b) => b - a));
      expect(t.bands.findIndex((b) => b.id === 'none')).toBe(t.bands.some((b) => b.id === 'none') ? t.bands.length - 1 : -1);
    }
  });
  it('the ring has its stations from the Secretariat down to the congress', () => {
    expect(model.stations.map((s) => s.id)).toEqual(['secretariat', 'politburo', 'committee', 'congress']);
    expect(model.stations.at(-1)!.count).toContain(String(sum(congressTomorrow(scenario, state))));
    for (const s of model.stations) expect(Math.abs(whole(s.bands) - 1000)).toBeLessThanOrEqual(s.bands.length);
  });
  it('R5.6 publishes every hold as the engine counts it, in whole per cent, your own among them', () => {
    expect(model.hold.find((r) => r.you)?.id).toBe('kamenev');
    for (const r of model.hold)
      for (const station of ['organizations', 'congress', 'committee'] as const)
        expect(Math.abs(r.values[station] - holdAt(scenario, state, r.id, station)), r.id).toBeLessThan(10);
    // In whole per cent, which never come to more than a hundred.
    for (const column of Object.keys(model.hold[0]!.values) as (keyof (typeof model.hold)[number]['values'])[])
      expect(
        model.hold.reduce((n, r) => n + Math.round(r.values[column] / 10), 0),
        column,
      ).toBeLessThanOrEqual(100);
  });
  it('says whose secretaries the head of the Secretariat names', () => {
    const his = scenario.organizations.filter((o) => secretaryPatron(scenario, state, o.id) === 'stalin');
    expect(model.appoints.line).toContain(`${his.length} of ${scenario.organizations.length}`);
  });
  it('every word has its label, on the map and in every organization', () => {
    for (const o of scenario.organizations)
      for (const said of textsOf(circleModel(desk, o.id, null))) expect(said).not.toMatch(/^(circle|regime|phase)\.|\{\{|undefined|NaN/);
  });
});

describe('an organization laid open', () => {
  it('R5.1 has three levels, how deep the hold is, six districts and a garrison apart', () => {
    const sheet = at('work').opened!;
    expect(sheet.levels.map((l) => l.held)).toEqual(
      ['province', 'district', 'cell'].map((l) => opening.organizations.petrograd![l as 'cell'].zinoviev),
    );
    expect(sheet.depth.title).toBe('A deep hold.');
    expect(sheet.districts.filter((d) => d.isCounted)).toHaveLength(6);
    expect(sheet.districts).toHaveLength(7);
    expect(sheet.regime.frame).toBe('closed');
    expect(sheet.steps.map((s) => s.state)).toEqual(['now', 'open', 'open', 'open']);
  });
  it('a broad hold is told from a deep one', () => {
    const shallow = structuredClone(opening);
    shallow.organizations.petrograd!.cell = { zinoviev: 310, none: 690 };
    expect(circleModel(deskOf(split, shallow, 'stalin'), 'petrograd', null).opened!.depth.title).toBe('A broad hold and a shallow one.');
  });
  it('R5.8 shows the last vote of a district, and who has been sent', () => {
    const later = structuredClone(opening);
    const meeting = { organization: 'petrograd', district: 'volodarskii', level: 'aktiv' as const, platform: 'new-opposition', abstain: 4 };
    later.meetings.push({ ...meeting, turn: 0, for: 1, against: 2 }, { ...meeting, turn: 0, for: 815, against: 81 });
    later.organizations.petrograd!.visitors.push({ person: 'molotov', for: 'stalin', until: 1 });
    const model = circleModel(deskOf(split, later, 'stalin'), 'petrograd', null);
    expect(model.opened!.districts.find((d) => d.id === 'volodarskii')!.meetings).toMatchObject([{ for: 815, against: 81, abstain: 4 }]);
    expect(model.tiles.find((t) => t.id === 'petrograd')!.visitors).toBe(1);
    expect(model.opened!.visitors).toContain('Molotov');
    expect(model.opened!.steps.find((s) => s.id === 'delegation')!.state).toBe('done');
  });
  it('nothing is opened that is not there', () => expect(at('work', 'stalin', 'nowhere').opened).toBeNull());
});

describe('ways to act', () => {
  it('in the work phase each leads to an order that can be given, of its own family', () => {
    const state = { ...opening, phase: 'work' as const };
    for (const seat of ['stalin', 'zinoviev', 'kamenev']) {
      const desk = deskOf(split, state, seat);
      const orders = orderActions(desk);
      const { acts } = circleModel(desk, 'ukraine', null).opened!;
      expect(acts.map((a) => a.id)).toContain('canvass');
      for (const act of acts) expect(orders.get(act.variant)!.order.kind).toBe(act.family);
      expect(orders.get(acts.find((a) => a.id === 'canvass')!.variant)!.order).toEqual({ kind: 'canvass', organization: 'ukraine' });
    }
  });
  it('in the corridor each leads to a motion; elsewhere it is said where orders are given', () => {
    const desk = deskOf(split, { ...opening, phase: 'corridor' }, 'stalin');
    const { acts, actsNote } = circleModel(desk, 'petrograd', null).opened!;
    for (const act of acts) expect(tableActions(desk).get(act.variant)!.motion.kind).toBe(act.family);
    expect(acts.length > 0 || actsNote !== null).toBe(true);
    for (const phase of ['news', 'session', 'consequences'] as const) expect(at(phase).opened).toMatchObject({ acts: [] });
    expect(at('news').opened!.actsNote).toContain('work phase');
  });
});

describe('as the months go by', () => {
  const { state } = simulate(cave(), 'circle', {});
  it('what the month did to the cadres is kept beside what is now, and only where something moved', () => {
    const start = fresh();
    const model = circleModel(deskOf(cave(), { ...state, phase: 'consequences' }, 'kamenev'), null, start);
    expect(model.tiles.some((t) => t.before !== null)).toBe(true);
    const same = circleModel(deskOf(cave(), start, 'kamenev'), null, start);
    expect(same.tiles.every((t) => t.before === null)).toBe(true);
  });
  it('delegates once elected are no estimate', () => {
    const elected = structuredClone(opening);
    elected.delegations.moscow = { bukharin: 84 };
    const tile = circleModel(deskOf(split, elected, 'kamenev'), null, null).tiles.find((t) => t.id === 'moscow')!;
    expect(tile).toMatchObject({ isElected: true, seats: 84 });
    expect(tile.label).toContain('84 delegates elected');
  });
});

it('R5.2 a secretary whom several name together is told as theirs, and not as nobody’s', () => {
  const state = structuredClone(opening);
  const captionOf = () => circleModel(deskOf(split, state, 'stalin'), null, null).tiles.find((t) => t.id === 'volga')!.caption;
  expect(captionOf()).toBe('Stalin’s man');
  Object.assign(state.bodies.secretariat!, { assent: 2, full: ['stalin', 'zinoviev'] });
  expect(captionOf()).toBe('named together by Stalin, Zinoviev');
});

it('R1.2 bodies beside the ring are told with their members, and with who has yet to confirm a change', () => {
  const desk = deskOf(cave(), newGame(cave(), 'circle', cave().manifest.seats), 'kamenev');
  const world = structuredClone(desk.world);
  const before = circleModel({ ...desk, world }, null, null).bodies;
  expect(before.map((b) => b.name)).toContain('Orgburo');
  expect(before.map((b) => b.name)).not.toContain('Politburo');
  world.bodies.orgburo!.provisional = { item: 0, before: structuredClone(world.bodies.orgburo!) } as never;
  world.bodies.rmc!.abolished = true;
  const after = circleModel({ ...desk, world }, null, null).bodies;
  expect(after.find((b) => b.id === 'orgburo')!.note).toContain('the Central Committee');
  expect(after.map((b) => b.id)).not.toContain('rmc');
});

describe('where no organizations send delegates', () => {
  const october = shipped('october-1917');
  const at = (turn: number) =>
    circleModel(deskOf(october, { ...newGame(october, 'rooms', october.manifest.seats), turn }, 'kamenev'), null, null).rooms!;

  it('R1.2b shows the rooms, those that sit first, with every vote in a camp', () => {
    const rooms = at(october.manifest.turns.findIndex((turn) => turn.sessions.some((session) => session.room === 'petrograd-soviet')));
    expect(rooms[0]).toMatchObject({ id: 'petrograd-soviet', sits: true });
    const state = newGame(october, 'rooms', october.manifest.seats);
    for (const room of rooms) {
      const { full, crowd } = state.bodies[room.id]!;
      const votes = full.length + sum(crowd);
      expect(room.groups.reduce((n, group) => n + group.votes, 0)).toBe(votes);
      expect(room.groups.reduce((n, group) => n + group.members.length, 0)).toBe(full.length);
      expect(whole(room.bands)).toBeGreaterThanOrEqual(998);
    }
  });

  it('tells nobody who will sit in a room that has yet to meet', () => {
    expect(at(0).map((room) => room.id)).not.toContain('second-congress');
    expect(at(october.manifest.turns.length - 1).map((room) => room.id)).toContain('second-congress');
  });

  it('has no rooms where there are organizations', () => {
    expect(circleModel(deskOf(split, opening, 'kamenev'), null, null).rooms).toBeNull();
  });
});
