// What the arguments of Entries, Refusals and card Lines mean: from ids and numbers to the words that templates are filled with.
import type { Args, Id, State } from '../model/state';
import type { Values } from './locale';
import { motionText } from './motionText';
import type { Names } from './names';
import { subjectText } from './subjectText';
import type { Tools } from './tools';
import { open, signed } from './words';

/** One reading of a string argument. */
type Reading = (names: Names, id: Id, turn: number) => string;

const person: Reading = (n, id) => n.person(id);
const post: Reading = (n, id) => n.post(id);
const body: Reading = (n, id) => n.body(id);
const people: Reading = (n, ids) => n.list(ids.split(',').filter((id) => id !== ''));

/** Arguments that always mean the same kind of thing. */
const READINGS: Readonly<Record<string, Reading>> = {
  person,
  by: person,
  host: person,
  victim: person,
  about: person,
  before: person,
  owner: person,
  convener: person,
  seat: person,
  patron: person,
  courier: person,
  who: people,
  members: people,
  present: people,
  late: people,
  absent: people,
  claims: people,
  targets: people,
  body,
  room: body,
  elector: body,
  decider: body,
  convened: body,
  bodies: (n, ids) => n.join(ids.split(',').map((id) => n.body(id))),
  post,
  place: (n, id) => n.place(id),
  document: (n, id) => n.document(id),
  organ: (n, id, turn) => n.organ(id, turn),
  organization: (n, id) => n.organization(id),
  part: (n, id) => n.part(id),
  question: (n, id) => n.question(id),
  theme: (n, id) => n.question(id),
  lever: (n, id) => n.lever(id),
  matter: (n, id) => n.matter(id),
  was: post,
  label: (n, id) => n.label(id),
  report: (n, id) => n.report(id),
  for: post,
  record: (n, id) => open(n.fact(id)),
};

/** Arguments that may be one of several things: the first table that knows the id wins. */
const MIXED: Readonly<Record<string, readonly (readonly ['people' | 'bodies' | 'places' | 'levers' | 'posts' | 'questions', Reading])[]>> = {
  to: [
    ['people', person],
    ['bodies', body],
  ],
  from: [
    ['people', person],
    ['places', (n, id) => n.place(id)],
  ],
  target: [
    ['people', person],
    ['levers', (n, id) => n.lever(id)],
    ['questions', (n, id) => n.question(id)],
    ['posts', post],
  ],
};

function readMixed(t: Tools, name: string, id: Id): string {
  const readings = MIXED[name]!;
  const [, reading] = readings.find(([table]) => Object.hasOwn(t.scenario.byId[table], id)) ?? readings[0]!;
  return reading(t.names, id, 0);
}

/** Words that stand for a value of a closed list, each in its own group of the file of names. */
const WORDS: Readonly<Record<string, string>> = { verb: 'verb', step: 'demand', reason: 'mission', stance: 'ballot', level: 'local' };

/** The words a choice of a scenario event brings. */
function eventValues(t: Tools, args: Args): Values {
  const event = typeof args.event === 'string' ? t.scenario.byId.events[args.event] : undefined;
  const choice = event?.ask?.choices.find((c) => c.id === args.choice);
  return event === undefined
    ? {}
    : {
        event: event.title,
        ...(choice === undefined ? {} : { choice: open(choice.text) }),
        ...(event.ask === null ? {} : { askedFor: event.ask.question }),
      };
}

function itemValues(t: Tools, args: Args, state: State): Values {
  const item = typeof args.item === 'number' ? state.items[args.item] : undefined;
  if (item === undefined) return {};
  const { title, short } = motionText(t, item.motion, state);
  return { motion: short, motionTitle: title, mover: t.names.person(item.mover) };
}

/** The sides of a question, and the step of a lever, that two arguments make together. */
function pairValues(t: Tools, args: Args): Values {
  const out: Values = {};
  const direction = args.direction ?? args.side ?? args.by;
  if (typeof args.question === 'string' && typeof direction === 'number') out.sideText = t.names.side(args.question, direction);
  if (typeof args.lever === 'string' && typeof args.value === 'number') out.stepText = t.names.step(args.lever, args.value);
  return out;
}

/**
 * Everything a template may ask for. An argument that is null or empty is left out, so that a sentence that needs it can be left out too.
 * `state` null: no items can be named. Numbers come as they are, as `…Signed`, and as `…Word`.
 */
export function valuesOf(t: Tools, args: Args, state: State | null): Values {
  const out: Values = { ...(state === null ? {} : itemValues(t, args, state)), ...pairValues(t, args), ...eventValues(t, args) };
  for (const [name, value] of Object.entries(args)) {
    if (value === null || value === '' || out[name] !== undefined) continue;
    if (typeof value === 'number') {
      out[name] = value;
      out[`${name}Signed`] = signed(value);
      out[`${name}Word`] = t.names.number(value);
    } else if (MIXED[name] !== undefined) out[name] = readMixed(t, name, value);
    else if (READINGS[name] !== undefined) {
      out[name] = READINGS[name](t.names, value, state?.turn ?? 0);
      if (READINGS[name] === people) out.count = value.split(',').length;
    } else if (WORDS[name] !== undefined) out[name] = t.phrase('names', `${WORDS[name]}.${value}`);
    else if (name === 'subject') out.subject = subjectText(t, value);
    else if (name === 'ending') {
      const ending = t.scenario.endings.find((e) => e.id === value);
      if (ending !== undefined) Object.assign(out, { ending: ending.title, endingText: ending.text });
    } else if (name === 'title' || name === 'text') out[name] = value;
  }
  return out;
}

/** Does a template find everything it asks for? */
export function isFilled(needs: readonly string[], values: Values): boolean {
  return needs.every((n) => values[n] !== undefined);
}
