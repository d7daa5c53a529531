// What several parts of the circle's page say of a place: its secretary, its delegation, who is there from the centre, how it is drawn.
import { appointingPosts, postPatron, sharedMasters, visitorsFor } from '../../engine/circle/cadres';
import { delegatesOf } from '../../engine/circle/delegates';
import { NONE, type Shares } from '../../engine/circle/shares';
import type { Body } from '../../model/scenario';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import type { RegimeFrame } from '../screens/circle.model';
import type { Desk } from './desk';

/** From here on a place is drawn guided, and closed: the two are for the eye, no rule knows them. */
const GUIDED = 45;
const CLOSED = 75;
export const regimeFrame = (regime: number): RegimeFrame => (regime >= CLOSED ? 'closed' : regime >= GUIDED ? 'guided' : 'open');

/** Who holds a secretary's post: a name, and whose man he is; or those who name him together and whom he serves alike (R5.2). */
export function secretaryLine(desk: Desk, post: Id): string {
  const { scenario, world, text } = desk;
  const { holder } = world.posts[post]!;
  const patron = postPatron(scenario, world, post);
  const place = scenario.organizations.find((o) => o.secretary === post);
  const masters = place === undefined ? [] : sharedMasters(scenario, world, place.id);
  if (masters.length > 0) return t('circle.manOfAll', { names: masters.map(text.person).join(', ') });
  if (holder === null) return patron === NONE ? t('circle.nobodys') : t('circle.manOf', { patron: text.person(patron) });
  return patron === NONE || patron === holder
    ? text.person(holder)
    : t('circle.secretaryFor', { name: text.person(holder), patron: text.person(patron) });
}

/** Sittings of halls of delegates, by turn, as they have been put off. */
function hallSittings({ scenario, world }: Desk): { room: Id; at: number }[] {
  const dated = scenario.manifest.turns.flatMap((turn, at) => turn.sessions.map(({ room }) => ({ room, at })));
  const kept = dated.filter((s) => !world.postponed.some((p) => p.room === s.room && p.from === s.at));
  return [...kept, ...world.postponed.map((p) => ({ room: p.room, at: p.to }))]
    .filter(({ room }) => scenario.byId.bodies[room]?.delegated === true)
    .sort((a, b) => a.at - b.at);
}

/** The hall of delegates that sits next, or that sat last. */
export function nextHall(desk: Desk): Body | undefined {
  const sittings = hallSittings(desk);
  const found = sittings.find((s) => s.at >= desk.world.turn) ?? sittings.at(-1);
  return found === undefined ? desk.scenario.bodies.find((b) => b.delegated) : desk.scenario.byId.bodies[found.room];
}

/** Its delegates have sat in a hall, in a month that is over: for the next one they are chosen anew. */
function hasSat(desk: Desk, organization: Id): boolean {
  const { chronicle, turn } = desk.world;
  const chosen = chronicle.findLast((e) => e.key.startsWith('conference.') && e.args.organization === organization)?.turn ?? 0;
  return hallSittings(desk).some(({ at }) => at >= chosen && at < turn);
}

/** What an organization sends: elected, or if a congress met tomorrow (R5.6). */
export function delegationOf(desk: Desk, organization: Id): { shares: Shares; isElected: boolean } {
  const elected = desk.world.delegations[organization];
  return elected === undefined || hasSat(desk, organization)
    ? { shares: delegatesOf(desk.scenario, desk.world, organization), isElected: false }
    : { shares: elected, isElected: true };
}

/** Everybody who is in a place from the centre, for whichever side. */
export const visitorsAt = (desk: Desk, organization: Id): number => {
  const sides = new Set(desk.world.organizations[organization]!.visitors.map((v) => v.for));
  return [...sides].reduce((n, side) => n + visitorsFor(desk.world, organization, side), 0);
};

/** The body whose head names secretaries, and the man; null without one. */
export function secretariatOf(desk: Pick<Desk, 'scenario' | 'world'>): { body: Id | null; holder: Id | null } | null {
  const posts = appointingPosts(desk.scenario, desk.world).filter((p) => p.body === null || !desk.world.bodies[p.body]!.abolished);
  const post = posts.find((p) => desk.world.posts[p.id]!.holder !== null) ?? posts[0];
  return post === undefined ? null : { body: post.body, holder: desk.world.posts[post.id]!.holder };
}
