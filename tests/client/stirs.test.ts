// Why factionalism moved in a month: the causes are told with their figures, and together make the change.
import { expect, test } from 'vitest';
import type { Desk } from '../../src/client/adapt/desk';
import { stirsOf } from '../../src/client/adapt/stirs';
import { addEntry, addFactionalism, constant } from '../../src/engine/tools';
import { viewFor } from '../../src/engine/view';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { makeText } from '../../src/text/sentences';
import { commitAll, fresh, give, put, scenario, to } from '../support/game';

const text = makeText(scenario());
function deskOf(state: State, seat: string): Desk {
  const view = viewFor(scenario(), state, seat);
  return { scenario: scenario(), text, view, world: view.world, seat, canUndo: false, iron: false, thinking: false, divergence: 0 };
}
const july = (factionalism = 0): State =>
  put(to(fresh(), 0, 'work'), (s) => {
    s.people.zinoviev!.factionalism = factionalism;
  });
const accuse: Order = { kind: 'speak', act: 'accuse', target: 'trotsky', question: null, organization: null, document: null, fact: null };
const seen = (before: State, after: State, seat = 'kamenev'): string => stirsOf(deskOf(after, seat), before, 'zinoviev');
const sum = (said: string): number => [...said.matchAll(/: ([+−]\d+)\./g)].reduce((n, m) => n + Number(m[1]!.replace('−', '-')), 0);

test('R3.3 a breach that is told stands with its figure, and the figures make the change', () => {
  const before = july(10);
  const after = commitAll(give(structuredClone(before), 'zinoviev', accuse));
  expect(after.people.zinoviev!.factionalism).toBe(15);
  expect(seen(before, after)).toBe('Zinoviev accuses Trotsky in public: +5.');
  const settled = put(after, (s) => {
    addEntry(s, 'label.fixed', { label: 'factionalist', who: 'zinoviev', room: 'politburo' });
    addFactionalism(s, 'zinoviev', 10);
  });
  expect(sum(seen(before, settled))).toBe(15);
  expect(seen(before, settled)).not.toMatch(/does not explain/);
});

test('R8.5 a decree beyond the firm line is told by its entry, to others too', () => {
  const lever = scenario().levers.find(
    (l) => july().levers[l.id]!.owner === 'comintern-chair' || july().posts[july().levers[l.id]!.owner]?.holder === 'zinoviev',
  )!;
  const before = put(july(10), (s) => {
    s.people.zinoviev!.place = 'moscow';
    s.lines[lever.question] = s.levers[lever.id]!.value === 0 ? -60 * lever.direction : 60 * lever.direction;
  });
  const value = before.levers[lever.id]!.value === 0 ? 1 : before.levers[lever.id]!.value - 1;
  const after = commitAll(
    give(give(structuredClone(before), 'zinoviev', { kind: 'work', post: before.levers[lever.id]!.owner, manner: 'plain' }), 'zinoviev', {
      kind: 'decree',
      lever: lever.id,
      value,
    }),
  );
  expect(after.people.zinoviev!.factionalism).toBe(10 + constant(scenario(), 'breachFactionalism'));
  expect(seen(before, after)).toMatch(/^Zinoviev decrees .*: \+10\.$/);
});

test('R3.3 what the chronicle does not explain is said to be unexplained', () => {
  const before = july(10);
  const after = put(commitAll(give(structuredClone(before), 'zinoviev', accuse)), (s) => addFactionalism(s, 'zinoviev', 7));
  expect(seen(before, after)).toBe('Zinoviev accuses Trotsky in public: +5. What the chronicle does not explain: +7.');
  expect(sum(seen(before, after))).toBe(12);
});

test('R3.3 a quiet month and a declaration take away, each its part', () => {
  const before = july(40);
  const fade = constant(scenario(), 'factionalismFade');
  const quiet = put(before, (s) => void (s.people.zinoviev!.factionalism -= fade));
  expect(seen(before, quiet)).toBe(`A month without a breach: −${fade}.`);
  const soft = commitAll(give(structuredClone(before), 'zinoviev', { kind: 'declare', step: 'soften' }));
  expect(seen(before, soft)).toBe('Zinoviev takes back the sharpest words: −10.');
  const both = put(soft, (s) => void (s.people.zinoviev!.factionalism -= fade));
  expect(sum(seen(before, both))).toBe(-10 - fade);
});

test('R3.3 at the end of the scale a cause does less than it costs, and nothing is unexplained', () => {
  const before = july(98);
  const after = commitAll(give(structuredClone(before), 'zinoviev', accuse));
  expect(after.people.zinoviev!.factionalism).toBe(100);
  expect(seen(before, after)).toBe('Zinoviev accuses Trotsky in public: +5.');
});

test('R6.8 a broken promise between two is no cause', () => {
  const before = july(10);
  const after = put(before, (s) => {
    addEntry(s, 'deal.broken', { deal: 0, by: 'zinoviev', victim: 'kamenev' });
    addFactionalism(s, 'zinoviev', 3);
  });
  expect(seen(before, after)).toBe('What the chronicle does not explain: +3.');
});
