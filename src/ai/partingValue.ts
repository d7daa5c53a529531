// What it is worth to go: from a post, a bloc, the party; to work without its leave; and to ask to be let back in.
import { blocOf } from '../engine/blocs';
import { isToLeave } from '../engine/fractions';
import { followersOf } from '../engine/secondParty';
import { constant } from '../engine/tools';
import { breachUnderground, isShow, membersOf, turnoutOf, wonUnderground } from '../engine/underground';
import type { Order } from '../model/order';
import type { Id } from '../model/state';
import { expected } from './judge';
import type { Mood } from './orderValue';

type OrderOf<K extends Order['kind']> = Extract<Order, { kind: K }>;

/** Votes by which he must be sure to be begged before he offers to go, and what the gesture is worth besides. */
const SURE = 3;
const BLUFF = 4;
/** What the word of his party is worth that tells him to leave a government. */
const WORD_OF_PARTY = 40;
/** Factionalism from which on he thinks that there is little left to lose. */
const HUNTED = 40;
/** Members, for each so many of whom a party of one's own is worth more. */
const SOME = 500;

const isOutside = ({ world, seat }: Mood): boolean => ['excluded', 'exiled'].includes(world.people[seat]!.standing);

/** Who was wronged and is sure to be begged offers to go: once, for the second time costs (R4.7). Whom his party calls out of a government goes (R4.11). */
export function resignValue({ scenario, world, seat, isAggrieved }: Mood, { post, ultimatum }: OrderOf<'resign'>): number {
  if (!ultimatum) return isToLeave(world, scenario.byId.posts[post]!.body) ? WORD_OF_PARTY : -25;
  const table = scenario.manifest.table;
  if (!isAggrieved || table === null || world.people[seat]!.begged > 0) return -25;
  const { lead } = expected(scenario, world, table.body, { kind: 'resignation', person: seat, post }, null);
  return lead <= -SURE ? constant(scenario, 'beggedFirst') + BLUFF : -25;
}

/** He stays in a bloc while he thinks well of those he stands with. */
export function leaveValue({ world, seat, tie }: Mood): number {
  const rest = (blocOf(world, seat)?.members ?? []).filter((id: Id) => id !== seat);
  const mean = rest.reduce((s, id) => s + tie(seat, id), 0) / Math.max(1, rest.length);
  return -6 - Math.trunc(mean / 5);
}

/** He has no lawful way left: he is outside, gagged, labelled, or hunted. */
const isDriven = (mood: Mood): boolean => {
  const { world, seat } = mood;
  const isGagged = world.rules.some((r) => !r.allow && r.verb !== 'discuss' && (r.who.length === 0 || r.who.includes(seat)));
  const { labels, factionalism } = world.people[seat]!;
  return isOutside(mood) || isGagged || labels.length > 0 || factionalism >= HUNTED;
};

/** Those it wins and the show that it makes, less the price; who has little left to lose counts that half, and who is outside not at all. */
export function undergroundValue(mood: Mood, o: OrderOf<'underground'>): number {
  const { scenario, world, seat } = mood;
  if (!isDriven(mood)) return -WORD_OF_PARTY;
  const price = isOutside(mood) ? 0 : breachUnderground(scenario, world, o.deed);
  const paid = Math.trunc(price / (world.people[seat]!.factionalism >= HUNTED ? 4 : 2));
  if (o.deed !== 'demonstrate') return Math.trunc(wonUnderground(scenario, world, seat, o.organization) / 3) - paid;
  const { gain, loss } = scenario.rules.underground!;
  const came = turnoutOf(scenario, world, seat, o.deed, o.organization);
  return (isShow(scenario, came, membersOf(scenario, world, o.organization)) ? 3 * gain : -3 * loss) - paid;
}

/** Nobody leaves the party while he is in it and may hope; outside, and not taken back, the more the more would go with him. */
export function breakValue(mood: Mood): number {
  const { scenario, world, seat } = mood;
  const fear = scenario.rules.secondParty!.danger;
  const isRefused = world.petitions?.some((p) => p.person === seat && world.items[p.item]?.outcome === 'failed') ?? false;
  return (isOutside(mood) && isRefused ? 2 : -20) - Math.trunc(fear / 4) + Math.min(12, Math.trunc(followersOf(scenario, world, seat) / SOME));
}

/** Who has stopped stirring asks; who has not would be asked to recant first. */
export const petitionValue = ({ world, seat }: Mood, o: OrderOf<'petition'>): number =>
  (o.what === 'membership' ? 12 : 6) - Math.trunc(world.people[seat]!.factionalism / 5);
