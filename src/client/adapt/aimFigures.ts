// The numbers and levers an aim hangs on, as they stand: whoever wants a line at 75 must see where it is. Says nothing of what is neither.
import { holdAt } from '../../engine/circle/delegates';
import { dangerNow } from '../../engine/danger';
import { div } from '../../engine/tools';
import type { Condition } from '../../model/condition';
import { signed, t } from '../../text/ui';
import { capital } from '../../text/words';
import type { Desk } from './desk';

function figureOf({ scenario, world, text }: Desk, c: Condition): string | null {
  switch (c.type) {
    case 'line':
      return t('aims.line', { question: text.names.question(c.question), value: signed(world.lines[c.question] ?? 0) });
    case 'number':
      return t(`aims.${c.of}`, { person: text.person(c.person), value: world.people[c.person]?.[c.of] ?? 0 });
    case 'tie':
      return t('aims.tie', { a: text.person(c.a), b: text.person(c.b), value: signed(world.ties[c.a]?.[c.b] ?? 0) });
    case 'hold':
      return c.station === 'congress'
        ? t('aims.congress', { person: text.person(c.person), value: div(holdAt(scenario, world, c.person, c.station), 10) })
        : null;
    case 'lever':
      return t('aims.lever', { lever: text.names.lever(c.lever), step: text.names.step(c.lever, world.levers[c.lever]?.value ?? 0) });
    case 'danger':
      return t('aims.danger', { value: dangerNow(world) });
    default:
      return null;
  }
}

const leavesOf = (c: Condition): Condition[] =>
  c.type === 'all' || c.type === 'any' ? c.of.flatMap(leavesOf) : c.type === 'not' ? leavesOf(c.of) : [c];

/** One sentence for each number and lever in a condition, each once. */
export function figuresOf(desk: Desk, condition: Condition): string[] {
  const said = leavesOf(condition).flatMap((c) => figureOf(desk, c) ?? []);
  return [...new Set(said)].map(capital);
}
