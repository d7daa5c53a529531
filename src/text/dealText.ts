// Talk in words: promises, deals, caucuses and letters (R6).
import { ifOf, type Promise_, type Threat } from '../model/deal';
import type { Motion } from '../model/motion';
import type { Caucus, Deal, Id, Letter } from '../model/state';
import { subjectText } from './subjectText';
import type { Tools } from './tools';

/** A name for who reads it: himself he is "you". */
const nameFor = (t: Tools, id: Id | null, reader: Id | null): string =>
  id !== null && id === reader ? t.phrase('names', 'you') : t.names.person(id);
const listFor = (t: Tools, ids: readonly Id[], reader: Id | null): string => t.names.join(ids.map((id) => nameFor(t, id, reader)));

/** Between whom a promise is made: the names of both, and whether the giver reads it. */
interface Between {
  person: string;
  other: string;
  isYours: boolean;
  reader: Id | null;
}

const between = (t: Tools, giver: Id, other: Id | null, reader: Id | null): Between => ({
  person: nameFor(t, giver, reader),
  other: nameFor(t, other, reader),
  isYours: giver === reader,
  reader,
});

/** A promise as a sentence about its giver; `other` is the man it is made to, `reader` who reads it and is called "you". */
export const promiseText = (t: Tools, p: Promise_, giver: Id, other: Id | null, reader: Id | null = null): string =>
  sayPromise(t, p, between(t, giver, other, reader));

/** What one side promises: the same thing about several men is one sentence. */
function sayPromises(t: Tools, list: readonly Promise_[], between: Between): string[] {
  const alike = new Map<string, Promise_[]>();
  for (const p of list) {
    const key = JSON.stringify(p.kind === 'quiet' || p.kind === 'spare' ? { ...p, person: '' } : p);
    alike.set(key, [...(alike.get(key) ?? []), p]);
  }
  return [...alike.values()].map((like) => sayPromise(t, like[0]!, between, like));
}

/** The same between sides of several; what it hangs on follows it. `like`: with others of its kind that differ in whom they are about. */
function sayPromise(t: Tools, p: Promise_, between: Between, like: readonly Promise_[] = [p]): string {
  const hangs = ifOf(p);
  const promised = sayKind(t, p, between, like);
  return hangs === null
    ? promised
    : `${promised} ${t.say('promises', hangs.carried ? 'if.carried' : 'if.lost', { subject: subjectText(t, hangs.subject) })}`;
}

function sayKind(t: Tools, p: Promise_, { person, other, isYours, reader }: Between, like: readonly Promise_[]): string {
  const say = (key: string, more: Record<string, string> = {}): string => t.say('promises', isYours ? `${key}#you` : key, { person, other, ...more });
  switch (p.kind) {
    case 'vote':
      return say(`vote.${p.ballot}`, { subject: subjectText(t, p.subject) });
    case 'drop':
    case 'nominate':
      return say(p.kind, { subject: subjectText(t, p.subject) });
    case 'appoint':
      return say('appoint', { whom: nameFor(t, p.person, reader), post: t.names.post(p.post) });
    case 'share':
    case 'silence':
      return say(p.kind, { document: t.names.document(p.document) });
    case 'quiet':
    case 'spare':
      return say(p.kind, {
        whom: listFor(
          t,
          like.flatMap((q) => ('person' in q ? [q.person] : [])),
          reader,
        ),
      });
    case 'recant':
      return say(`recant.${p.step}`);
    case 'stay':
      return say('stay', { post: t.names.post(p.post) });
    case 'support':
    case 'bloc':
      return say(p.kind);
  }
}

/** The or else of an ultimatum, as a sentence about who makes it. */
export function threatText(t: Tools, threat: Threat, person: Id, reader: Id | null = null): string {
  const values = { person: t.names.person(person) };
  const say = (key: string, more: Record<string, string>): string =>
    t.say('promises', person === reader ? `${key}#you` : key, { ...values, ...more });
  if (threat.kind === 'send') return say('orElse.send', { document: t.names.document(threat.document) });
  return say(threat.kind === 'vote' ? `orElse.vote.${threat.ballot}` : 'orElse.table', { subject: subjectText(t, threat.subject) });
}

type Settle = Extract<Motion, { kind: 'settle' }>;

/** A deal for the ledger: who offers whom, what each side gives, until when, how it stands; an or else follows what is asked. */
export interface DealText {
  title: string;
  give: string[];
  ask: string[];
  term: string;
  state: string;
  /** How the computed answer came out (R6.1), when there was one. */
  answer: string | null;
}

/** Terms between the members of a room and others, each promise a sentence (R6.8). */
export function termsText(
  t: Tools,
  m: Pick<Settle, 'with' | 'give' | 'ask' | 'also' | 'orElse'>,
  reader: Id | null = null,
): { give: string[]; ask: string[] } {
  const room = t.phrase('promises', 'side.room');
  const ofRoom: Between = { person: room, other: listFor(t, m.with, reader), isYours: false, reader };
  return {
    give: sayPromises(t, m.give, ofRoom),
    ask: [
      ...[{ who: m.with, ask: m.ask }, ...(m.also ?? [])].flatMap(({ who, ask }) => {
        const others = who.filter((id) => id !== reader);
        const each = others.length > 1 ? t.phrase('promises', 'side.each', { people: t.names.list(others) }) : t.names.list(others);
        return [
          ...(others.length === who.length ? [] : sayPromises(t, ask, { person: nameFor(t, reader, reader), other: room, isYours: true, reader })),
          ...(others.length === 0 ? [] : sayPromises(t, ask, { person: each, other: room, isYours: false, reader })),
        ];
      }),
      ...(m.orElse === undefined ? [] : [t.say('promises', 'orElse.room', { rung: t.phrase('promises', `subject.discipline.${m.orElse}`) })]),
    ],
  };
}

export function dealText(t: Tools, d: Deal, reader: Id | null = null): DealText {
  const { to, term } = d.offer;
  const { give, ask } =
    d.sides === null
      ? {
          give: sayPromises(t, d.offer.give, between(t, d.from, to, reader)),
          ask: [
            ...sayPromises(t, d.offer.ask, between(t, to, d.from, reader)),
            ...(d.offer.orElse === undefined ? [] : [threatText(t, d.offer.orElse, d.from, reader)]),
          ],
        }
      : termsText(
          t,
          {
            give: d.offer.give,
            ask: d.offer.ask,
            with: d.sides.takers.filter((id) => !d.sides!.also.some((s) => s.who.includes(id))),
            also: d.sides.also,
            ...(d.sides.orElse === null ? {} : { orElse: d.sides.orElse }),
          },
          reader,
        );
  return {
    title:
      d.sides === null
        ? t.say('promises', 'deal', { from: t.names.person(d.from), to: t.names.person(to) })
        : t.say('promises', 'settlement', { room: t.names.body(d.sides.room), people: t.names.list(d.sides.takers) }),
    give,
    ask,
    term: t.say('promises', term === 'month' && d.readTurn > d.turn ? 'term.month#later' : `term.${term}`),
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
