// Voting one's mind on the rest of a room's agenda: it goes on item by item and past each count, and stops where it is needed.
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { restFor } from '../../src/client/adapt/sitting';
import { makeRest } from '../../src/client/restOfAgenda';
import { seatsToVote } from '../../src/engine/session';
import { viewFor } from '../../src/engine/view';
import type { Action } from '../../src/model/action';
import type { Motion } from '../../src/model/motion';
import type { State } from '../../src/model/state';
import type { VoteRecord } from '../../src/model/vote';
import { makeText } from '../../src/text/sentences';
import { inSession, itemOf, PLAIN, put, scenario, act as step } from '../support/game';

const text = makeText(scenario(), 'en');
const deskOf = (s: State): Desk => {
  const view = viewFor(scenario(), s, 'kamenev');
  return { scenario: scenario(), text, view, world: view.world, seat: 'kamenev', canUndo: false, iron: false, thinking: false, divergence: 0 };
};
const line = (question: string): Motion => ({ ...PLAIN, question }) as Motion;
const OWN: Motion = { kind: 'discipline', who: ['kamenev'], rung: 'censure', from: null };
/** Stalin's items lie before the room, one after another. */
const sitting = (motions: readonly Motion[], mover = 'stalin'): State =>
  put(inSession(PLAIN), (s) => {
    s.items = motions.map((m, id) => ({ ...itemOf(m, 'politburo', mover), id, subject: `item/${id}` }));
    s.session!.agenda = s.items.map((i) => i.id);
  });

/** A page on which all others vote at once by conscience. */
function page(start: State) {
  let state = structuredClone(start);
  const desk = signal<Desk | null>(deskOf(state));
  const seen = signal(0);
  const reveal = signal<VoteRecord[] | null>(null);
  const cast: Action[] = [];
  const show = (): void => {
    const d = deskOf(state);
    reveal.value = d.world.votes[seen.value] === undefined ? null : [d.world.votes[seen.value]!];
    desk.value = d;
  };
  const rest = makeRest({
    desk,
    reveal,
    act(action) {
      cast.push(action);
      state = structuredClone(step(structuredClone(state), action));
      for (const seat of seatsToVote(scenario(), state)) if (seat !== 'kamenev') step(state, { type: 'castVote', seat, vote: 'conscience' });
      show();
      return true;
    },
    pass() {
      seen.value += 1;
      show();
    },
  });
  return { rest, cast, state: () => state };
}
const settled = () => new Promise((done) => setTimeout(done, 20));

test('it votes by conscience on all that is left, and past each count', async () => {
  const start = sitting([line('vil'), line('tem'), line('tra')]);
  expect(restFor(deskOf(start))).toBe(3);
  const p = page(start);
  p.rest.start();
  await settled();
  expect(p.cast).toEqual([1, 2, 3].map(() => ({ type: 'castVote', seat: 'kamenev', vote: 'conscience' })));
  expect(p.state().phase).toBe('consequences');
  p.rest.close();
});

test('it stops before an item that touches him, and does not begin on one', async () => {
  const p = page(sitting([line('vil'), OWN, line('tra')]));
  p.rest.start();
  await settled();
  // He has no vote on a blow at himself; the room decides that without him, and on his own motion it waits for him.
  expect(p.cast.length).toBeLessThan(3);
  expect(restFor(deskOf(sitting([line('vil'), line('tem')], 'kamenev')))).toBe(0);
  p.rest.close();
});

test('it stops when he says so', async () => {
  const p = page(sitting([line('vil'), line('tem')]));
  p.rest.start();
  p.rest.stop();
  await settled();
  expect(p.cast).toEqual([]);
  p.rest.close();
});
