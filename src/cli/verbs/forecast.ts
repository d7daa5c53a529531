// plenum forecast: a motion counted at a date of the documented course, with every member's reasons.
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { isCapable } from '../../engine/read';
import { type Change, forecastAt, sourceOf, withChanges } from '../../lab/forecastAt';
import { type Motion, motionSchema } from '../../model/motion';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { spokenBy } from '../../scenario/lenses';
import { makeText } from '../../text/sentences';
import { didYouMean } from '../args';
import { changeLine, LENS_OPTION, printLenses, sourceText, throughLenses } from '../lenses';
import { plural, table } from '../out';
import { wrong } from '../replayFile';
import { checkTurn, findPlayable } from '../scenarios';
import { FoundError, UsageError, type Verb } from '../verb';

export const forecast: Verb = {
  summary: 'count a motion at a date of the documented course, with everybody’s reasons',
  usage: '<scenario> --at YYYY-MM --body id --motion <file|-> [--lens id]… [--set …]… [--absent-by-telegram]',
  details: [
    'The documented course is played to the corridor of that month; then the motion is counted as if put. The motion is YAML or JSON in the form of scenario',
    'files, with the person who moves it as “mover” if there is one:',
    '  {kind: reform, body: secretariat, tone: mild, mover: zinoviev, changes: [{field: seats, set: [{person: zinoviev, membership: full},',
    '   {person: trotsky, membership: full}]}, {field: assent, value: 2}]}',
    '--set changes a starting value: kamenev.view.sec=0,2 (view, weight), kamenev.tie.zinoviev=40, kamenev.authority=50, kamenev.factionalism=10.',
    '--lens reads the scenario as one of the sources does (R10.1); a term in which a number of the lens speaks says so, with its source.',
    '',
    'JSON: {body, date, motion, lenses, for, against, abstain, carried, members: [{person, vote, sum, known, swing, reasons: [{term, value, rule, source, about,',
    '       lens?: {id, change, source}}]}], refusal}',
  ],
  options: {
    at: { kind: 'text', value: 'YYYY-MM', help: 'month of the documented course' },
    body: { kind: 'text', value: 'id', help: 'the room that votes' },
    motion: { kind: 'text', value: 'file', help: 'the motion; - reads standard input' },
    lens: LENS_OPTION,
    set: { kind: 'text', value: 'person.view.question=view,weight', multiple: true, help: 'another starting value' },
    'absent-by-telegram': { kind: 'flag', help: 'absent members vote too' },
  },
  takes: { least: 1, most: 1 },
  async run(args, out) {
    const plain = throughLenses(findPlayable(args.positionals[0]!), args);
    const need = (name: string): string => {
      const value = args.text(name);
      if (value === null) throw new UsageError(`plenum forecast needs --${name}; see plenum forecast --help`);
      return value;
    };
    const at = need('at');
    const turn = checkTurn(plain, at);
    const room = checkRoom(plain, need('body'));
    const { motion, mover } = readMotion(plain, need('motion'));
    const scenario = withChanges(
      plain,
      args.texts('set').map((text) => readChange(plain, text)),
    );
    checkIds(scenario, motion);
    const { state, forecast: f, refusal } = forecastAt(scenario, { turn, room, motion, mover, polled: args.has('absent-by-telegram') });
    const text = makeText(scenario);
    printLenses(out, text, plain);
    out.line(`${text.motion(motion, state).title} ${text.body(room)}, ${text.date(turn)}${mover === null ? '' : `, moved by ${text.person(mover)}`}`);
    if (refusal !== null) out.line(`It could not be laid before this room: ${text.refusal(refusal)} (${refusal.rule})`);
    out.line(`${f.for} for, ${f.against} against, ${f.abstain} abstaining: ${f.carried ? 'carried' : 'lost'}`);
    const away = state.bodies[room]!.full.filter((id) => isCapable(scenario, state, id) && !f.members.some((m) => m.person === id));
    if (away.length > 0) out.line(`${plural(away.length, 'member')} away, not counted: ${text.list(away)}; --absent-by-telegram counts them too`);
    for (const m of f.members) {
      out.line(`${text.person(m.person)}: ${m.vote} (${text.signed(m.sum)})${m.swing ? ', could swing' : ''}`);
      const rows = m.reasons.map((r) => {
        const said = text.reason(r, { person: m.person, state });
        const lens = spokenBy(scenario, m.person, r, { subject: f.subject, state }).map(
          (s) => ` [${s.lens.title}: ${changeLine(text, plain, s.change)}; ${sourceText(s.source)}]`,
        );
        return [`  ${text.signed(r.value).padStart(4)}`, said.name, `${said.detail}${lens.join('')}`];
      });
      for (const line of table(rows)) out.line(line);
    }
    const source = (person: Id, r: (typeof f.members)[number]['reasons'][number]): string | null => {
      const s = sourceOf(scenario, person, r);
      return s === null ? null : sourceText(s);
    };
    const lens = (person: Id, r: (typeof f.members)[number]['reasons'][number]) => {
      const spoken = spokenBy(scenario, person, r, { subject: f.subject, state })[0];
      return spoken === undefined ? {} : { lens: { id: spoken.lens.id, change: spoken.change, source: sourceText(spoken.source) } };
    };
    return {
      code: refusal === null ? 0 : 1,
      document: {
        body: room,
        date: at,
        motion,
        mover,
        subject: f.subject,
        lenses: scenario.chosen,
        for: f.for,
        against: f.against,
        abstain: f.abstain,
        carried: f.carried,
        members: f.members.map((m) => ({ ...m, reasons: m.reasons.map((r) => ({ ...r, source: source(m.person, r), ...lens(m.person, r) })) })),
        refusal: refusal === null ? null : { ...refusal, message: text.refusal(refusal) },
      },
    };
  },
};

function checkRoom(scenario: Scenario, id: string): Id {
  const rooms = scenario.bodies.filter((b) => b.sits).map((b) => b.id);
  if (rooms.includes(id)) return id;
  throw new UsageError(`“${id}” is no room that votes${didYouMean(id, rooms) || `; there are: ${rooms.join(', ')}`}`);
}

const withMover = z.looseObject({ mover: z.string().nullable().optional() });

function readMotion(scenario: Scenario, file: string): { motion: Motion; mover: Id | null } {
  const where = file === '-' ? 'standard input' : file;
  if (file !== '-' && !existsSync(file)) throw new UsageError(`there is no file “${file}” with a motion`);
  let value: unknown;
  try {
    value = parseYaml(readFileSync(file === '-' ? 0 : file, 'utf8'), { maxAliasCount: 10 });
  } catch (error) {
    throw new FoundError(`the motion in ${where} is neither YAML nor JSON: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
  const outer = withMover.safeParse(value);
  if (!outer.success) throw new FoundError(`the motion in ${where} is no motion: ${wrong(outer.error)}`);
  const { mover = null, ...rest } = outer.data;
  const parsed = motionSchema.safeParse(rest);
  if (!parsed.success) throw new FoundError(`the motion in ${where} is no motion: ${wrong(parsed.error)}`);
  if (mover !== null && scenario.byId.people[mover] === undefined)
    throw new FoundError(`the mover “${mover}” is nobody in ${scenario.manifest.id}${didYouMean(mover, Object.keys(scenario.byId.people))}`);
  return { motion: parsed.data, mover };
}

/** Everything a motion names must exist: the count itself may rely on it. */
function checkIds(scenario: Scenario, motion: Motion): void {
  const { byId } = scenario;
  const check = (known: Readonly<Record<string, unknown>>, id: string | null, what: string): void => {
    if (id !== null && !Object.hasOwn(known, id))
      throw new FoundError(`the motion names the ${what} “${id}”, which is none in ${scenario.manifest.id}${didYouMean(id, Object.keys(known))}`);
  };
  const m: Record<string, unknown> = motion;
  const tables = {
    person: byId.people,
    body: byId.bodies,
    room: byId.bodies,
    post: byId.posts,
    document: byId.documents,
    question: byId.questions,
    lever: byId.levers,
    place: byId.places,
    convener: byId.people,
  } as const;
  for (const [field, known] of Object.entries(tables)) if (typeof m[field] === 'string') check(known, m[field], field);
  for (const who of [m.who, m.members].flat()) if (typeof who === 'string') check(byId.people, who, 'person');
  if (motion.kind === 'reform')
    for (const c of motion.changes) if (c.field === 'seats') for (const s of c.set) check(byId.people, s.person, 'person');
  if (motion.kind === 'review') throw new FoundError('a review is about an act of the game in play; it cannot be forecast from a file');
}

function readChange(scenario: Scenario, text: string): Change {
  const found = /^([a-z0-9-]+)\.(view|tie|authority|factionalism)(?:\.([a-z0-9-]+))?=(-?\d+)(?:,(\d+))?$/.exec(text);
  if (found === null) throw new UsageError(`--set is person.view.question=view,weight or person.tie.other=n or person.authority=n, not “${text}”`);
  const [, person, what, of, first, second] = found as unknown as [string, string, Change['what'], string | undefined, string, string | undefined];
  const people = Object.keys(scenario.byId.people);
  if (!people.includes(person)) throw new UsageError(`--set: “${person}” is nobody in ${scenario.manifest.id}${didYouMean(person, people)}`);
  const number = (value: string, low: number, high: number): number => {
    const n = Number(value);
    if (n < low || n > high) throw new UsageError(`--set ${text}: ${n} is outside ${low}…${high}`);
    return n;
  };
  if (what === 'view') {
    const questions = Object.keys(scenario.byId.questions);
    if (of === undefined || second === undefined)
      throw new UsageError(`--set ${text}: a view needs its question and its weight, as in ${person}.view.sec=0,2`);
    if (!questions.includes(of))
      throw new UsageError(`--set: “${of}” is no question${didYouMean(of, questions) || `; there are: ${questions.join(', ')}`}`);
    return { person, what, question: of, view: number(first, -2, 2), weight: number(second, 0, 3) };
  }
  if (what === 'tie') {
    if (of === undefined || !people.includes(of)) throw new UsageError(`--set ${text}: a tie needs the other person, as in ${person}.tie.stalin=20`);
    return { person, what, to: of, value: number(first, -100, 100) };
  }
  return { person, what, value: number(first, 0, 100) };
}
