// Talk in words: promises, deals, caucuses and letters (R6).
import type { Promise_ } from '../model/deal';
import type { Caucus, Deal, Id, Letter } from '../model/state';
import { subjectText } from './subjectText';
import type { Tools } from './tools';

/** A promise as a sentence about its giver; `other` is the man it is made to. */
export function promiseText(t: Tools, p: Promise_, giver: Id, other: Id | null): string {
  const values = { person: t.names.person(giver), other: t.names.person(other) };
  switch (p.kind) {
    case 'vote':
      return t.say('promises', `vote.${p.ballot}`, { ...values, subject: subjectText(t, p.subject) });
    case 'drop':
      return t.say('promises', 'drop', { ...values, subject: subjectText(t, p.subject) });
    case 'appoint':
      return t.say('promises', 'appoint', { ...values, whom: t.names.person(p.person), post: t.names.post(p.post) });
    case 'share':
      return t.say('promises', 'share', { ...values, document: t.names.document(p.document) });
    case 'silence':
      return t.say('promises', 'silence', { ...values, document: t.names.document(p.document) });
    case 'nominate':
      return t.say('promises', 'nominate', { ...values, subject: subjectText(t, p.subject) });
    case 'quiet':
    case 'spare':
      return t.say('promises', p.kind, { ...values, whom: t.names.person(p.person) });
    case 'support':
    case 'bloc':
      return t.say('promises', p.kind, values);
  }
}

/** A deal for the ledger: who offers whom, what each side gives, until when, how it stands. */
export interface DealText {
  title: string;
  give: string[];
  ask: string[];
  term: string;
  state: string;
  /** How the computed answer came out (R6.1), when there was one. */
  answer: string | null;
}

export function dealText(t: Tools, d: Deal): DealText {
  const { to, give, ask, term } = d.offer;
  return {
    title: t.say('promises', 'deal', { from: t.names.person(d.from), to: t.names.person(to) }),
    give: give.map((p) => promiseText(t, p, d.from, to)),
    ask: ask.map((p) => promiseText(t, p, to, d.from)),
    term: t.say('promises', `term.${term}`),
    state: t.say('promises', `state.${d.state}`),
    answer:
      d.sum === null
        ? null
        : t.say('promises', d.sum >= 0 ? 'answer.yes' : 'answer.no', { person: t.names.person(to), sum: d.sum < 0 ? `−${-d.sum}` : `+${d.sum}` }),
  };
}

/** A deal in one line: both lists and the term. */
export function dealLine(t: Tools, d: Deal): string {
  const { give, ask, term } = dealText(t, d);
  return [...give, ...ask, term].join(' ');
}

/** A title sentence and what is known beyond it. */
export interface Told {
  title: string;
  body: string | null;
}

export function caucusText(t: Tools, k: Caucus): Told {
  const lines = k.present
    .filter((id) => k.told[id] !== undefined)
    .map((id) => t.say('promises', `told.${k.told[id]}`, { person: t.names.person(id) }));
  const bound = k.bound.length > 1 ? [t.say('promises', 'caucus.bound', { people: t.names.list(k.bound) })] : [];
  const subject = k.subject === '' ? t.phrase('promises', 'subject.any') : subjectText(t, k.subject);
  return {
    title: t.say('promises', 'caucus', { host: t.names.person(k.host), people: t.names.list(k.present), place: t.names.place(k.place), subject }),
    body: [...lines, ...bound].join(' ') || null,
  };
}

export function letterText(t: Tools, l: Letter): Told {
  const values = {
    from: t.names.person(l.from),
    to: t.names.person(l.to),
    count: l.claims.length,
    claims: t.names.list(l.claims),
    subject: l.about === null ? t.phrase('promises', 'subject.any') : subjectText(t, l.about),
  };
  const parts = [
    ...(l.read ? [] : [t.say('promises', 'letter.unread', { to: values.to })]),
    ...(l.seenBy.length > 0 ? [t.say('promises', 'letter.seen', { count: l.seenBy.length, people: t.names.list(l.seenBy) })] : []),
  ];
  return { title: t.say('promises', `letter.${l.act}`, values), body: parts.join(' ') || null };
}
