// R3.5: a scenario that offers fewer verbs. What is left out is nobody's option, and is refused in words.
import { describe, expect, it } from 'vitest';
import { quick } from '../../src/ai/heuristic';
import { options, refuseAction } from '../../src/engine/actions';
import { newGame } from '../../src/engine/newGame';
import { simulate } from '../../src/lab/simulate';
import type { Action } from '../../src/model/action';
import type { Scenario } from '../../src/model/scenario';
import type { Verbs } from '../../src/model/verbs';
import { makeText } from '../../src/text/sentences';
import { act, scenario, to } from '../support/game';

/** The Cave Meeting with these verbs in play. */
const withVerbs = (verbs: Verbs): Scenario => ({ ...scenario(), manifest: { ...scenario().manifest, verbs } });
const few = (): Scenario => withVerbs({ orders: ['work', 'court'], motions: ['line'], acts: ['table'] });
const state = () => to(structuredClone(newGame(scenario(), 'verbs')), 0, 'work');
const asked = (s: Scenario, where: ReturnType<typeof state>, action: Action): string | null => {
  const why = refuseAction(s, where, action);
  return why === null ? null : `${why.rule} ${why.key}`;
};

describe('R3.5 verbs in play', () => {
  it('R3.5 an order that is not in play is nobody’s option and is refused, others stay', () => {
    const work = state();
    const kinds = new Set(options(few(), work, 'kamenev', ['order']).flatMap((a) => (a.type === 'order' ? [a.order.kind] : [])));
    expect([...kinds].sort()).toEqual(['court', 'work']);
    expect(asked(few(), work, { type: 'order', seat: 'kamenev', order: { kind: 'rest' } })).toBe('R3.5 verb.order');
    expect(asked(scenario(), work, { type: 'order', seat: 'kamenev', order: { kind: 'rest' } })).toBeNull();
  });

  it('R3.5 so is a kind of motion, and an act', () => {
    const corridor = to(state(), 0, 'corridor');
    const kinds = new Set(options(few(), corridor, 'kamenev', ['table']).flatMap((a) => (a.type === 'table' ? [a.motion.kind] : [])));
    expect([...kinds]).toEqual(['line']);
    const convene: Action = {
      type: 'table',
      seat: 'kamenev',
      room: 'politburo',
      motion: { kind: 'convene', room: 'central-committee', joint: false },
      amends: null,
    };
    expect(asked(few(), corridor, convene)).toBe('R3.5 verb.motion');
    expect(asked(scenario(), corridor, convene)).toBeNull();
    expect(options(few(), corridor, 'kamenev', ['offer', 'writeIn'])).toEqual([]);
    const [offer] = options(scenario(), corridor, 'kamenev', ['offer']);
    expect(asked(few(), corridor, offer!)).toBe('R3.5 verb.act');
  });

  it('R3.5 what answers, chooses, votes or closes a phase cannot be left out', () => {
    const none = withVerbs({ acts: [] });
    const news = structuredClone(newGame(scenario(), 'verbs'));
    expect(options(none, news, 'zinoviev').map((a) => a.type)).toContain('choose');
    expect(options(none, news, 'zinoviev').map((a) => a.type)).toContain('commit');
    act(news, { type: 'commit', seat: 'kamenev' });
  });

  it('R3.5 computer players keep to them', () => {
    const s = few();
    const game = simulate(s, 'few', Object.fromEntries(s.manifest.seats.map((seat) => [seat, quick])));
    const orders = game.actions.flatMap((a) => (a.type === 'order' ? [a.order.kind] : []));
    const motions = game.actions.flatMap((a) => (a.type === 'table' ? [a.motion.kind] : []));
    expect(game.finished).toBe(true);
    expect(orders.filter((kind) => kind !== 'work' && kind !== 'court')).toEqual([]);
    expect(motions.filter((kind) => kind !== 'line')).toEqual([]);
    expect(game.actions.some((a) => a.type === 'offer')).toBe(false);
  });

  it('R3.5 the refusal is a sentence', () => {
    const text = makeText(scenario());
    for (const key of ['verb.order', 'verb.motion', 'verb.act'])
      expect(text.refusal({ rule: 'R3.5', key, args: {} })).toMatch(/^This scenario is played with fewer .*\.$/);
  });
});
