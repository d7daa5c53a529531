// What the adapters make of a View for the dialogs and the rails: nothing hidden, nothing in the words of the machine.
import { describe, expect, test } from 'vitest';
import { aheadOf } from '../../src/client/adapt/ahead';
import { compareWithRecord, endsOf } from '../../src/client/adapt/compared';
import { type Desk, isClosed, tallyOfVote } from '../../src/client/adapt/desk';
import { closedRoom, paperSheet, personSheet, recordSheet } from '../../src/client/adapt/sheets';
import { workModel } from '../../src/client/adapt/work';
import { dateText } from '../../src/client/dates';
import { newGame } from '../../src/engine/newGame';
import { step } from '../../src/engine/step';
import { viewFor } from '../../src/engine/view';
import { simulate } from '../../src/lab/simulate';
import type { Action } from '../../src/model/action';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { shipped } from '../support/scenarios';

const scenario = shipped('cave-meeting');
const text = makeText(scenario);

function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario, state, seat);
  return { scenario, text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const start = newGame(scenario, 'sheets', scenario.manifest.seats);

/** Every state of a game that was played with the seed of `start`. */
function statesOf(actions: readonly Action[]): State[] {
  const states = [start];
  for (const action of actions) states.push(step(scenario, states.at(-1)!, action).state);
  return states;
}

test('dates are written as people write them', () => {
  expect(dateText('1923-07')).toBe('July 1923');
  expect(dateText('1923-09-25')).toBe('25 September 1923');
  expect(dateText('summer')).toBe('summer');
  expect(dateText(null)).toBeNull();
});

describe('a person', () => {
  test('R4.4 one whose mind is not known shows by reputation, ties in steps of twenty', () => {
    const sheet = personSheet(deskOf(start, 'zinoviev'), 'rykov')!;
    expect(sheet.known).toBe(false);
    expect(sheet.sources.length).toBeGreaterThan(0);
    for (const tie of sheet.ties) if (tie.person.id !== 'zinoviev') expect(Math.abs(tie.value) % 20).toBe(0);
  });
  test('oneself is known', () => {
    expect(personSheet(deskOf(start, 'zinoviev'), 'zinoviev')).toMatchObject({ isYou: true, known: true });
  });
  test('nobody of that name gives nothing', () => {
    expect(personSheet(deskOf(start, 'zinoviev'), 'nobody')).toBeNull();
    expect(paperSheet(deskOf(start, 'zinoviev'), 'nothing')).toBeNull();
  });
});

test('every paper in the drawer can be read, with its source', () => {
  const desk = deskOf({ ...start, phase: 'work' }, 'zinoviev');
  const papers = workModel(desk).papers;
  expect(papers.length).toBeGreaterThan(0);
  for (const paper of papers) {
    const sheet = paperSheet(desk, paper.id)!;
    expect(sheet.text.length).toBeGreaterThan(20);
    expect(sheet.sources.length).toBeGreaterThan(0);
  }
});

test('R7.5 a paper in question shows how far it is believed, and by whose word', () => {
  const told = structuredClone(start);
  told.documents['letter-about-secretary']!.confirmedBy = ['krupskaya'];
  const { facts } = paperSheet(deskOf(told, 'zinoviev'), 'letter-about-secretary')!;
  const weight = start.people.krupskaya!.authority;
  expect(facts.slice(-2)).toEqual([
    { label: 'Believed', value: '100 of 100' },
    { label: 'Krupskaya', value: `vouches for it: +${weight}` },
  ]);
  expect(paperSheet(deskOf(start, 'zinoviev'), 'letter-about-secretary')!.facts.slice(-2)[0]!.value).toBe('50 of 100');
});

test('R3.8 the forecast is open while orders are chosen: the plan of three comes first', () => {
  const rows = aheadOf(deskOf({ ...start, phase: 'work' }, 'kamenev'));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]!.title).toMatch(/^The Secretariat led by three/);
  for (const row of rows) expect(row.lacks).not.toBe('');
});

describe('a game that is over', () => {
  const game = simulate(scenario, 'sheets', {});
  const desk = deskOf(game.state, 'kamenev');
  test('you and history speaks no condition of the machine', () => {
    const compared = compareWithRecord(scenario, endsOf(statesOf(game.actions)));
    const { rows, line } = recordSheet(desk, compared);
    expect(rows).toHaveLength(scenario.outcomes.length);
    expect(line).toContain(String(rows.length));
    for (const row of rows) expect(row.yours).not.toMatch(/not so|[=+]/);
    expect(rows.filter((row) => row.cause !== null).length).toBeLessThanOrEqual(1);
  });
  test('R4.4 a count without voters is a closed room: how it ended, no numbers', () => {
    const open = game.state.votes.filter((v) => v.voters.length > 0)[0]!;
    const closed = { ...open, voters: [], for: 0, against: 0, abstain: 0 };
    expect(isClosed(open)).toBe(false);
    expect(isClosed(closed)).toBe(true);
    expect(tallyOfVote(desk, closed).title).not.toMatch(/\d/);
    const room = closedRoom(desk, [closed, closed]);
    expect(room.title).toContain('met without you');
    expect(room.rows).toHaveLength(2);
  });
});

test('R12 a row that differs says what was otherwise: Frunze was not called, so he did not come too late', () => {
  const game = simulate(scenario, 'sheets', {});
  const rows = recordSheet(deskOf(game.state, 'kamenev'), compareWithRecord(scenario, endsOf(statesOf(game.actions)))).rows;
  const frunze = rows.find((row) => row.id === 'frunze-misses-it')!;
  expect(frunze.same).toBe(false);
  expect(frunze.yours).toBe('Frunze was not called.');
});
