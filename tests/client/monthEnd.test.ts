// The end of the month: what still waits to be confirmed, and how one's aims stand when there is a next month and when there is none.
import { expect, test } from 'vitest';
import { consequencesModel } from '../../src/client/adapt/consequences';
import type { Desk } from '../../src/client/adapt/desk';
import { addEntry } from '../../src/engine/tools';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { fresh, put, scenario, to } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const end = (turn: number) => to(fresh(), turn, 'consequences');

test('R1.2 what holds only for now says who has yet to confirm it, and no longer when that was done in the same month', () => {
  const made = put(
    end(1),
    (s) => void addEntry(s, 'reform.provisional', { body: 'secretariat', room: 'politburo', elector: 'central-committee' }, { weight: 2 }),
  );
  const other = put(made, (s) => void addEntry(s, 'reform.confirmed', { body: 'orgburo', room: 'central-committee' }, { weight: 2 }));
  const done = put(made, (s) => void addEntry(s, 'reform.confirmed', { body: 'secretariat', room: 'central-committee' }, { weight: 2 }));
  const more = (state: State) =>
    consequencesModel(deskOf(state, 'kamenev'), null, null)
      .groups.find((g) => g.id === 'posts')!
      .rows.flatMap((row) => row.more ?? []);
  expect(more(made)).toHaveLength(1);
  expect(more(other)).toEqual(more(made));
  expect(more(done)).toEqual([]);
});

test('an aim that is not reached is not yet so while there is a next month, and is not so at the end', () => {
  const last = scenario().manifest.turns.length - 1;
  const status = (turn: number) => consequencesModel(deskOf(end(turn), 'zinoviev'), null, null).aims.filter((a) => !a.isMet)[0]!.status;
  expect([status(0), status(last)]).toEqual(['Not yet', 'It is not so']);
});
