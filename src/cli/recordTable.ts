// What scenarios/README.md says of each scenario: its size, how well it is attested, and what it leaves out of its sources. Writes nothing itself.
import type { Omission, Scenario } from '../model/scenario';
import { GRADES, type Grade, type SourceRef } from '../model/source';
import { countGrades, withinCalendar } from '../scenario/grades';

/** Markers around it in the README. */
export const RECORD_START = '<!-- record -->';
export const RECORD_END = '<!-- /record -->';

const MARKS: Readonly<Record<Grade, string>> = { documented: '■', claimed: '◧', inferred: '□', invented: '◇' };
const GRADE_HEADS = GRADES.map((grade) => `${MARKS[grade]} ${grade}`);
const MONTH = 'YYYY-MM'.length;

/** What one scenario leaves out, and where it is listed when another lists it. */
interface LeftOut {
  scenario: Scenario;
  own: readonly Omission[];
  shared: ReadonlyMap<Scenario, number>;
  count: number;
}

/** The tables and lists, as markdown: scenarios in the order of their calendars. */
export function recordTable(scenarios: readonly Scenario[]): string {
  const lists = listsOf([...scenarios].sort(byCalendar));
  const counts = lists.map((list) => ({ ...list, ...withinCalendar(list.scenario), grades: countGrades(list.scenario) }));
  return [
    ...tableOf(
      ['scenario', 'span', 'turns', 'seats', 'events', 'outcomes', ...GRADE_HEADS, 'left out'],
      counts.map(({ scenario, events, outcomes, grades, count }) => [
        linkTo(scenario),
        scenario.manifest.span,
        scenario.manifest.turns.length,
        scenario.manifest.seats.length,
        events.length,
        outcomes.length,
        ...GRADES.map((grade) => grades.events[grade] + grades.outcomes[grade]),
        count,
      ]),
    ),
    '',
    'The four grades count its events and documented outcomes, each by the source it names first. Its numbers, by the weakest source that each names:',
    '',
    ...tableOf(
      ['scenario', 'numbers', ...GRADE_HEADS],
      counts.map(({ scenario, grades: { numbers } }) => [
        linkTo(scenario),
        GRADES.reduce((sum, grade) => sum + numbers[grade], 0),
        ...GRADES.map((grade) => numbers[grade]),
      ]),
    ),
    '',
    'What the sources tell of its span and a scenario does not use, with the reason:',
    '',
    ...lists.flatMap(foldedList),
  ]
    .join('\n')
    .trimEnd();
}

const firstTurn = ({ manifest: { turns } }: Scenario): string => turns[0]?.id ?? '';
const lastMonth = ({ manifest: { turns } }: Scenario): string => turns.at(-1)?.id.slice(0, MONTH) ?? '';
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byCalendar = (a: Scenario, b: Scenario): number =>
  order(firstTurn(a), firstTurn(b)) || order(lastMonth(a), lastMonth(b)) || order(a.manifest.id, b.manifest.id);

/** Layers share records: what several scenarios leave out is listed once, by the shortest of them, and counted by the others too. */
function listsOf(scenarios: readonly Scenario[]): LeftOut[] {
  const listedBy = new Map<string, Scenario>();
  const key = ({ id, text }: Omission): string => `${id} ${text}`;
  for (const scenario of [...scenarios].sort((a, b) => a.manifest.turns.length - b.manifest.turns.length))
    for (const omission of scenario.omissions) if (!listedBy.has(key(omission))) listedBy.set(key(omission), scenario);
  return scenarios.map((scenario) => {
    const own: Omission[] = [];
    const shared = new Map<Scenario, number>();
    for (const omission of scenario.omissions) {
      const lister = listedBy.get(key(omission)) ?? scenario;
      if (lister === scenario) own.push(omission);
      else if (isWithin(omission, scenario)) shared.set(lister, (shared.get(lister) ?? 0) + 1);
    }
    return { scenario, own, shared, count: [...shared.values()].reduce((sum, n) => sum + n, own.length) };
  });
}

/** A lower layer may go on longer than the scenario that lies over it. */
const isWithin = ({ date }: Omission, scenario: Scenario): boolean => date.slice(0, MONTH) <= lastMonth(scenario);

const linkTo = ({ manifest: { id, title } }: Scenario): string => `[${title}](${id})`;

function foldedList({ scenario, own, shared, count }: LeftOut): string[] {
  const { title, span } = scenario.manifest;
  const head = `<summary><b>${title}</b>, ${span}: ${count === 0 ? 'nothing listed' : `${count} left out`}</summary>`;
  const elsewhere = [...shared].map(([{ manifest }, n]) => `- ${n} more that _${manifest.title}_ lists.`);
  const lines = [...own].sort((a, b) => order(a.date, b.date)).map(line);
  return count === 0 ? [`<details>${head}</details>`, ''] : ['<details>', head, '', ...lines, ...elsewhere, '', '</details>', ''];
}

const line = ({ date, text, reason, sources }: Omission): string =>
  `- **${date}** ${escaped(text)} _Left out: ${escaped(sentence(reason))}_ (${sources.map(cited).join('; ')})`;

const cited = ({ source, locator, grade }: SourceRef): string => escaped(`${MARKS[grade]} ${source}, ${locator}`);
const sentence = (reason: string): string => (/[.!?]$/.test(reason) ? reason : `${reason}.`);

/** Text that markdown would take for its own signs; blanks of any kind are one. */
const escaped = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\*_<[\]`|]/g, '\\$&');

function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, column) => (rows.every((cells) => typeof cells[column] === 'number') ? '---:' : '---'))), ...rows.map(row)];
}
