import { describe, expect, it } from 'vitest';
import { applyMotion, refuseMotion, stakesOf } from '../../../src/engine/motions';
import { newGame } from '../../../src/engine/newGame';
import { applyOrder, cardOf, orderOptions, refuseOrder } from '../../../src/engine/orders';
import { isReachable } from '../../../src/engine/outside';
import { penalize } from '../../../src/engine/penalties';
import { roomsThisTurn } from '../../../src/engine/read';
import type { Motion } from '../../../src/model/motion';
import type { Order } from '../../../src/model/order';
import type { State } from '../../../src/model/state';
import { brief, put } from '../../support/game';
import { shipped } from '../../support/scenarios';

const scenario = shipped('united-opposition');
const game: State = put(structuredClone(newGame(scenario, 'petition')), (s) => penalize(scenario, s, 'zinoviev', 'exclusion', null));
const ask = (what: 'membership' | 'rung' | 'label' = 'membership', room = 'politburo'): Order => ({ kind: 'petition', what, room });
const LIFT: Motion = { kind: 'lift', who: 'zinoviev', what: 'membership' };
const refused = (o: Order, s = game, seat = 'zinoviev') => brief(refuseOrder(scenario, s, seat, o));
const asked = put(game, (s) => applyOrder(scenario, s, 'zinoviev', ask()));

describe('R5.9 who is outside', () => {
  it('has what the scenario leaves him, and nothing else', () => {
    const kinds = new Set(orderOptions(scenario, game, 'zinoviev').map((o) => o.kind));
    expect([...kinds].every((k) => scenario.rules.outside!.excluded.includes(k))).toBe(true);
    expect(kinds.has('petition')).toBe(true);
    expect(refused({ kind: 'canvass', organization: 'moscow' })).toBe('R5.9 outside.order');
  });

  it('may be written to and visited, as he may write and visit', () => {
    expect(isReachable(scenario, game, 'zinoviev', 'write')).toBe(true);
    expect(brief(refuseOrder(scenario, game, 'kamenev', { kind: 'write', to: 'zinoviev', act: 'appeal', about: null, claims: [] }))).toBeNull();
    const exiled = put(game, (s) => void (s.people.zinoviev!.standing = 'exiled'));
    expect([isReachable(scenario, exiled, 'zinoviev', 'court'), isReachable(scenario, exiled, 'zinoviev', 'write')]).toEqual([false, true]);
    const troika = shipped('troika-split');
    const old = put(structuredClone(newGame(troika, 'x')), (s) => penalize(troika, s, 'zinoviev', 'exclusion', null));
    expect(isReachable(troika, old, 'zinoviev', 'write')).toBe(false);
  });

  it('asks a room, and only who has asked is taken back: with his card and nothing else', () => {
    expect(roomsThisTurn(scenario, game)).toContain('politburo');
    expect(brief(refuseMotion(scenario, game, LIFT, 'politburo'))).toBe('R5.9 lift.unasked');
    expect(brief(refuseMotion(scenario, asked, LIFT, 'politburo'))).toBeNull();
    expect(stakesOf(scenario, asked, LIFT)).toEqual({ zinoviev: 2 });
    expect(asked.items.at(-1)).toMatchObject({ room: 'politburo', mover: null, motion: LIFT });
    const back = put(asked, (s) => applyMotion(scenario, s, LIFT, s.items.at(-1)!));
    expect(back.people.zinoviev!.standing).toBe('none');
    expect(back.bodies['central-committee']!.full).not.toContain('zinoviev');
    expect(back.penalties.at(-1)!.state).toBe('lifted');
    expect(back.chronicle.at(-1)).toMatchObject({ key: 'lift.readmitted', args: { person: 'zinoviev', room: 'politburo' } });
  });

  it('shows before it is given whether the room would grant it, as far as one knows the minds there', () => {
    const granted = (state: State) => cardOf(scenario, state, 'zinoviev', ask('membership')).uncertain.map((u) => u.percent);
    expect(granted(game)).toEqual([0]);
    const missed = put(game, (s) => {
      for (const id of s.bodies.politburo!.full) {
        s.ties[id] = { ...s.ties[id], zinoviev: 100 };
        s.people[id]!.views = { ...s.people[id]!.views, cut: { view: -2, weight: 3 } };
      }
    });
    expect(granted(missed)).toEqual([100]);
  });

  it('a member asks for a penalty or a label to be lifted in the same way', () => {
    const labelled = put(game, (s) => void s.people.kamenev!.labels.push('deviation'));
    const s = put(labelled, (x) => applyOrder(scenario, x, 'kamenev', ask('label')));
    expect(s.items.at(-1)!.subject).toBe('lift/kamenev/label');
    expect(s.chronicle.at(-1)).toMatchObject({ key: 'petition.label' });
  });

  it('is refused where nothing weighs, no room sits or may decide, and while an answer is awaited', () => {
    expect(refused(ask())).toBeNull();
    expect(refused(ask('label'))).toBe('R5.9 lift.nothing');
    expect(refused(ask('membership', 'congress'))).toBe('R1.9 room.doesNotSit');
    const low = put(game, (s) => void s.convened.push({ room: 'orgburo', turn: s.turn, joint: false }));
    expect(refused(ask('membership', 'orgburo'), low)).toBe('R5.9 room.notCompetent');
    expect(refused(ask(), asked)).toBe('R5.9 petition.waits');
    expect(
      refused(
        ask(),
        put(game, (s) => void s.plans.zinoviev!.push(ask())),
      ),
    ).toBe('R5.9 order.already');
    expect(brief(refuseOrder(shipped('cave-meeting'), newGame(shipped('cave-meeting'), 'x'), 'zinoviev', ask()))).toBe('R3.5 verb.order');
  });
});
