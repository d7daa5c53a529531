// What `plenum replay --against` prints: how far a saved game lies from the record or from another saved game, by parts and months, with first causes (R9.3).
import { runReplay } from '../engine/replay';
import { differenceTeller, type ToldMoment } from '../lab/differenceText';
import { type Divergence, divergence } from '../lab/divergence';
import { PARTS } from '../lab/measure';
import { type Trace, traceRecord, traceReplay } from '../lab/trace';
import type { Replay } from '../model/replay';
import type { Scenario } from '../model/scenario';
import type { Text } from '../text/sentences';
import type { Out } from './out';
import { readReplayFile } from './replayFile';
import { FoundError } from './verb';

/** What to name for the documented course. */
export const RECORD = 'record';

/** The course to compare with: the record, or the game of a file. Throws FoundError when that is of another scenario or does not come out as saved. */
export function courseAgainst(scenario: Scenario, name: string): Trace {
  if (name === RECORD) return traceRecord(scenario);
  const other = readReplayFile(name);
  if (other.scenario !== scenario.manifest.id) throw new FoundError(`${name} is a game of ${other.scenario}, not of ${scenario.manifest.id}`);
  if (runReplay(scenario, other).divergence !== null)
    throw new FoundError(`${name} does not come out as it was saved; see npx plenum replay ${name}`);
  return traceReplay(scenario, other);
}

/** Prints the comparison of the first `upTo` actions of a game; returns it for JSON. The other course is `a`, the game is `b`. */
export function printAgainst(out: Out, scenario: Scenario, saved: Replay, upTo: number, name: string, text: Text): object {
  const other = courseAgainst(scenario, name);
  const mine = traceReplay(scenario, saved, upTo);
  const found = divergence(other, mine);
  const tell = differenceTeller(text, other, mine, null);
  const months = scenario.manifest.turns;
  const differences = found.differences.map((d) => ({ d, told: tell(d) }));
  printNumber(out, found, name, (turn) => text.date(turn));
  for (const { told } of differences) {
    out.line();
    out.line(`${told.since}  ${told.what}`);
    out.line(`  there: ${told.a}; here: ${told.b}`);
    const { act } = told;
    if (act !== null)
      out.line(
        `  first cause${act.isNear ? '' : ' (the first act by which they part)'}: ${act.when}, only ${act.side === 'a' ? 'there' : 'here'}: ${act.text}`,
      );
    const set = (side: string, m: ToldMoment | null): void => out.line(`  set ${side}: ${m === null ? 'as at the start' : `${m.when}, ${m.text}`}`);
    set('there', told.setA);
    set('here', told.setB);
    if (told.voters.length > 0) out.line(`  other hands: ${told.voters.join('; ')}`);
  }
  return {
    with: name,
    total: found.total,
    parts: found.parts,
    curve: found.curve.map(({ turn, total, parts }) => ({ turn: months[turn]!.id, total, parts })),
    differences: differences.map(({ d, told }) => ({
      part: d.part,
      key: d.key,
      what: told.what,
      there: told.a,
      here: told.b,
      since: months[d.since]!.id,
      weight: d.weight,
      cause:
        told.act === null
          ? null
          : {
              only: told.act.side === 'a' ? 'there' : 'here',
              near: told.act.isNear,
              at: d.cause.parting!.deed.at,
              when: told.act.when,
              text: told.act.text,
            },
      set: { there: told.setA, here: told.setB },
      voters: told.voters,
    })),
  };
}

function printNumber(out: Out, found: Divergence, name: string, date: (turn: number) => string): void {
  out.line(`divergence from ${name === RECORD ? 'the record' : name}: ${found.total} (${PARTS.map((p) => `${p} ${found.parts[p]}`).join(', ')})`);
  if (found.curve.length === 0) out.line('  no month is over in both');
  for (const point of found.curve) out.line(`  ${date(point.turn).padEnd(16)} ${String(point.total).padStart(3)}`);
}
