// Vite plugin: compiles the scenarios of `scenarios/` at build time, so that the browser never parses YAML. Runs in Node only.
// `virtual:scenarios` lists what can be chosen; each `virtual:scenario/<id>` is one scenario as JSON, loaded when it is opened.
import { join, resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const LIST = 'virtual:scenarios';
const ONE = 'virtual:scenario/';

/** What the compiler makes of one scenario; its full types live on the command's floor. */
interface Compiled {
  json: string;
  summary: { id: string };
}
interface Compiler {
  compileScenarios(root: string): Compiled[];
}

/** Compiles and serves the bundled scenarios; a broken one stops the build with its first error. */
export function scenariosPlugin(root: string): Plugin {
  let cache: Promise<Map<string, Compiled>> | null = null;

  async function compileAll(): Promise<Map<string, Compiled>> {
    const { compileScenarios } = (await runnerImport<Compiler>(resolve(root, 'src/cli/compileScenarios.ts'))).module;
    return new Map(compileScenarios(root).map((one) => [one.summary.id, one]));
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
