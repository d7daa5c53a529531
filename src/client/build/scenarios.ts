// Vite plugin: compiles the scenarios of `scenarios/` at build time, so that the browser never parses YAML. Runs in Node only.
// `virtual:scenarios` lists what can be chosen; each `virtual:scenario/<id>` is one scenario as JSON, loaded when it is opened.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const LIST = 'virtual:scenarios';
const ONE = 'virtual:scenario/';

/** What the plugin needs of the loader; the full types live on the scenario floor. */
interface Loaded {
  scenario: { manifest: { id: string; playable: boolean; title: string; subtitle: string; span: string; turns: unknown[] } } | null;
  diagnostics: { severity: string; file: string; line: number; column: number; message: string }[];
}
interface Loader {
  loadScenarioFromDisk(id: string): Loaded | Promise<Loaded>;
}
interface Compiled {
  json: string;
  /** What the title page lists before the scenario is loaded. */
  summary: { id: string; title: string; subtitle: string; span: string; turns: number; proof: { right: number; of: number } };
}
interface Verifier {
  verifyScenario(scenario: NonNullable<Loaded['scenario']>): { outcomes: { ok: boolean }[] };
}
interface Compiler {
  compileScenario(scenario: NonNullable<Loaded['scenario']>): string;
}

/** Scenario folders, by name, that hold a manifest. */
function folders(root: string): string[] {
  const home = join(root, 'scenarios');
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(home, entry.name, 'scenario.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** Compiles and serves the bundled scenarios; a broken one stops the build with its first error. */
export function scenariosPlugin(root: string): Plugin {
  let cache: Promise<Map<string, Compiled>> | null = null;

  async function compileAll(): Promise<Map<string, Compiled>> {
    const files = resolve(root, 'src/cli/files.ts');
    const compiled = resolve(root, 'src/scenario/compiled.ts');
    const out = new Map<string, Compiled>();
    if (!existsSync(files) || !existsSync(compiled)) return out;
    const loader = (await runnerImport<Loader>(files)).module;
    const verifier = (await runnerImport<Verifier>(resolve(root, 'src/lab/verify.ts'))).module;
    const compiler = (await runnerImport<Compiler>(compiled)).module;
    for (const id of folders(root)) {
      const { scenario, diagnostics } = await loader.loadScenarioFromDisk(id);
      const first = diagnostics.find((d) => d.severity === 'error');
      if (!scenario || first)
        throw new Error(first ? `${first.file}:${first.line}:${first.column}: ${first.message}` : `scenario "${id}" cannot be loaded`);
      const { playable, title, subtitle, span, turns } = scenario.manifest;
      if (!playable) continue;
      // The title page says how many documented outcomes the rules give: counted here, so that it is always true of this build.
      const { outcomes } = verifier.verifyScenario(scenario);
      const proof = { right: outcomes.filter((o) => o.ok).length, of: outcomes.length };
      out.set(id, { json: compiler.compileScenario(scenario), summary: { id, title, subtitle, span, turns: turns.length, proof } });
    }
    return out;
  }
  const all = () => {
    cache ??= compileAll();
    return cache;
  };

  return {
    name: 'plenum-scenarios',
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${LIST}`) {
        const compiled = await all();
        const summaries = [...compiled.values()].map((one) => one.summary);
        const loaders = [...compiled.keys()].map((one) => `${JSON.stringify(one)}: () => import(${JSON.stringify(ONE + one)}).then((m) => m.json)`);
        return `export const summaries = ${JSON.stringify(summaries)};\nexport const load = {${loaders.join(',\n')}};\n`;
      }
      if (id.startsWith(`\0${ONE}`)) {
        const json = (await all()).get(id.slice(ONE.length + 1))?.json;
        if (json === undefined) this.error(`no bundled scenario "${id.slice(ONE.length + 1)}"`);
        return `export const json = ${JSON.stringify(json)};\n`;
      }
      return null;
    },
    configureServer(server) {
      server.watcher.add(join(root, 'scenarios'));
      server.watcher.on('change', (file) => {
        if (!file.includes('/scenarios/')) return;
        cache = null;
        for (const module of server.moduleGraph.idToModuleMap.values())
          if (module.id?.includes('virtual:scenario')) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
