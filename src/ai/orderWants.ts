// What an order does to what a seat wants: leaf by leaf, and summed over its aims.
import { holds } from '../engine/conditions';
import { dangerNow, dangerOfStep } from '../engine/danger';
import type { ConditionLeaf } from '../model/condition';
import type { Order } from '../model/order';
import type { Scenario } from '../model/scenario';
import type { Id, State } from '../model/state';
import { flip, KINDNESS, moved, pushed, WORD } from './nearer';
import { wantsBy } from './wants';

/** What giving an order does to a leaf, as far as can be said beforehand. */
function orderOnLeaf(scenario: Scenario, world: State, seat: Id, leaf: ConditionLeaf, o: Order): number {
  switch (leaf.type) {
    case 'lever':
      return o.kind === 'decree' && o.lever === leaf.lever ? moved(world.levers[o.lever]!.value, o.value, leaf.op, leaf.value) : 0;
    case 'danger':
      return o.kind === 'decree' ? pushed(dangerNow(world), dangerOfStep(scenario, world, o.lever, o.value), leaf.op, leaf.value) : 0;
    case 'document': {
      if (!('document' in o) || o.document !== leaf.document) return 0;
      const before = holds(scenario, world, leaf);
      const reached =
        (leaf.state === 'written' && o.kind === 'draft') ||
        (leaf.state === 'sent' && o.kind === 'paper' && o.deed === 'send') ||
        (leaf.state === 'public' && o.kind === 'print') ||
        (leaf.state === 'confirmed' && o.kind === 'testify' && o.stance === 'confirm') ||
        (leaf.state === 'signed' && o.kind === 'sign' && leaf.person === seat) ||
        ((leaf.state === 'held' || leaf.state === 'knows') && o.kind === 'paper' && (o.deed === 'show' || o.deed === 'send') && o.to === leaf.person);
      // Writing a paper out is a step toward sending or printing it.
      const stepNearer = (leaf.state === 'sent' || leaf.state === 'public') && o.kind === 'draft';
      return reached || (stepNearer && !before) ? flip(before, true) : 0;
    }
    case 'attended':
      return o.kind === 'attend' && o.body === leaf.body && leaf.person === seat
        ? moved(world.bodies[leaf.body]!.attendance[seat] ?? 0, (world.bodies[leaf.body]!.attendance[seat] ?? 0) + 1, leaf.op, leaf.value)
        : 0;
    case 'caucus':
      return o.kind === 'summon' && leaf.members.every((m) => m === seat || o.invitees.includes(m)) ? 1 : 0;
    case 'number':
      if (leaf.of === 'health' && o.kind === 'rest' && leaf.person === seat) return leaf.op.startsWith('>') ? 1 : -1;
      if (leaf.of === 'authority' && o.kind === 'resolve' && o.person === leaf.person) return leaf.op.startsWith('>') ? o.side : -o.side;
      if (leaf.of === 'authority' && o.kind === 'speak' && o.target === leaf.person)
        return (o.act === 'accuse' || o.act === 'recall') === leaf.op.startsWith('<') ? 1 : -1;
      if (leaf.of === 'authority' && o.kind === 'article' && o.act === 'reply') return leaf.person === seat && leaf.op.startsWith('>') ? 1 : 0;
      if (leaf.of === 'authority' && o.kind === 'article' && o.target === leaf.person) return leaf.op.startsWith('<') ? 1 : -1;
      if (leaf.of === 'factionalism' && leaf.person === seat && o.kind === 'declare' && o.step !== 'silent' && o.step !== 'speakUp')
        return leaf.op.startsWith('<') ? 1 : 0;
      return 0;
    case 'tie': {
      if (leaf.b !== seat) return 0;
      const isKind = (o.kind === 'court' && leaf.a === o.person) || (o.kind === 'speak' && o.act === 'defend' && leaf.a === o.target);
      return isKind ? pushed(world.ties[leaf.a]?.[seat] ?? 0, KINDNESS, leaf.op, leaf.value) : 0;
    }
    case 'line':
      if (o.kind === 'resolve') return o.question === leaf.question ? pushed(world.lines[leaf.question] ?? 0, o.side * WORD, leaf.op, leaf.value) : 0;
      if ((o.kind !== 'speak' && o.kind !== 'article') || o.act !== 'argue' || o.question !== leaf.question) return 0;
      return pushed(world.lines[leaf.question] ?? 0, Math.sign(world.people[seat]!.views[leaf.question]?.view ?? 0) * WORD, leaf.op, leaf.value);
    case 'holds':
      return o.kind === 'appoint' && o.post === leaf.post
        ? flip(world.posts[leaf.post]?.holder === leaf.person, o.person === leaf.person)
        : o.kind === 'resign' && o.post === leaf.post && leaf.person === seat
          ? -1
          : 0;
    case 'place':
      return o.kind === 'travel' && leaf.person === seat ? flip(world.people[seat]!.place === leaf.in, o.place === leaf.in) : 0;
    case 'hold':
      return leaf.person === seat && leaf.op.startsWith('>') && (o.kind === 'appoint' || o.kind === 'canvass') ? 1 : 0;
    case 'organization':
      return o.kind === 'appoint' && scenario.byId.organizations[leaf.organization]?.secretary === o.post ? (leaf.person === seat ? 1 : 0) : 0;
    default:
      return 0;
  }
}

/** Tenths of a point that an order is worth by the seat's aims. */
export function aimValueOfOrder(scenario: Scenario, world: State, seat: Id, o: Order): number {
  const wants = wantsBy(scenario, seat).orders[o.kind];
  if (wants === undefined) return 0;
  let sum = 0;
  for (const w of wants) sum += w.sign * w.weight * orderOnLeaf(scenario, world, seat, w.leaf, o);
  return sum;
}
