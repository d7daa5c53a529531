// plenum check: what is wrong with scenario files, with place and suggestion.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic';
import { didYouMean } from '../args';
import { loadScenarioFolder, packageRoot, readScenarioFolder, scenarioIds } from '../files';
import { plural } from '../out';
import { UsageError, type Verb } from '../verb';

export const check: Verb = {
  summary: 'find what is wrong with scenario files',
  usage: '<folder…>',
  details: [
    'Checks each folder together with the scenarios it extends; of a folder of scenarios, all of them. Errors are a finding (exit 1), warnings and hints are not.',
    '',
    'JSON: {ok, files, diagnostics: [{file, line, column, severity, code, message, suggestion}]}',
  ],
  options: {},
  takes: { least: 1, most: 50 },
  async run(args, out) {
    const folders = args.positionals.map(folderOf).flatMap(scenariosIn);
    const files = folders.reduce((n, dir) => n + readScenarioFolder(dir).length, 0);
    const seen = new Set<string>();
    const diagnostics: Diagnostic[] = folders
      .flatMap((dir) => loadScenarioFolder(dir).diagnostics)
      .filter((d) => {
        // A base is read again for everything that lies upon it.
        const key = JSON.stringify(d);
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
    for (const d of diagnostics)
      out.line(`${d.file}:${d.line}:${d.column}: ${d.severity}: ${d.message}${d.suggestion === null ? '' : `; ${d.suggestion}`} [${d.code}]`);
    const ok = diagnostics.every((d) => d.severity !== 'error');
    out.line(
      diagnostics.length === 0 ? `${plural(files, 'file')}, nothing wrong` : `${plural(files, 'file')}, ${plural(diagnostics.length, 'diagnostic')}`,
    );
    return { code: ok ? 0 : 1, document: { ok, files, diagnostics } };
  },
};

/** A folder of scenarios stands for all of them: it has no `scenario.yaml` itself. */
function scenariosIn(dir: string): string[] {
  const holds = (folder: string): boolean => existsSync(join(folder, 'scenario.yaml'));
  if (holds(dir)) return [dir];
  const inside = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && holds(join(dir, entry.name)))
    .map((entry) => join(dir, entry.name))
    .sort();
  return inside.length === 0 ? [dir] : inside;
}

/** A folder that exists, or the folder of a scenario's id. */
function folderOf(name: string): string {
  if (existsSync(name)) {
    if (statSync(name).isDirectory()) return name;
    throw new UsageError(`“${name}” is a file; give the folder of the scenario`);
  }
  if (scenarioIds().includes(name)) return join(packageRoot(), 'scenarios', name);
  throw new UsageError(
    `there is no folder “${name}”${didYouMean(
      name,
      scenarioIds().map((id) => `scenarios/${id}`),
    )}`,
  );
}
