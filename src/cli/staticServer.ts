// Serves a built folder over HTTP: right types, caching, gzip, nothing outside the folder. No game logic; the classroom joins behind the same port.
import { createReadStream, existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
};
const PACKED = /^(text\/|application\/(json|manifest|xml|wasm)|image\/svg)/;
/** Not worth packing. */
const LEAST_PACKED = 1024;
/** Packed texts kept in memory; the whole built game is a fraction of it. */
const MOST_PACKED = 64_000_000;

/** Addresses inside the game that are no files: they get its first page. One level deep, so that relative paths still work. */
export const ROUTES: readonly string[] = ['/play', '/replay', '/lab', '/editor', '/class', '/join', '/help'];

/** Names with a content hash never change. */
const HASHED = /[\\/]assets[\\/].*-[\w-]{8,}\.\w+$/;

/** The file of a request path inside `root`, or null: outside it, hidden, or not there. */
export function fileOf(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (
    decoded.includes('\0') ||
    decoded.includes('\\') ||
    decoded.split('/').some((part) => part === '..' || (part.startsWith('.') && part.length > 1))
  )
    return null;
  const file = resolve(root, `.${sep}${normalize(decoded)}`);
  if (file !== resolve(root) && !file.startsWith(resolve(root) + sep)) return null;
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  if (existsSync(found) && statSync(found).isFile()) return found;
  return ROUTES.includes(decoded.replace(/\/$/, '')) && existsSync(join(root, 'index.html')) ? join(root, 'index.html') : null;
}

/** A server of the folder; the caller listens. */
export function makeStaticServer(root: string): Server {
  const packed = new Map<string, Buffer>();
  let size = 0;
  const pack = (file: string, stat: Stats): Buffer => {
    const key = `${file}|${stat.mtimeMs}|${stat.size}`;
    const known = packed.get(key);
    if (known !== undefined) return known;
    const made = gzipSync(readFileSync(file));
    if (size + made.length <= MOST_PACKED) {
      packed.set(key, made);
      size += made.length;
    }
    return made;
  };
  return createServer((request, response) => {
    try {
      answer(root, pack, request, response);
    } catch (error) {
      process.stderr.write(`plenum: ${request.url}: ${error instanceof Error ? error.message : String(error)}\n`);
      if (!response.headersSent) plain(response, 500, 'The server failed on this page.');
      else response.destroy();
    }
  });
}

function plain(response: ServerResponse, status: number, text: string, more: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...more,
  });
  response.end(`${text}\n`);
}

function answer(root: string, pack: (file: string, stat: Stats) => Buffer, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    plain(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
    return;
  }
  const path = (request.url ?? '/').split(/[?#]/, 1)[0]!;
  const file = fileOf(root, path);
  if (file === null) {
    plain(response, 404, 'There is nothing at this address.');
    return;
  }
  const stat = statSync(file);
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const tag = `"${stat.size.toString(36)}-${Math.trunc(stat.mtimeMs).toString(36)}"`;
  const headers: Record<string, string | number> = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    etag: tag,
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const isText = PACKED.test(type) && stat.size >= LEAST_PACKED;
  if (isText) headers.vary = 'accept-encoding';
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  if (isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    const body = pack(file, stat);
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip', 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': stat.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
