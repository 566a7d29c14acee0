import type { Page } from 'playwright-core';
import { eventually, withBrowser } from './support/browser';
import { fill, focused, tabTo } from './support/keyboard';
import { axeFindingsInPane, cutOff, narrowestPane, openPage } from './support/looks';
import { cellValues, openSample, pane, paneTitle, reopenPane, settled } from './support/workbench';

const browser = withBrowser();

const said = (page: Page, words: string) =>
  pane(page).getByRole('status').filter({ hasText: words }).waitFor();
const press = (page: Page, name: string | RegExp) => pane(page).getByRole('button', { name }).click();

let page: Page;
beforeAll(async () => {
  page = await openSample(browser);
});

/** The Closure page, as it is when the pane opens. */
async function openClosure(dark = false): Promise<void> {
  await reopenPane(page, dark);
  await openPage(page, 'Closure');
  await paneTitle(page, 'Closure').waitFor();
}

/** The line of the closure on the Home sheet: its stage, whether it is done, and what is missing. */
const gate = async (page: Page) => (await cellValues(page, 'Home', 'A24:C24'))[0];

it.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('in the $theme, the page is accessible and whole at 320 px, problems shown', async ({ dark }) => {
  await openClosure(dark);
  await narrowestPane(page);
  expect(await cutOff(page)).toEqual([]);
  expect(await axeFindingsInPane(page)).toEqual([]);
  await pane(page).getByLabel('Share due to coaching').fill('140');
  await pane(page).getByLabel('What reminds of it').fill('x'.repeat(200));
  await pane(page).getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'Not saved yet: 2 fields need another look.');
  expect(await cutOff(page)).toEqual([]);
  expect(await axeFindingsInPane(page)).toEqual([]);
});

it('an outcome is taken and saved with the keyboard alone, and nothing else is written', async () => {
  await reopenPane(page);
  await page.locator('.ribbon').getByRole('button', { name: 'Check goals' }).press('Enter');
  await paneTitle(page, 'Goals').waitFor();
  await eventually(async () => expect(await focused(page)).toBe('Goals'));
  await tabTo(page, 'Closure', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Closure'));
  await fill(page, 'Final value', '7');
  await tabTo(page, 'Take Exceeded for G1');
  await page.keyboard.press('Enter');
  // Enter in a field saves, as in every form.
  await fill(page, 'Share due to coaching', '40');
  await page.keyboard.press('Enter');
  await said(page, 'pressed twice, takes it back');
  expect(await cellValues(page, '8 Closure', 'D7:H8')).toEqual([
    ['G1', 7, 0, 'Exceeded', ''],
    ['', '', '', '', ''],
  ]);
  expect(await cellValues(page, '8 Closure', 'B15')).toEqual([[0.4]]);
  for (const _ of [1, 2]) await page.evaluate(() => window.workbench?.host.asUser.undo());
  expect(await cellValues(page, '8 Closure', 'D7:H7')).toEqual([['', '', '', '', '']]);
  expect(await cellValues(page, '8 Closure', 'B15')).toEqual([['']]);
});

it('filling in the closure of the sample makes the last gate done, on the sheet and in the pane', async () => {
  await openClosure();
  const needs = pane(page).getByRole('region', { name: 'What the closure needs' });
  expect(await needs.innerText()).toContain('Goals without an outcome: 4.');
  await press(page, 'Take Achieved for G1');
  await press(page, 'Take Partly for G2');
  await press(page, 'Take Achieved for G3');
  await press(page, 'Take Achieved for G4');
  await pane(page).getByLabel('Client: how satisfied').selectOption('5');
  await pane(page).getByLabel('Client: would recommend').selectOption('10');
  await pane(page).getByLabel('Who deserves a thank-you').fill('Everybody who answered the survey twice');
  await press(page, 'Take 13 Dec 2025');
  await pane(page).getByLabel('Habit').fill('Give one decision away every week');
  await needs.getByText('Everything is filled in.').waitFor();
  await pane(page).getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'Saved on 8 Closure.');
  await settled(page);
  expect(await cellValues(page, '8 Closure', 'D7:G10')).toEqual([
    ['G1', 6, 0, 'Achieved'],
    ['G2', 18, 0, 'Partly'],
    ['G3', 8, 1, 'Achieved'],
    ['G4', 4.05, 0, 'Achieved'],
  ]);
  expect(await cellValues(page, '8 Closure', 'B7:B9')).toEqual([[5], [''], [10]]);
  await eventually(async () => expect(await gate(page)).toEqual(['8 Closure and celebration', '✔ Done', '']));
  await openPage(page, 'Home');
  await pane(page).getByRole('button', { name: '8 Closure and celebration Done' }).waitFor();

  // From now on the page shows what the workbook holds.
  await openPage(page, 'Closure');
  expect(await pane(page).getByLabel('Habit').inputValue()).toBe('Give one decision away every week');
});
