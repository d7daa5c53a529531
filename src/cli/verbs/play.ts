// plenum play: the game in the terminal, from a keyboard or a pipe. Draws Views and sentences; decides nothing.
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { COMPUTER_KINDS } from '../../lab/games';
import { scoreOf } from '../../engine/ending';
import type { PlayerKind } from '../../model/replay';
import type { Scenario } from '../../model/scenario';
import type { Id } from '../../model/state';
import { answerRequest } from '../../table/computer';
import { createTable, type Table, tableDigest } from '../../table/table';
import { makeText, type Text } from '../../text/sentences';
import { didYouMean } from '../args';
import type { Out } from '../out';
import { checkSeat, findPlayable } from '../scenarios';
import { type Group, groupLines, groupsOf, menuLines } from '../terminal/menu';
import { endLines, entryLines, forecastLines, headingLines, whoLines, whyLines } from '../terminal/show';
import { UsageError, type Verb } from '../verb';

/** By lot is for the fuzzer, not for company. */
const OPPONENTS = COMPUTER_KINDS.filter((k) => k !== 'random');

const COMMANDS = [
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

export const play: Verb = {
  summary: 'play a game in the terminal',
  usage: '<scenario> --seat person [--seed S] [--against kind] [--save file]',
  details: ['Options are numbered; a script may be piped in, one command a line; the end of input ends the game cleanly.', 'Commands:', ...COMMANDS.map((c) => `  ${c}`), '', 'JSON (at the end): {scenario, seat, seed, finished, turn, actions, digest, ending, score: {points, of}}'],
  options: {
    seat: { kind: 'text', value: 'person', help: 'whom you play' },
    seed: { kind: 'text', value: 'S', help: 'the luck of the game (1)' },
    against: { kind: 'text', value: 'kind', help: 'who plays the others (heuristic)' },
    save: { kind: 'text', value: 'file', help: 'write the game here at the end' },
  },
  takes: { least: 1, most: 1 },
  async run(args, out) {
    const scenario = findPlayable(args.positionals[0]!);
    const given = args.text('seat');
    if (given === null) throw new UsageError(`plenum play needs --seat: one of ${scenario.manifest.seats.join(', ')}`);
    const seat = checkSeat(scenario, given);
    const seed = args.text('seed') ?? '1';
    const against = args.text('against') ?? 'heuristic';
    const kind = OPPONENTS.find((k) => k === against);
    if (kind === undefined) throw new UsageError(`no player is called “${against}”${didYouMean(against, OPPONENTS) || `; there are: ${OPPONENTS.join(', ')}`}`);
    const seats = Object.fromEntries(scenario.manifest.seats.map((id): [Id, PlayerKind] => [id, id === seat ? 'human' : kind]));
    const table = createTable({ scenario, seed, seats, iron: false, think: async (request) => answerRequest(scenario, request) });
    await new Terminal(scenario, table, seat, makeText(scenario), out).play();
    const save = args.text('save');
    if (save !== null) {
      saveTo(table, save);
      out.line(`saved in ${save}`);
    }
    const state = table.state();
    return {
      code: 0,
      document: { scenario: scenario.manifest.id, seat, seed, finished: state.phase === 'over', turn: scenario.manifest.turns[state.turn]!.id, actions: state.actions, digest: tableDigest(table), ending: state.ending?.id ?? null, score: scoreOf(scenario, state, seat) },
    };
  },
};

function saveTo(table: Table, file: string): void {
  writeFileSync(file, `${JSON.stringify(table.replay())}\n`);
}

/** One person at one table. */
class Terminal {
  /** Entries already told. */
  private told = 0;
  private groups: Group[] = [];

  constructor(
    private readonly scenario: Scenario,
    private readonly table: Table,
    private readonly seat: Id,
    private readonly text: Text,
    private readonly out: Out,
  ) {}

  async play(): Promise<void> {
    const { manifest } = this.scenario;
    this.say([`${manifest.title}: ${manifest.subtitle}`, manifest.seatBriefings[this.seat] ?? '', '', 'Type help for the commands.']);
    const input = createInterface({ input: process.stdin, terminal: false });
    const lines = input[Symbol.asyncIterator]();
    try {
      for (;;) {
        await this.table.advance();
        this.tellNews();
        if (this.table.state().phase === 'over') {
          this.say(endLines(this.scenario, this.table.state(), this.seat, this.text));
          return;
        }
        this.show();
        if (!(await this.turn(lines))) return;
      }
    } finally {
      input.close();
    }
  }

  private say(lines: readonly string[]): void {
    for (const line of lines) this.out.line(line);
  }

  private tellNews(): void {
    const view = this.table.viewFor(this.seat);
    const fresh = view.world.chronicle.filter((e) => e.id >= this.told);
    this.told = this.table.state().chronicle.length;
    this.say(entryLines(fresh, view.world, this.seat, this.text));
  }

  private show(): void {
    const view = this.table.viewFor(this.seat);
    this.groups = groupsOf(this.scenario, view, this.text);
    this.say([...headingLines(view, this.text), ...menuLines(this.groups)]);
  }

  /** Reads commands until an action is taken. False at the end of input or on quit. */
  private async turn(lines: AsyncIterator<string>): Promise<boolean> {
    for (;;) {
      if (!this.out.isJson && process.stdin.isTTY) process.stdout.write('> ');
      const next = await lines.next();
      if (next.done === true) {
        this.say(['', 'The input has ended; the game is left as it stands.']);
        return false;
      }
      const line = next.value.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (line === 'quit') return false;
      if (this.act(line)) return true;
    }
  }

  /** True when the game has moved. */
  private act(line: string): boolean {
    const choices = this.groups.flatMap((g) => g.choices);
    const action = /^\d+$/.test(line) ? choices.find((c) => c.number === Number(line))?.action : line === 'done' ? choices.find((c) => c.action.type === 'commit' || (c.action.type === 'castVote' && c.action.vote === 'conscience'))?.action : undefined;
    if (action !== undefined) {
      const why = this.table.submit(action);
      if (why === null) return true;
      this.say([`${this.text.refusal(why)} (${why.rule})`]);
      return false;
    }
    if (/^\d+$/.test(line) || line === 'done') {
      this.say([`There is no option ${line} now; type menu to see them.`]);
      return false;
    }
    const [word = '', ...rest] = line.split(/\s+/);
    return this.look(word, rest);
  }

  private look(word: string, rest: readonly string[]): boolean {
    const view = this.table.viewFor(this.seat);
    const { world } = view;
    const group = this.groups.find((g) => g.id === word);
    if (group !== undefined) this.say([group.title, ...groupLines(group)]);
    else if (word === 'help') this.say(COMMANDS);
    else if (word === 'menu') this.show();
    else if (word === 'forecast') this.say(forecastLines(this.scenario, view, this.text));
    else if (word === 'who') this.say(whoLines(view, this.text));
    else if (word === 'log') this.say(entryLines(world.chronicle.filter((e) => e.turn === world.turn), world, this.seat, this.text));
    else if (word === 'votes') this.say(world.votes.length === 0 ? ['No vote yet.'] : world.votes.map((v, i) => `  ${i + 1}  ${whyLines(v, world, this.text, '')[0]}`));
    else if (word === 'why') this.why(rest);
    else if (word === 'save') this.save(rest[0]);
    else if (word === 'undo') return this.undo();
    else this.say([`There is no command “${word}”${didYouMean(word, ['done', 'menu', 'why', 'votes', 'forecast', 'log', 'who', 'undo', 'save', 'quit', 'help', ...this.groups.map((g) => g.id)]) || '; type help'}`]);
    return false;
  }

  private why(rest: readonly string[]): void {
    const { world } = this.table.viewFor(this.seat);
    const number = rest.find((r) => /^\d+$/.test(r));
    const named = rest.find((r) => !/^\d+$/.test(r));
    const person = named === undefined ? null : (Object.keys(world.people).find((id) => id === named || this.text.person(id).toLowerCase() === named.toLowerCase()) ?? null);
    const vote = number === undefined ? world.votes[world.votes.length - 1] : world.votes[Number(number) - 1];
    this.say(vote === undefined ? [number === undefined ? 'No vote yet.' : `There is no vote ${number}.`] : whyLines(vote, world, this.text, person));
  }

  private save(file: string | undefined): void {
    if (file === undefined) {
      this.say(['save needs a file name']);
      return;
    }
    try {
      saveTo(this.table, file);
      this.say([`saved in ${file}`]);
    } catch (error) {
      this.say([`It could not be saved in ${file}: ${error instanceof Error ? error.message : String(error)}`]);
    }
  }

  private undo(): boolean {
    const mine = this.table.humanActions();
    const last = mine[mine.length - 1];
    if (last === undefined || !this.table.undoTo(last)) {
      this.say(['There is nothing to take back.']);
      return false;
    }
    this.told = Math.min(this.told, this.table.state().chronicle.length);
    return true;
  }
}
