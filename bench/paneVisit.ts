import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { profiles } from '../src/workbench/host/profiles';

const root = join(__dirname, '..');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const library = join(root, 'node_modules/@microsoft/office-js/dist');

/** What answers where the page loads office.js from: an empty script, or Microsoft's library with a simulated Excel around it. */
export type OfficeScript = 'empty' | 'genuine';

export interface Visit {
  readonly address: string;
  readonly office: OfficeScript;
  /** How many times slower than this machine the CPU is. */
  readonly slowdown: number;
}

/** Runs before the scripts of the page: notes when the pane has got its first element. */
function watchPane(): void {
  const committed = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.getElementById('pane')?.firstElementChild) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(window, { committed });
}

/** The window as Excel for Windows prepares it, so that `Office.onReady` says Excel. Batches get no answer: the first commit needs none. */
function excelWindow(): string {
  const source = readFileSync(join(root, 'src/workbench/host/officeWindow.ts'), 'utf8');
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const setting = `{ locale: 'en-US', theme: () => 'light', requirementSets: ${JSON.stringify(profiles.windows.requirementSets)}, settings: new Map(), bridge: { sendMessageToHost() {} } }`;
  return `(() => { const exports = {}; ${code}; exports.installOffice(window, ${setting}, new exports.Ribbon()); })();`;
}

/** Answers what the page asks of Microsoft's server. Through the protocol itself, because Playwright's routes would slow every request. */
async function answerOffice(session: CDPSession, office: OfficeScript): Promise<void> {
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${CDN}*` }] });
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    void scriptFor(request.url, office).then((body) =>
      session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: body ? 200 : 404,
        responseHeaders: [
          { name: 'Content-Type', value: 'text/javascript; charset=utf-8' },
          // office.js loads its other files with CORS, as Microsoft's server allows.
          { name: 'Access-Control-Allow-Origin', value: '*' },
        ],
        body: (body ?? Buffer.alloc(0)).toString('base64'),
      }),
    );
  });
}

async function scriptFor(address: string, office: OfficeScript): Promise<Buffer | undefined> {
  if (office === 'empty') return Buffer.alloc(0);
  return readFile(join(library, new URL(address).pathname.slice(new URL(CDN).pathname.length))).catch(
    () => undefined,
  );
}

/** Rejects with the first error of the page, or when it shows nothing for a minute: a measurement must not wait for ever. */
const failureOf = (page: Page): Promise<never> =>
  new Promise((_, fail) => {
    page.once('pageerror', fail);
    const late = setTimeout(() => fail(new Error(`${page.url()} has shown nothing for a minute.`)), 60_000);
    page.once('close', () => clearTimeout(late));
  });

/** Opens the page with an empty cache. Resolves with the milliseconds from the start of the navigation to the first element in the pane. */
export async function firstCommit(browser: Browser, { address, office, slowdown }: Visit): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // The throttle belongs to a process of the browser: the page must not move to another one when it is opened.
    await page.goto(new URL('/nothing.txt', address).href);
    await answerOffice(session, office);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watchPane);
    if (office === 'genuine') await page.addInitScript(excelWindow());
    await page.goto(address, { waitUntil: 'commit' });
    const time = await Promise.race([page.evaluate<number>('committed'), failureOf(page)]);
    // Without it the page that says "could not start" would be measured, some seconds later.
    if (office === 'genuine')
      await page.evaluate('Office.onReady(({ host }) => { if (host !== "Excel") throw host; })');
    return time;
  } finally {
    await context.close();
  }
}
