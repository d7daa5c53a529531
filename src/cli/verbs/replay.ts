// plenum replay: runs a saved game to any action, checks it against its digests, tells what stands there.
import { digest } from '../../engine/digest';
import { type Divergence, runReplay } from '../../engine/replay';
import type { Replay } from '../../model/replay';
import type { Scenario } from '../../model/scenario';
import type { State } from '../../model/state';
import { asPlayed } from '../../scenario/lenses';
import { makeText, type Text } from '../../text/sentences';
import { printAgainst } from '../against';
import { didYouMean } from '../args';
import { scenarioIds } from '../files';
import type { Out } from '../out';
import { readReplayFile } from '../replayFile';
import { findScenario } from '../scenarios';
import { FoundError, UsageError, type Verb } from '../verb';

const SHOWS = ['summary', 'digest', 'chronicle', 'state'] as const;
type Show = (typeof SHOWS)[number];

interface FirstDivergence {
  /** Place of the action, counted from 0; null when the scenario itself is another. */
  at: number | null;
  reason: Divergence['reason'] | 'threw';
  message: string;
  action: Replay['actions'][number] | null;
  expected: string;
  computed: string;
}

export const replay: Verb = {
  summary: 'run a saved game to any action and check it',
  usage: '<file> [--at n] [--show summary|digest|chronicle|state] [--against record|<file>]',
  details: [
    'Runs the actions of the file from the start and compares its digests on the way. The first action that is refused, or after which the State is not the',
    'one that was saved, is named (exit 1). --at n stops after n actions. A game of another version of its scenario is not run: its digest is empty.',
    '--against compares it with the documented course of its scenario, or with another saved game of it: how far they lie apart (0–100: offices, lines,',
    'members, votes), month by month, and the first cause of each difference.',
    '',
    'JSON: {scenario, actions, at, digest, ok, firstDivergence: null | {at, reason, message, action, expected, computed}}; --show adds its part;',
    '--against adds against: {with, total, parts, curve: [{turn, total, parts}], differences: [{part, key, what, there, here, since, weight,',
    'cause: null | {only, near, at, when, text}, set: {there, here}, voters}]}',
  ],
  options: {
    at: { kind: 'number', value: 'n', min: 0, max: 100_000, help: 'stop after n actions (all)' },
    show: { kind: 'text', value: 'what', help: `${SHOWS.join(', ')} (summary)` },
    against: { kind: 'text', value: 'what', help: 'record, or another saved game to compare with' },
  },
  takes: { least: 1, most: 1 },
  async run(args, out) {
    const show = checkShow(args.text('show') ?? 'summary');
    const saved = readReplayFile(args.positionals[0]!);
    if (!scenarioIds().includes(saved.scenario)) throw new FoundError(`it is a game of “${saved.scenario}”, and there is no such scenario here`);
    const scenario = asPlayed(findScenario(saved.scenario), saved);
    const strangers = Object.keys(saved.seats).filter((id) => scenario.byId.people[id] === undefined);
    if (strangers.length > 0)
      throw new FoundError(`its seat “${strangers[0]}” is nobody in ${saved.scenario}${didYouMean(strangers[0]!, scenario.manifest.seats)}`);
    const asked = args.number('at', saved.actions.length);
    const upTo = Math.min(asked, saved.actions.length);
    if (asked > saved.actions.length)
      out.remark(`The game has ${saved.actions.length} actions; --at ${asked} is beyond its end, so this is the end.`);
    const { state, applied, divergence } = runSafely(scenario, saved, upTo);
    const text = makeText(scenario);
    const first = divergence === null ? null : explain(divergence, saved, text);
    const isOther = first?.reason === 'scenario';
    const fingerprint = isOther ? '' : digest(state);
    const against = args.text('against') ?? null;
    if (against !== null && first === null) {
      const compared = printAgainst(out, scenario, saved, upTo, against, text);
      return {
        code: 0,
        document: {
          scenario: saved.scenario,
          actions: saved.actions.length,
          at: applied,
          digest: fingerprint,
          ok: true,
          firstDivergence: null,
          against: compared,
        },
      };
    }
    const document = {
      scenario: saved.scenario,
      actions: saved.actions.length,
      at: applied,
      digest: fingerprint,
      ok: first === null,
      firstDivergence: first,
      ...(show === 'chronicle' && !isOther ? { chronicle: chronicleOf(state, text) } : {}),
      ...(show === 'state' && !isOther ? { state } : {}),
    };
    if (first !== null) {
      const from = `${args.positionals[0]}: ${first.message}`;
      if (out.isJson) out.remark(`plenum: ${from}`);
      else out.line(from);
    }
    // A game of another version has not been run: there is nothing to show but that.
    if (isOther) return { code: 1, document };
    if (show === 'digest') out.line(fingerprint);
    else if (show === 'state') out.line(JSON.stringify(state, null, 2));
    else if (show === 'chronicle') for (const e of chronicleOf(state, text)) out.line(`${e.date}  ${e.text}`);
    else summary(out, state, saved, applied, fingerprint, text);
    return { code: first === null ? 0 : 1, document };
  },
};

function checkShow(text: string): Show {
  const show = SHOWS.find((s) => s === text);
  if (show === undefined) throw new UsageError(`--show is ${SHOWS.join(', ')}, not “${text}”${didYouMean(text, SHOWS)}`);
  return show;
}

/** As runReplay; rules that throw are our bug, and the action at which they do is named like any other fault. */
function runSafely(
  scenario: Scenario,
  saved: Replay,
  upTo: number,
): { state: State; applied: number; divergence: (Omit<Divergence, 'reason'> & { reason: FirstDivergence['reason'] }) | null } {
  try {
    return runReplay(scenario, saved, upTo);
  } catch (error) {
    let good = 0;
    let bad = upTo;
    while (bad - good > 1) {
      const middle = Math.trunc((good + bad) / 2);
      if (runs(scenario, saved, middle)) good = middle;
      else bad = middle;
    }
    const { state } = runReplay(scenario, saved, good);
    return {
      state,
      applied: good,
      divergence: { at: good, reason: 'threw', refusal: null, expected: '', computed: error instanceof Error ? error.message : String(error) },
    };
  }
}

function runs(scenario: Scenario, saved: Replay, upTo: number): boolean {
  try {
    runReplay(scenario, saved, upTo);
    return true;
  } catch {
    return false;
  }
}

function explain(d: Omit<Divergence, 'reason'> & { reason: FirstDivergence['reason'] }, saved: Replay, text: Text): FirstDivergence {
  const action = d.at === null ? null : (saved.actions[d.at] ?? null);
  const named = action === null ? '' : `action ${d.at} (${action.type} by ${action.seat})`;
  const message =
    d.reason === 'scenario'
      ? `it was played on another version of ${saved.scenario} (${d.expected}, here ${d.computed}); it cannot be run on this one`
      : d.reason === 'refused'
        ? `${named} is refused: ${d.refusal === null ? '' : `${text.refusal(d.refusal)} (${d.refusal.rule})`}`
        : d.reason === 'digest'
          ? `up to ${named} the game no longer comes out as saved: digest ${d.expected}, here ${d.computed}`
          : `the rules fail at ${named}: ${d.computed}; this is a bug of ours`;
  return { at: d.at, reason: d.reason, message, action, expected: d.expected, computed: d.computed };
}

interface ToldEntry {
  turn: number;
  date: string;
  text: string;
}

function chronicleOf(state: State, text: Text): ToldEntry[] {
  return state.chronicle.map((e) => {
    const told = text.entry(e, state, null);
    return { turn: e.turn, date: text.date(e.turn), text: told.body === null ? told.title : `${told.title} ${told.body}` };
  });
}

function summary(out: Out, state: State, saved: Replay, applied: number, fingerprint: string, text: Text): void {
  out.line(`${saved.scenario}, seed ${saved.seed}: ${applied} of ${saved.actions.length} actions, digest ${fingerprint}`);
  out.line(`${text.date(state.turn)}, ${state.phase}${state.ending === null ? '' : `, ended: ${state.ending.id}`}`);
  if (saved.lenses !== undefined) out.line(`read through ${saved.lenses.join(', ')}`);
  out.line(
    `seats: ${Object.entries(saved.seats)
      .map(([id, kind]) => `${text.person(id)} (${kind})`)
      .join(', ')}`,
  );
  out.line(`votes: ${state.votes.length === 0 ? 'none' : ''}`);
  for (const v of state.votes)
    out.line(
      `  ${text.date(v.turn)}, ${text.body(v.room)}: ${text.subject(v.subject)}: ${v.carried ? 'carried' : 'lost'} ${v.for}–${v.against}–${v.abstain}`,
    );
  const last = state.chronicle.slice(-5).filter((e) => e.who === null);
  if (last.length > 0) out.line('last heard by everybody');
  for (const e of last) out.line(`  ${text.entry(e, state, null).title}`);
}
