import type { Frame, FrameLocator, Page } from 'playwright-core';
import { address } from '../../../src/workbook/cell';
import type { CellValue } from '../../../src/workbook/cell';
import { eventually, type BrowserSession, type OpenOptions } from './browser';

export type Sheet = readonly (readonly CellValue[])[];

/** Opens the workbench with the pane on its first page. */
export async function openWorkbench(
  browser: BrowserSession,
  { dark = false, ...options }: OpenOptions & { readonly dark?: boolean } = {},
): Promise<Page> {
  const url = process.env['WORKBENCH_URL'];
  if (!url) throw new Error('The workbench is not served: run these tests with npm run test:e2e.');
  return browser.open(dark ? `${url}?theme=dark` : url, options);
}

/** Opens the workbench, builds and imports the sample with one click, and goes on to Home. */
export async function openSample(
  browser: BrowserSession,
  options?: Parameters<typeof openWorkbench>[1],
): Promise<Page> {
  const page = await openWorkbench(browser, options);
  await pane(page).getByRole('button', { name: 'Try it with the sample engagement' }).click();
  await pane(page).getByRole('button', { name: 'Open Home' }).click();
  await pane(page).getByRole('heading', { level: 1, name: 'Alex Sample' }).waitFor();
  await settled(page);
  return page;
}

/** Loads the pane again beside the sample as it is by now, as Excel does for another theme: on Home, with nothing filled in. */
export async function reopenPane(page: Page, dark = false): Promise<void> {
  await (await paneFrame(page)).evaluate(() => document.documentElement.setAttribute('data-left', ''));
  const box = page.getByRole('checkbox', { name: 'Dark' });
  if ((await box.isChecked()) === dark)
    await page.evaluate((isDark) => window.workbench?.changeTheme(isDark ? 'dark' : 'light'), dark);
  else await box.setChecked(dark);
  await pane(page)
    .locator('html:not([data-left])')
    .getByRole('heading', { level: 1, name: 'Alex Sample' })
    .waitFor();
  await settled(page);
}

/** The task pane. */
export const pane = (page: Page): FrameLocator => page.frameLocator('iframe[title="Task pane"]');

/** The task pane's window, for code that has to run in it. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Task pane"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The page has no task pane.');
  return frame;
}

/** A heading of the first level: the page of the pane that is shown. */
export const paneTitle = (page: Page, name: string) =>
  pane(page).getByRole('heading', { level: 1, name, exact: true });

/** Everything is calculated, functions of the add-in included. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => window.workbench?.host.settled(60_000));

/** Tabs of the workbook, in order. */
export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.workbench?.host.workbook.worksheets.$items().map((sheet) => sheet.name) ?? []);

/** The tab that is open in the simulated Excel. */
export const activeSheet = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.workbench?.host.workbook.worksheets.$active.name);

/** Calculated values as Excel gives them to add-ins: blank cells are empty texts. */
export const cellValues = (page: Page, sheet: string, cells: string): Promise<Sheet> =>
  page.evaluate(
    ([tab = '', range = '']) =>
      window.workbench?.host.workbook.worksheets.getItem(tab).getRange(range).values as Sheet,
    [sheet, cells],
  );

/** The value of one cell. */
export const cellValue = async (page: Page, sheet: string, cell: string): Promise<CellValue | undefined> =>
  (await cellValues(page, sheet, cell))[0]?.[0];

/** The cells of a sheet that show something, by their addresses. */
export async function filledCells(page: Page, sheet: string): Promise<Map<string, CellValue>> {
  const { row, column, values } = await page.evaluate((tab) => {
    const used = window.workbench?.host.workbook.worksheets.getItem(tab).getUsedRange();
    return {
      row: used?.$rect.row ?? 0,
      column: used?.$rect.column ?? 0,
      values: used?.values as Sheet,
    };
  }, sheet);
  return filled(values, row, column);
}

/** The values that are not blank, by their addresses. */
export function filled(values: Sheet, row = 0, column = 0): Map<string, CellValue> {
  return new Map(
    values.flatMap((line, r) =>
      line.flatMap((value, c): [string, CellValue][] =>
        value === null || value === ''
          ? []
          : [[address({ row: row + r, column: column + c, rows: 1, columns: 1 }), value]],
      ),
    ),
  );
}

/** Opens a tab by a click on it. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await eventually(async () => expect(await activeSheet(page)).toBe(name));
  // The grid lays a sheet out when it is first shown.
  await settled(page);
}

/** Where a cell stands on the screen, once the grid has come to rest: two frames in a row at the same place. */
async function boxOf(page: Page, cell: string): Promise<{ x: number; y: number }> {
  const place = () =>
    page.evaluate((name) => {
      return new Promise<string>((resolve) => {
        requestAnimationFrame(() => {
          const first = JSON.stringify(window.workbench?.boxOf(name));
          requestAnimationFrame(() => {
            const second = window.workbench?.boxOf(name);
            resolve(second && JSON.stringify(second) === first ? first : '');
          });
        });
      });
    }, cell);
  const { x, y, width, height } = await eventually(
    async () => JSON.parse(await place()) as { x: number; y: number; width: number; height: number },
  );
  return { x: x + width / 2, y: y + height / 2 };
}

/** Clicks a cell of the open sheet in the grid. */
export async function clickCell(page: Page, cell: string): Promise<void> {
  const { x, y } = await boxOf(page, cell);
  await page.mouse.click(x, y);
  await eventually(async () =>
    expect(
      await page.evaluate(() => {
        const rect = window.workbench?.host.workbook.$selection?.rect;
        return rect && [rect.row, rect.column];
      }),
    ).toEqual(
      await page.evaluate((name) => {
        const rect = window.workbench?.host.workbook.worksheets.$active.getRange(name).$rect;
        return rect && [rect.row, rect.column];
      }, cell),
    ),
  );
}

/** Clicks a cell of the open sheet, types into it and presses Enter. */
export async function typeInCell(page: Page, cell: string, text: string): Promise<void> {
  await clickCell(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The drawing of a chart of the open sheet, by the chart's name. */
export const chart = (page: Page, name: string) => page.locator(`.chart[data-chart="${name}"]`);

/** The texts in the drawing of a chart. */
export const chartTexts = (page: Page, name: string): Promise<string[]> =>
  chart(page, name).locator('svg text').allTextContents();

/** Presses a button of the ribbon. */
export const pressRibbon = (page: Page, name: string): Promise<void> =>
  page.locator('.ribbon').getByRole('button', { name, exact: true }).click();
