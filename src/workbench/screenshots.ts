import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { openChromium } from '../cli/chromium';
import { buildWorkbench, serveWorkbench } from './build';
import { sampleToday } from './sampleJob';

const folder = join(__dirname, '../../assets/readme');

/** Pictures of about 1800 pixels, small enough for a README. Sheets with charts beside each other need all of them for cells. */
const sizes = {
  usual: { viewport: { width: 1180, height: 720 }, deviceScaleFactor: 1.5 },
  report: { viewport: { width: 1920, height: 1040 }, deviceScaleFactor: 1 },
  // Ends before the cells that the charts read.
  progress: { viewport: { width: 1728, height: 1040 }, deviceScaleFactor: 1 },
} satisfies Record<string, BrowserContextOptions>;

interface Picture {
  readonly file: string;
  readonly size: keyof typeof sizes;
  readonly theme?: 'dark';
  /** Brings the page to where the picture is taken. */
  readonly show: (page: Page, pane: FrameLocator) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    file: 'start.png',
    size: 'usual',
    show: (_, pane) => pane.getByRole('heading', { name: 'Start an engagement' }).waitFor(),
  },
  { file: 'home.png', size: 'usual', show: sample },
  { file: 'home-dark.png', size: 'usual', theme: 'dark', show: sample },
  {
    file: 'goals.png',
    size: 'usual',
    show: async (page, pane) => {
      await sample(page, pane);
      await page.getByRole('button', { name: 'Check goals' }).click();
      await pane.getByRole('button', { name: 'Go to 4 Goals' }).click();
      await opened(page, '4 Goals');
    },
  },
  {
    file: 'feedback.png',
    size: 'usual',
    show: async (page, pane) => {
      await sampleSheet(page, pane, '3 Report of change', 1);
      await pane.getByRole('button', { name: 'Feedback', exact: true }).click();
      await pane.getByRole('heading', { level: 1, name: 'Feedback' }).waitFor();
    },
  },
  {
    file: 'share.png',
    size: 'usual',
    show: async (page, pane) => {
      await sampleSheet(page, pane, '7 Sponsor page');
      await pane.getByRole('button', { name: 'Share', exact: true }).click();
      await pane.getByRole('radio', { name: 'Sponsor' }).check();
      await pane.getByText('Sponsor page', { exact: true }).click();
    },
  },
  { file: 'report.png', size: 'report', show: (page, pane) => sampleSheet(page, pane, '3 Report') },
  { file: 'progress.png', size: 'progress', show: (page, pane) => sampleSheet(page, pane, '7 Progress') },
];

/** `npm run screenshots`: takes the pictures of README.md from the workbench, with the sample engagement in it. */
async function main(): Promise<void> {
  await buildWorkbench();
  await mkdir(folder, { recursive: true });
  const server = await serveWorkbench();
  const browser = await openChromium();
  try {
    for (const picture of pictures) await take(browser, server.url, picture);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function take(browser: Browser, url: string, { file, size, theme, show }: Picture): Promise<void> {
  const context = await browser.newContext({
    ...sizes[size],
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    // The same day in every picture: the day on which the sample has just ended.
    await page.clock.setFixedTime(`${sampleToday}T12:00:00Z`);
    await page.goto(theme ? `${url}?theme=${theme}` : url);
    await show(page, page.frameLocator('iframe'));
    const path = join(folder, file);
    await page.screenshot({ path, animations: 'disabled' });
    console.log(`${path}: ${Math.round((await stat(path)).size / 1000)} kB`);
  } finally {
    await context.close();
  }
}

/** Builds and imports the sample, and goes on to Home. */
async function sample(page: Page, pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Try it with the sample engagement' }).click();
  await pane.getByRole('button', { name: 'Open Home' }).click();
  await pane.getByRole('heading', { name: 'Alex Sample' }).waitFor();
  await page.evaluate(() => window.workbench?.host.settled());
  await opened(page, 'Home');
}

/** @param charts how many the sheet shows in the size of the picture */
async function sampleSheet(page: Page, pane: FrameLocator, tab: string, charts = 2): Promise<void> {
  await sample(page, pane);
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page
    .locator('.chart svg')
    .nth(charts - 1)
    .waitFor();
  await opened(page, tab);
}

/** The sheet is open and drawn, and its tab can be seen. */
async function opened(page: Page, tab: string): Promise<void> {
  const button = page.getByRole('tab', { name: tab, exact: true, selected: true });
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.workbench?.host.settled());
  // The grid draws with the next frame, its row heights with the one after.
  await page.evaluate(
    () =>
      new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      ),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
