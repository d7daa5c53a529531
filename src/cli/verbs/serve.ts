// plenum serve: the built game on one port, for this machine and the local network.
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { packageRoot } from '../files';
import { makeStaticServer } from '../staticServer';
import { FoundError, UsageError, type Verb } from '../verb';

const PORT = 4646;
/** Ports tried when nobody asked for one and the first is taken. */
const TRIES = 20;

export const serve: Verb = {
  summary: 'serve the built game over HTTP',
  usage: '[--port N] [--host address] [--dir folder]',
  details: [
    'Prints the address for this machine and those for others in the same network, and runs until it is stopped (Ctrl+C).',
    '',
    'JSON (once it listens): {url, lan: [url], dir, port}',
  ],
  options: {
    port: { kind: 'number', value: 'N', min: 0, max: 65_535, help: `the port (${PORT} or the next free one; 0 = any)` },
    host: { kind: 'text', value: 'address', help: 'where to listen (0.0.0.0: everywhere; 127.0.0.1: only this machine)' },
    dir: { kind: 'text', value: 'folder', help: 'the built game (dist)' },
  },
  takes: { least: 0, most: 0 },
  async run(args, out) {
    const dir = resolve(args.text('dir') ?? join(packageRoot(), 'dist'));
    if (!existsSync(join(dir, 'index.html'))) throw new FoundError(`there is no built game in ${dir}; build it with: npm run build`);
    const host = args.text('host') ?? '0.0.0.0';
    const server = makeStaticServer(dir);
    const port = await listen(server, args.has('port') ? [args.number('port', PORT)] : Array.from({ length: TRIES }, (_, i) => PORT + i), host);
    const lan = host === '0.0.0.0' ? addresses().map((a) => `http://${a}:${port}/`) : [];
    const url = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}/`;
    const document = { url, lan, dir, port };
    out.line(`Plenum is at ${url}`);
    for (const a of lan) out.line(`  in this network: ${a}`);
    out.line('Ctrl+C stops it.');
    out.document(document);
    await new Promise<void>((done) => {
      const stop = (): void => {
        server.close(() => done());
        server.closeAllConnections();
      };
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
    return { code: 0, document };
  },
};

/** Listens on the first free of the ports. */
async function listen(server: Server, ports: readonly number[], host: string): Promise<number> {
  for (const port of ports) {
    const failure = await new Promise<NodeJS.ErrnoException | null>((done) => {
      const failed = (error: NodeJS.ErrnoException): void => done(error);
      server.once('error', failed);
      server.listen(port, host, () => {
        server.off('error', failed);
        done(null);
      });
    });
    const address = server.address();
    if (failure === null) return typeof address === 'object' && address !== null ? address.port : port;
    if (failure.code === 'EADDRNOTAVAIL' || failure.code === 'ENOTFOUND') throw new UsageError(`this machine has no address “${host}”`);
    if (failure.code === 'EACCES') throw new UsageError(`port ${port} is not allowed; choose one above 1023`);
    if (failure.code !== 'EADDRINUSE') throw failure;
  }
  throw new FoundError(
    ports.length === 1
      ? `port ${ports[0]} is taken; choose another with --port`
      : `ports ${ports[0]} to ${ports[ports.length - 1]} are taken; choose one with --port`,
  );
}

/** Addresses of this machine in its networks. */
function addresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter((a) => a.family === 'IPv4' && !a.internal).map((a) => a.address));
}
