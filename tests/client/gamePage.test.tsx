// The page of a running game, without a browser: what it says by itself when the game goes on.
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Game } from '../../src/client/game/game';
import { openGame } from '../../src/client/gamePage';
import { quiet, StatusLine } from '../../src/client/parts/status';
import { seatsToVote } from '../../src/engine/session';
import { viewFor } from '../../src/engine/view';
import type { Id, State } from '../../src/model/state';
import { act, inSession, put, scenario } from '../support/game';
import { draw, nothing } from '../support/page';

/** A page that shows a game to Kamenev; `show` is the game as it stands next, for who then has the device. */
function open(start: State): { show: (next: State, seat?: Id) => void; said: () => string; close: () => void } {
  quiet();
  const states = [start];
  const state = signal(start);
  const view = signal(viewFor(scenario(), start, 'kamenev'));
  const table = {
    scenario: scenario(),
    iron: false,
    actions: () => [{ type: 'commit', seat: 'kamenev' }],
    state: () => state.peek(),
    states: () => states,
  };
  const game = {
    ...{ scenario: scenario(), table, state, view, seat: signal('kamenev'), passTo: signal(null), thinking: signal(false) },
    ...{ refusal: signal(null), storageNote: signal(null), canUndo: () => false, close: nothing },
  } as unknown as Game;
  const close = openGame(game, { onTitle: nothing, onAgain: nothing } as never);
  return {
    show: (next, seat = 'kamenev') => {
      states.push(next);
      state.value = next;
      view.value = viewFor(scenario(), next, seat);
    },
    said: () => draw(<StatusLine />).text,
    close,
  };
}

/** July, with only Kamenev and Stalin in the room: too few. */
const few = (): State =>
  put(inSession(), (s) => {
    for (const id of s.bodies.politburo!.full) s.people[id]!.place = id === 'kamenev' || id === 'stalin' ? 'moscow' : 'kislovodsk';
    s.session!.present = ['kamenev', 'stalin'];
  });
const votes = (s: State, seats: readonly string[]): State => {
  const next = structuredClone(s);
  for (const seat of seats) act(next, { type: 'castVote', seat, vote: 'for' });
  return next;
};

const fell = /^The Politburo cannot decide an item: .*2 are there and 3 must be/;

test('R1.2 an item that leaves the table while one votes on it is told, also where the sitting ends with it', () => {
  const start = few();
  const page = open(start);
  const [first, ...others] = seatsToVote(scenario(), start);
  const one = votes(start, [first!]);
  page.show(one);
  expect(page.said()).toBe('');
  const all = votes(one, others);
  expect(all.phase).toBe('consequences');
  page.show(all);
  expect(page.said()).toMatch(fell);
  page.close();
});

test('it is told to each who takes the device, once, and again when it has been undone', () => {
  const start = few();
  const page = open(start);
  const after = votes(start, seatsToVote(scenario(), start));
  page.show(after);
  quiet();
  page.show(after, 'stalin');
  expect(page.said()).toMatch(fell);
  quiet();
  page.show(after, 'kamenev');
  expect(page.said()).toBe('');
  page.show(start, 'kamenev');
  page.show(after, 'stalin');
  expect(page.said()).toMatch(fell);
  page.close();
});

test('what left the table before the game was taken up again is not told', () => {
  const before = few();
  const start = votes(before, seatsToVote(scenario(), before));
  const page = open(start);
  page.show(act(structuredClone(start), { type: 'commit', seat: 'stalin' }));
  expect(page.said()).toBe('');
  page.close();
});
