// An order in few words: verb and object, for lists and cards. Who gives it stands beside it.
import type { Order } from '../model/order';
import type { Resolution } from '../model/organization';
import type { State } from '../model/state';
import { subjectText } from './subjectText';
import type { Tools } from './tools';

type Of<K extends Order['kind']> = Extract<Order, { kind: K }>;
type Make<K extends Order['kind']> = (tools: Tools, o: Of<K>, state: State) => string;

/** What a local body is to resolve or has resolved, behind what is done about it. */
function matter(t: Tools, r: Pick<Resolution, 'question' | 'document' | 'person' | 'side'>, body: string): string {
  const values = { body, question: t.names.question(r.question), document: t.names.document(r.document), person: t.names.person(r.person) };
  if (r.question !== null) return t.say('orders', 'resolve.question', { ...values, side: t.names.side(r.question, r.side) });
  return t.say('orders', `resolve.${r.document === null ? 'person' : 'document'}.${r.side > 0 ? 'for' : 'against'}`, values);
}

const MAKE: { [K in Order['kind']]: Make<K> } = {
  work: (t, o) => t.say('orders', `work.${o.manner}`, { post: t.names.post(o.post) }),
  attend: (t, o) => t.say('orders', 'attend', { body: t.names.body(o.body) }),
  travel: (t, o) => t.say('orders', o.fly === true ? 'travel.fly' : 'travel', { place: t.names.place(o.place) }),
  rest: (t) => t.say('orders', 'rest'),
  court: (t, o) => t.say('orders', `court.${o.aim}`, { person: t.names.person(o.person) }),
  summon: (t, o) =>
    t.say('orders', o.invitees.length === 1 ? 'summon.one' : 'summon', { people: t.names.list(o.invitees), subject: subjectText(t, o.subject) }),
  write: (t, o) =>
    t.say('orders', `write.${o.act}`, {
      person: t.names.person(o.to),
      count: o.claims.length,
      claims: t.names.list(o.claims),
      subject: o.about === null ? '' : subjectText(t, o.about),
    }),
  draft(t, o) {
    const order = t.say('orders', `draft.${o.tone}`, { document: t.names.document(o.document) });
    return o.targets.length === 0 ? order : t.say('orders', 'draft.against', { order, people: t.names.list(o.targets) });
  },
  sign: (t, o) => t.say('orders', 'sign', { document: t.names.document(o.document) }),
  paper(t, o) {
    const isBody = o.to !== null && t.scenario.byId.bodies[o.to] !== undefined;
    const order = t.say('orders', `paper.${o.deed}`, {
      document: t.names.document(o.document),
      to: isBody ? t.names.body(o.to) : t.names.person(o.to),
    });
    if (o.deed !== 'send' || isBody) return order;
    return o.courier === null
      ? t.say('orders', 'paper.byPost', { order })
      : t.say('orders', 'paper.byHand', { order, person: t.names.person(o.courier) });
  },
  print: (t, o, state) => t.say('orders', 'print', { document: t.names.document(o.document), organ: t.names.organ(o.organ, state.turn) }),
  note: (t, o) => t.say('orders', 'note', { person: t.names.person(o.person) }),
  pose: (t, o) => t.say('orders', `pose.${o.stance}`),
  edit: (t, o, state) => t.say('orders', `edit.${o.form}`, { person: t.names.person(o.author), organ: t.names.organ(o.organ, state.turn) }),
  article(t, o, state) {
    const organ = t.names.organ(o.organ, state.turn);
    const order = t.say('orders', `article.${o.act}`, { organ, person: t.names.person(o.target), question: t.names.question(o.question) });
    return o.quote === null ? order : t.say('orders', 'article.quoting', { order, document: t.names.document(o.quote) });
  },
  testify: (t, o) => t.say('orders', `testify.${o.stance}`, { document: t.names.document(o.document) }),
  tell: (t, o) =>
    o.subject.startsWith('sits/')
      ? t.say('orders', `telegram.${o.stance}`, { person: t.names.person(o.to), body: t.names.body(o.subject.slice('sits/'.length)) })
      : t.say('orders', `tell.${o.stance}`, { person: t.names.person(o.to), about: t.names.person(o.about), subject: subjectText(t, o.subject) }),
  speak: (t, o) => t.say('orders', `speak.${o.act}`, { person: t.names.person(o.target), question: t.names.question(o.question) }),
  declare: (t, o) => t.say('orders', `declare.${o.step}`),
  leave: (t) => t.say('orders', 'leave'),
  canvass: (t, o) => t.say('orders', 'canvass', { organization: t.names.organization(o.organization) }),
  resolve: (t, o) => matter(t, o, t.say('orders', `resolve.${o.level}`, { organization: t.names.organization(o.organization) })),
  electLocally(t, o) {
    const body = t.say('orders', `resolve.${o.level}`, { organization: t.names.organization(o.organization) });
    const person = t.names.person(o.person);
    return o.post === null
      ? t.say('orders', 'electLocally', { body, person })
      : t.say('orders', 'electLocally.bureau', { body, person, post: t.names.post(o.post) });
  },
  address(t, o, state) {
    const r = state.resolutions[o.resolution];
    const body = t.say('orders', 'address', { organization: t.names.organization(r?.organization), room: t.names.body(o.room) });
    return r === undefined ? body : matter(t, r, body);
  },
  appoint: (t, o) => t.say('orders', 'appoint', { post: t.names.post(o.post), person: t.names.person(o.person) }),
  offerPost: (t, o) => t.say('orders', 'offerPost', { post: t.names.post(o.post), person: t.names.person(o.person) }),
  answerPost: (t, o, state) => t.say('orders', `answerPost.${o.answer}`, { post: t.names.post(state.postOffers[o.offer]?.post) }),
  dismiss: (t, o, state) => t.say('orders', 'dismiss', { post: t.names.post(o.post), person: t.names.person(state.posts[o.post]?.holder) }),
  transfer: (t, o) => t.say('orders', 'transfer', { person: t.names.person(o.person), place: t.names.place(o.place) }),
  decree: (t, o) => t.say('orders', 'decree', { lever: t.names.lever(o.lever), step: t.names.step(o.lever, o.value) }),
  figures: (t, o) => t.say('orders', 'figures', { question: t.names.question(o.question), side: t.names.side(o.question, o.direction) }),
  reading: (t, o) => t.say('orders', 'reading', { question: t.names.question(o.question), side: t.names.side(o.question, o.direction) }),
  watch: (t, o) => t.say('orders', 'watch', { person: t.names.person(o.person) }),
  bend: (t, o, state) =>
    t.say('orders', 'bend', { person: t.names.person(state.postOffers[o.offer]?.person), post: t.names.post(state.postOffers[o.offer]?.post) }),
  guard(t, o) {
    const order = t.say('orders', `guard.${o.pass}`, { person: t.names.person(o.person) });
    return o.admit.length === 0 ? order : t.say('orders', 'guard.admit', { order, people: t.names.list(o.admit) });
  },
  hold: (t, o) => t.say('orders', 'hold', { person: t.names.person(o.person) }),
  investigate: (t, o) =>
    o.person === null
      ? t.say('orders', 'investigate.organization', { organization: t.names.organization(o.organization) })
      : t.say('orders', 'investigate.person', { person: t.names.person(o.person) }),
  case: (t, o, state) => t.say('orders', `case.${o.deed}`, { person: t.names.person(state.cases[o.case]?.person ?? null) }),
  meet: (t, o) => t.say('orders', 'meet', { question: t.names.question(o.theme) }),
  underground: (t, o) =>
    t.say('orders', `underground.${o.deed}`, { organization: t.names.organization(o.organization), document: t.names.document(o.document) }),
  break: (t) => t.say('orders', 'break'),
  petition: (t, o) => t.say('orders', `petition.${o.what}`, { room: t.names.body(o.room) }),
  resign: (t, o) => t.say('orders', o.ultimatum ? 'resign.ultimatum' : 'resign', { post: t.names.post(o.post) }),
};

/** Verb and object, without a full stop: "Work the post of General Secretary". */
export function orderText(tools: Tools, o: Order, state: State): string {
  // One narrow cast: the mapped type guarantees that MAKE[kind] fits the order of that kind.
  return (MAKE[o.kind] as unknown as (tools: Tools, o: Order, state: State) => string)(tools, o, state);
}
