// What each option will do, before committing (R3.1), and what cannot be done and why (R3.2).
import type { Action } from '../model/action';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import type { OptionCard, RefusedOption } from '../model/view';
import { refuseAction } from './actions';
import { isHeld } from './journeys';
import { breachOf, cardOf, costOf, ruleOf } from './orders';
import { centreOf, postsOf } from './read';
import { isHelpless } from './sickbed';
import { isPostThere, isTime } from './tools';

/** The card of an order; other actions have none. */
export function optionCard(scenario: Scenario, world: State, action: Action): OptionCard {
  if (action.type !== 'order') return { action, cost: 0, breach: 0, certain: [], uncertain: [], learn: [], rule: '' };
  const c = cardOf(scenario, world, action.seat, action.order);
  return {
    action,
    cost: costOf(scenario, world, action.seat, action.order),
    breach: breachOf(scenario, world, action.seat, action.order),
    ...c,
    rule: ruleOf(action.order),
  };
}

/** Orders a player would look for and cannot give now, each with its refusal: the nearest instance of every idle verb. */
export function refusedOptions(scenario: Scenario, world: State, seat: Id): RefusedOption[] {
  if (world.phase !== 'work') return [];
  const tries: Action[] = [];
  const add = (order: Extract<Action, { type: 'order' }>['order']) => tries.push({ type: 'order', seat, order });
  for (const post of postsOf(scenario, world, seat)) add({ kind: 'work', post, manner: 'plain' });
  for (const b of scenario.bodies) if (!b.sits && b.workload > 0) add({ kind: 'attend', body: b.id });
  for (const l of scenario.levers.filter((x) => isTime(scenario, world, x)))
    add({
      kind: 'decree',
      lever: l.id,
      value: world.levers[l.id]!.value + 1 < l.steps.length ? world.levers[l.id]!.value + 1 : world.levers[l.id]!.value - 1,
    });
  for (const p of scenario.posts) {
    if (p.rank === 'central' && isPostThere(scenario, world, p.id))
      add({
        kind: 'appoint',
        post: p.id,
        person: scenario.people.find((x) => x.id !== seat && x.id !== world.posts[p.id]!.holder && !isHelpless(scenario, world, x.id))!.id,
      });
  }
  if (isHeld(world, seat)) add({ kind: 'travel', place: centreOf(scenario) });
  for (const id of world.seats) if (id !== seat) add({ kind: 'court', person: id, aim: 'trust' });
  for (const d of scenario.documents)
    if (world.documents[d.id]!.holders.includes(seat)) for (const organ of scenario.organs) add({ kind: 'print', document: d.id, organ: organ.id });
  const out: RefusedOption[] = [];
  const seen = new Set<string>();
  for (const action of tries) {
    const refusal = refuseAction(scenario, world, action);
    // What the scenario does not play with is not missed (R3.5).
    if (refusal === null || refusal.rule === 'R3.5' || refusal.key === 'order.already' || refusal.key === 'court.already') continue;
    const key = `${action.type === 'order' ? action.order.kind : ''}|${refusal.key}|${JSON.stringify(refusal.args)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push({ action, refusal });
  }
  return out;
}
