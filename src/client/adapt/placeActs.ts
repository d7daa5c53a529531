// What a seat can do about one organization now, as ways to the desk of orders or the corridor's motions with the right one chosen there.
import { baseAgainst } from '../../engine/circle/bases';
import { topPatron } from '../../engine/circle/patrons';
import type { Motion } from '../../model/motion';
import type { Order } from '../../model/order';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import type { OrganizationSheet, PlaceAct } from '../screens/circle.model';
import type { Desk } from './desk';
import { tableActions } from './tabling';
import { orderActions } from './work';

/** Ids that stand for a place: itself, its secretaries' posts, the town they sit in, and who sits there. */
function namesOf(desk: Desk, organization: Id): { posts: Set<Id>; place: Id; persons: Set<Id> } {
  const data = desk.scenario.byId.organizations[organization]!;
  const posts = new Set([data.secretary, ...data.districts.map((d) => d.secretary)]);
  const persons = new Set([...posts].flatMap((p) => desk.world.posts[p]!.holder ?? []));
  return { posts, place: desk.scenario.byId.posts[data.secretary]!.place, persons };
}

/** Orders and motions that are about the place, not about a man who happens to sit there. */
function concerns(names: ReturnType<typeof namesOf>, organization: Id, what: Order | Motion): boolean {
  switch (what.kind) {
    case 'canvass':
    case 'underground':
    case 'resolve':
    case 'electLocally':
    case 'delegate':
    case 'mandates':
      return what.organization === organization;
    case 'speak':
      return what.organization === organization;
    case 'work':
    case 'appoint':
    case 'offerPost':
    case 'dismiss':
    case 'resign':
      return names.posts.has(what.post);
    case 'travel':
      return what.place === names.place;
    case 'transfer':
      return what.place === names.place || names.persons.has(what.person);
    case 'mission':
      return what.place === names.place;
    default:
      return false;
  }
}

/** The first of each kind stands for its family; the desk shows the others. */
function firstOfKind<T extends { kind: string }>(found: readonly { id: string; what: T }[], label: (kind: string) => string): PlaceAct[] {
  const acts = new Map<string, PlaceAct>();
  for (const { id, what } of found) {
    const known = acts.get(what.kind);
    if (known === undefined) acts.set(what.kind, { id: what.kind, label: label(what.kind), family: what.kind, variant: id, count: 1 });
    else known.count += 1;
  }
  return [...acts.values()];
}

/** R5.8: that it keeps its secretary, and what would open it; null where it does not, or answers to one's own side. */
function closedBy({ scenario, world, seat, text }: Desk, organization: Id): string | null {
  const patron = baseAgainst(scenario, world, scenario.byId.organizations[organization]!.secretary, null);
  return patron === null || patron === topPatron(world, seat) ? null : t('circle.base', { name: text.person(patron) });
}

/** Ways to act on a place in this phase; where there are none, where they would be. */
export function placeActs(desk: Desk, organization: Id): Pick<OrganizationSheet, 'acts' | 'actsNote'> {
  const { phase } = desk.world;
  const names = namesOf(desk, organization);
  const closed = closedBy(desk, organization);
  if (phase === 'work') {
    const found = [...orderActions(desk)].map(([id, a]) => ({ id, what: a.order })).filter(({ what }) => concerns(names, organization, what));
    const acts = firstOfKind(found, (kind) => t(`circle.act.${kind}`));
    return { acts, actsNote: closed ?? t(acts.length === 0 ? 'circle.noOrders' : 'circle.motionsLater') };
  }
  if (phase === 'corridor') {
    const found = [...tableActions(desk)].map(([id, a]) => ({ id, what: a.motion })).filter(({ what }) => concerns(names, organization, what));
    const acts = firstOfKind(found, (kind) => t(`circle.table.${kind}`));
    return { acts, actsNote: closed ?? (acts.length === 0 ? t('circle.noMotions') : null) };
  }
  return { acts: [], actsNote: t('circle.ordersInWork') };
}
