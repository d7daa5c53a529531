// Legal actions as families with fields: one verb, and what tells its instances apart. The words of fields and values are made here too.

import { isNotice } from '../../engine/notices';
import { paperOf } from '../../engine/talks';
import type { Promise_ } from '../../model/deal';
import type { Motion, Side } from '../../model/motion';
import type { Order } from '../../model/order';
import { t } from '../../text/ui';
import { capital } from '../../text/words';
import type { Variant } from '../screens/families';
import type { Desk } from './desk';

type Plain = string | number | boolean | null | readonly unknown[] | object;

const join = (value: Plain): string => {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none';
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
    for (const c of what.changes) {
      if (c.field === 'size') values.size = String(c.value);
      if (c.field === 'merged') values.into = c.into;
      if (c.field === 'owner' || c.field === 'oversight') values.matter = c.matter;
      if (c.field === 'owner') values.post = c.post;
    }
    return values;
  }
  if (what.kind === 'article' && 'article' in what) {
    const { article, author, allow } = what;
    return valuesOf({ kind: 'article', ...article, author, allow } as unknown as Order);
  }
  if (what.kind === 'travel') return { place: what.place, fly: what.fly === true ? 'true' : 'none' };
  if (what.kind === 'enrol') return { organization: what.organization ?? 'all', percent: String(what.percent) };
  if (what.kind === 'resolve') {
    const { organization, level, question, document, person, side } = what;
    return { organization, level, matter: (question ?? document ?? person)!, side: String(side) };
  }
  if (what.kind === 'settle') {
    const terms = (list: readonly Promise_[]): string => (list.length === 0 ? 'none' : JSON.stringify(list));
    return {
      with: join(what.with),
      give: terms(what.give),
      ask: terms(what.ask),
      term: what.term,
      also: what.also === undefined ? 'none' : JSON.stringify(what.also),
      orElse: what.orElse ?? 'none',
    };
  }
  for (const [key, value] of Object.entries(what)) if (key !== 'kind') values[key] = join(value as Plain);
  return values;
}

export const variantOf = (what: Order | Motion, id: string): Variant => ({ id, values: valuesOf(what) });

/** Field name on screen. */
export const fieldLabel = (field: string): string => t(`field.${field}`);

/** What a choice of `field` is called in this variant: a name where it is somebody or something, else its own word. */
export function valueLabel(desk: Desk, field: string, { values }: Pick<Variant, 'values'>): string {
  const value = values[field];
  if (value === undefined) return t('value.unset');
  const named = nameOf(desk, field, value, values);
  if (named !== null) return named;
  const key = `value.${field}.${value}`;
  const said = t(key);
  return said === key && value === 'none' ? t('value.none') : said;
}

function nameOf(desk: Desk, field: string, value: string, values: Readonly<Record<string, string>>): string | null {
  const { scenario, text, world } = desk;
  const { byId } = scenario;
  if (value === 'none') return null;
  switch (field) {
    case 'value':
      return text.leverStep(values.lever ?? '', Number(value));
    case 'direction':
      return sideOf(desk, values.question ?? '', Number(value));
    case 'act': {
      const act = world.acts[Number(value)];
      return act === undefined ? null : t('value.actOf', { act: capital(text.subject(`review/${act.kind}/${act.target}`)), by: text.person(act.by) });
    }
    case 'stance':
      // A telegram does not say where anybody stands.
      return isNotice(values.subject ?? '') ? t(`value.notice.${value}`) : null;
    case 'offer':
      return text.post(world.postOffers[Number(value)]?.post ?? '');
    case 'resolution': {
      const r = world.resolutions[Number(value)];
      return r === undefined ? null : text.organization(r.organization);
    }
    case 'case':
      return text.person(world.cases[Number(value)]?.person ?? '');
    case 'give':
    case 'ask':
      return text.terms({ with: (values.with ?? '').split('+'), give: [], ask: [], [field]: JSON.parse(value) as Promise_[] })[field].join(' ');
    case 'also':
      return text.terms({ with: [], give: [], ask: [], also: JSON.parse(value) as Side[] }).ask.join(' ');
    case 'months':
    case 'size':
      return text.names.number(Number(value));
    case 'organ':
      return text.organ(value, world.turn);
    case 'label':
      return capital(text.names.label(value));
    case 'report':
      return capital(text.names.report(value));
  }
  if (value.includes('/')) return text.subject(value);
  const names = value.split('+').map((id) => {
    if (byId.people[id]) return text.personFull(id);
    if (byId.bodies[id]) return text.body(id);
    if (byId.posts[id]) return text.post(id);
    if (byId.places[id]) return text.place(id);
    if (paperOf(desk.scenario, id)) return text.document(id);
    if (byId.questions[id]) return text.question(id);
    if (byId.organizations[id]) return text.organization(id);
    if (byId.levers[id] || byId.themes[id]) return text.names.matter(id);
    return byId.facts[id]?.text ?? null;
  });
  return names.every((name) => name !== null) ? names.join(', ') : null;
}

/** The head of a side's wording: what follows its colon is told by the motion itself. */
function sideOf({ scenario }: Desk, question: string, direction: number): string | null {
  const q = scenario.byId.questions[question];
  return q === undefined ? null : (direction > 0 ? q.plus : q.minus).split(/[:;]/)[0]!;
}
