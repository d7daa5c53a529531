// View → the sickbed on the card of a person: how ill he is, who keeps his door, and what of your word reaches him this month (R8.4).
import { doorBetween, guardOf, isAdmitted, isKeeper, sickbedOf, strengthOf } from '../../engine/sickbed';
import type { Id } from '../../model/state';
import { t } from '../../text/ui';
import type { PersonSheet } from '../screens/dialogs.model';
import type { Desk } from './desk';

/** Nothing of a man who is well, or has no sickbed. */
export function sickbedRows({ scenario, world, seat, text }: Desk, id: Id): PersonSheet['sickbed'] {
  const bed = sickbedOf(scenario, id);
  if (bed === null || world.people[id]!.standing === 'dead') return [];
  const strength = strengthOf(scenario, world, id);
  if (strength === 'well') return [];
  const guard = guardOf(scenario, world, id);
  const knows = id === seat || guard !== null || isKeeper(scenario, id, seat);
  const rows = [
    { label: t('sickbed.strength'), value: t(`sickbed.${strength}`, { health: world.people[id]!.health }) },
    { label: t('sickbed.house'), value: bed.keepers.length === 0 ? t('sickbed.nobody') : text.list(bed.keepers) },
    { label: t('sickbed.door'), value: guard !== null ? text.person(guard.by) : t(knows ? 'sickbed.open' : 'sickbed.unknown') },
  ];
  if (guard === null) return rows;
  rows.push({ label: t('sickbed.pass'), value: t(`sickbed.pass#${guard.pass}`) });
  rows.push({ label: t('sickbed.admit'), value: guard.admit.length === 0 ? t('sickbed.onlyHouse') : text.list(guard.admit) });
  if (id === seat) return rows;
  const door = doorBetween(scenario, world, seat, id);
  const yours = isAdmitted(scenario, world, id, seat) ? 'passes' : door.stops !== null ? 'stopped' : door.reads.length > 0 ? 'read' : 'passes';
  rows.push({ label: t('sickbed.yours'), value: t(`sickbed.${yours}`) });
  return rows;
}
