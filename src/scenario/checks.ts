// What must hold between the fields of a scenario besides references: sums, dates, order, aims, endings. Pure functions that report.
import { monthOf, turnOfDate } from '../model/calendar';
import type { Drift } from '../model/drift';
import type { EconomyData } from '../model/economy';
import type { Guide } from '../model/guide';
import type { Body, PartName, ScenarioData, TableName } from '../model/scenario';
import { checkEconomy } from './economyChecks';
import type { Findings, Place } from './findings';
import { checkGuide } from './guideChecks';
import { checkLenses } from './lensChecks';
import { type Marks, placeAt, type Raw } from './read';
import { suggestion } from './suggest';

/** A record as written beside what the schema made of it; null when its shape is wrong. */
export interface Checked<T> {
  raw: Raw;
  data: T | null;
}
export type CheckedTables = { [K in TableName]: Checked<ScenarioData[K][number]>[] };

export interface CheckContext {
  manifest: Checked<ScenarioData['manifest']>;
  economy: Checked<EconomyData> | null;
  guide: Checked<Guide> | null;
  drift: Checked<Drift> | null;
  tables: CheckedTables;
  /** Tables that were not read in full: nothing is said about what they lack. */
  broken: ReadonlySet<PartName>;
  /** The uppermost layer; what lies below it may reach beyond this scenario's calendar. */
  top: number;
  marks: Marks;
  findings: Findings;
}

export type Check = (context: CheckContext) => void;

/** All checks of sense; each names its Diagnostics. */
export function checkSense(context: CheckContext): void {
  for (const check of CHECKS) check(context);
}

export const place = (context: CheckContext, of: Checked<unknown>, ...path: PropertyKey[]): Place => placeAt(context.marks, of.raw, path);
/** Whether a table was read in full and every record of it has the right shape. */
const isWhole = (context: CheckContext, table: TableName): boolean =>
  !context.broken.has(table) && context.tables[table].every((record) => record.data !== null);

/** `shares-sum` */
const checkShares: Check = (context) => {
  for (const organization of context.tables.organizations) {
    const { data } = organization;
    if (!data) continue;
    const check = (what: string, values: readonly number[], path: readonly PropertyKey[]): void => {
      const sum = values.reduce((a, b) => a + b, 0);
      if (sum === 1000) return;
      context.findings.add({
        at: place(context, organization, ...path),
        code: 'shares-sum',
        message: `${data.id}: the ${what} add up to ${sum}, not 1000`,
        suggest: () =>
          sum < 1000
            ? `give the other ${1000 - sum} to ${what === 'weights of its districts' ? 'some of them' : '“none”'}`
            : `take ${sum - 1000} away`,
      });
    };
    for (const level of ['province', 'district', 'cell'] as const)
      check(`${level} shares`, Object.values(data.apparatus[level]), ['apparatus', level]);
    data.districts.forEach((d, i) => {
      for (const level of ['district', 'cell'] as const)
        check(`${level} shares of ${d.id}`, Object.values(d.apparatus[level]), ['districts', i, 'apparatus', level]);
    });
    if (data.districts.length > 0)
      check(
        'weights of its districts',
        data.districts.map((d) => d.weight),
        ['districts'],
      );
  }
};

/** `bad-date`, `turns-unsorted`, `session-outside-turn`, `room-does-not-sit`, `nobody-joins` */
const checkCalendar: Check = (context) => {
  const { manifest, findings, tables } = context;
  const bodies = new Map(tables.bodies.flatMap(({ data }) => (data ? [[data.id, data] as [string, Body]] : [])));
  const ids = manifest.data?.turns.map((turn) => turn.id) ?? [];
  manifest.data?.turns.forEach((turn, i, turns) => {
    const at = place(context, manifest, 'turns', i, 'id');
    if (!isDate(turn.id)) findings.add({ at, code: 'bad-date', message: `“${turn.id}” is neither a month nor a day` });
    const before = turns[i - 1];
    if (before && before.id >= turn.id)
      findings.add({ at, code: 'turns-unsorted', message: `turn ${turn.id} comes after ${before.id}; turns stand in order, each once` });
    turn.sessions.forEach((session, j) => {
      const at = place(context, manifest, 'turns', i, 'sessions', j, 'date');
      const isFull = /^\d{4}-\d{2}(-\d{2})?$/.test(session.date);
      if (isFull && !isDate(session.date)) findings.add({ at, code: 'bad-date', message: `“${session.date}” is not a day of the calendar` });
      else if (isFull && turnOfDate(ids, session.date) !== i && session.date !== monthOf(turn.id))
        findings.add({ at, code: 'session-outside-turn', message: `the session of ${session.date} does not lie in the turn ${turn.id}` });
      if (bodies.get(session.room)?.sits === false) {
        const room = place(context, manifest, 'turns', i, 'sessions', j, 'room');
        findings.add({ at: room, code: 'room-does-not-sit', severity: 'warning', message: `“${session.room}” has a session but “sits: false”` });
      }
      if (session.joint && bodies.get(session.room)?.joint.length === 0) {
        const joint = place(context, manifest, 'turns', i, 'sessions', j, 'joint');
        findings.add({
          at: joint,
          code: 'nobody-joins',
          severity: 'warning',
          message: `no body comes to joint sittings of “${session.room}”`,
          suggest: () => `list some under “joint” of “${session.room}”`,
        });
      }
    });
  });
};

/** `bad-date`, `outside-calendar`. What a lower layer dates beyond this scenario's calendar is history outside its window, no mistake. */
const checkDates: Check = (context) => {
  const { manifest, tables, top, findings } = context;
  const turns = manifest.data?.turns.map((turn) => turn.id) ?? [];
  const mustHaveTurn = (of: Checked<unknown>, path: PropertyKey[], date: string, what: string): void => {
    const at = place(context, of, ...path);
    if (turns.length === 0 || at.layer < top || turnOfDate(turns, date) >= 0) return;
    const span = `${turns[0]} to ${turns.at(-1)}`;
    findings.add({
      at,
      code: 'outside-calendar',
      message: `${what}: ${date} is no turn of this scenario (${span})`,
      suggest: () => suggestion(date.slice(0, 7), turns),
    });
  };
  for (const person of tables.people)
    if (person.data?.keptUntil !== undefined) mustHaveTurn(person, ['keptUntil'], person.data.keptUntil, person.data.id);
  for (const event of tables.events) {
    if (!event.data) continue;
    const { date, id } = event.data;
    if (isDate(date)) mustHaveTurn(event, ['date'], date, id);
    else findings.add({ at: place(context, event, 'date'), code: 'bad-date', message: `“${date}” is not a day of the calendar` });
  }
  for (const deed of tables.deeds) if (deed.data) mustHaveTurn(deed, ['turn'], deed.data.turn, deed.data.id);
  for (const outcome of tables.outcomes) if (outcome.data) mustHaveTurn(outcome, ['check', 'turn'], outcome.data.check.turn, outcome.data.id);
  for (const dispute of tables.disputes)
    if (dispute.data?.example) mustHaveTurn(dispute, ['example', 'turn'], dispute.data.example.turn, dispute.data.id);
};

/** `outside-calendar`: a border lies where a turn begins. */
const checkDrift: Check = (context) => {
  const { manifest, drift, top, findings } = context;
  const turns = manifest.data?.turns.map((turn) => turn.id) ?? [];
  for (const month of Object.keys(drift?.data ?? {})) {
    const at = placeAt(context.marks, drift!.raw, [month], 'key');
    if (turns.length === 0 || at.layer < top || turns.some((turn) => monthOf(turn) === month)) continue;
    findings.add({ at, code: 'outside-calendar', message: `drift: ${month} is no month of this scenario`, suggest: () => suggestion(month, turns) });
  }
};

/** `same-mark` */
const checkFactions: Check = (context) => {
  for (const mark of ['shape', 'pattern'] as const) {
    const taken = new Map<string, string>();
    for (const faction of context.tables.factions) {
      if (!faction.data) continue;
      const other = taken.get(faction.data[mark]);
      if (other === undefined) taken.set(faction.data[mark], faction.data.id);
      else
        context.findings.add({
          at: place(context, faction, mark),
          code: 'same-mark',
          message: `“${faction.data.id}” has the same ${mark} as “${other}” (${faction.data[mark]})`,
        });
    }
  }
};

/** `same-place` */
const checkMap: Check = (context) => {
  const taken = new Map<string, string>();
  for (const organization of context.tables.organizations) {
    if (!organization.data?.map) continue;
    const { id, map } = organization.data;
    const other = taken.get(`${map.x} ${map.y}`);
    if (other === undefined) taken.set(`${map.x} ${map.y}`, id);
    else
      context.findings.add({
        at: place(context, organization, 'map'),
        code: 'same-place',
        message: `“${id}” lies where “${other}” lies (${map.x}, ${map.y})`,
        suggest: () => 'give each its own place on the map, or leave `map` out',
      });
  }
};

/** `fallback-missing`, `fallback-not-last` */
const checkEndings: Check = (context) => {
  const { endings } = context.tables;
  const last = endings.length - 1;
  endings.forEach((ending, i) => {
    if (ending.data?.when !== null || i === last || ending.data === null) return;
    const message = `“${ending.data.id}” has no condition, so the endings after it can never be reached`;
    context.findings.add({ at: place(context, ending), code: 'fallback-not-last', message, suggest: () => 'put it last' });
  });
  if (!context.manifest.data?.playable || !isWhole(context, 'endings') || endings.some((ending) => ending.data?.when === null)) return;
  const at = endings[last] ? place(context, endings[last]) : place(context, context.manifest);
  context.findings.add({
    at,
    code: 'fallback-missing',
    message: 'no ending for when no other fits',
    suggest: () => 'add a last ending with “when: null”',
  });
};

/** `aim-count`, `aims-all-power` (R9.1) */
const checkAims: Check = (context) => {
  const { manifest, tables, findings } = context;
  if (!manifest.data?.playable || !isWhole(context, 'aims')) return;
  manifest.data.seats.forEach((seat, i) => {
    const aims = tables.aims.flatMap(({ data }) => (data?.person === seat ? [data] : []));
    const at = place(context, manifest, 'seats', i);
    if (aims.length < 3 || aims.length > 5)
      findings.add({ at, code: 'aim-count', message: `the seat “${seat}” has ${aims.length} aims; 3 to 5 are wanted` });
    if (aims.length > 0 && aims.every((aim) => aim.power))
      findings.add({
        at,
        code: 'aims-all-power',
        message: `every aim of the seat “${seat}” is about power`,
        suggest: () => 'give one “power: false”',
      });
  });
};

/** `not-playable` */
const checkPlayable: Check = (context) => {
  const { manifest, findings } = context;
  if (!manifest.data?.playable) return;
  for (const key of ['turns', 'seats'] as const) {
    if (manifest.data[key].length === 0) {
      findings.add({
        at: place(context, manifest, key),
        code: 'not-playable',
        message: `a scenario to be played needs ${key}`,
        suggest: () => 'or say “playable: false”',
      });
    }
  }
};

/** `self-reference`, `patron-circle` */
const checkPeople: Check = (context) => {
  const { people } = context.tables;
  const patrons = new Map(people.flatMap(({ data }) => (data?.patron ? [[data.id, data.patron.person] as [string, string]] : [])));
  for (const person of people) {
    if (!person.data) continue;
    const { id } = person.data;
    const add = (path: PropertyKey[], code: 'self-reference' | 'patron-circle', message: string) =>
      context.findings.add({ at: place(context, person, ...path), code, message });
    if (Object.hasOwn(person.data.ties, id)) add(['ties', id], 'self-reference', `“${id}” has a tie to “${id}”`);
    if (patrons.get(id) === id) add(['patron', 'person'], 'self-reference', `“${id}” is the patron of “${id}”`);
    else if (isInCircle(id, patrons)) add(['patron', 'person'], 'patron-circle', `“${id}” is, through others, the patron of “${id}”`);
  }
};

function isInCircle(start: string, patrons: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let here = patrons.get(start);
  while (here !== undefined && !seen.has(here)) {
    if (here === start) return true;
    seen.add(here);
    here = patrons.get(here);
  }
  return false;
}

/** `member-twice` */
const checkBodies: Check = (context) => {
  for (const body of context.tables.bodies) {
    body.data?.candidates.forEach((id, i) => {
      if (!body.data?.full.includes(id)) return;
      context.findings.add({
        at: place(context, body, 'candidates', i),
        code: 'member-twice',
        message: `${body.data.id}: “${id}” is a full and a candidate member at once`,
      });
    });
  }
};

/** `organ-unedited` (R7.1) */
const checkOrgans: Check = (context) => {
  const { tables, findings } = context;
  if (!isWhole(context, 'posts')) return;
  const edited = new Set(tables.posts.flatMap(({ data }) => data!.powers.filter((p) => p.power === 'edit').map((p) => p.of)));
  for (const organ of tables.organs) {
    if (!organ.data?.open || organ.data.board !== null || edited.has(organ.data.id)) continue;
    findings.add({
      at: place(context, organ),
      code: 'organ-unedited',
      message: `no post has the power to edit “${organ.data.id}”, and it has no board`,
      suggest: () => 'give a post {power: edit, of: …}, name a board, or say “open: false”',
    });
  }
};

/** `theme-power` */
const checkThemes: Check = (context) => {
  const { tables, findings } = context;
  for (const theme of tables.themes) {
    const owner = tables.posts.find(({ data }) => data?.id === theme.data?.owner)?.data;
    if (!theme.data || !owner) continue;
    theme.data.powers.forEach((q, i) => {
      if (owner.powers.some((p) => p.power === q.power && p.of === q.of)) return;
      findings.add({
        at: place(context, theme, 'powers', i),
        code: 'theme-power',
        message: `${theme.data!.id}: its owner “${owner.id}” has no power {power: ${q.power}, of: ${q.of}} that could go with it`,
      });
    });
  }
};

/** `lever-step`, `unknown-choice`, `duplicate-id` */
const checkScales: Check = (context) => {
  const { tables, findings } = context;
  for (const lever of tables.levers) {
    if (!lever.data || lever.data.value < lever.data.steps.length) continue;
    findings.add({
      at: place(context, lever, 'value'),
      code: 'lever-step',
      message: `${lever.data.id}: has the steps 0 to ${lever.data.steps.length - 1}, not ${lever.data.value}`,
    });
  }
  for (const event of tables.events) {
    const ask = event.data?.ask;
    if (!ask) continue;
    const ids = ask.choices.map((choice) => choice.id);
    if (!ids.includes(ask.default)) {
      const message = `ask.default: there is no choice “${ask.default}”`;
      findings.add({ at: place(context, event, 'ask', 'default'), code: 'unknown-choice', message, suggest: () => suggestion(ask.default, ids) });
    }
    ids.forEach((id, i) => {
      if (ids.indexOf(id) < i)
        findings.add({ at: place(context, event, 'ask', 'choices', i, 'id'), code: 'duplicate-id', message: `the choice “${id}” is given twice` });
    });
  }
};

const CHECKS: readonly Check[] = [
  checkShares,
  checkCalendar,
  checkDates,
  checkDrift,
  checkFactions,
  checkMap,
  checkEndings,
  checkAims,
  checkPlayable,
  checkPeople,
  checkBodies,
  checkThemes,
  checkScales,
  checkEconomy,
  checkOrgans,
  checkLenses,
  checkGuide,
];

/** Whether a month or day exists in the Gregorian calendar. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), match[3] === undefined ? 1 : Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
