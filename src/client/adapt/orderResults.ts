// View → what came of the orders of this month: each order beside what the chronicle tells of it.
import { trust } from '../../engine/tools';
import { BALLOTS } from '../../model/action';
import type { Order } from '../../model/order';
import type { Entry, Id, State } from '../../model/state';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import type { OrderResult } from '../screens/orderResults';
import type { Desk } from './desk';
import { powersOf } from './work';

/** Entries that say that an order came to nothing. */
const FAILED: ReadonlySet<string> = new Set([
  'court.missed',
  'hold.gone',
  'print.refused',
  'article.refused',
  'appoint.late',
  'appoint.noAssent',
  'decree.late',
  'resolved.lost',
  'commission.divided',
]);
/** Entries that say that more is needed. */
const PARTLY: ReadonlySet<string> = new Set(['appoint.submitted', 'decree.submitted', 'resignation.offered', 'print.referred', 'article.referred']);

/** Which entries tell of an order of this kind; the names of the order that must stand in their arguments too; `by` says who did it where that is not `by` or `person`, null = nobody is named. */
const TELLS: { [K in Order['kind']]?: { keys: RegExp; same: readonly string[]; by?: string | null } } = {
  travel: { keys: /^travelled/, same: ['place'] },
  court: { keys: /^court\./, same: ['person'] },
  pose: { keys: /^posed\./, same: [] },
  sign: { keys: /^signed$/, same: ['document'] },
  paper: { keys: /^paper\./, same: ['document'] },
  print: { keys: /^(printed|print\.(refused|referred))$/, same: ['document'] },
  article: { keys: /^article\./, same: ['organ'] },
  edit: { keys: /^edit\./, same: ['organ'] },
  investigate: { keys: /^(control\.(dissolved|inspected)|case\.opened)$/, same: ['organization', 'person'], by: null },
  case: { keys: /^(case|discipline)\./, same: [], by: null },
  meet: { keys: /^commission\./, same: ['theme'], by: 'convener' },
  leave: { keys: /^bloc\.left$/, same: [] },
  testify: { keys: /^testified\./, same: ['document'] },
  speak: { keys: /^spoke\./, same: ['target', 'question'] },
  declare: { keys: /^declared\./, same: [] },
  resolve: { keys: /^resolved\./, same: ['organization'] },
  electLocally: { keys: /^(elected\.(secretary|bureau)|resolved\.lost)$/, same: ['organization'] },
  address: { keys: /^(addressed|address\.vain)$/, same: ['room'] },
  canvass: { keys: /^canvassed$/, same: ['organization'] },
  appoint: { keys: /^appoint/, same: ['post'] },
  offerPost: { keys: /^post\.(offered|taken|refused|time)$/, same: ['post'] },
  answerPost: { keys: /^post\.(taken|refused|time|gone)$/, same: [] },
  dismiss: { keys: /^dismissed$/, same: ['post'] },
  transfer: { keys: /^transferred$/, same: ['person'] },
  decree: { keys: /^decree/, same: ['lever'] },
  figures: { keys: /^figures$/, same: ['question'] },
  reading: { keys: /^reading$/, same: ['question'] },
  watch: { keys: /^watched$/, same: ['person'] },
  note: { keys: /^noted$/, same: [] },
  bend: { keys: /^bend\./, same: [] },
  guard: { keys: /^guard\./, same: ['person'] },
  hold: { keys: /^hold\./, same: ['person'] },
  underground: { keys: /^underground\./, same: ['organization'] },
  break: { keys: /^party\.(founded|joined)$/, same: [] },
  petition: { keys: /^petition\./, same: ['room'] },
  resign: { keys: /^(resigned|resignation\.offered)$/, same: ['post'] },
};

/** The seat's orders of this month with their outcome, in the order in which they were given. `before` is the believed world when the month began. */
export function orderResultsOf(desk: Desk, before: State | null = null): OrderResult[] {
  return (desk.world.plans[desk.seat] ?? []).map((order, i) => ({
    id: String(i),
    order: desk.text.order(order, desk.world),
    ...(order.kind === 'summon' ? summoned(desk, order) : outcomeOf(desk, order, before)),
  }));
}

type Outcome = Pick<OrderResult, 'outcome' | 'line'>;

const isBy = (e: Entry, seat: Id, by?: string | null): boolean => {
  const author = by === null ? seat : by === undefined ? (e.args.by ?? e.args.person) : e.args[by];
  return e.who?.length === 1 ? e.who[0] === seat : author === seat;
};

/** What a room is told of an order names first the man who gave it; what everybody knows names him by its object. */
const isOnHis = (e: Entry, seat: Id): boolean => e.who === null || e.who === undefined || e.who[0] === seat;

/** What a step in a case is told by (R5.9): the pleas and the steps of the commission have entries of their own name, a finding that of its penalty. */
const tellsStep = (desk: Desk, order: Extract<Order, { kind: 'case' }>, e: Entry): boolean => {
  const accused = desk.world.cases[order.case]?.person;
  const STEPS = { hear: 'heard', pass: 'passed', bury: 'buried' } as const;
  if (order.deed === 'find') return e.key.startsWith('discipline.') && e.args.who === accused;
  return e.args.person === accused && e.key === `case.${order.deed in STEPS ? STEPS[order.deed as keyof typeof STEPS] : order.deed}`;
};

function outcomeOf(desk: Desk, order: Order, before: State | null): Outcome {
  const { world, seat, text } = desk;
  const tells = TELLS[order.kind];
  if (tells === undefined) return { outcome: 'done', line: silentLine(desk, order) };
  const args = order as unknown as Record<string, unknown>;
  const found = world.chronicle.find(
    (e) =>
      e.turn === world.turn &&
      tells.keys.test(e.key) &&
      (isBy(e, seat, tells.by) || e.key === 'paper.leaked' || ((FAILED.has(e.key) || PARTLY.has(e.key)) && isOnHis(e, seat))) &&
      tells.same.every((name) => args[name] === null || args[name] === undefined || e.args[name] === args[name]) &&
      (order.kind !== 'case' || tellsStep(desk, order, e)) &&
      (order.kind !== 'paper' || e.args.to === undefined || e.args.to === order.to),
  );
  if (found === undefined) return { outcome: 'failed', line: t('results.nothing') };
  if (found.key === 'court.missed' && order.kind === 'court')
    return {
      outcome: 'failed',
      line: t('results.gone', { person: text.person(order.person), place: text.place(world.people[order.person]!.place) }),
    };
  const line = [
    text.entry(found, world, seat).title,
    ...(found.key.startsWith('court.') && order.kind === 'court' ? [trustOf(desk, order.person, before)] : []),
  ];
  return { outcome: FAILED.has(found.key) ? 'failed' : PARTLY.has(found.key) ? 'partly' : 'done', line: line.join(' ') };
}

/** How the other trusts this seat, and how he did when the month began. */
function trustOf({ world, seat, text }: Desk, person: Id, before: State | null): string {
  const to = trust(world, person, seat);
  const from = before === null ? to : trust(before, person, seat);
  return from === to ? t('results.trustNow', { to: text.signed(to) }) : t('results.trust', { from: text.signed(from), to: text.signed(to) });
}

/** R3.7: who came, who came too late, who stayed away; where those who came say they stand, and in the end who is bound to a common side. */
function summoned(desk: Desk, order: Extract<Order, { kind: 'summon' }>): Outcome {
  const { world, seat, text } = desk;
  const met = world.caucuses.find((k) => k.turn === world.turn && k.host === seat);
  if (met === undefined) return { outcome: 'failed', line: t('results.nothing') };
  const told = world.chronicle.find((e) => e.turn === world.turn && e.key === 'caucus.met' && e.args.host === seat);
  const late = String(told?.args.late ?? '')
    .split(',')
    .filter((id) => id !== '');
  const came = order.invitees.filter((id) => met.present.includes(id));
  const away = order.invitees.filter((id) => !came.includes(id) && !late.includes(id));
  const parts = [
    came.length === 0 ? t('results.noneCame') : t('results.came', { people: text.list(came) }),
    ...(late.length === 0 ? [] : [t('results.late', { people: text.list(late) })]),
    ...(away.length === 0 ? [] : [t('results.away', { people: text.list(away) })]),
    ...BALLOTS.flatMap((stance) => {
      const people = came.filter((id) => met.told[id] === stance);
      return people.length === 0 ? [] : [t(`results.stance.${stance}`, { people: text.list(people) })];
    }),
    ...(world.phase === 'corridor' || came.length === 0
      ? []
      : [
          boundLine(
            desk,
            met.bound.filter((id) => id !== seat),
          ),
        ]),
  ];
  return { outcome: came.length === 0 ? 'failed' : came.length < order.invitees.length ? 'partly' : 'done', line: parts.join(' ') };
}

const boundLine = ({ text }: Desk, bound: readonly Id[]): string =>
  bound.length === 0 ? t('results.unbound') : t('results.bound', { people: text.list(bound) });

/** Orders that the chronicle does not tell of: they cannot fail. */
function silentLine(desk: Desk, order: Order): string {
  const { text } = desk;
  switch (order.kind) {
    case 'work':
      return t(powersOf(desk, order.post).length === 0 ? 'results.workPlain' : 'results.work', { post: text.post(order.post) });
    case 'attend':
      return t('results.attend', { body: text.names.body(order.body) });
    case 'write':
      return t('results.write', { person: text.person(order.to) });
    case 'draft':
      return capital(t('results.draft', { document: text.names.document(order.document) }));
    case 'tell':
      return t('results.tell', { person: text.person(order.to) });
    case 'rest':
      // Later in the month other things have moved it too (R2.5).
      return t(desk.world.phase === 'corridor' ? 'results.rest' : 'results.restSince', { health: desk.world.people[desk.seat]!.health });
    default:
      return '';
  }
}
