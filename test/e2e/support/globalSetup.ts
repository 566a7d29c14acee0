import { findChromium } from '../../../src/cli/chromium';
import type { FolderServer } from '../../../src/cli/serveFolder';
import { reasonText } from '../../../src/domain/outcome';
import { buildWorkbench, serveWorkbench } from '../../../src/workbench/build';

/** The server between setup and teardown, which jest loads as modules of their own. */
export interface Served {
  workbenchServer?: FolderServer;
}

/** Builds the workbench and serves it, once for all files. Tests find the address in WORKBENCH_URL. */
export default async function setUp(): Promise<void> {
  const browser = findChromium();
  if (!browser.ok) throw new Error(reasonText(browser.reason));
  await buildWorkbench();
  const server = await serveWorkbench();
  (globalThis as Served).workbenchServer = server;
  process.env['WORKBENCH_URL'] = server.url;
}
