// `--lens`: which readings a verb is to use (R10.1), and how they are told.
import type { LensChange } from '../model/lens';
import type { Scenario } from '../model/scenario';
import type { SourceRef } from '../model/source';
import { builtOf, chosenLenses, lensFault, withLenses } from '../scenario/lenses';
import type { Text } from '../text/sentences';
import { type Args, didYouMean, type OptionSpec } from './args';
import type { Out } from './out';
import { UsageError } from './verb';

export const LENS_OPTION: OptionSpec = { kind: 'text', value: 'id', multiple: true, help: 'read the scenario through this lens' };

/** The scenario through the lenses of `--lens`. Throws UsageError on one it does not have, and on two readings of one dispute. */
export function throughLenses(scenario: Scenario, args: Args): Scenario {
  return throughThese(scenario, args.texts('lens'));
}

export function throughThese(scenario: Scenario, ids: readonly string[]): Scenario {
  const fault = lensFault(scenario, ids);
  if (fault === null) return withLenses(scenario, ids);
  const { id } = scenario.manifest;
  const known = scenario.lenses.map((lens) => lens.id);
  if (fault.kind === 'rivals') throw new UsageError(`“${fault.other}” and “${fault.lens}” are readings of one dispute: choose one of them`);
  const there = known.length === 0 ? '; it has none' : didYouMean(fault.lens, known) || `; there are: ${known.join(', ')}`;
  throw new UsageError(`${id} has no lens “${fault.lens}”${there}`);
}

export const sourceText = (s: SourceRef): string => `${s.source}, ${s.locator} (${s.grade})`;

/** "Kamenev, view on the Secretariat: +1, weight 1 (as built −2, weight 2)". */
export function changeLine(text: Text, scenario: Scenario, change: LensChange): string {
  const { what, value, was } = text.lensChange(change, builtOf(scenario));
  return `${what}: ${value} (as built ${was})`;
}

/** Names the lenses a scenario is read through, and every number they change with its source; nothing when there are none. */
export function printLenses(out: Out, text: Text, scenario: Scenario): void {
  for (const lens of chosenLenses(scenario)) {
    out.line(`Read through ${lens.id}: ${lens.title}`);
    for (const change of lens.changes) out.line(`  ${changeLine(text, scenario, change)}; ${sourceText(change.sources[0]!)}`);
  }
}
