import type { Page } from 'playwright-core';
import { columnLetters, type CellValue } from '../../src/workbook/cell';
import { eventually, withBrowser } from './support/browser';
import { focused, tabTo } from './support/keyboard';
import { axeFindingsInPane, cutOff, narrowestPane, zoomedPane } from './support/looks';
import {
  activeSheet,
  cellValue,
  cellValues,
  openSample,
  reopenPane,
  openTab,
  pane,
  paneTitle,
  settled,
  typeInCell,
} from './support/workbench';

const browser = withBrowser();

const GOALS = '4 Goals';
/** Row of the header of every table, and the first free row below the four goals of the sample. */
const [HEADER, FREE] = [4, 9];

/** Everything that a goal needs, only that its numbers go down and its direction says up. */
const wrongWay: Readonly<Record<string, CellValue>> = {
  'Goal ID': 'G5',
  Statement: 'Hand over the weekly operations review to two direct reports',
  Metric: 'Hours in the review per week',
  Unit: 'h/week',
  Baseline: 8,
  Target: 5,
  Start: 45355,
  Due: 45628,
  Owner: 'Client',
  Evidence: 'Calendar export',
  Value: 'Growth',
  Aspiration: 'A1',
  Confidence: 7,
  Status: 'Active',
};

const action: Readonly<Record<string, CellValue>> = {
  'Action ID': 'T1',
  'Goal ID': 'G5',
  Action: 'Name the two who take over',
  Owner: 'Client',
  Due: 45400,
};

/** Headers of the table on a sheet, from column A on. */
async function headersOf(page: Page, sheet: string): Promise<readonly CellValue[]> {
  const [headers = []] = await cellValues(page, sheet, `A${HEADER}:AZ${HEADER}`);
  return headers;
}

/** Address of a cell by the header above it. */
async function at(page: Page, sheet: string, header: string, row: number): Promise<string> {
  const column = (await headersOf(page, sheet)).indexOf(header);
  if (column < 0) throw new Error(`No column ${header} on ${sheet}.`);
  return `${columnLetters(column)}${row}`;
}

/** Fills a row as a person would who pastes neighbouring cells together; below a table it makes the table grow. */
async function writeRow(page: Page, sheet: string, row: number, cells: typeof wrongWay): Promise<void> {
  const runs: { readonly from: number; readonly values: CellValue[] }[] = [];
  (await headersOf(page, sheet)).forEach((header, column) => {
    const value = cells[String(header)];
    if (value === undefined) return;
    const last = runs.at(-1);
    if (last && last.from + last.values.length === column) last.values.push(value);
    else runs.push({ from: column, values: [value] });
  });
  expect(runs.flatMap(({ values }) => values).length).toBe(Object.keys(cells).length);
  for (const { from, values } of runs)
    await page.evaluate(([tab, place, typed]) => window.workbench?.host.asUser.type(tab, place, [typed]), [
      sheet,
      `${columnLetters(from)}${row}`,
      values,
    ] as const);
  await settled(page);
}

let page: Page;
beforeAll(async () => {
  // Wide enough for the columns that are typed into.
  page = await openSample(browser, { viewport: { width: 2600, height: 900 } });
  await writeRow(page, GOALS, FREE, wrongWay);
  await writeRow(page, '5 Actions', HEADER + 1, action);
});

/** The fifth goal, in which only the direction is wrong, typed into the grid, and the pane on its Goals page. */
async function openBadGoal(dark = false): Promise<void> {
  await reopenPane(page, dark);
  await openTab(page, GOALS);
  await typeInCell(page, await at(page, GOALS, 'Direction', FREE), 'Increase');
  await page.locator('.ribbon').getByRole('button', { name: 'Check goals' }).press('Enter');
  await paneTitle(page, 'Goals').waitFor();
  await pane(page)
    .getByRole('button', { name: /^G5 Blocked/ })
    .waitFor();
  await eventually(async () => expect(await focused(page)).toBe('Goals'));
}

const said = (page: Page, words: string) =>
  pane(page).getByRole('status').filter({ hasText: words }).waitFor();

it('a bad goal is written in the grid, understood in the pane, mended there with the keyboard, and ready', async () => {
  await openBadGoal();
  await said(page, '5 blocked');

  await tabTo(page, /^G5 Blocked/);
  await page.keyboard.press('Enter');
  await pane(page).getByText('The direction is Increase, but the numbers go the other way.').waitFor();
  const direction = await at(page, GOALS, 'Direction', FREE);
  // Somewhere else, without a click that would take the focus from the pane.
  await page.evaluate(() => window.workbench?.host.asUser.activateSheet('Home'));

  await tabTo(page, 'Set direction to Decrease');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Show cell');
  await page.keyboard.press('Enter');
  await said(page, 'Direction is selected in Excel.');
  expect(await activeSheet(page)).toBe(GOALS);
  expect(
    await page.evaluate(() => {
      const { rect } = window.workbench?.host.workbook.$selection ?? {};
      return window.workbench?.host.workbook.worksheets.$active
        .getRange('A1')
        .getOffsetRange(rect?.row, rect?.column).address;
    }),
  ).toBe(`'${GOALS}'!${direction}`);

  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Set direction to Decrease');
  await page.keyboard.press('Enter');
  await said(page, 'Set direction to Decrease: done. G5 is now: Ready.');
  await said(page, '1 ready, 4 blocked');
  expect(await focused(page)).toMatch(/^G5 Ready/);
  expect(await cellValue(page, GOALS, direction)).toBe('Decrease');
});

it('a warning is accepted with a reason, and taken back, with the keyboard only', async () => {
  await openBadGoal();
  await writeRow(page, GOALS, FREE, { Direction: 'Decrease', Owner: 'Sponsor' });
  await said(page, '1 needs work, 4 blocked');
  await page.locator('.ribbon').getByRole('button', { name: 'Check goals' }).press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Goals'));

  await tabTo(page, /^G5 Needs work/);
  await page.keyboard.press('Enter');
  // The first goal is open, too, and has warnings of its own.
  await tabTo(page, 'Set owner to Client');
  await tabTo(page, 'Accept…');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toMatch(/^Why is it right as it is/));
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await focused(page)).toBe('Accept…'));
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toMatch(/^Why is it right as it is/));
  await page.keyboard.type('The sponsor asked for it.');
  await page.keyboard.press('Enter');
  await said(page, 'G16 accepted: done. G5 is now: Ready.');
  expect(await focused(page)).toMatch(/^G5 Ready/);
  await pane(page).getByText('Accepted: The sponsor asked for it.').waitFor();

  await tabTo(page, 'Take back');
  await page.keyboard.press('Enter');
  await said(page, 'G16 taken back: done. G5 is now: Needs work.');
  expect(await focused(page)).toMatch(/^G5 Needs work/);
  await writeRow(page, GOALS, FREE, { Owner: wrongWay.Owner ?? '' });
});

it('the page follows what is typed into the grid', async () => {
  await openBadGoal();
  await typeInCell(page, await at(page, GOALS, 'Direction', FREE), 'Decrease');
  await said(page, '1 ready, 4 blocked');
});

it.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])(
  'in the $theme, every goal unfolded, the page is accessible and whole, at 320 px and at 200 % zoom',
  async ({ dark }) => {
    await openBadGoal(dark);
    await narrowestPane(page);
    const folded = pane(page)
      .getByRole('region', { name: 'Each goal' })
      .getByRole('button', { expanded: false })
      .and(pane(page).locator('.fui-AccordionHeader__button'));
    for (let count = await folded.count(); count > 0; count--) await folded.first().click();
    await pane(page).getByRole('button', { name: 'Accept…' }).first().click();
    await pane(page).getByRole('textbox').press('Enter');
    await pane(page).getByText('Write a reason first.').waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    const endZoom = await zoomedPane(page);
    expect(await cutOff(page)).toEqual([]);
    await endZoom();
  },
);
