// The registry of orders, and the one fixed order in which a month's orders resolve (R2.2): ties by seat order.
import type { Refusal } from '../../model/action';
import type { Order, OrderKind } from '../../model/order';
import type { Scenario } from '../../model/scenario';
import type { Id, State } from '../../model/state';
import { refuseFromOutside } from '../outside';
import { FROM_BED, strengthOf } from '../sickbed';
import { refusal } from '../tools';
import { hasOrder, refuseOrderKind } from '../verbs';
import { address } from './address';
import { answerPost } from './answerPost';
import { appoint } from './appoint';
import { article } from './article';
import { attend } from './attend';
import { bend } from './bend';
import { breakOrder } from './break';
import { canvass } from './canvass';
import { caseOrder } from './case';
import { court } from './court';
import { declare } from './declare';
import { decree } from './decree';
import { dismiss } from './dismiss';
import { draft } from './draft';
import { edit } from './edit';
import { electLocally } from './electLocally';
import { figures } from './figures';
import { guard } from './guard';
import { hold } from './hold';
import { investigate } from './investigate';
import { leave } from './leave';
import { meet } from './meet';
import { note } from './note';
import { offerPost } from './offerPost';
import type { Card, OrderRule } from './orderRule';
import { paper } from './paper';
import { petition } from './petition';
import { pose } from './pose';
import { print } from './print';
import { reading } from './reading';
import { resign } from './resign';
import { resolve } from './resolve';
import { rest } from './rest';
import { sign } from './sign';
import { speak } from './speak';
import { summon } from './summon';
import { tell } from './tell';
import { testify } from './testify';
import { transfer } from './transfer';
import { travel } from './travel';
import { underground } from './underground';
import { watch } from './watch';
import { work } from './work';
import { write } from './write';

const RULES: { [K in OrderKind]: OrderRule<K> } = {
  work,
  attend,
  travel,
  rest,
  court,
  note,
  summon,
  pose,
  write,
  draft,
  sign,
  paper,
  print,
  edit,
  article,
  testify,
  tell,
  speak,
  declare,
  leave,
  canvass,
  resolve,
  electLocally,
  address,
  appoint,
  offerPost,
  answerPost,
  bend,
  dismiss,
  transfer,
  decree,
  figures,
  reading,
  watch,
  guard,
  hold,
  investigate,
  case: caseOrder,
  meet,
  resign,
  underground,
  break: breakOrder,
  petition,
};

/** R2.2: travel, work, write, sign, court, papers, print, speak, canvass, appoint, decree, watch, investigate, the rest. */
export const RESOLUTION: readonly OrderKind[] = [
  'travel',
  'work',
  'attend',
  'edit',
  'guard',
  'write',
  'draft',
  'sign',
  'note',
  'court',
  'pose',
  'summon',
  'testify',
  'tell',
  'paper',
  'print',
  'article',
  'speak',
  'canvass',
  'underground',
  'resolve',
  'electLocally',
  'address',
  'bend',
  'answerPost',
  'appoint',
  'offerPost',
  'dismiss',
  'transfer',
  'decree',
  'figures',
  'reading',
  'watch',
  'hold',
  'investigate',
  'case',
  'meet',
  'declare',
  'leave',
  'rest',
  'resign',
  'petition',
  'break',
];

// One narrow cast: the registry's mapped type guarantees that RULES[kind] fits the order of that kind.
const ruleFor = (order: Order): OrderRule<OrderKind> => RULES[order.kind] as unknown as OrderRule<OrderKind>;

/** R8.4: what a man who lies in bed cannot order from there. */
const refuseFromBed = (scenario: Scenario, state: State, seat: Id, kind: OrderKind): Refusal | null => {
  const strength = strengthOf(scenario, state, seat);
  if (strength === 'well' || (strength === 'dictates' && FROM_BED.includes(kind))) return null;
  return refusal('R8.4', strength === 'dictates' ? 'sickbed.dictates' : 'sickbed.silent', { person: seat });
};

export const refuseOrder = (scenario: Scenario, state: State, seat: Id, order: Order): Refusal | null =>
  refuseOrderKind(scenario, order.kind) ??
  refuseFromBed(scenario, state, seat, order.kind) ??
  refuseFromOutside(scenario, state, seat, order.kind) ??
  ruleFor(order).refuse(scenario, state, seat, order as never);
export const costOf = (scenario: Scenario, state: State, seat: Id, order: Order): number =>
  ruleFor(order).cost(scenario, state, seat, order as never);
export const breachOf = (scenario: Scenario, state: State, seat: Id, order: Order): number =>
  ruleFor(order).breach?.(scenario, state, seat, order as never) ?? 0;
export const cardOf = (scenario: Scenario, state: State, seat: Id, order: Order): Card => ruleFor(order).card(scenario, state, seat, order as never);
export const applyOrder = (scenario: Scenario, draft_: State, seat: Id, order: Order): void =>
  ruleFor(order).apply(scenario, draft_, seat, order as never);
export const ruleOf = (order: Order): string => RULES[order.kind].rule;

const KINDS = Object.keys(RULES) as readonly OrderKind[];

/** Every order worth showing to a seat now, attention apart; `kinds` narrows. */
export function orderOptions(scenario: Scenario, state: State, seat: Id, kinds?: readonly OrderKind[]): Order[] {
  const out: Order[] = [];
  for (const kind of kinds ?? KINDS) {
    if (!hasOrder(scenario, kind) || refuseFromBed(scenario, state, seat, kind) !== null || refuseFromOutside(scenario, state, seat, kind) !== null)
      continue;
    for (const o of RULES[kind].options(scenario, state, seat)) out.push(o as Order);
  }
  return out;
}
