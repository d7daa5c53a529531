// plenum play: the game in the terminal, from a keyboard or a pipe.
import { scoreOf } from '../../engine/ending';
import { COMPUTER_KINDS } from '../../lab/games';
import type { PlayerKind } from '../../model/replay';
import type { Id } from '../../model/state';
import { answerRequest } from '../../table/computer';
import { createTable, tableDigest } from '../../table/table';
import { LANGUAGES, languageOf, loadLanguage } from '../../text/languages';
import { makeText } from '../../text/sentences';
import { didYouMean } from '../args';
import { LENS_OPTION, printLenses, throughLenses } from '../lenses';
import { checkSeat, findPlayable } from '../scenarios';
import { COMMANDS, playAt, saveTo } from '../terminal/terminal';
import { UsageError, type Verb } from '../verb';

/** By lot is for the fuzzer, not for company. */
const OPPONENTS = COMPUTER_KINDS.filter((k) => k !== 'random');

export const play: Verb = {
  summary: 'play a game in the terminal',
  usage: '<scenario> --seat person [--seed S] [--against kind] [--lens id]… [--lang ru] [--save file]',
  details: [
    'Options are numbered; a script may be piped in, one command a line; the end of input ends the game cleanly.',
    'Commands:',
    ...COMMANDS.map((c) => `  ${c}`),
    '',
    'JSON (at the end): {scenario, seat, seed, finished, turn, actions, digest, ending, score: {points, of}}',
  ],
  options: {
    seat: { kind: 'text', value: 'person', help: 'whom you play' },
    seed: { kind: 'text', value: 'S', help: 'the luck of the game (1)' },
    against: { kind: 'text', value: 'kind', help: 'who plays the others (heuristic)' },
    lens: LENS_OPTION,
    lang: { kind: 'text', value: 'language', help: 'in which the game is told; the commands stay English (en)' },
    save: { kind: 'text', value: 'file', help: 'write the game here at the end' },
  },
  takes: { least: 1, most: 1 },
  async run(args, out) {
    const scenario = throughLenses(findPlayable(args.positionals[0]!), args);
    const given = args.text('seat');
    if (given === null) throw new UsageError(`plenum play needs --seat: one of ${scenario.manifest.seats.join(', ')}`);
    const seat = checkSeat(scenario, given);
    const seed = args.text('seed') ?? '1';
    const against = args.text('against') ?? 'heuristic';
    const kind = OPPONENTS.find((k) => k === against);
    if (kind === undefined)
      throw new UsageError(`no player is called “${against}”${didYouMean(against, OPPONENTS) || `; there are: ${OPPONENTS.join(', ')}`}`);
    const named = args.text('lang') ?? LANGUAGES[0];
    const lang = languageOf(named);
    if (lang === null) throw new UsageError(`the game does not speak “${named}”; it speaks: ${LANGUAGES.join(', ')}`);
    await loadLanguage(lang);
    const seats = Object.fromEntries(scenario.manifest.seats.map((id): [Id, PlayerKind] => [id, id === seat ? 'human' : kind]));
    const table = createTable({ scenario, seed, seats, iron: false, think: async (request) => answerRequest(scenario, request) });
    const text = makeText(scenario, lang);
    printLenses(out, text, scenario);
    await playAt({ scenario, table, seat, text, out, told: 0, groups: [] });
    const save = args.text('save');
    if (save !== null) {
      saveTo(table, save);
      out.line(`saved in ${save}`);
    }
    const state = table.state();
    return {
      code: 0,
      document: {
        scenario: scenario.manifest.id,
        seat,
        seed,
        finished: state.phase === 'over',
        turn: scenario.manifest.turns[state.turn]!.id,
        actions: state.actions,
        digest: tableDigest(table),
        ending: state.ending?.id ?? null,
        score: scoreOf(scenario, state, seat),
      },
    };
  },
};
