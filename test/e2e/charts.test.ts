import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { workbookCharts } from '../../src/app/charts/workbookCharts';
import { svgToPng } from '../../src/cli/png';
import { chartPicture } from '../../src/drawing/chartPicture';
import { PNG_SCALE } from '../../src/drawing/pngScale';
import { readWorkbook } from '../../src/xlsx/read';
import { eventually, withBrowser } from './support/browser';
import { axeFindingsInPane, cutOff, narrowestPane, openPage } from './support/looks';
import { activeSheet, openSample, pane, paneFrame, paneTitle, reopenPane } from './support/workbench';

const browser = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'coachbook-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bytesOf(download: Download): Promise<Buffer> {
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return readFileSync(file);
}

/** Presses a button of the pane and takes what it downloads. */
async function downloaded(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane(page).getByRole('button', { name }).first().click(),
  ]);
  return download;
}

const openCharts = async (page: Page): Promise<void> => {
  await openPage(page, 'Charts');
  await paneTitle(page, 'Charts').waitFor();
  await pane(page).getByRole('region', { name: '3 Report of change' }).waitFor();
};

/** How far two PNG pictures differ, as the mean difference of a colour in 255ths; decoded by the browser. */
const difference = async (page: Page, one: Uint8Array, other: Uint8Array): Promise<number> =>
  (await paneFrame(page)).evaluate(
    async (pictures) => {
      const [a = [], b = []] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.naturalWidth;
          canvas.height = image.naturalHeight;
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return [...(context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])];
        }),
      );
      if (a.length !== b.length) return 255;
      return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
    },
    [one, other].map((bytes) => Buffer.from(bytes).toString('base64')),
  );

let page: Page;
beforeAll(async () => {
  page = await openSample(browser);
});

describe('the charts of the sample', () => {
  beforeAll(() => openCharts(page));

  it('are drawn, each with its message and its figures', async () => {
    const { drawings, titles } = await (
      await paneFrame(page)
    ).evaluate(() => {
      const images = [...document.querySelectorAll('article img')] as HTMLImageElement[];
      return {
        drawings: images.map(({ complete, naturalWidth }) => complete && naturalWidth >= 320),
        titles: [...document.querySelectorAll('article h3')].map(({ textContent }) => textContent),
      };
    });
    expect(drawings.length).toBeGreaterThanOrEqual(12);
    expect(drawings.every(Boolean)).toBe(true);
    expect(titles).toContain('Furthest along: G1 at 100% of the way.');
    expect(titles.some((title) => title.startsWith('G1 Delegate whole projects: 100% of the way'))).toBe(
      true,
    );
    const table = pane(page).getByRole('table', { name: /^Figures of .* of the way over all goals/ });
    await pane(page)
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: / of the way over all goals/ }) })
      .getByText('Figures', { exact: true })
      .click();
    expect(await table.innerText()).toMatch(/G2 Shorten overrunning meetings\s+90%/);
  });

  it('are the same pictures in the pane and on the command line', async () => {
    const svg = await downloaded(page, /^Download SVG: Self and others differ/);
    const png = await downloaded(page, /^Download PNG: Self and others differ/);
    expect([svg.suggestedFilename(), png.suggestedFilename()]).toEqual([
      'Report_self_others.svg',
      'Report_self_others.png',
    ]);
    await pane(page).getByText('Report_self_others.png is in your downloads.').waitFor();

    // What the command line reads: the workbook as the pane saves it.
    await openPage(page, 'Share');
    const file = readWorkbook(new Uint8Array(await bytesOf(await downloaded(page, 'Save a backup copy'))));
    const charts = file.ok ? workbookCharts(file.value) : file;
    if (!charts.ok) throw new Error(charts.reason.code);
    const chart = charts.value.drawn.find(({ plan }) => plan.name === 'Report_self_others');
    if (!chart) throw new Error('Report_self_others has no figures in the file.');
    const picture = chartPicture(chart, charts.value.read);
    expect((await bytesOf(svg)).toString()).toBe(picture);

    const bytes = await bytesOf(png);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(picture)?.map(Number) ?? [];
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      PNG_SCALE * (width ?? 0),
      PNG_SCALE * (height ?? 0),
    ]);
    // Drawn by two programs, so that edges differ in shade; with other fonts every letter would.
    expect(await difference(page, bytes, svgToPng(picture, PNG_SCALE))).toBeLessThan(1);
    await openCharts(page);
  });

  it('are copied as pictures where the browser lets a pane copy', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await pane(page)
      .getByRole('button', { name: /^Copy picture: G1 / })
      .click();
    await pane(page).getByText('The picture is on the clipboard.').waitFor();
    const types = await (
      await paneFrame(page)
    ).evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    expect(types).toEqual(['image/png']);
  });

  it('bring to their sheet', async () => {
    await pane(page).getByRole('button', { name: 'Go to 7 Progress' }).click();
    await eventually(async () => expect(await activeSheet(page)).toBe('7 Progress'));
  });
});

it.each([{ dark: false }, { dark: true }])(
  'the page is accessible and whole at 320 px, dark: $dark',
  async ({ dark }) => {
    await reopenPane(page, dark);
    await openCharts(page);
    await narrowestPane(page);
    await (
      await paneFrame(page)
    ).evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await pane(page)
      .getByRole('button', { name: /^Copy picture: G1 / })
      .click();
    await pane(page).getByText('The picture is on the clipboard.').waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
  },
);

it('where the browser lets no pane copy, the picture is shown to be taken by hand', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await reopenPane(page);
  await openCharts(page);
  await pane(page)
    .getByRole('button', { name: /^Copy picture: G1 / })
    .click();
  await pane(page).getByText('This Excel lets no add-in copy pictures.').waitFor();
  const picture = pane(page).getByRole('img', { name: /^Chart: G1 / });
  expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  await eventually(async () =>
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1520),
  );
  await pane(page).getByRole('button', { name: 'Hide picture' }).click();
});
