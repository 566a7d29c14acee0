import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from '../../../src/cli/chromium';

/** A test builds workbooks and waits for a real page. */
jest.setTimeout(180_000);

const WAIT_MS = 60_000;

/**
 * Univer's row of tabs draws itself for every sheet that comes, and 22 come at once: where the machine is busy, React's development build
 * warns of 50 drawings in a row. It is the workbench's script that says so, never the pane's, and it ends.
 */
const manyTabsAtOnce = /^Maximum update depth exceeded[^]*\/workbench\.js\)$/;

export interface OpenOptions extends BrowserContextOptions {
  /** What the console may say as an error in this page, each with its reason beside it in the test. */
  readonly allowed?: readonly RegExp[];
  /** Before anything loads: routes, clocks. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A browser for the tests of a file. */
export interface BrowserSession {
  /** Opens an address in a window of its own; closed after the test, or after all tests when it was opened before them. */
  open(url: string, options?: OpenOptions): Promise<Page>;
}

/**
 * One browser for the tests of a file. An uncaught error in a page, or one that its console shows, fails the test in which it happens.
 */
export function withBrowser(): BrowserSession {
  let browser: Browser;
  let inTest = false;
  const faults: string[] = [];
  const opened = { once: [] as BrowserContext[], forTest: [] as BrowserContext[] };
  const close = async (contexts: BrowserContext[]): Promise<void> => {
    for (const context of contexts.splice(0)) await context.close();
  };

  beforeAll(async () => {
    browser = await openChromium();
  });
  beforeEach(() => {
    inTest = true;
  });
  afterEach(async () => {
    inTest = false;
    const found = [...faults];
    await close(opened.forTest);
    // Closing a window breaks off what it still loads; what it says to that is no fault.
    faults.length = 0;
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await close(opened.once);
    await browser.close();
  });

  return {
    open: async (url, { allowed = [], prepare, ...options } = {}) => {
      const context = await browser.newContext({
        locale: 'en-US',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      (inTest ? opened.forTest : opened.once).push(context);
      context.setDefaultTimeout(WAIT_MS);
      const page = await context.newPage();
      const note = (fault: string): void => {
        if (![manyTabsAtOnce, ...allowed].some((pattern) => pattern.test(fault))) faults.push(fault);
      };
      page.on('pageerror', (error) => note(error.stack ?? error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
      });
      await prepare?.(page);
      await page.goto(url);
      return page;
    },
  };
}

/** Repeats until it does not throw. For what happens a moment later; fails with the last error. */
export async function eventually<T>(attempt: () => Promise<T>, waitMs = WAIT_MS): Promise<T> {
  const end = Date.now() + waitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
