// View → whom this seat can meet or write to, from the place where it will be: a journey comes before the talks of its month (R2.2).
import { turnsUnderWay } from '../../engine/journeys';
import { placeAfterTravel } from '../../engine/orders/court';
import { knowsTerms } from '../../engine/read';
import { isHelpless } from '../../engine/sickbed';
import { trust } from '../../engine/tools';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import type { ReachRow } from '../screens/work.model';
import { card, type Desk } from './desk';

/** Where it will be this month by the orders chosen so far; null: under way, out of everybody's reach (R1.9). */
export function placeOf({ scenario, world, seat }: Desk): Id | null {
  const { place, journey } = world.people[seat]!;
  if (journey !== null) return null;
  if (world.phase !== 'work') return place;
  const to = placeAfterTravel(world, seat);
  return turnsUnderWay(scenario, world, place, to) > 0 ? null : to;
}

/** Who is there, the weightiest first, and then who can be written to. */
export function reachOf(desk: Desk): ReachRow[] {
  const { scenario, world, seat, text } = desk;
  const here = placeOf(desk);
  const isHere = (id: Id): boolean => here !== null && world.people[id]!.place === here;
  const isAlive = (id: Id): boolean => world.people[id]!.standing !== 'dead' && !isHelpless(scenario, world, id);
  return scenario.people
    .filter((p) => p.id !== seat && isAlive(p.id) && (isHere(p.id) || world.seats.includes(p.id)))
    .map((p) => ({
      person: card(desk, p.id),
      where: isHere(p.id) ? text.place(here!) : t('game.byLetter', { place: text.place(world.people[p.id]!.place) }),
      trust: trust(world, p.id, seat),
      estimated: !knowsTerms(world, seat, p.id),
      here: isHere(p.id),
      weight: world.people[p.id]!.authority,
    }))
    .sort((a, b) => Number(b.here) - Number(a.here) || b.weight - a.weight)
    .map(({ person, where, trust: value, estimated }) => ({ person, where, trust: value, estimated }));
}

/** That the list is that of another place than he is in, or that he meets nobody; null where he stays. */
export function reachNoteOf(desk: Desk): string | null {
  const { world, seat, text } = desk;
  const place = placeOf(desk);
  if (place === null) return t('work.reachUnderWay');
  return place === world.people[seat]!.place ? null : t('work.reachFrom', { place: text.names.place(place) });
}
