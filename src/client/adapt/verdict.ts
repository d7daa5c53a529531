// The finished game: its ending, your aims, you and history, and what happened in fact.
import { digest } from '../../engine/digest';
import { aimsOf, scoreOf } from '../../engine/ending';
import type { VerifiedOutcome } from '../../lab/verify';
import { t } from '../../text/ui';
import { dateText } from '../dates';
import type { PartShare } from '../screens/branches.model';
import type { DecisionRow, VerdictModel } from '../screens/verdict.model';
import { card, type Desk, sourceLine, topOf } from './desk';
import { yoursOf } from './yours';

/** What is dated by its month alone comes after the days of that month. */
const dayOf = (date: string): string => (date.length === 'YYYY-MM'.length ? `${date}-99` : date);
const byDate = (compared: readonly VerifiedOutcome[]): VerifiedOutcome[] =>
  [...compared].sort((a, b) => (dayOf(a.date) < dayOf(b.date) ? -1 : dayOf(a.date) > dayOf(b.date) ? 1 : 0));

/** Documented decisions compared so far, oldest first; the first difference names itself. */
export function decisionRows(
  desk: Desk,
  compared: readonly VerifiedOutcome[],
  causeOf: (outcome: string) => string | null = () => null,
): DecisionRow[] {
  const sorted = byDate(compared);
  const first = sorted.find((o) => !o.ok);
  return sorted.map((o) => ({
    id: o.id,
    date: dateText(o.date) ?? o.date,
    year: o.date.slice(0, 4),
    text: o.text,
    history: desk.scenario.outcomes.find((x) => x.id === o.id)?.history ?? o.expected,
    yours: o.ok ? t('verdict.same') : yoursOf(desk.text, o),
    same: o.ok,
    grade: o.grade,
    cause: o.ok ? null : (causeOf(o.id) ?? (o === first ? t('game.firstDifference') : null)),
  }));
}

/** `found`: how far the game lies from the record, and why each documented vote went otherwise. */
export interface FromRecord {
  parts: PartShare[];
  causeOf(outcome: string): string | null;
}

export function verdictModel(desk: Desk, compared: readonly VerifiedOutcome[], found: FromRecord): VerdictModel {
  const { scenario, world, seat } = desk;
  const ending = scenario.endings.find((e) => e.id === world.ending?.id) ?? scenario.endings[scenario.endings.length - 1]!;
  const score = scoreOf(scenario, world, seat);
  const sorted = byDate(compared);
  return {
    top: topOf(desk, t('phase.over')),
    you: card(desk, seat),
    ending: { title: ending.title, text: ending.text, source: sourceLine(desk, ending.sources) },
    points: { got: score.points, of: score.of },
    aims: aimsOf(scenario, world, seat).map(({ aim, met }) => ({
      id: aim.id,
      text: aim.text,
      points: aim.points,
      reached: met,
      secret: aim.secret,
      line: sourceLine(desk, aim.sources)?.text ?? '',
    })),
    divergence: desk.divergence,
    parts: found.parts,
    marks: sorted.map((o, i) => ({ id: o.id, at: Math.round((1000 * (i + 0.5)) / sorted.length), label: o.text, same: o.ok })),
    decisions: decisionRows(desk, compared, found.causeOf),
    coda: Object.entries(scenario.manifest.coda)
      .filter(([id]) => scenario.byId.people[id] !== undefined)
      .map(([id, text]) => ({ person: card(desk, id), text, source: null })),
    digest: digest(world),
  };
}
