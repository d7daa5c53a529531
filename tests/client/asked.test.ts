// What waits for an answer on the desk: posts offered, cases against the seat and before it.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/client/adapt/asked';
import type { Desk } from '../../src/client/adapt/desk';
import { orderActions } from '../../src/client/adapt/work';
import { makePostOffer } from '../../src/engine/postOffers';
import { viewFor } from '../../src/engine/view';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { act, fresh, put, scenario, to } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const asked = (state: State, seat: string) => askedOf(deskOf(state, seat), orderActions(deskOf(state, seat)));
const july = (): State => to(fresh(), 0, 'work');
const charged = (stage: 'opened' | 'buried'): State =>
  put(july(), (s) => {
    s.cases.push({ id: 0, person: 'trotsky', by: 'stalin', body: 'politburo', stage, moved: 0, plea: null, evidence: 0, rung: null });
  });

test('R1.3 a post that was offered is asked about with its three answers, and what was answered is said until the month is over', () => {
  const offered = put(july(), (s) => makePostOffer(scenario(), s, 'sovnarkom-deputy-rykov', 'trotsky', 'stalin', null, false));
  expect(asked(july(), 'trotsky')).toEqual([]);
  expect(asked(offered, 'stalin')).toEqual([]);
  const [row] = asked(offered, 'trotsky');
  expect(row!.lines[0]).toContain('Stalin');
  expect(row!.links.map((l) => l.family)).toEqual(['answerPost', 'answerPost', 'answerPost']);
  const order = JSON.parse(row!.links[0]!.variant);
  const answered = asked(act(offered, { type: 'order', seat: 'trotsky', order }), 'trotsky')[0]!;
  expect(answered.links).toEqual([]);
  expect(answered.lines.at(-1)).toContain(row!.links[0]!.label);
});

test('R5.9 a case is told to the accused with what it weighs, and to nobody when it is closed', () => {
  const [row] = asked(charged('opened'), 'trotsky');
  expect(row!.links).toHaveLength(3);
  expect(row!.lines.join(' ')).toMatch(/Stalin.*weighs \d+/);
  expect(asked(charged('opened'), 'zinoviev')).toEqual([]);
  expect(asked(charged('buried'), 'trotsky')).toEqual([]);
});
