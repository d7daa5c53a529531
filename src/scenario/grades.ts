// How well a scenario is attested: the grade that stands for a record, how many records there are of each grade, and what every source is cited for (R10.2).
import { turnOfDate } from '../model/calendar';
import type { Scenario } from '../model/scenario';
import { GRADES, type Grade, type SourceRef } from '../model/source';

/** How many there are of each grade. */
export type GradeTally = Record<Grade, number>;

/** What is counted of a scenario: what it tells, what its record decided, and every figure it sets. */
export const COUNTED = ['events', 'outcomes', 'numbers'] as const;
export type Counted = (typeof COUNTED)[number];
export type GradeCounts = Record<Counted, GradeTally>;

export const noGrades = (): GradeTally => ({ documented: 0, claimed: 0, inferred: 0, invented: 0 });

/** The grade of what a record says: that of the source it names first. */
export const gradeOf = (sources: readonly SourceRef[]): Grade | null => sources[0]?.grade ?? null;

/** The grade of the numbers of a record: the weakest it names, because the others vouch for its words. */
export const weakestOf = (sources: readonly SourceRef[]): Grade =>
  sources.reduce<Grade>((worst, { grade }) => (GRADES.indexOf(grade) > GRADES.indexOf(worst) ? grade : worst), GRADES[0]);

/** Whether something rests on what the authors of the scenario thought or made up, and not on a source. */
export const isOurs = (grade: Grade | null): boolean => grade === 'inferred' || grade === 'invented';

/** Counts records by the grade of what they say. */
export function tallyOf(records: readonly { sources: readonly SourceRef[] }[]): GradeTally {
  const tally = noGrades();
  for (const { sources } of records) {
    const grade = gradeOf(sources);
    if (grade !== null) tally[grade] += 1;
  }
  return tally;
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const sourcesIn = (node: Node): readonly SourceRef[] | null => (Array.isArray(node.sources) ? (node.sources as SourceRef[]) : null);

/** Keys whose numbers are no figures of the game: how a face is drawn, where a tile lies on the page. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['sources', 'portrait', 'map']);

/** Adds every number below a value, by the grade of the nearest record around it that names its sources. */
function addNumbers(value: unknown, grade: Grade, into: GradeTally): void {
  if (typeof value === 'number') into[grade] += 1;
  else if (Array.isArray(value)) for (const inner of value) addNumbers(inner, grade, into);
  else if (isNode(value)) {
    const sources = sourcesIn(value);
    const own = sources === null ? grade : weakestOf(sources);
    for (const key in value) if (!NOT_COUNTED.has(key)) addNumbers(value[key], own, into);
  }
}

/** Tables whose numbers the rules work with. */
const FIGURED = ['people', 'bodies', 'posts', 'places', 'organizations', 'organs', 'questions', 'levers', 'documents', 'aims'] as const;

/** Its events and documented outcomes: a scenario shares those of one that it lies over as far as its own calendar goes. */
export function withinCalendar({ manifest, events, outcomes }: Scenario): Pick<Scenario, 'events' | 'outcomes'> {
  const turns = manifest.turns.map((turn) => turn.id);
  return {
    events: events.filter((e) => turnOfDate(turns, e.date) >= 0),
    outcomes: outcomes.filter((o) => turns.includes(o.check.turn)),
  };
}

/**
 * How many events, documented outcomes and numbers of a scenario, with all it lies over, are of each grade.
 * The numbers of the rules name no source: they are counted as invented.
 */
export function countGrades(scenario: Scenario): GradeCounts {
  const numbers = noGrades();
  const { events, outcomes } = withinCalendar(scenario);
  for (const table of FIGURED) addNumbers(scenario[table], 'invented', numbers);
  addNumbers(events, 'invented', numbers);
  addNumbers(scenario.economy, 'invented', numbers);
  addNumbers(scenario.rules, 'invented', numbers);
  return { events: tallyOf(events), outcomes: tallyOf(outcomes), numbers };
}

/** How often each source is cited anywhere in a scenario, by grade. */
export function citations(scenario: Scenario): ReadonlyMap<string, GradeTally> {
  const found = new Map(scenario.sources.map((source) => [source.id, noGrades()] as const));
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) walk(inner);
    else if (isNode(value)) {
      if (typeof value.source === 'string' && typeof value.locator === 'string') {
        const tally = found.get(value.source);
        if (tally !== undefined) tally[value.grade as Grade] += 1;
      } else for (const key in value) if (key !== 'byId') walk(value[key]);
    }
  };
  walk(scenario);
  return found;
}
