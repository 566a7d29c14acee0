import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { serveFolders, type FolderServer } from '../../src/cli/serveFolder';

const root = mkdtempSync(join(tmpdir(), 'coachbook-serve-'));
const site = join(root, 'site');
const library = join(root, 'library');
const script = `const word = '${'coach '.repeat(100)}';`;
let server: FolderServer;
let packed: FolderServer;

beforeAll(async () => {
  for (const folder of [site, join(site, 'pages'), join(site, 'library'), library]) mkdirSync(folder);
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<p>home</p>');
  writeFileSync(join(site, 'main.js'), script);
  writeFileSync(join(site, 'functions.json'), '{}');
  writeFileSync(join(site, 'icon.png'), 'PNG');
  writeFileSync(join(site, 'Goals & more.csv'), 'a,b');
  writeFileSync(join(site, '..data'), 'dots');
  writeFileSync(join(site, 'pages/index.html'), '<p>pages</p>');
  writeFileSync(join(site, 'library/office.js'), 'site');
  writeFileSync(join(library, 'office.js'), 'library');
  symlinkSync(join(root, 'secret.txt'), join(site, 'link.txt'));
  server = await serveFolders({ '/': site, '/library/': library });
  packed = await serveFolders({ '/': site }, { gzip: true });
});

afterAll(async () => {
  await Promise.all([server.close(), packed.close()]);
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Sends the path as it is: `fetch` would resolve `..` before it leaves. */
const ask = (
  { url }: FolderServer,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('a server of folders', () => {
  it('listens on this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each([
    ['/', 'text/html; charset=utf-8', '<p>home</p>'],
    ['/index.html?v=1#part', 'text/html; charset=utf-8', '<p>home</p>'],
    ['/pages/', 'text/html; charset=utf-8', '<p>pages</p>'],
    ['/main.js', 'text/javascript; charset=utf-8', script],
    ['/functions.json', 'application/json; charset=utf-8', '{}'],
    ['/icon.png', 'image/png', 'PNG'],
    ['/Goals%20%26%20more.csv', 'text/csv; charset=utf-8', 'a,b'],
    ['/..data', 'application/octet-stream', 'dots'],
  ])('serves %s as %s', async (path, type, body) => {
    const answer = await ask(server, path);
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
      200,
      type,
      body,
    ]);
  });

  it('takes the folder with the longest beginning of the address', async () => {
    expect((await ask(server, '/library/office.js')).body.toString()).toBe('library');
    expect((await ask(packed, '/library/office.js')).body.toString()).toBe('site');
  });

  it.each([
    '/../secret.txt',
    '/pages/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/library/..%2f..%2fsecret.txt',
    '/library/..%2fsite%2fmain.js',
    '//secret.txt',
    '/link.txt',
    '/%00/main.js',
    '/%E0%A4%A',
    '/pages',
    '/missing.js',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(server, path);
    expect([status, body.toString()]).toEqual([404, 'There is no such file.\n']);
  });

  it('has nothing where no folder begins', async () => {
    const small = await serveFolders({ '/library/': library });
    expect((await ask(small, '/main.js')).status).toBe(404);
    await small.close();
  });

  it('lets files be read, and nothing else', async () => {
    expect((await ask(server, '/main.js', { method: 'POST' })).status).toBe(405);
    const head = await ask(server, '/main.js', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(script.length),
      0,
    ]);
  });

  it('compresses text for those who take it, when asked to', async () => {
    const headers = { 'Accept-Encoding': 'gzip, br' };
    const answer = await ask(packed, '/main.js', { headers });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.body).toString()).toBe(script);
    expect(answer.body.length).toBeLessThan(script.length / 2);
    for (const [from, path, sent] of [
      [packed, '/main.js', {}],
      [packed, '/icon.png', headers],
      [server, '/main.js', headers],
    ] as const)
      expect((await ask(from, path, { headers: sent })).headers['content-encoding']).toBeUndefined();
  });

  it('serves a file as it is now, compressed or not', async () => {
    const file = join(site, 'changing.js');
    const headers = { 'Accept-Encoding': 'gzip' };
    writeFileSync(file, 'first');
    await ask(packed, '/changing.js', { headers });
    await new Promise((later) => setTimeout(later, 20));
    writeFileSync(file, 'second');
    expect(gunzipSync((await ask(packed, '/changing.js', { headers })).body).toString()).toBe('second');
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveFolders({ '/': site }, { port })).rejects.toThrow('EADDRINUSE');
  });

  it('is gone once closed, with a connection left open', async () => {
    const short = await serveFolders({ '/': site });
    await (await fetch(short.url)).text();
    await short.close();
    await expect(fetch(short.url)).rejects.toThrow();
  });
});
