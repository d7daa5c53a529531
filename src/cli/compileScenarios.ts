// The scenarios that can be played, made ready for the browser: what the build puts into the client.
import { verifyScenario } from '../lab/verify';
import type { Guide } from '../model/guide';
import { compileScenario } from '../scenario/compiled';
import { loadScenarioFromDisk, scenarioIds } from './files';

export interface CompiledScenario {
  /** As `reviveScenario` reads it. */
  json: string;
  /** What the title page lists before the scenario is loaded; `proof` counts the documented outcomes the rules give. */
  summary: {
    id: string;
    title: string;
    subtitle: string;
    span: string;
    turns: number;
    proof: { right: number; of: number };
    /** Whom its guide speaks to and how a game with it is begun; null when it has none. */
    guide: Pick<Guide, 'seat' | 'title' | 'seed'> | null;
  };
}

/** All playable scenarios below `root`, the earliest first. Throws the first error of the first broken one. */
export function compileScenarios(root: string): CompiledScenario[] {
  const out: (CompiledScenario & { from: string })[] = [];
  for (const id of scenarioIds(root)) {
    const { scenario, diagnostics } = loadScenarioFromDisk(id, root);
    const first = diagnostics.find((d) => d.severity === 'error');
    if (scenario === null || first !== undefined)
      throw new Error(first ? `${first.file}:${first.line}:${first.column}: ${first.message}` : `scenario "${id}" cannot be loaded`);
    const { playable, title, subtitle, span, turns } = scenario.manifest;
    if (!playable) continue;
    // Counted here, so that the title page is always true of this build.
    const { outcomes } = verifyScenario(scenario);
    const proof = { right: outcomes.filter((o) => o.ok).length, of: outcomes.length };
    const guide = scenario.guide === undefined ? null : { seat: scenario.guide.seat, title: scenario.guide.title, seed: scenario.guide.seed };
    out.push({
      from: turns[0]?.id ?? '',
      json: compileScenario(scenario),
      summary: { id, title, subtitle, span, turns: turns.length, proof, guide },
    });
  }
  return out.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).map(({ json, summary }) => ({ json, summary }));
}
