// plenum verify: a scenario against its documented course, one line per documented outcome (R12).
import { type Score, type VerifiedOutcome, type VerifyReport, verifyScenario } from '../../lab/verify';
import { makeText } from '../../text/sentences';
import { LENS_OPTION, printLenses, throughLenses } from '../lenses';
import type { Out } from '../out';
import { plural } from '../out';
import { findPlayable, playableScenarios } from '../scenarios';
import type { Verb } from '../verb';

export const verify: Verb = {
  summary: 'try scenarios against their documented course',
  usage: '[scenario…] [--lens id]…',
  details: [
    'Every seat does its recorded deeds; no ballot is recorded, the rules compute them all. An outcome is ok when its result is as recorded and',
    'everybody a source names votes as the source says; voters a source only implies are counted apart. Without an argument: every scenario.',
    '--lens reads a scenario as one of the sources does (R10.1): the outcomes that then still hold do not depend on that reading.',
    '',
    'JSON: {ok, scenarios: [{scenario, ok, outcomes: [{id, date, expected, computed, ok, grade, source, …}], ballots, skipped}]}',
  ],
  options: { lens: LENS_OPTION },
  takes: { least: 0, most: 20 },
  async run(args, out) {
    const scenarios = args.positionals.length === 0 ? playableScenarios() : args.positionals.map(findPlayable);
    const reports = scenarios.map((plain) => {
      const scenario = throughLenses(plain, args);
      printLenses(out, makeText(scenario), scenario);
      const report = verifyScenario(scenario);
      print(out, scenario.manifest.title, report);
      return scenario.chosen.length === 0 ? report : { ...report, lenses: scenario.chosen };
    });
    const ok = reports.every((r) => r.ok);
    return { code: ok ? 0 : 1, document: { ok, scenarios: reports } };
  },
};

const share = (s: Score): string => `${s.right} of ${s.of}${s.of === 0 ? '' : ` (${((100 * s.right) / s.of).toFixed(1)} %)`}`;

function print(out: Out, title: string, report: VerifyReport): void {
  out.line(`${title} (${report.scenario})`);
  out.line('        date        outcome: the record | here | source (grade)');
  for (const o of report.outcomes) {
    out.line(
      `  ${o.ok ? 'ok  ' : 'MISS'}  ${o.date.padEnd(10)}  ${o.id}: ${o.expected} | ${o.computed === 'so' ? 'as recorded' : o.computed} | ${o.source} (${o.grade})`,
    );
    for (const line of wrongVoters(o)) out.line(`        ${line}`);
  }
  for (const s of report.skipped)
    out.line(
      `  skipped  ${s.turn}  ${s.deed}: ${s.refusal === null ? 'its condition does not hold, or it was never its turn' : `${s.refusal.key} (${s.refusal.rule})`}`,
    );
  const { named, implied, namedWithoutDeal } = report.ballots;
  out.line(
    `  ${plural(report.outcomes.length, 'outcome')}, ${report.outcomes.filter((o) => o.ok).length} ok. Ballots, movers’ own not counted: named ${share(named)}, named and not given by a deal ${share(namedWithoutDeal)}, implied ${share(implied)}.`,
  );
}

function wrongVoters(o: VerifiedOutcome): string[] {
  return o.voters
    .filter((v) => !v.ok)
    .map(
      (v) =>
        `${v.isNamed ? 'named  ' : 'implied'}  ${v.person}: ${v.expected} | ${v.computed}${v.sum === null ? '' : ` (${v.sum > 0 ? '+' : ''}${v.sum})`}`,
    );
}
