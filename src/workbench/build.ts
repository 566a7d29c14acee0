import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import webpack from 'webpack';
import type { Configuration, MultiStats } from 'webpack';
import { serveFolders, type FolderServer } from '../cli/serveFolder';

const root = join(__dirname, '../..');
const require = createRequire(join(root, 'package.json'));
const pageFolder = join(root, 'out/workbench');
const officeFolder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const configurations = (): Promise<Configuration[]> =>
  (require('./src/workbench/webpack.config.cjs') as () => Promise<Configuration[]>)();

/** What went wrong in a build; `null` when nothing did. */
function problemOf(error: Error | null, stats: MultiStats | undefined): Error | null {
  if (error) return error;
  if (stats && !stats.hasErrors()) return null;
  return new Error(stats?.toString({ preset: 'errors-only' }) ?? 'webpack has built nothing.');
}

/**
 * Builds the page of the workbench and the add-in in it, into out/workbench. The second time webpack's cache makes it quick.
 *
 * @throws Error with webpack's messages when a source does not compile
 */
export async function buildWorkbench(): Promise<void> {
  const compiler = webpack(await configurations());
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        const problem = problemOf(error, stats);
        if (problem) reject(problem);
        else resolve();
      });
    });
  } finally {
    // Writes the cache.
    await new Promise<void>((resolve) => compiler.close(() => resolve()));
  }
}

/** Builds again whenever a source changes; a page that is open shows it after a reload. `built` is told how each build went. */
export async function watchWorkbench(built: (problem: Error | null) => void): Promise<void> {
  webpack(await configurations()).watch({}, (error, stats) => built(problemOf(error, stats)));
}

/** Serves what was built, to this machine only, with the genuine office.js from its package. */
export const serveWorkbench = (port = 0): Promise<FolderServer> =>
  serveFolders({ '/': pageFolder, '/addin/office-js/': officeFolder }, { port });
