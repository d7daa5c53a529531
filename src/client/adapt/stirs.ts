// Why a man's factionalism moved in a month: the breaches that the chronicle tells of (R3.3). It lists what stands there, and reckons nothing.
import { breachOfPaper } from '../../engine/documents';
import { breachOf } from '../../engine/orders';
import type { Effect } from '../../model/effect';
import type { Order } from '../../model/order';
import type { Entry, Id, State } from '../../model/state';
import { t } from '../../text/ui';
import type { Desk } from './desk';

/** Entries that tell of a breach by themselves, and under which name stands whose it is. */
const ALWAYS: Readonly<Record<string, string>> = {
  appealed: 'person',
  'travelled.against': 'person',
  'travelled.unrecalled': 'person',
  'fraction.defied': 'person',
  'deal.broken': 'by',
  'bloc.seen': 'members',
  'label.fixed': 'who',
};
/** A paper that comes out, or another name under it: who wrote and signed it answers for it. */
const PAPERS = /^(paper\.(sentToBody|readOut|leaked)|printed|signed|verdict\.condemn|underground\.)/;

const names = (value: unknown): string[] => String(value ?? '').split(',');

/** The order that an entry tells of, where its price hangs on the rules in force. */
function orderOf(e: Entry): Order | null {
  const [kind, act] = e.key.split('.');
  const { target = null, question = null, organ } = e.args;
  if (kind === 'spoke') return { kind: 'speak', act, target, question, document: null, fact: null } as Order;
  if (kind === 'article') return { kind: 'article', act, target, question, organ, document: null, fact: null, quote: null } as unknown as Order;
  return null;
}

function isStir({ scenario, world }: Desk, before: State, person: Id, e: Entry): boolean {
  const whose = ALWAYS[e.key];
  if (whose !== undefined) return names(e.args[whose]).includes(person);
  if (e.key.startsWith('underground.') && e.args.person === person) return true;
  const document = e.args.document as Id | undefined;
  if (PAPERS.test(e.key) && document !== undefined) {
    const author = scenario.byId.documents[document]?.author;
    const answers = e.key === 'signed' ? [e.args.person] : [author, ...(world.documents[document]?.signatories ?? []), e.args.person];
    return answers.includes(person) && (e.key === 'verdict.condemn' || breachOfPaper(scenario, before, document) > 0);
  }
  const order = e.args.person === person ? orderOf(e) : null;
  if (order !== null) return breachOf(scenario, before, person, order) > 0;
  const event = e.event === null ? undefined : scenario.byId.events[e.event];
  const touches = (effects: readonly Effect[]) => effects.some((x) => x.type === 'factionalism' && x.person === person);
  return (
    event !== undefined &&
    (touches(event.effects) || (event.ask?.choices.some((c) => c.id === world.events[event.id]?.choice && touches(c.effects)) ?? false))
  );
}

/** What moved it, in a line; of a fall the quiet of the month when nothing else is told. */
export function stirsOf(desk: Desk, before: State, person: Id): string {
  const { world, text, seat } = desk;
  const told = world.chronicle.filter((e) => e.turn === world.turn && isStir(desk, before, person, e)).map((e) => text.entry(e, world, seat).title);
  const given = person === seat ? (world.plans[seat] ?? []).filter((o) => !['speak', 'article', 'sign'].includes(o.kind)) : [];
  const orders = given
    .filter((o) => breachOf(desk.scenario, before, seat, o) > 0)
    .map((o) => t('consequences.breach', { order: text.order(o, world) }));
  const all = [...new Set([...told, ...orders])];
  const isFall = (world.people[person]?.factionalism ?? 0) < (before.people[person]?.factionalism ?? 0);
  return all.length === 0 && isFall ? t('consequences.fade') : all.join(' ');
}
