// One person at one table, in the terminal: reads commands, shows what is asked for, hands actions in. Draws Views and sentences; decides nothing.
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import type { Table } from '../../table/table';
import type { Text } from '../../text/sentences';
import { didYouMean } from '../args';
import type { Out } from '../out';
import { type Group, groupLines, groupsOf, menuLines } from './menu';
import { endLines, entryLines, forecastLines, headingLines, whoLines, whyLines } from './show';

/** What can be typed. */
export const COMMANDS = [
  '<number>     do it',
  'done         close the phase (a vote by conscience in a session)',
  'menu         the options again; the name of a folded group unfolds it',
  'why [n] [person]   the last vote, or the n-th, with reasons',
  'votes        all votes so far',
  'forecast     what is on the agenda and what is expected',
  'log          the chronicle of this month',
  'who          the other seats',
  'undo         take your last action back',
  'save <file>  write the game as a Replay',
  'quit         leave',
];

/** Write the game as a Replay. */
export function saveTo(table: Table, file: string): void {
  writeFileSync(file, `${JSON.stringify(table.replay())}\n`);
}

export interface Terminal {
  readonly scenario: Scenario;
  readonly table: Table;
  readonly seat: Id;
  readonly text: Text;
  readonly out: Out;
  /** Entries of the chronicle already told. */
  told: number;
  /** The menu as last made. */
  groups: Group[];
}

/** Plays until the game is over, the input ends or the person leaves. */
export async function playAt(t: Terminal): Promise<void> {
  const { manifest } = t.scenario;
  say(t, [`${manifest.title}: ${manifest.subtitle}`, manifest.seatBriefings[t.seat] ?? '', '', 'Type help or ? for the commands.']);
  const input = createInterface({ input: process.stdin, terminal: false });
  const lines = input[Symbol.asyncIterator]();
  try {
    for (;;) {
      await t.table.advance();
      tellNews(t);
      if (t.table.state().phase === 'over') {
        say(t, endLines(t.scenario, t.table.state(), t.seat, t.text));
        return;
      }
      show(t);
      if (!(await turn(t, lines))) return;
    }
  } finally {
    input.close();
  }
}

function say(t: Terminal, lines: readonly string[]): void {
  for (const line of lines) t.out.line(line);
}

function tellNews(t: Terminal): void {
  const view = t.table.viewFor(t.seat);
  const fresh = view.world.chronicle.filter((e) => e.id >= t.told);
  t.told = t.table.state().chronicle.length;
  say(t, entryLines(fresh, view.world, t.seat, t.text));
}

function show(t: Terminal): void {
  const view = t.table.viewFor(t.seat);
  t.groups = groupsOf(t.scenario, view, t.text);
  say(t, [...headingLines(view, t.text), ...menuLines(t.groups)]);
}

/** Reads commands until an action is taken. False at the end of input or on quit. */
async function turn(t: Terminal, lines: AsyncIterator<string>): Promise<boolean> {
  for (;;) {
    if (!t.out.isJson && process.stdin.isTTY) process.stdout.write('> ');
    const next = await lines.next();
    if (next.done === true) {
      say(t, ['', 'The input has ended; the game is left as it stands.']);
      return false;
    }
    const line = next.value.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line === 'quit') return false;
    if (act(t, line)) return true;
  }
}

/** True when the game has moved. */
function act(t: Terminal, line: string): boolean {
  const choices = t.groups.flatMap((g) => g.choices);
  const action = /^\d+$/.test(line)
    ? choices.find((c) => c.number === Number(line))?.action
    : line === 'done'
      ? choices.find((c) => c.action.type === 'commit' || (c.action.type === 'castVote' && c.action.vote === 'conscience'))?.action
      : undefined;
  if (action !== undefined) {
    const why = t.table.submit(action);
    if (why === null) return true;
    say(t, [`${t.text.refusal(why)} (${why.rule})`]);
    return false;
  }
  if (/^\d+$/.test(line) || line === 'done') {
    say(t, [`There is no option ${line} now; type menu to see them.`]);
    return false;
  }
  const [word = '', ...rest] = line.split(/\s+/);
  return look(t, word, rest);
}

function look(t: Terminal, word: string, rest: readonly string[]): boolean {
  const view = t.table.viewFor(t.seat);
  const { world } = view;
  const group = t.groups.find((g) => g.id === word);
  if (group !== undefined) say(t, [group.title, ...groupLines(group)]);
  else if (word === 'help' || word === '?') say(t, COMMANDS);
  else if (word === 'menu') show(t);
  else if (word === 'forecast') say(t, forecastLines(t.scenario, view, t.text));
  else if (word === 'who') say(t, whoLines(view, t.text));
  else if (word === 'log')
    say(
      t,
      entryLines(
        world.chronicle.filter((e) => e.turn === world.turn),
        world,
        t.seat,
        t.text,
      ),
    );
  else if (word === 'votes')
    say(t, world.votes.length === 0 ? ['No vote yet.'] : world.votes.map((v, i) => `  ${i + 1}  ${whyLines(v, world, t.text, '')[0]}`));
  else if (word === 'why') why(t, rest);
  else if (word === 'save') save(t, rest[0]);
  else if (word === 'undo') return undo(t);
  else
    say(t, [
      `There is no command “${word}”${didYouMean(word, ['done', 'menu', 'why', 'votes', 'forecast', 'log', 'who', 'undo', 'save', 'quit', 'help', ...t.groups.map((g) => g.id)]) || '; type help'}`,
    ]);
  return false;
}

function why(t: Terminal, rest: readonly string[]): void {
  const { world } = t.table.viewFor(t.seat);
  const number = rest.find((r) => /^\d+$/.test(r));
  const named = rest.find((r) => !/^\d+$/.test(r));
  const person =
    named === undefined
      ? null
      : (Object.keys(world.people).find((id) => id === named || t.text.person(id).toLowerCase() === named.toLowerCase()) ?? null);
  const vote = number === undefined ? world.votes[world.votes.length - 1] : world.votes[Number(number) - 1];
  say(t, vote === undefined ? [number === undefined ? 'No vote yet.' : `There is no vote ${number}.`] : whyLines(vote, world, t.text, person));
}

function save(t: Terminal, file: string | undefined): void {
  if (file === undefined) {
    say(t, ['save needs a file name']);
    return;
  }
  try {
    saveTo(t.table, file);
    say(t, [`saved in ${file}`]);
  } catch (error) {
    say(t, [`It could not be saved in ${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function undo(t: Terminal): boolean {
  const mine = t.table.humanActions();
  const last = mine[mine.length - 1];
  if (last === undefined || !t.table.undoTo(last)) {
    say(t, ['There is nothing to take back.']);
    return false;
  }
  t.told = Math.min(t.told, t.table.state().chronicle.length);
  return true;
}
