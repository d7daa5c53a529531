// The static server: types, caching, packing, and nothing outside its folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, makeStaticServer } from '../../src/cli/staticServer';

const outer = mkdtempSync(join(tmpdir(), 'plenum-serve-'));
const root = join(outer, 'dist');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(outer, 'secret.txt'), 'secret');
writeFileSync(join(outer, 'dist-other.txt'), 'secret');
writeFileSync(join(root, 'index.html'), '<!doctype html>');
writeFileSync(join(root, '.env'), 'secret');
writeFileSync(join(root, 'assets/app-DEADBEEF.js'), `// ${'x'.repeat(4000)}`);
const server = makeStaticServer(root);

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => {
  server.close();
  rmSync(outer, { recursive: true });
});

const port = (): number => (server.address() as AddressInfo).port;
/** Sends the path as it is, without tidying it up as a browser would. */
const fetchRaw = (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage & { body: string }> =>
  new Promise((done, failed) => {
    get({ host: '127.0.0.1', port: port(), path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(Object.assign(response, { body: Buffer.concat(parts).toString() })));
    }).on('error', failed);
  });

describe('static server', () => {
  it('gives the first page at the root and at the routes of the game, and nowhere else', async () => {
    for (const path of ['/', '/index.html', '/play', '/replay/', '/?x=1#y']) {
      const response = await fetchRaw(path);
      expect({ path, status: response.statusCode, type: response.headers['content-type'] }).toEqual({
        path,
        status: 200,
        type: 'text/html; charset=utf-8',
      });
      expect(response.headers['cache-control']).toBe('no-cache');
    }
    expect((await fetchRaw('/nothing')).statusCode).toBe(404);
    expect((await fetchRaw('/assets/none.js')).statusCode).toBe(404);
  });

  it('never leaves its folder, and shows nothing hidden', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/..%5csecret.txt',
      '/.env',
      '/%00',
      '/%zz',
      '//etc/passwd',
      '/../dist-other.txt',
    ]) {
      expect({ path, status: (await fetchRaw(path)).statusCode }).toEqual({ path, status: 404 });
      expect(fileOf(root, path)).toBeNull();
    }
  });

  it('packs texts for those who take it, and lets hashed names be kept', async () => {
    const packed = await fetchRaw('/assets/app-DEADBEEF.js', { 'accept-encoding': 'br, gzip' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(Number(packed.headers['content-length'])).toBeLessThan(500);
    const plain = await fetchRaw('/assets/app-DEADBEEF.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toHaveLength(4003);
    const known = await fetchRaw('/assets/app-DEADBEEF.js', { 'if-none-match': plain.headers.etag! });
    expect(known.statusCode).toBe(304);
    expect(known.body).toBe('');
  });

  it('answers GET and HEAD only', async () => {
    const status = await new Promise((done) =>
      request({ host: '127.0.0.1', port: port(), method: 'POST', path: '/' }, (r) => done(r.resume().statusCode)).end(),
    );
    expect(status).toBe(405);
  });
});
