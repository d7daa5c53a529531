// A term of a decision in words: its name, and one line made from the parts that the count itself gave (R0.4). Nothing is computed anew that the
// count did not say; where a part can be taken apart exactly, it is.
import type { Id, State } from '../model/state';
import { TALK_ID } from '../model/talk';
import type { Reason } from '../model/vote';
import type { Tools } from './tools';
import { capital, signed } from './words';

/** Whose term it is, and the State (or a View's world) in which it was counted; both may be unknown. */
export interface ReasonContext {
  person: Id | null;
  state: State | null;
}

export interface ReasonText {
  name: string;
  detail: string;
}

type Part = Reason['about'][number];

/** `view × weight × position × factor`, when the view known here gives exactly the counted value. */
function convictionPart(t: Tools, p: Part, context: ReasonContext): string | null {
  const own = context.person === null ? undefined : context.state?.people[context.person]?.views[p.id];
  const factor = t.scenario.rules.constants.conviction;
  if (own === undefined) return null;
  const unit = own.view * own.weight * factor;
  if (unit === 0 || p.value % unit !== 0) return null;
  const position = p.value / unit;
  if (position === 0 || Math.abs(position) > 2) return null;
  return t.phrase('terms', 'term.conviction#exact', {
    question: t.names.question(p.id),
    view: signed(own.view),
    weight: own.weight,
    position: signed(position),
    factor,
    value: signed(p.value),
  });
}

/** The trust behind a tie to the mover, when it gives exactly the counted value. */
function moverPart(t: Tools, p: Part, context: ReasonContext): string | null {
  const trust = context.person === null ? undefined : context.state?.ties[context.person]?.[p.id];
  const divisor = t.scenario.rules.constants.tieDivisor;
  if (trust === undefined || Math.trunc(trust / divisor) !== p.value) return null;
  return t.phrase('terms', 'term.movers#exact', { name: t.names.person(p.id), trust: signed(trust), divisor, value: signed(p.value) });
}

function patronPart(t: Tools, p: Part, context: ReasonContext): string | null {
  const patron = context.person === null ? null : (context.state?.people[context.person]?.patron ?? null);
  if (patron === null || patron.person !== p.id) return null;
  return t.phrase('terms', 'term.patron#exact', { name: t.names.person(p.id), devotion: patron.devotion });
}

function nameOf(t: Tools, id: Id): string {
  const { byId } = t.scenario;
  if (Object.hasOwn(byId.people, id)) return t.names.person(id);
  if (Object.hasOwn(byId.questions, id)) return t.names.question(id);
  if (Object.hasOwn(byId.documents, id) || TALK_ID.test(id)) return t.names.document(id);
  return t.names.body(id);
}

function partText(t: Tools, r: Reason, p: Part, context: ReasonContext): string {
  const exact =
    r.term === 'conviction'
      ? convictionPart(t, p, context)
      : r.term === 'movers'
        ? moverPart(t, p, context)
        : r.term === 'patron'
          ? patronPart(t, p, context)
          : null;
  return exact ?? t.phrase('terms', 'part', { name: nameOf(t, p.id), value: signed(p.value) });
}

export function reasonText(t: Tools, r: Reason, context: ReasonContext): ReasonText {
  const name = t.say('terms', `term.${r.term}`);
  const key = `term.${r.term}#parts`;
  if (r.about.length === 0 || !t.locale.has('terms', key)) return { name, detail: t.say('terms', `term.${r.term}#what`) };
  const parts = r.about.map((p) => partText(t, r, p, context));
  const detail = t.say('terms', key, { parts: parts.join('; ') });
  // A sum of parts beyond the bound is cut to it.
  const sum = r.about.reduce((s, p) => s + p.value, 0);
  const isHeld = r.term === 'conviction' && sum !== r.value;
  if (isHeld) return { name, detail: `${detail} ${t.say('terms', 'term.conviction#held', { value: signed(r.value) })}` };
  // Each part was divided by itself, their sum once: what that leaves over is said, so that the parts add up.
  return {
    name,
    detail: sum === r.value ? detail : `${detail} ${t.say('terms', 'part#rest', { value: signed(r.value - sum), sum: signed(r.value) })}`,
  };
}

/** The parts of a term for a list: what each is about and what it gave. */
export function reasonParts(t: Tools, r: Reason): { label: string; value: number }[] {
  return r.about.map((p) => ({ label: capital(nameOf(t, p.id)), value: p.value }));
}
