import type { Page } from 'playwright-core';
import { eventually, withBrowser } from './support/browser';
import { fill, fillDate, focused, tabTo } from './support/keyboard';
import { axeFindingsInPane, cutOff, narrowestPane } from './support/looks';
import { cellValues, openSample, pane, paneTitle, reopenPane, settled } from './support/workbench';

const browser = withBrowser();

const said = (page: Page, words: string) =>
  pane(page).getByRole('status').filter({ hasText: words }).waitFor();

let page: Page;
beforeAll(async () => {
  page = await openSample(browser);
});

/** The Goals page, as it is when the pane opens; it has the focus. */
async function openGoals(dark = false): Promise<void> {
  await reopenPane(page, dark);
  await page.locator('.ribbon').getByRole('button', { name: 'Check goals' }).press('Enter');
  await paneTitle(page, 'Goals').waitFor();
  await eventually(async () => expect(await focused(page)).toBe('Goals'));
}

/** The cells of a row by the headers above it. */
async function rowOf(page: Page, sheet: string, row: number): Promise<Record<string, unknown>> {
  const [headers = []] = await cellValues(page, sheet, 'A4:AZ4');
  const [cells = []] = await cellValues(page, sheet, `A${row}:AZ${row}`);
  return Object.fromEntries(
    headers.flatMap((header, at) => (header === '' ? [] : [[String(header), cells[at]]])),
  );
}

it.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('in the $theme, both forms are accessible and whole at 320 px, problems shown', async ({ dark }) => {
  await openGoals(dark);
  await narrowestPane(page);
  await pane(page).getByRole('button', { name: 'Add goal' }).click();
  await pane(page).getByRole('button', { name: 'Add goal' }).click();
  await said(page, 'Write the goal in a sentence first.');
  expect(await cutOff(page)).toEqual([]);
  expect(await axeFindingsInPane(page)).toEqual([]);
  await pane(page).getByRole('button', { name: 'Back to the goals' }).click();
  await pane(page)
    .getByRole('button', { name: /^Levels/ })
    .first()
    .click();
  await pane(page).getByRole('button', { name: 'Save levels' }).click();
  await said(page, 'Not saved yet: 5 levels need another look.');
  expect(await cutOff(page)).toEqual([]);
  expect(await axeFindingsInPane(page)).toEqual([]);
});

it('a goal is added with the keyboard, what is wrong with it said on the way, and stands in the table', async () => {
  await openGoals();
  await tabTo(page, 'Add goal');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Add a goal'));

  await fill(page, 'Goal, in one sentence', 'Stop being so negative in the weekly meetings');
  await page.keyboard.press('Tab');
  await pane(page).getByText('Say what you will do instead.').waitFor();
  await tabTo(page, 'Goal, in one sentence', 'Shift+Tab');
  await fill(page, 'Goal, in one sentence', 'Hand over the weekly operations review to two direct reports');
  await tabTo(page, /^Increase/);
  await page.keyboard.press('ArrowDown');
  await fill(page, 'What is measured', 'Hours in the review per week');
  await fill(page, 'Unit', 'h/week');
  await fill(page, 'Today’s value', '8');
  await fill(page, 'Target', '5,5');
  await pane(page).getByText('Read as 5.5.').waitFor();
  await fill(page, 'Who or what shows it', 'Calendar export');
  await fillDate(page, 'Start', '03042024');
  await fillDate(page, 'Due', '11292024');
  await fill(page, 'Value it serves', 'Trust');
  await tabTo(page, 'Add goal');
  await page.keyboard.press('Enter');
  await pane(page).getByRole('heading', { name: 'G5 is added' }).waitFor();
  expect(await rowOf(page, '4 Goals', 9)).toMatchObject({
    'Goal ID': 'G5',
    Statement: 'Hand over the weekly operations review to two direct reports',
    Direction: 'Decrease',
    Metric: 'Hours in the review per week',
    Unit: 'h/week',
    Baseline: 8,
    Target: 5.5,
    Owner: 'Client',
    Value: 'Trust',
    Status: 'Agreed',
  });
  await settled(page);
  await eventually(async () =>
    expect(await rowOf(page, '4 Goals', 9)).toMatchObject({ Check: '▲ Needs work' }),
  );

  await tabTo(page, 'Back to the goals');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Add goal'));
  await pane(page)
    .getByRole('button', { name: /^G5 Needs work/ })
    .waitFor();
});

it('the levels of a goal are proposed, tried and saved with the keyboard', async () => {
  await openGoals();
  await tabTo(page, 'Levels (GAS)… of G1');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Levels of G1'));
  await tabTo(page, 'Propose levels');
  await page.keyboard.press('Enter');
  await said(page, '5 levels proposed');
  await fill(page, 'Much more (+2)', 'All eleven, and nobody asks me');
  await fill(page, 'Try a value', '3,5');
  await pane(page).getByText('50 % of the way.').waitFor();
  await tabTo(page, 'Save levels', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await said(page, 'The levels of G1 are saved.');
  // From 1 to 6 projects, half-way between them and as far again; there are no halves of projects.
  expect(await rowOf(page, '4 GAS', 5)).toMatchObject({
    'Goal ID': 'G1',
    'Much less': '1',
    Less: '4',
    Expected: '6',
    More: '9',
    'Much more': 'All eleven, and nobody asks me',
    'Baseline level': -2,
  });
  await tabTo(page, 'Back to the goals');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Levels (GAS)… of G1'));
});
