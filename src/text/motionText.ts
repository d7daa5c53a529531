// A motion as it is laid before a body, and in few words for lists. Wording holds before and after the vote: it says what is to be, not what changes.
import type { Motion, SeatChange } from '../model/motion';
import type { Id, State } from '../model/state';
import { termsText } from './dealText';
import { sideShort } from './names';
import { subjectText } from './subjectText';
import type { Tools } from './tools';

/** `title`: one or more sentences. `short`: a phrase without a full stop, small at its start, for use inside a sentence. */
export interface MotionText {
  title: string;
  short: string;
}

type Reform = Extract<Motion, { kind: 'reform' }>;
type Of<K extends Motion['kind']> = Extract<Motion, { kind: K }>;
type Make<K extends Motion['kind']> = (tools: Tools, m: Of<K>, state: State) => MotionText;

const peopleOf = (set: readonly SeatChange[], membership: SeatChange['membership']): Id[] =>
  set.filter((s) => s.membership === membership).map((s) => s.person);

/** Full members of a body when the motion is carried, its head first. */
function leadersOf(state: State, m: Reform, added: readonly Id[]): Id[] {
  const b = state.bodies[m.body];
  const all = [...(b?.head ? [b.head] : []), ...(b?.full ?? []), ...added];
  const gone = m.changes.flatMap((c) => (c.field === 'seats' ? c.set.filter((s) => s.membership !== 'full').map((s) => s.person) : []));
  return [...new Set(all)].filter((id) => !gone.includes(id));
}

function reformSeats(t: Tools, m: Reform, set: readonly SeatChange[], state: State): MotionText {
  const { names, say, phrase } = t;
  const body = names.body(m.body);
  const full = peopleOf(set, 'full');
  const candidates = peopleOf(set, 'candidate');
  const out = peopleOf(set, 'none');
  const count = full.length + candidates.length;
  const short =
    count > 0
      ? phrase('motions', 'reform.seats#short', { count, number: names.number(count), body })
      : phrase('motions', 'reform.leave#short', { body });
  const parts: string[] = [];
  const shares = m.changes.some((c) => c.field === 'assent' && c.value > 1);
  if (shares && full.length > 0 && candidates.length === 0) {
    const people = leadersOf(state, m, full);
    const values = { body, number: names.number(people.length), people: names.list(people) };
    parts.push(say('motions', 'reform.led', values));
    if (out.length > 0) parts.push(say('motions', 'reform.leave', { count: out.length, body, people: names.list(out) }));
    return { title: parts.join(' '), short: phrase('motions', 'reform.led#short', values) };
  }
  if (full.length > 0 && candidates.length > 0)
    parts.push(
      say('motions', 'reform.join#both', {
        count: full.length,
        body,
        people: names.list(full),
        candidates: phrase('motions', 'reform.join#as', { count: candidates.length, candidates: names.list(candidates) }),
      }),
    );
  else if (full.length > 0) parts.push(say('motions', 'reform.join', { count: full.length, body, people: names.list(full) }));
  else if (candidates.length > 0) parts.push(say('motions', 'reform.candidates', { count: candidates.length, body, people: names.list(candidates) }));
  if (out.length > 0) parts.push(say('motions', 'reform.leave', { count: out.length, body, people: names.list(out) }));
  return { title: parts.join(' '), short };
}

const reform: Make<'reform'> = (t, m, state) => {
  const { names, say, phrase } = t;
  const body = names.body(m.body);
  const titles: string[] = [];
  const shorts: string[] = [];
  for (const c of m.changes) {
    // After the first sentence the body is "it".
    const it = titles.length === 0 ? body : phrase('names', 'it');
    if (c.field === 'seats') {
      const text = reformSeats(t, m, c.set, state);
      titles.push(text.title);
      shorts.push(text.short);
    } else if (c.field === 'assent') {
      const key = c.value === 1 ? 'reform.alone' : 'reform.assent';
      const values = { count: c.value, number: names.number(c.value), it, body };
      titles.push(say('motions', key, values));
      shorts.push(phrase('motions', `${key}#short`, values));
    } else if (c.field === 'reviewer') {
      const key = c.value === null ? 'reform.unreviewed' : 'reform.reviewer';
      const values = { it, body, reviewer: c.value === null ? '' : names.body(c.value) };
      titles.push(say('motions', key, values));
      shorts.push(phrase('motions', `${key}#short`, values));
    } else if (c.field === 'size') {
      titles.push(say('motions', 'reform.size', { it, count: c.value }));
      shorts.push(phrase('motions', 'reform.size#short', { body, count: c.value }));
    } else if (c.field === 'merged') {
      titles.push(say('motions', 'reform.merged', { body, other: names.body(c.into) }));
      shorts.push(phrase('motions', 'reform.merged#short', { body, other: names.body(c.into) }));
    } else if (c.field === 'owner') {
      const values = { matter: names.matter(c.matter), post: names.post(c.post), it, body };
      titles.push(say('motions', 'reform.owner', values));
      shorts.push(phrase('motions', 'reform.owner#short', values));
    } else if (c.field === 'oversight') {
      const key = c.body === null ? 'reform.overseen.any' : 'reform.overseen';
      const values = { matter: names.matter(c.matter), reviewer: c.body === null ? '' : names.body(c.body) };
      titles.push(say('motions', key, values));
      shorts.push(phrase('motions', `${key}#short`, values));
    } else if (c.field === 'founded') {
      titles.push(say('motions', 'reform.founded', { body }));
      shorts.push(phrase('motions', 'reform.founded#short', { body }));
    } else {
      titles.push(say('motions', 'reform.abolished', { body }));
      shorts.push(phrase('motions', 'reform.abolished#short', { body }));
    }
  }
  if (m.tone === 'sharp') titles.push(say('motions', 'tone.sharp'));
  return { title: titles.join(' '), short: shorts[0] ?? phrase('motions', 'reform.any', { body }) };
};

/** What a reform comes to where it is more than a change of rules: the body is founded, abolished, merged, or takes members in; else nothing. */
export function shapeOf(m: Motion): '' | '#founded' | '#abolished' | '#merged' | '#enlarged' {
  if (m.kind !== 'reform') return '';
  for (const { field } of m.changes) if (field === 'founded' || field === 'abolished' || field === 'merged') return `#${field}`;
  return m.changes.every((c) => c.field === 'size' || (c.field === 'seats' && c.set.every((s) => s.membership !== 'none'))) ? '#enlarged' : '';
}

/** A kind whose two texts take the same values. */
const plain = (t: Tools, key: string, values: Record<string, string | number>): MotionText => ({
  title: t.say('motions', key, values),
  short: t.phrase('motions', `${key}#short`, values),
});

const MAKE: { [K in Motion['kind']]: Make<K> } = {
  reform,
  elect: (t, m) => plain(t, `elect.${m.membership}`, { person: t.names.person(m.person), body: t.names.body(m.body) }),
  slate(t, m) {
    const key = m.add.length > 0 ? (m.drop.length > 0 ? 'slate.both' : 'slate.add') : m.drop.length > 0 ? 'slate.drop' : 'slate';
    return plain(t, key, { body: t.names.body(m.body), people: t.names.list(m.add), gone: t.names.list(m.drop) });
  },
  appoint: (t, m, state) =>
    m.person === null
      ? plain(t, 'appoint.vacant', { post: t.names.post(m.post), person: t.names.person(state.posts[m.post]?.holder) })
      : plain(t, 'appoint', { post: t.names.post(m.post), person: t.names.person(m.person) }),
  offerPost: (t, m) => plain(t, 'offerPost', { post: t.names.post(m.post), person: t.names.person(m.person) }),
  line(t, m) {
    const values = {
      question: t.names.question(m.question),
      side: t.names.side(m.question, m.direction),
      sideShort: sideShort(t.names, m.question, m.direction),
    };
    const { title, short } = plain(t, 'line', values);
    const tone = t.say('motions', m.tone === 'sharp' ? 'line.sharp' : 'line.mild');
    const paper = m.document === null ? [] : [t.say('motions', 'line.document', { document: t.names.document(m.document) })];
    return { title: [title, tone, ...paper].join(' '), short };
  },
  lever(t, m) {
    const step = t.names.step(m.lever, m.value);
    return plain(t, 'lever', { lever: t.names.lever(m.lever), step, stepShort: t.names.stepShort(m.lever, m.value) });
  },
  review(t, m, state) {
    const act = state.acts[m.act];
    if (act === undefined) return plain(t, `review.${m.outcome}.unknown`, {});
    if (act.kind === 'hold' || act.kind === 'reading') {
      const about = act.kind === 'hold' ? t.names.person(act.target) : t.names.question(act.target);
      return plain(t, `review.${m.outcome}.${act.kind}`, { by: t.names.person(act.by), target: about, person: about });
    }
    const target = act.kind === 'decree' ? t.names.lever(act.target) : t.names.post(act.target);
    const person =
      act.kind === 'appoint'
        ? t.names.person(act.to === null ? null : String(act.to))
        : act.kind === 'dismiss'
          ? t.names.person(act.from === null ? null : String(act.from))
          : '';
    return plain(t, `review.${m.outcome}.${act.kind}`, { by: t.names.person(act.by), target, person });
  },
  rule(t, m) {
    const key = `rule.${m.verb}.${m.allow ? 'allow' : 'forbid'}`;
    return m.who.length === 0 ? plain(t, key, {}) : plain(t, `${key}.who`, { people: t.names.list(m.who) });
  },
  text: (t, m, state) => plain(t, `text.${m.form}`, { document: t.names.document(m.document), organ: t.names.organ(m.organ, state.turn) }),
  article: (t, m, state) =>
    plain(t, `article.${m.article.act}.${m.allow ? 'allow' : 'forbid'}`, {
      organ: t.names.organ(m.article.organ, state.turn),
      person: t.names.person(m.author),
      target: t.names.person(m.article.target),
      question: t.names.question(m.article.question),
    }),
  instruct: (t, m, state) => plain(t, `instruct.${m.keep}`, { organ: t.names.organ(m.organ, state.turn) }),
  verdict: (t, m) => plain(t, `verdict.${m.outcome}`, { document: t.names.document(m.document) }),
  enforce(t, m, state) {
    const post = t.scenario.byId.documents[m.document]?.post ?? null;
    const holder = post === null ? null : (state.posts[post]?.holder ?? null);
    const values = { document: t.names.document(m.document), post: t.names.post(post), person: t.names.person(holder) };
    return plain(t, holder === null ? 'enforce.vacant' : 'enforce', values);
  },
  label: (t, m) => plain(t, 'label', { people: t.names.list(m.who), label: t.names.label(m.label) }),
  discipline: (t, m) =>
    plain(t, `discipline.${m.rung}`, {
      count: m.who.length,
      people: t.names.list(m.who),
      body: m.from === null ? t.phrase('motions', 'discipline.anyBody') : t.names.body(m.from),
    }),
  lift: (t, m) => plain(t, `lift.${m.what}`, { person: t.names.person(m.who) }),
  demand: (t, m) => plain(t, `demand.${m.step}`, { person: t.names.person(m.who) }),
  settle(t, m) {
    const { give, ask } = termsText(t, m);
    const people = [...m.with, ...(m.also ?? []).flatMap((s) => s.who)];
    const values = { people: t.names.list(people), terms: [...give, ...ask].join(' '), term: t.say('promises', `term.${m.term}`) };
    return plain(t, m.ask.some((p) => p.kind === 'stay') ? 'settle.stay' : 'settle', values);
  },
  resignation: (t, m) => plain(t, 'resignation', { person: t.names.person(m.person), post: t.names.post(m.post) }),
  reporter: (t, m) => plain(t, 'reporter', { person: t.names.person(m.person), report: t.names.report(m.report) }),
  commission: (t, m) =>
    plain(t, `commission.${m.mandate}`, { theme: t.names.question(m.theme), people: t.names.list(m.members), person: t.names.person(m.convener) }),
  mission: (t, m) => plain(t, `mission.${m.reason}`, { person: t.names.person(m.person), place: t.names.place(m.place) }),
  delegate: (t, m) => plain(t, 'delegate', { people: t.names.list(m.members), organization: t.names.organization(m.organization) }),
  convene: (t, m) => {
    const bodies = t.names.join(t.scenario.byId.bodies[m.room]!.joint.map((j) => t.names.body(j.body)));
    return m.joint ? plain(t, 'convene.joint', { room: t.names.body(m.room), bodies }) : plain(t, 'convene', { room: t.names.body(m.room) });
  },
  case: (t, m) => plain(t, `case.${m.step}`, { person: t.names.person(m.person) }),
  measure: (t, m) => plain(t, `measure.${m.measure}`, { person: t.names.person(m.who) }),
  postpone: (t, m) => plain(t, 'postpone', { room: t.names.body(m.room), count: m.months, number: t.names.number(m.months) }),
  mandates: (t, m) => plain(t, `mandates.${m.change}`, { organization: t.names.organization(m.organization) }),
  enrol: (t, m) =>
    m.organization === null
      ? plain(t, 'enrol.all', { count: m.percent })
      : plain(t, 'enrol.one', { count: m.percent, organization: t.names.organization(m.organization) }),
  fraction: (t, m) => plain(t, `fraction.${m.deed}`, { room: t.names.body(m.room), subject: m.subject === '' ? '' : subjectText(t, m.subject) }),
};

/** The motion in words; the State says who leads, holds and did what it speaks of. */
export function motionText(tools: Tools, m: Motion, state: State): MotionText {
  // One narrow cast: the mapped type guarantees that MAKE[kind] fits the motion of that kind.
  return (MAKE[m.kind] as unknown as (tools: Tools, m: Motion, state: State) => MotionText)(tools, m, state);
}
