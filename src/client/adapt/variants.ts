// Legal actions as families with fields: one verb, and what tells its instances apart. The words of fields and values are made here too.
import type { Motion } from '../../model/motion';
import type { Order } from '../../model/order';
import { t } from '../../text/ui';
import type { Variant } from '../screens/families';
import type { Desk } from './desk';

type Plain = string | number | boolean | null | readonly unknown[] | object;

const join = (value: Plain): string => {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.map((v) => join(v as Plain)).join('+');
  if (typeof value === 'object')
    return Object.values(value)
      .map((v) => join(v as Plain))
      .join(':');
  return String(value);
};

/** The fields of an order or motion, in their own order, as words that can be chosen by. */
function valuesOf(what: Order | Motion): Record<string, string> {
  const values: Record<string, string> = {};
  if (what.kind === 'reform') {
    values.body = what.body;
    values.change = what.changes.map((c) => c.field).join('+');
    const seats = what.changes.flatMap((c) => (c.field === 'seats' ? c.set.map((s) => s.person) : []));
    if (seats.length > 0) values.roster = seats.join('+');
    for (const c of what.changes) if (c.field === 'size') values.size = String(c.value);
    return values;
  }
  if (what.kind === 'article' && 'article' in what) {
    const { article, author, allow } = what;
    return valuesOf({ kind: 'article', ...article, author, allow } as unknown as Order);
  }
  if (what.kind === 'enrol') return { organization: what.organization ?? 'all', percent: String(what.percent) };
  if (what.kind === 'resolve') {
    const { organization, level, question, document, person, side } = what;
    return { organization, level, matter: (question ?? document ?? person)!, side: String(side) };
  }
  for (const [key, value] of Object.entries(what)) if (key !== 'kind') values[key] = join(value as Plain);
  return values;
}

export const variantOf = (what: Order | Motion, id: string): Variant => ({ id, values: valuesOf(what) });

/** Field name on screen; unknown ones are shown in words. */
export const fieldLabel = (_family: string, field: string): string => t(`field.${field}`);

/** A value on screen: a name where it is somebody or something, else its own word. */
export function valueLabel(desk: Desk, field: string, value: string): string {
  const { scenario, text } = desk;
  if (value === 'none') return t('value.none');
  const parts = value.split('+');
  const name = (id: string): string | null => {
    if (scenario.byId.people[id]) return text.personFull(id);
    if (field === 'subject' || field === 'about') return id.includes('/') ? text.subject(id) : null;
    if (scenario.byId.bodies[id]) return text.body(id);
    if (scenario.byId.posts[id]) return text.post(id);
    if (scenario.byId.places[id]) return text.place(id);
    if (scenario.byId.documents[id]) return text.document(id);
    if (scenario.byId.questions[id]) return text.question(id);
    if (scenario.byId.organizations[id]) return text.organization(id);
    if (scenario.byId.levers[id]) return text.lever(id);
    if (scenario.byId.facts[id]) return scenario.byId.facts[id].text;
    if (field === 'value') return scenario.levers.find((l) => l.steps[Number(id)] !== undefined)?.steps[Number(id)] ?? null;
    return null;
  };
  const named = parts.map(name);
  if (named.every((n) => n !== null)) return named.join(', ');
  if (field === 'case') return text.person(desk.world.cases[Number(value)]?.person ?? '');
  if (field === 'organ') return text.organ(value);
  const key = `value.${field}.${value}`;
  const said = t(key);
  return said === key ? value.replaceAll('-', ' ') : said;
}
