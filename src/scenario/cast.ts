// `manifest.cast`: keeps only the persons who take part and lets go of what merely points to the others. Changes the merged raw data in place.
import type { Findings } from './findings';
import type { Merged } from './merge';
import { omit } from './merge';
import { isRaw, type Mark, type Marks, placeAt, type Raw } from './read';

/** Lists of persons, mappings by person and lone persons that lose those not in the cast. Whatever else names them is an error (`not-in-cast`). */
const LISTS: readonly (readonly [table: keyof Merged['tables'], field: string])[] = [
  ['bodies', 'full'],
  ['bodies', 'candidates'],
  ['organizations', 'footholds'],
  ['documents', 'holders'],
  ['documents', 'known'],
  ['documents', 'signatories'],
  ['documents', 'maySign'],
  ['documents', 'witnesses'],
  ['documents', 'confirmedBy'],
  ['blocs', 'members'],
  ['events', 'who'],
];
const MAPPINGS: typeof LISTS = [
  ['people', 'ties'],
  ['documents', 'targets'],
  ['events', 'reflects'],
];
const LONE: typeof LISTS = [
  ['bodies', 'head'],
  ['posts', 'holder'],
  ['posts', 'appointedBy'],
  ['posts', 'domainOf'],
  ['organizations', 'press'],
];
const LEVELS = ['province', 'district', 'cell'] as const;

/** Applies the cast. Returns every person there was before, so that a stranger can be told from one left out. Diagnostic: `not-in-cast` (a warning). */
export function applyCast(merged: Merged, top: number, marks: Marks, findings: Findings): Set<string> {
  const everyone = new Set(merged.tables.people.flatMap((person) => (typeof person.id === 'string' ? [person.id] : [])));
  const { cast } = merged.manifest;
  if (!Array.isArray(cast)) return everyone;
  const taking = new Set<unknown>(cast);
  const isOut = (id: unknown): boolean => typeof id === 'string' && everyone.has(id) && !taking.has(id);
  const { tables } = merged;

  for (const person of tables.people) {
    const at = placeAt(marks, person, ['id']);
    if (isOut(person.id) && at.layer === top) {
      findings.add({
        at,
        code: 'not-in-cast',
        severity: 'warning',
        message: `“${String(person.id)}” is described here but is not in the cast`,
        suggest: () => 'add the person to “cast” in scenario.yaml',
      });
    }
  }
  tables.people = tables.people.filter((person) => !isOut(person.id));
  tables.aims = tables.aims.filter((aim) => !isOut(aim.person));
  tables.deeds = tables.deeds.filter((deed) => !(isRaw(deed.action) && isOut(deed.action.seat)));
  tables.blocs = tables.blocs.filter(
    ({ members }) => !Array.isArray(members) || !members.some(isOut) || members.filter((id) => !isOut(id)).length >= 2,
  );
  for (const lens of tables.lenses) {
    const { changes } = lens;
    const isOfStranger = (c: unknown): boolean => isRaw(c) && (isOut(c.person) || isOut(c.to) || isOut(c.patron));
    if (Array.isArray(changes) && changes.some(isOfStranger)) lens.changes = without(changes, isOfStranger, marks);
  }
  for (const person of tables.people) if (isRaw(person.patron) && isOut(person.patron.person)) person.patron = null;
  for (const [table, field] of LISTS) {
    for (const record of tables[table]) {
      const list = record[field];
      if (Array.isArray(list) && list.some(isOut)) record[field] = without(list, isOut, marks);
    }
  }
  for (const [table, field] of MAPPINGS) {
    for (const record of tables[table]) {
      const mapping = record[field];
      if (isRaw(mapping)) record[field] = omit(mapping, Object.keys(mapping).filter(isOut), marks);
    }
  }
  for (const [table, field] of LONE) {
    for (const record of tables[table]) if (isOut(record[field])) record[field] = null;
  }
  for (const organization of tables.organizations) {
    const { apparatus } = organization;
    if (!isRaw(apparatus)) continue;
    for (const level of LEVELS) {
      const shares = apparatus[level];
      if (isRaw(shares)) apparatus[level] = foldShares(shares, isOut, marks);
    }
  }
  return everyone;
}

/** What belonged to those left out belongs to nobody. */
function foldShares(shares: Raw, isOut: (id: string) => boolean, marks: Marks): Raw {
  const out = Object.keys(shares).filter((patron) => isOut(patron) && typeof shares[patron] === 'number');
  if (out.length === 0) return shares;
  const result = omit(shares, out, marks);
  const own = typeof result.none === 'number' ? result.none : 0;
  result.none = out.reduce((sum, patron) => sum + (shares[patron] as number), own);
  return result;
}

/** A copy of a list without some items, keeping the places of the others. */
export function without(list: readonly unknown[], isOut: (item: unknown) => boolean, marks: Marks): unknown[] {
  const kept: unknown[] = [];
  const mark = marks.get(list);
  const copy: Mark | null = mark ? { at: mark.at, keys: new Map(), values: new Map() } : null;
  list.forEach((item, i) => {
    if (isOut(item)) return;
    const place = mark?.values.get(String(i));
    if (copy && place) copy.values.set(String(kept.length), place);
    kept.push(item);
  });
  if (copy) marks.set(kept, copy);
  return kept;
}
