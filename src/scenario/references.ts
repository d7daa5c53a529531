// Walks raw records along the reference table: every id must name something. Works on broken records too, so all problems come out at once.
import { DEEDS } from '../model/effect';
import { MEMBERSHIPS, RUNGS } from '../model/motion';
import { STANDINGS } from '../model/person';
import { RANKS } from '../model/power';
import { TABLES } from '../model/scenario';
import type { Findings, Place } from './findings';
import type { Merged } from './merge';
import { isRaw, type Marks, placeAt, type Raw } from './read';
import { BORDER, ECONOMY, GUIDE, MANIFEST } from './referenceParts';
import type { Fields, RefKind, Shape } from './referenceShapes';
import { RECORDS, SUBJECTS } from './referenceTable';
import { suggestion } from './suggest';

/** Every id that may be named, by kind. */
export interface Universe {
  ids: Record<RefKind, ReadonlySet<string>>;
  /** Kinds of which not all ids are known, because a file could not be read: not checked. */
  unsure: ReadonlySet<RefKind>;
  steps: ReadonlyMap<string, number>;
  choices: ReadonlyMap<string, ReadonlySet<string>>;
}

const NAMES: Record<RefKind, string> = {
  people: 'person',
  factions: 'faction',
  bodies: 'body',
  posts: 'post',
  places: 'place',
  organizations: 'organization',
  organs: 'newspaper',
  questions: 'question',
  levers: 'lever',
  themes: 'theme',
  documents: 'document',
  facts: 'fact',
  blocs: 'bloc',
  events: 'event',
  aims: 'aim',
  endings: 'ending',
  deeds: 'documented deed',
  outcomes: 'documented outcome',
  omissions: 'omission',
  disputes: 'dispute',
  lenses: 'lens',
  sources: 'source',
  everyone: 'person',
  patron: 'person (or “none”)',
  addressee: 'person or body',
  owner: 'body or organization',
  matter: 'lever or theme',
  turn: 'turn',
  choice: 'choice of an event',
  rank: 'rank',
  standing: 'standing',
  deedName: 'deed',
  verb: 'verb',
  membership: 'membership',
  rung: 'rung',
};
const CLOSED: ReadonlySet<RefKind> = new Set<RefKind>(['rank', 'standing', 'deedName', 'verb', 'membership', 'rung']);

export function collectUniverse(merged: Merged, everyone: ReadonlySet<string>): Universe {
  const { tables, manifest, broken } = merged;
  const idsOf = (records: readonly Raw[]): Set<string> => new Set(records.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  const tableIds = Object.fromEntries(TABLES.map((table) => [table, idsOf(tables[table])])) as Record<(typeof TABLES)[number], Set<string>>;
  const choices = new Map<string, Set<string>>();
  for (const event of tables.events) {
    const asked = isRaw(event.ask) ? event.ask.choices : null;
    if (typeof event.id === 'string') choices.set(event.id, idsOf(Array.isArray(asked) ? asked.filter(isRaw) : []));
  }
  const steps = new Map<string, number>();
  for (const lever of tables.levers) if (typeof lever.id === 'string' && Array.isArray(lever.steps)) steps.set(lever.id, lever.steps.length);
  const unsure = new Set<RefKind>(
    [...broken].filter((part) => part !== 'manifest' && part !== 'rules' && part !== 'economy' && part !== 'guide' && part !== 'drift'),
  );
  if (broken.has('people')) for (const kind of ['everyone', 'patron', 'addressee'] as const) unsure.add(kind);
  if (broken.has('bodies')) unsure.add('addressee');
  if (broken.has('bodies') || broken.has('organizations')) unsure.add('owner');
  if (broken.has('levers') || broken.has('themes')) unsure.add('matter');
  if (broken.has('events')) unsure.add('choice');
  const turns = Array.isArray(manifest.turns) ? manifest.turns.filter(isRaw) : [];
  return {
    ids: {
      ...tableIds,
      everyone,
      patron: new Set([...tableIds.people, 'none']),
      addressee: new Set([...tableIds.people, ...tableIds.bodies]),
      owner: new Set([...tableIds.bodies, ...tableIds.organizations]),
      matter: new Set([...tableIds.levers, ...tableIds.themes]),
      turn: idsOf(turns),
      choice: new Set([...choices.values()].flatMap((ids) => [...ids])),
      rank: new Set([...RANKS, ...tables.posts.flatMap(({ service }) => (typeof service === 'string' ? [service] : []))]),
      standing: new Set(STANDINGS),
      deedName: new Set(DEEDS),
      verb: new Set(['discuss', 'print', 'speak']),
      membership: new Set(MEMBERSHIPS),
      rung: new Set(RUNGS),
    },
    unsure,
    steps,
    choices,
  };
}

/**
 * Checks every reference of the manifest, of the economy, of the guide and of all records.
 * Diagnostics: `unknown-id`, `not-in-cast`, `unknown-value`, `repeated-id`, `unknown-choice`, `lever-step`, `bad-subject`.
 */
export function checkReferences(merged: Merged, universe: Universe, marks: Marks, findings: Findings): void {
  const walk = makeWalker(universe, marks, findings);
  walk({ is: 'object', fields: MANIFEST }, merged.manifest, ['manifest'], placeAt(marks, merged.manifest, []));
  if (merged.economy !== null) walk({ is: 'object', fields: ECONOMY }, merged.economy, ['economy', 'economy'], placeAt(marks, merged.economy, []));
  if (merged.guide !== null) walk({ is: 'object', fields: GUIDE }, merged.guide, ['guide', 'guide'], placeAt(marks, merged.guide, []));
  if (merged.drift !== null)
    for (const [month, border] of Object.entries(merged.drift))
      walk({ is: 'object', fields: BORDER }, border, ['drift', 'drift', month], placeAt(marks, merged.drift, [month]));
  for (const table of TABLES) {
    const fields: Fields = RECORDS[table];
    for (const record of merged.tables[table]) {
      const name = typeof record.id === 'string' ? record.id : '?';
      walk({ is: 'object', fields }, record, [table, name], placeAt(marks, record, []));
    }
  }
}

type Path = readonly string[];

function makeWalker(universe: Universe, marks: Marks, findings: Findings) {
  function checkId(kind: RefKind, id: unknown, path: Path, at: Place): void {
    if (typeof id !== 'string' || universe.unsure.has(kind)) return;
    const known = universe.ids[kind];
    if (known.has(id)) return;
    const where = path.slice(1).join('.');
    const isLeftOut = (kind === 'people' || kind === 'patron' || kind === 'addressee') && universe.ids.everyone.has(id);
    if (isLeftOut) {
      findings.add({
        at,
        code: 'not-in-cast',
        message: `${where}: “${id}” is not in the cast of this scenario`,
        suggest: () => 'add the person to “cast” in scenario.yaml, or change the record',
      });
    } else if (CLOSED.has(kind)) {
      findings.add({ at, code: 'unknown-value', message: `${where}: no ${NAMES[kind]} “${id}”`, suggest: () => suggestion(id, [...known]) });
    } else {
      findings.add({ at, code: 'unknown-id', message: `${where}: no ${NAMES[kind]} “${id}”`, suggest: () => suggestion(id, [...known]) });
    }
  }

  function walk(shape: Shape, value: unknown, path: Path, at: Place): void {
    if (value === null || value === undefined) return;
    switch (shape.is) {
      case 'free':
        return;
      case 'ref':
        checkId(shape.to, value, path, at);
        return;
      case 'subject':
        if (typeof value === 'string') checkSubject(value, path, at);
        return;
      case 'lazy':
        walk(shape.of(), value, path, at);
        return;
      case 'list':
        if (Array.isArray(value)) walkList(shape.of, value, path);
        return;
      case 'keys':
        if (!isRaw(value)) return;
        for (const key of Object.keys(value)) {
          checkId(shape.to, key, [...path, key], placeAt(marks, value, [key], 'key', at));
          walk(shape.of, value[key], [...path, key], placeAt(marks, value, [key], 'value', at));
        }
        return;
      case 'tagged': {
        if (!isRaw(value)) return;
        const option = Object.hasOwn(shape.options, String(value[shape.tag])) ? shape.options[String(value[shape.tag])] : undefined;
        if (option) walk(option, value, path, at);
        return;
      }
      case 'object':
        if (!isRaw(value)) return;
        for (const [field, inner] of Object.entries(shape.fields)) {
          if (Object.hasOwn(value, field)) walk(inner, value[field], [...path, field], placeAt(marks, value, [field], 'value', at));
        }
        if (shape.step) checkStep(value, shape.step, path, at);
        if (shape.choice) checkChoice(value, shape.choice, path, at);
    }
  }

  function walkList(of: Shape, list: readonly unknown[], path: Path): void {
    const seen = new Set<unknown>();
    list.forEach((item, i) => {
      const at = placeAt(marks, list, [i]);
      if (of.is === 'ref' && seen.has(item)) {
        findings.add({ at, code: 'repeated-id', severity: 'warning', message: `${path.slice(1).join('.')}: “${String(item)}” stands there twice` });
      }
      seen.add(item);
      walk(of, item, [...path, String(i)], at);
    });
  }

  function checkStep(value: Raw, [lever, field]: readonly [string, string], path: Path, at: Place): void {
    const steps = universe.steps.get(String(value[lever]));
    const step = value[field];
    if (steps === undefined || typeof step !== 'number' || (step >= 0 && step < steps)) return;
    const place = placeAt(marks, value, [field], 'value', at);
    findings.add({
      at: place,
      code: 'lever-step',
      message: `${[...path, field].slice(1).join('.')}: the lever “${String(value[lever])}” has the steps 0 to ${steps - 1}, not ${step}`,
    });
  }

  function checkChoice(value: Raw, [event, field]: readonly [string, string], path: Path, at: Place): void {
    const choices = universe.choices.get(String(value[event]));
    const choice = value[field];
    if (!choices || typeof choice !== 'string' || choices.has(choice)) return;
    const place = placeAt(marks, value, [field], 'value', at);
    findings.add({
      at: place,
      code: 'unknown-choice',
      message: `${[...path, field].slice(1).join('.')}: the event “${String(value[event])}” offers no choice “${choice}”`,
      suggest: () => suggestion(choice, [...choices]),
    });
  }

  function checkSubject(text: string, path: Path, at: Place): void {
    const [kind = '', ...parts] = text.split('/');
    const expected = Object.hasOwn(SUBJECTS, kind) ? SUBJECTS[kind] : undefined;
    if (!expected) {
      const message = `${path.slice(1).join('.')}: “${text}” does not begin with a kind of motion`;
      findings.add({ at, code: 'bad-subject', message, suggest: () => suggestion(kind, Object.keys(SUBJECTS)) });
      return;
    }
    parts.forEach((part, i) => {
      const ref = expected[i];
      if (!ref) return;
      for (const id of part.split('+')) if (id !== '*' && !(kind === 'appoint' && id === 'vacant')) checkId(ref, id, path, at);
    });
  }

  return walk;
}
