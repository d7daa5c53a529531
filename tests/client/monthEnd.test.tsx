// What is told when it happens and when the month ends: what left the table, what holds only for now, and on whom an order hangs.
import { describe, expect, test } from 'vitest';
import { consequencesModel } from '../../src/client/adapt/consequences';
import type { Desk } from '../../src/client/adapt/desk';
import { leftTable } from '../../src/client/adapt/session';
import { workModel } from '../../src/client/adapt/work';
import { ConsequencesScreen } from '../../src/client/screens/consequences';
import { optionCard } from '../../src/engine/cards';
import { addItem } from '../../src/engine/items';
import { seatsToVote } from '../../src/engine/session';
import { addEntry } from '../../src/engine/tools';
import { viewFor } from '../../src/engine/view';
import type { Motion } from '../../src/model/motion';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, carried, commitAll, fresh, give, inSession, PLAIN, put, scenario, to } from '../support/game';
import { draw, nothing, topActs } from '../support/page';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const lastId = (s: State): number => s.chronicle.at(-1)!.id;

describe('what left the table without a vote is told', () => {
  const told = (before: State, after: State, seat = 'kamenev'): string => leftTable(deskOf(after, seat), lastId(before));
  const voted = (s: State): State => {
    const next = structuredClone(s);
    const item = next.session!.at;
    for (const seat of seatsToVote(scenario(), s)) if (next.session?.at === item) act(next, { type: 'castVote', seat, vote: 'for' });
    return next;
  };

  test('R1.2 for want of a quorum, with how many there are, and once', () => {
    const few = put(inSession(), (s) => {
      for (const id of s.bodies.politburo!.full) s.people[id]!.place = id === 'kamenev' || id === 'stalin' ? 'moscow' : 'kislovodsk';
      s.session!.present = ['kamenev', 'stalin'];
    });
    const after = voted(few);
    expect(told(few, after)).toMatch(/^The Politburo cannot decide an item: .*2 are there and 3 must be\. It waits for the next sitting\.$/);
    expect(told(after, after)).toBe('');
  });

  test('R4.2 because an earlier one made it idle', () => {
    const penalty = (rung: 'arrest' | 'censure'): Motion => ({ kind: 'discipline', who: ['bukharin'], rung, from: null });
    const laid = put(to(fresh(), 2, 'corridor'), (s) => {
      for (const id of s.seats) s.people[id]!.place = 'moscow';
    });
    act(laid, { type: 'table', seat: 'kamenev', room: 'politburo', motion: penalty('arrest'), amends: null });
    act(laid, { type: 'table', seat: 'zinoviev', room: 'politburo', motion: penalty('censure'), amends: null });
    const first = to(laid, 2, 'session');
    const second = voted(first);
    // A vote takes nothing off the table that is not told by its count.
    expect(told(first, second)).toBe('');
    const after = voted(second);
    expect(after.items[1]).toMatchObject({ outcome: 'outOfCompetence', vote: null });
    expect(told(second, after)).toMatch(/^The Politburo cannot take up an item: .* What it asks for is no longer possible here\.$/);
  });

  test('R4.1 because the matter has been decided since it was left over', () => {
    const left = put(to(fresh(), 3, 'corridor'), (s) => {
      s.turn = 2;
      const decided = addItem(scenario(), s, { room: 'politburo', mover: 'kamenev', motion: PLAIN, amends: null, confirms: null });
      Object.assign(decided, { outcome: 'passed', vote: s.votes.length });
      s.votes.push({
        ...{ item: decided.id, room: 'politburo', turn: 2, subject: decided.subject, voters: [], blocs: [], delegations: [] },
        ...{ for: 4, against: 1, abstain: 0, carried: true, consent: false, secret: false },
      });
      addItem(scenario(), s, { room: 'politburo', mover: 'zinoviev', motion: { ...PLAIN, direction: -1 }, amends: null, confirms: null });
      s.turn = 3;
    });
    const opened = commitAll(structuredClone(left));
    expect(told(left, opened)).toMatch(/^Not asked any more at the Politburo: .* The Politburo has decided the matter since\.$/);
    // Who does not know of it is told nothing.
    const secret = put(opened, (s) => {
      for (const e of s.chronicle) if (e.key === 'item.overtaken') e.who = ['stalin'];
    });
    expect(told(left, secret)).toBe('');
  });
});

describe('R1.2 what holds only until another body has confirmed it', () => {
  const shared: Motion = { kind: 'reform', body: 'secretariat', changes: [{ field: 'assent', value: 2 }], tone: 'mild' };
  const modelOf = (room: string, motion: Motion = shared) =>
    consequencesModel(deskOf(carried(to(fresh(), 0, 'consequences'), motion, room), 'kamenev'), null, null);
  const rowsOf = (room: string, motion: Motion = shared) => modelOf(room, motion).groups.flatMap((group) => group.rows);
  const acts = { onWhy: nothing, onVoter: nothing, onCloseWhy: nothing, onNight: null, onAppeal: nothing, onAct: nothing };

  test('the end of the month says who has yet to confirm it', () => {
    const waits = 'It stands until the Central Committee, which elects the body, has confirmed it.';
    const [row, ...others] = rowsOf('politburo').filter((one) => one.more);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ text: 'The Politburo reforms the Secretariat until further decision.', more: waits });
    for (const kind of ['wide', 'phone'] as const)
      expect(
        draw(<ConsequencesScreen model={modelOf('politburo')} acts={acts} top={topActs} />, kind)
          .all('change')
          .join(),
      ).toContain(waits);
  });
  test('of a seat given by another room its own line says it', () => {
    const elected = rowsOf('politburo', { kind: 'elect', body: 'orgburo', person: 'trotsky', membership: 'full' }).map((row) => row.text);
    expect(elected).toContainEqual(expect.stringMatching(/Trotsky.* stands until the Central Committee, which elects the body, has confirmed it\.$/));
  });
  test('and says nothing of it when the body that elects has decided', () => {
    const rows = rowsOf('central-committee');
    expect(rows.map((row) => row.text).join()).toContain('Secretariat');
    expect(rows.filter((row) => row.more)).toEqual([]);
  });
  test('nor when what was decided was confirmed in the same month', () => {
    const made = carried(to(fresh(), 0, 'consequences'), shared, 'politburo');
    const confirming = (body: string) => put(made, (s) => void addEntry(s, 'reform.confirmed', { body, room: 'central-committee' }, { weight: 2 }));
    const waiting = (state: State) =>
      consequencesModel(deskOf(state, 'kamenev'), null, null).groups.flatMap((group) => group.rows.filter((row) => row.more));
    expect(waiting(confirming('orgburo'))).toHaveLength(1);
    expect(waiting(confirming('secretariat'))).toEqual([]);
  });
});

test('R3.1 an order that hangs on several men says in its row how many more', () => {
  const work = to(fresh(), 0, 'work');
  const summon = (invitees: string[]): Order => ({ kind: 'summon', invitees, subject: 'reform/secretariat/*' });
  const rowOf = (invitees: string[]) => {
    const card = optionCard(scenario(), work, { type: 'order', seat: 'zinoviev', order: summon(invitees) });
    expect(card.uncertain).toHaveLength(invitees.length);
    const chosen = workModel(deskOf(give(structuredClone(work), 'zinoviev', summon(invitees)), 'zinoviev')).chosen[0]!;
    return { first: text.line(card.uncertain[0]!.line), said: chosen.uncertain };
  };
  const [one, two, three] = [['bukharin'], ['bukharin', 'trotsky'], ['bukharin', 'trotsky', 'voroshilov']].map(rowOf);
  expect(one!.said).toBe(one!.first);
  expect(two!.said).toBe(`${two!.first} And 1 more.`);
  expect(three!.said).toBe(`${three!.first} And 2 more.`);
});

test('an aim that is not reached is not yet so while there is a next month, and is not so at the end', () => {
  const last = scenario().manifest.turns.length - 1;
  const status = (turn: number) =>
    consequencesModel(deskOf(to(fresh(), turn, 'consequences'), 'zinoviev'), null, null).aims.filter((aim) => !aim.isMet)[0]!.status;
  expect([status(0), status(last)]).toEqual(['Not so now', 'It is not so']);
});
