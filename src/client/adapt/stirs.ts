// Why a man's factionalism moved in a month (R3.3): what the chronicle tells of, each with what it cost by the rules, and what is left untold.
import { STEPS } from '../../engine/declarations';
import { breachOfPaper } from '../../engine/documents';
import { breachOf } from '../../engine/orders';
import { braked, breachNow, constant } from '../../engine/tools';
import { breachUnderground } from '../../engine/underground';
import type { Effect } from '../../model/effect';
import type { Order } from '../../model/order';
import type { RuleConstant } from '../../model/rules';
import type { Entry, Id, State } from '../../model/state';
import { t } from '../../text/ui';
import type { Desk } from './desk';

/** A cause in words, and how far it moved him. */
interface Stir {
  text: string;
  by: number;
}

/** Under which name an entry that tells of a breach by itself says whose it is. */
const WHOSE: Readonly<Record<string, string>> = {
  appealed: 'person',
  'travelled.against': 'person',
  'travelled.unrecalled': 'person',
  'fraction.defied': 'person',
  'deal.broken': 'by',
  'bloc.seen': 'members',
  'label.fixed': 'who',
  'declared.soften': 'person',
  'declared.submit': 'person',
  'declared.recant': 'person',
};
/** A paper that comes out, or another name under it: who wrote and signed it answers for it. */
const PAPERS = /^(paper\.(sentToBody|readOut|leaked)|printed|signed|verdict\.condemn|underground\.)/;
/** What a label, a condemned paper and an appeal cost. */
const LABEL = 10;
const CONDEMNED = 5;
const APPEAL = 5;

const names = (value: unknown): string[] => String(value ?? '').split(',');

/** The order that an entry tells of, where its price hangs on the rules in force. */
function orderOf(world: State, e: Entry): Order | null {
  const [kind, act] = e.key.split('.');
  if (/^(decreed|decree\.submitted)/.test(e.key)) return { kind: 'decree', lever: e.args.lever, value: e.args.value } as Order;
  if (kind === 'resigned') return { kind: 'resign', post: e.args.post, ultimatum: false } as Order;
  if (kind === 'resolved') {
    const { person, organization, level } = e.args;
    const r = world.resolutions.find((x) => x.turn === e.turn && x.by === person && x.organization === organization && x.level === level);
    return r === undefined ? null : ({ ...r, kind: 'resolve' } as unknown as Order);
  }
  const { target = null, question = null, organ } = e.args;
  if (kind === 'spoke') return { kind: 'speak', act, target, question, document: null, fact: null } as Order;
  if (kind === 'article') return { kind: 'article', act, target, question, organ, document: null, fact: null, quote: null } as unknown as Order;
  return null;
}

/** What an entry that names him by itself cost him. */
function ofNamed({ scenario, world }: Desk, before: State, e: Entry): number {
  const price = (name: RuleConstant): number => breachNow(before, constant(scenario, name));
  if (e.key === 'appealed') return braked(before, APPEAL);
  if (e.key === 'label.fixed') return LABEL;
  if (e.key === 'bloc.seen') return price('blocFactionalism');
  // Only what is settled with a room is a breach when it is broken (R6.8).
  if (e.key === 'deal.broken' && world.deals[Number(e.args.deal)]?.sides?.takers.includes(String(e.args.by)) !== true) return 0;
  if (e.key.startsWith('declared.')) return STEPS[e.key.slice('declared.'.length) as 'soften' | 'submit' | 'recant'].faction;
  return price('breachFactionalism');
}

/** What a paper that came out cost him, if he answers for it. */
function ofPaper({ scenario, world }: Desk, before: State, person: Id, e: Entry): number {
  const document = e.args.document as Id | undefined;
  if (!PAPERS.test(e.key) || document === undefined) return 0;
  const author = scenario.byId.documents[document]?.author;
  const answers = e.key === 'signed' ? [e.args.person] : [author, ...(world.documents[document]?.signatories ?? [])];
  if (!answers.includes(person)) return 0;
  return e.key === 'verdict.condemn' ? CONDEMNED : breachOfPaper(scenario, before, document);
}

/** What an event and its choice did to him. */
function ofEvent({ scenario, world }: Desk, person: Id, e: Entry): number {
  const event = e.event === null ? undefined : scenario.byId.events[e.event];
  if (event === undefined || e.key !== 'event') return 0;
  const sum = (effects: readonly Effect[]): number => effects.reduce((n, x) => (x.type === 'factionalism' && x.person === person ? n + x.by : n), 0);
  const choice = event.ask?.choices.find((c) => c.id === world.events[event.id]?.choice);
  return sum(event.effects) + sum(choice?.effects ?? []);
}

function costOfEntry(desk: Desk, before: State, person: Id, e: Entry): number {
  const { scenario } = desk;
  const whose = WHOSE[e.key];
  if (whose !== undefined) return names(e.args[whose]).includes(person) ? ofNamed(desk, before, e) : 0;
  const order = e.args.person === person ? orderOf(desk.world, e) : null;
  if (order !== null) return breachOf(scenario, before, person, order);
  const deed = /^underground\.(print|meet|demonstrate)$/.exec(e.key)?.[1] as 'print' | 'meet' | 'demonstrate' | undefined;
  const own = deed !== undefined && e.args.person === person ? breachUnderground(scenario, before, deed) : 0;
  return own + ofPaper(desk, before, person, e) + ofEvent(desk, person, e);
}

/** What is told of his month, each cause once. */
function toldOf(desk: Desk, before: State, person: Id): Stir[] {
  const { world, text, seat, scenario } = desk;
  const entries = world.chronicle
    .filter((e) => e.turn === world.turn)
    .map((e): Stir => ({ by: costOfEntry(desk, before, person, e), text: text.entry(e, world, seat).title }));
  const given = person === seat ? (world.plans[seat] ?? []).filter((o) => !TOLD_BY_ENTRY.includes(o.kind)) : [];
  const orders = given.map(
    (o): Stir => ({ by: breachOf(scenario, before, seat, o), text: t('consequences.breach', { order: text.order(o, world) }) }),
  );
  return [...entries, ...orders].filter((s, i, all) => s.by !== 0 && all.findIndex((x) => x.text === s.text) === i);
}
/** Orders whose breach an entry of the chronicle tells. */
const TOLD_BY_ENTRY: readonly Order['kind'][] = ['speak', 'article', 'sign', 'travel', 'underground', 'decree', 'resolve', 'resign'];

/**
 * The causes in a line, each with its figure; together they make the change. What the causes do not explain is the quiet of a month, as far as that goes, and
 * else is said to be unexplained: it was secret, or this list does not know it.
 */
export function stirsOf(desk: Desk, before: State, person: Id): string {
  const { world, scenario, text } = desk;
  const [was, is] = [before.people[person]!.factionalism, world.people[person]!.factionalism];
  const told = toldOf(desk, before, person);
  const rest = is - was - told.reduce((sum, s) => sum + s.by, 0);
  const isQuiet = world.people[person]!.lastStir < world.turn;
  const faded = isQuiet && rest < 0 ? Math.max(rest, -constant(scenario, 'factionalismFade')) : 0;
  // At an end of the scale a cause does less than it costs.
  const isAtEnd = (is === 100 && rest < 0) || (is === 0 && rest > 0);
  const said = [...told, { text: t('consequences.fade'), by: faded }, { text: t('consequences.untold'), by: isAtEnd ? 0 : rest - faded }];
  return said
    .filter((s) => s.by !== 0)
    .map((s) => t('consequences.stir', { text: s.text.replace(/\.$/, ''), by: text.signed(s.by) }))
    .join(' ');
}
