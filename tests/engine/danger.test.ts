// War danger (R8.3): world events, directives to foreign parties and decisions of the Comintern brief move it; it brakes splits and frightens the village.
import { expect, it } from 'vitest';
import { moodOf, orderValue } from '../../src/ai/orderValue';
import { mindOf } from '../../src/ai/rollout';
import { holds } from '../../src/engine/conditions';
import { fadeDanger, fearOf, moveDanger } from '../../src/engine/danger';
import { policiesNow } from '../../src/engine/economy';
import { applyEffect } from '../../src/engine/effects';
import { fireEvents } from '../../src/engine/events';
import { applyMotion } from '../../src/engine/motions';
import { applyOrder, breachOf, cardOf } from '../../src/engine/orders';
import { breachNow, constant } from '../../src/engine/tools';
import { worldFor } from '../../src/engine/view';
import type { Order } from '../../src/model/order';
import type { State } from '../../src/model/state';
import { fresh, itemOf, put, scenario } from '../support/game';
import { DANGER, freshOf, variant } from '../support/variant';

const feared = variant({ danger: DANGER, levers: [{ id: 'german-directive', danger: 8 }] });
const game = freshOf(feared);
const with_ = (change: (s: State) => void): State => put(game, change);
const high = with_((s) => moveDanger(feared, s, 25));

it('R8.3 a scenario without war danger has none, whatever moves it', () => {
  const s = put(fresh(), (x) => {
    moveDanger(scenario(), x, 50);
    applyEffect(scenario(), x, { type: 'danger', by: 50 });
  });
  expect(s.danger).toBeUndefined();
  expect(holds(scenario(), s, { type: 'danger', op: '=', value: 0 })).toBe(true);
});

it('R8.3 the effect danger moves it within 0 and 100, and all hear when it becomes high and when it has passed', () => {
  expect(game.danger).toEqual({ value: 30, brake: 0 });
  expect(high.danger).toEqual({ value: 55, brake: 60 });
  expect(high.chronicle.at(-1)).toMatchObject({ key: 'danger.high', args: { by: 55 }, who: null });
  const past = put(high, (s) => applyEffect(feared, s, { type: 'danger', by: -90 }));
  expect(past.danger).toEqual({ value: 0, brake: 0 });
  expect(past.chronicle.at(-1)!.key).toBe('danger.past');
  expect(holds(feared, high, { type: 'danger', op: '>=', value: 55 })).toBe(true);
  expect(holds(feared, game, { type: 'danger', op: '>=', value: 55 })).toBe(false);
});

it('R8.3 it fades month by month', () => {
  expect(with_((s) => fadeDanger(feared, s)).danger!.value).toBe(28);
});

it('R8.3 a directive to a foreign party is heard abroad: by decree, by motion, and undone with it', () => {
  const now = game.levers['german-directive']!.value;
  const by = (value: number): number =>
    with_((s) =>
      applyMotion(
        feared,
        s,
        { kind: 'lever', lever: 'german-directive', value },
        itemOf({ kind: 'lever', lever: 'german-directive', value }, 'politburo'),
      ),
    ).danger!.value;
  expect(by(now + 1)).toBe(38);
  const decree: Order = { kind: 'decree', lever: 'german-directive', value: now + 1 };
  const worked = with_((s) => {
    s.posts['comintern-chair']!.worked = true;
  });
  expect(cardOf(feared, worked, 'zinoviev', decree).certain).toContainEqual({ key: 'card.danger', args: { by: 8 } });
  const decreed = put(worked, (s) => applyOrder(feared, s, 'zinoviev', decree));
  expect(decreed.danger!.value).toBe(38);
  decreed.acts[0]!.status = 'stands';
  const voided = put(decreed, (s) =>
    applyMotion(feared, s, { kind: 'review', act: 0, outcome: 'void' }, itemOf({ kind: 'review', act: 0, outcome: 'void' }, 'politburo')),
  );
  expect(voided.danger!.value).toBe(30);
});

it('R8.3 war danger brakes splits: a breach costs more while it is high', () => {
  const price = constant(feared, 'breachFactionalism');
  expect([breachNow(game, price), breachNow(high, price)]).toEqual([price, price + Math.trunc((price * 60) / 100)]);
  const accuse: Order = { kind: 'speak', act: 'accuse', target: 'stalin', question: null, organization: null, document: null, fact: null };
  expect([breachOf(feared, game, 'trotsky', accuse), breachOf(feared, high, 'trotsky', accuse)]).toEqual([5, 8]);
  const said = put(high, (s) => applyOrder(feared, s, 'trotsky', accuse));
  expect(said.people.trotsky!.factionalism - high.people.trotsky!.factionalism).toBe(8);
});

it('R8.3 a computer player thinks twice before he accuses while war is feared', () => {
  const accuse: Order = { kind: 'speak', act: 'accuse', target: 'stalin', question: null, organization: null, document: null, fact: null };
  const worth = (s: State): number =>
    orderValue(
      moodOf(
        mindOf(feared, s, 'danger', 'trotsky', (_sc, x) => x),
        s,
      ),
      accuse,
    );
  expect(worth(high)).toBeLessThan(worth(game));
});

it('R8.3 while it is high the village fears war', () => {
  expect([fearOf(feared, game), fearOf(feared, high)]).toEqual([0, 20]);
  const e = game.economy!;
  expect(policiesNow(feared, feared.economy!, e, high.levers, fearOf(feared, high)).fear).toBe(20);
});

it('R2.1 a decision of the Comintern brief is put to whoever holds the post, and is his secret', () => {
  const event = { ...scenario().events[0]!, id: 'abroad', date: '1923-07', phase: 'news' as const, when: null, sitting: null, effects: [] };
  const choices = [
    { id: 'press', text: 'Press on', effects: [{ type: 'danger' as const, by: 10 }], when: null },
    { id: 'wait', text: 'Wait', effects: [], when: null },
  ];
  const asking = variant({
    danger: DANGER,
    events: [{ ...event, ask: { person: 'bukharin', holder: 'comintern-chair', question: 'What now?', choices, default: 'press' } }],
  });
  const ask = (holder: string | null): State =>
    put(freshOf(variant({ danger: DANGER })), (s) => {
      s.turn = 0;
      s.posts['comintern-chair']!.holder = holder;
      fireEvents(asking, s, 'news');
    });
  expect(ask('zinoviev').asks.at(-1)).toMatchObject({ event: 'abroad', person: 'zinoviev', choice: null });
  expect(ask(null).asks.at(-1)).toMatchObject({ person: 'bukharin' });
  // Whom nobody plays gives the default answer, and it comes back as danger.
  const answered = ask('andreev');
  expect([answered.asks.at(-1)!.choice, answered.danger!.value]).toEqual(['press', 40]);
  expect(worldFor(asking, answered, 'zinoviev').events.abroad!.choice).toBeNull();
});
