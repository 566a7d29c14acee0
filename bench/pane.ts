import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openChromium } from '../src/cli/chromium';
import { serveFolders } from '../src/cli/serveFolder';
import { commitRows, ownScripts } from './paneTable';
import { firstCommit, type OfficeScript } from './paneVisit';
import { printTable } from './table';

const ROUNDS = 21;
const root = join(__dirname, '..');
const dist = join(root, 'dist');
const paneFile = join(dist, 'taskpane.html');

const FLOOR = 'a page with one line of script (the floor)';
const pages: readonly { readonly page: string; readonly path: string; readonly office: OfficeScript }[] = [
  { page: FLOOR, path: 'floor/', office: 'empty' },
  { page: 'the pane, office.js empty', path: 'taskpane.html', office: 'empty' },
  { page: 'the pane, office.js 1.1.110 in a simulated Excel', path: 'taskpane.html', office: 'genuine' },
];

/**
 * `npm run bench:pane [-- --no-build]`: how long a person waits for the pane, in Chromium, from a compressing server on this machine and
 * with an empty cache. Times depend on the machine, so that nothing is enforced; the floor is measured in the same rounds.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'no-build': { type: 'boolean', default: false } } });
  if (!values['no-build'] && !isFresh()) build();
  const html = readFileSync(paneFile, 'utf8');
  const browser = await openChromium();
  const floor = mkdtempSync(join(tmpdir(), 'coachbook-floor-'));
  writeFileSync(join(floor, 'index.html'), floorPage(html));
  writeFileSync(
    join(floor, 'floor.js'),
    "document.getElementById('pane').append(document.createElement('p'));",
  );
  const server = await serveFolders({ '/': dist, '/floor/': floor }, { gzip: true });
  try {
    const cases = pages.flatMap((page) =>
      [1, 4].map((slowdown) => ({ ...page, slowdown, times: [] as number[] })),
    );
    for (let round = 0; round < ROUNDS; round++)
      for (const { path, office, slowdown, times } of cases)
        times.push(await firstCommit(browser, { address: server.url + path, office, slowdown }));
    printTable(
      `First element in the pane after the start of the navigation: Chromium ${browser.version()}, ${ROUNDS} interleaved rounds, ${busy()}`,
      commitRows(cases, FLOOR),
    );
  } finally {
    await browser.close();
    await server.close();
    rmSync(floor, { recursive: true });
  }
  printTable('Script that loads before the pane shows, compressed, without office.js', firstLoad(html));
}

/** Others on the machine make times longer; ratios suffer less. */
const busy = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`;

/** The page of the pane with one line of script instead of its own. */
const floorPage = (html: string): string =>
  html.replace(/<script.*?<\/script>/gs, '').replace('</body>', '<script src="floor.js"></script></body>');

function firstLoad(html: string): Record<string, string | number>[] {
  const sizes = ownScripts(html).map((file): [string, number] => [
    file,
    gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  ]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  return [...sizes, ['in all', total] as const].map(([file, size]) => ({
    file,
    'gzip kB': (size / 1000).toFixed(1),
  }));
}

/** True when the production build is newer than everything it is made of. */
function isFresh(): boolean {
  if (!existsSync(paneFile) || !readFileSync(paneFile, 'utf8').includes('appsforoffice.microsoft.com'))
    return false;
  const sources = ['src', 'assets'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const made = statSync(paneFile).mtimeMs;
  return [...sources, 'manifest.xml', 'package-lock.json', 'webpack.config.js'].every(
    (name) => statSync(join(root, name)).mtimeMs < made,
  );
}

function build(): void {
  process.stdout.write('Building for production…\n');
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const { status, stdout } = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
