import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Folders by the beginning of their addresses, a slash at its end, as in `{ '/': dist, '/office-js/': library }`. The longest wins. */
export type Folders = Readonly<Record<string, string>>;

export interface ServeOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Compresses text for clients that take it, as a production server does. Default false. */
  readonly gzip?: boolean;
}

export interface FolderServer {
  /** Such as `http://127.0.0.1:41234/`. */
  readonly url: string;
  /** Ends open connections, too. */
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};
const compressible = /^(text|application\/json|image\/svg)/;

/**
 * Serves files of this machine to this machine: the built add-in, the workbench, what tests look at. An address that ends with a slash
 * is its `index.html`. Nothing outside the folders is served, not through `..` and not through a link.
 *
 * @throws when the port is taken.
 */
export async function serveFolders(folders: Folders, options: ServeOptions = {}): Promise<FolderServer> {
  const { port = 0, gzip = false } = options;
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    answer(request, folders, gzip ? compressed : undefined).then(
      (reply) => send(request, response, reply),
      () => send(request, response, refusal(500, 'The file cannot be read.')),
    );
  });
  await new Promise<void>((listening, refused) => {
    server.once('error', refused);
    // Loopback only: workbooks and sketches of one person are nothing for their network.
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const refusal = (status: number, sentence: string): Reply => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: Buffer.from(`${sentence}\n`),
});

async function answer(
  { method = '', url = '', headers }: IncomingMessage,
  folders: Folders,
  compressed: Map<string, Buffer> | undefined,
): Promise<Reply> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Files can only be read.');
  const file = await fileOf(url, folders);
  if (!file) return refusal(404, 'There is no such file.');
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const plain = await readFile(file);
  if (!compressed || !compressible.test(type) || !String(headers['accept-encoding']).includes('gzip'))
    return { status: 200, headers: { 'Content-Type': type }, body: plain };
  // Compressed once, as a production server would: a measurement is of the page, not of the compression.
  const key = `${file} ${(await stat(file)).mtimeMs}`;
  const body = compressed.get(key) ?? gzipSync(plain, { level: 9 });
  compressed.set(key, body);
  return {
    status: 200,
    headers: { 'Content-Type': type, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
    body,
  };
}

function send({ method }: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

/** The file behind an address; `undefined` when there is none, or none that may be served. */
async function fileOf(url: string, folders: Folders): Promise<string | undefined> {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  const [prefix] = Object.keys(folders)
    .filter((candidate) => path.startsWith(candidate))
    .sort((a, b) => b.length - a.length);
  const folder = prefix === undefined ? undefined : folders[prefix];
  if (prefix === undefined || folder === undefined) return undefined;
  const asked = join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
  try {
    // The real places: `..` that is encoded, or a link, must not lead out.
    const [root, file] = await Promise.all([realpath(folder), realpath(asked)]);
    const inside = relative(root, file);
    const leaves = inside === '..' || /^\.\.[\\/]/.test(inside) || isAbsolute(inside);
    return !leaves && (await stat(file)).isFile() ? resolve(file) : undefined;
  } catch {
    return undefined;
  }
}

/** The decoded path of an address; `undefined` when it cannot be decoded. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
