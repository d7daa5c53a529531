// View → what a month's attention is made of, and what ill health takes of it (R2.2).
import { attentionOf } from '../../engine/read';
import { isBedridden } from '../../engine/sickbed';
import { constant } from '../../engine/tools';
import { t } from '../../text/ui';
import type { Desk } from './desk';

/** The attention that ill health takes each month (R2.2). */
export function illOf({ scenario, world, seat }: Desk): number {
  const well = { ...world, people: { ...world.people, [seat]: { ...world.people[seat]!, health: 100 } } };
  return attentionOf(scenario, well, seat) - attentionOf(scenario, world, seat);
}

/** What that is put to him; null while he is well enough. */
export function illNote(desk: Desk): string | null {
  const count = illOf(desk);
  return count === 0 ? null : t('game.ill', { count, health: desk.world.people[desk.seat]!.health, value: count > 1 ? 30 : 50 });
}

/** How the month's attention comes about (R2.2): what administration adds, and what ill health takes. */
export function attentionNote({ scenario, world, seat }: Desk, total: number): string {
  const me = world.people[seat]!;
  const base = constant(scenario, 'attention');
  if (scenario.byId.places[me.place]?.rest || isBedridden(scenario, world, seat)) return t('game.attentionLeave');
  const { administration } = scenario.byId.people[seat]!.skills;
  const able = administration >= 4 ? 1 : 0;
  const ill = base + able - total;
  const more = [
    able > 0 ? t('game.attentionAble', { value: administration }) : '',
    ill > 0 ? t('game.attentionIll', { count: ill, value: ill > 1 ? 30 : 50 }) : '',
  ].join('');
  return t('game.attentionNote', { count: base, more });
}
