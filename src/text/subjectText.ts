// The human name of a motion's subject or of a pattern of subjects (`reform/secretariat/*`): a noun phrase for use inside a sentence.
import { MEMBERSHIPS, MOTION_KINDS } from '../model/motion';
import type { Id } from '../model/state';
import { sideShort } from './names';
import type { Tools } from './tools';

type Maker = (t: Tools, parts: readonly string[]) => string | null;

const people = (t: Tools, joined: string): string => t.names.list(joined.split('+') as Id[]);
const say = (t: Tools, key: string, values: Record<string, string | number> = {}): string => t.phrase('promises', key, values);

/** Each takes the parts after the kind that are whole, and says the most precise thing they allow; null = only the kind is known. */
const MAKE: Record<string, Maker> = {
  sits: (t, [room]) => (room === undefined ? null : say(t, 'subject.sits', { body: t.names.body(room) })),
  elect(t, [body, person, membership]) {
    if (body === undefined) return null;
    if (person === undefined) return say(t, 'subject.elect.body', { body: t.names.body(body) });
    const whole = MEMBERSHIPS.find((m) => m === membership);
    return say(t, whole === undefined ? 'subject.elect.person' : `subject.elect.${whole}`, {
      body: t.names.body(body),
      person: t.names.person(person),
    });
  },
  slate: (t, [body]) => (body === undefined ? null : say(t, 'subject.slate.body', { body: t.names.body(body) })),
  appoint(t, [post, person]) {
    if (post === undefined) return null;
    if (person === undefined) return say(t, 'subject.appoint.post', { post: t.names.post(post) });
    return say(t, person === 'vacant' ? 'subject.appoint.vacant' : 'subject.appoint.person', {
      post: t.names.post(post),
      person: t.names.person(person),
    });
  },
  offerPost(t, [post, person]) {
    if (post === undefined) return null;
    const key = person === undefined ? 'subject.offerPost.post' : 'subject.offerPost.person';
    return say(t, key, { post: t.names.post(post), person: t.names.person(person) });
  },
  reform(t, [body, fields]) {
    if (body === undefined) return null;
    if (fields === undefined) return say(t, 'subject.reform.body', { body: t.names.body(body) });
    const what = fields.split('+').map((f) => {
      const [field, matter] = f.split(':');
      return matter === undefined ? say(t, `field.${field}`) : say(t, `field.${field}`, { matter: t.names.matter(matter) });
    });
    return say(t, 'subject.reform.fields', { body: t.names.body(body), fields: t.names.join(what) });
  },
  line(t, [question, direction]) {
    if (question === undefined) return null;
    const values = { question: t.names.question(question) };
    if (direction === undefined) return say(t, 'subject.line.question', values);
    return say(t, 'subject.line.side', { ...values, side: sideShort(t.names, question, direction === 'minus' ? -1 : 1) });
  },
  lever(t, [lever, value]) {
    if (lever === undefined) return null;
    if (value === undefined) return say(t, 'subject.lever.any', { lever: t.names.lever(lever) });
    return say(t, 'subject.lever.step', { lever: t.names.lever(lever), step: t.names.stepShort(lever, Number(value)) });
  },
  review(t, [kind, target]) {
    if (target === undefined || target === '') return null;
    if (kind === 'hold') return say(t, 'subject.review.hold', { person: t.names.person(target) });
    if (kind === 'reading') return say(t, 'subject.review.reading', { question: t.names.question(target) });
    return kind === 'decree'
      ? say(t, 'subject.review.decree', { target: t.names.lever(target) })
      : say(t, 'subject.review.post', { target: t.names.post(target) });
  },
  rule: (t, [verb, side]) => (verb === undefined ? null : say(t, side === undefined ? `subject.rule.${verb}` : `subject.rule.${verb}.${side}`)),
  text(t, [document, form]) {
    if (document === undefined) return null;
    return say(t, form === 'none' ? 'subject.text.none' : 'subject.text.print', { document: t.names.document(document) });
  },
  article: (t, [author, side]) => (author === undefined ? null : say(t, `subject.article.${side ?? 'any'}`, { person: t.names.person(author) })),
  instruct: (t, [organ, keep]) => (organ === undefined ? null : say(t, `subject.instruct.${keep ?? 'organ'}`, { organ: t.names.organ(organ, 0) })),
  verdict(t, [document, outcome]) {
    if (document === undefined) return null;
    return say(t, outcome === undefined ? 'subject.verdict.any' : `subject.verdict.${outcome}`, { document: t.names.document(document) });
  },
  enforce: (t, [document]) => (document === undefined ? null : say(t, 'subject.enforce.document', { document: t.names.document(document) })),
  label: (t, [label, who]) =>
    label === undefined
      ? null
      : who === undefined
        ? say(t, 'subject.label.any', { label: t.names.label(label) })
        : say(t, 'subject.label.who', { label: t.names.label(label), people: people(t, who) }),
  discipline: (t, [rung, who]) =>
    rung === undefined
      ? null
      : who === undefined
        ? say(t, `subject.discipline.${rung}`)
        : say(t, 'subject.discipline.who', { rung: say(t, `subject.discipline.${rung}`), people: people(t, who) }),
  lift: (t, [who]) => (who === undefined ? null : say(t, 'subject.lift.who', { person: t.names.person(who) })),
  demand: (t, [who]) => (who === undefined ? null : say(t, 'subject.demand.who', { person: t.names.person(who) })),
  resignation: (t, [person, post]) =>
    person === undefined
      ? null
      : post === undefined
        ? say(t, 'subject.resignation.person', { person: t.names.person(person) })
        : say(t, 'subject.resignation.post', { person: t.names.person(person), post: t.names.post(post) }),
  settle: (t, [who]) => (who === undefined ? null : say(t, 'subject.settle.who', { people: people(t, who) })),
  reporter: (t, [report, person]) =>
    report === undefined
      ? null
      : person === undefined
        ? say(t, 'subject.reporter.any', { report: t.names.report(report) })
        : say(t, 'subject.reporter.person', { report: t.names.report(report), person: t.names.person(person) }),
  commission: (t, [theme]) => (theme === undefined ? null : say(t, 'subject.commission.theme', { theme: t.names.question(theme) })),
  delegate: (t, [organization]) =>
    organization === undefined ? null : say(t, 'subject.delegate.organization', { organization: t.names.organization(organization) }),
  mission: (t, [person, place]) =>
    person === undefined
      ? null
      : place === undefined
        ? say(t, 'subject.mission.person', { person: t.names.person(person) })
        : say(t, 'subject.mission.place', { person: t.names.person(person), place: t.names.place(place) }),
  case: (t, [person, step]) => (person === undefined ? null : say(t, `subject.case.${step ?? 'any'}`, { person: t.names.person(person) })),
  measure: (t, [who, step]) => (who === undefined ? null : say(t, `subject.measure.${step ?? 'any'}`, { person: t.names.person(who) })),
  postpone: (t, [room]) => (room === undefined ? null : say(t, 'subject.postpone.room', { room: t.names.body(room) })),
  mandates: (t, [organization, change]) =>
    organization === undefined ? null : say(t, `subject.mandates.${change ?? 'any'}`, { organization: t.names.organization(organization) }),
  enrol: (t, [organization]) =>
    organization === undefined
      ? null
      : organization === 'all'
        ? say(t, 'subject.enrol.all', {})
        : say(t, 'subject.enrol.organization', { organization: t.names.organization(organization) }),
  fraction: (t, [room, deed]) => (room === undefined ? null : say(t, `subject.fraction.${deed ?? 'any'}`, { room: t.names.body(room) })),
  convene: (t, [room, joint]) =>
    room === undefined ? null : say(t, joint === 'joint' ? 'subject.convene.joint' : 'subject.convene.room', { room: t.names.body(room) }),
};

/** A subject, or a pattern that ends in `*`, in words. A half-written last part counts as not written. */
export function subjectText(tools: Tools, pattern: string): string {
  const isOpen = pattern.endsWith('*');
  const parts = (isOpen ? pattern.slice(0, -1) : pattern).split('/');
  // What stands before the star without a slash after it may be the beginning of several names.
  const whole = isOpen ? parts.slice(0, -1) : parts;
  const kind = whole[0] ?? (isOpen ? MOTION_KINDS.find((k) => k === parts[0]) : undefined);
  if (kind === undefined || MAKE[kind] === undefined) return say(tools, 'subject.any');
  return MAKE[kind](tools, whole.slice(1)) ?? say(tools, `subject.any.${kind}`);
}
