import type { Page } from 'playwright-core';
import { eventually, withBrowser } from './support/browser';
import { fill, focused, tabTo } from './support/keyboard';
import { axeFindingsInPane, cutOff, narrowestPane, openPage } from './support/looks';
import {
  cellValues,
  filledCells,
  openSample,
  pane,
  paneTitle,
  reopenPane,
  settled,
} from './support/workbench';

const browser = withBrowser();

const said = (page: Page, words: string) =>
  pane(page).getByRole('status').filter({ hasText: words }).waitFor();
const press = (page: Page, name: string) => pane(page).getByRole('button', { name, exact: true }).click();
const field = (page: Page, name: string) => pane(page).getByRole('textbox', { name });

let page: Page;
beforeAll(async () => {
  page = await openSample(browser);
});

/** The Log page, as it is when the pane opens. */
async function openLog(dark = false): Promise<void> {
  await reopenPane(page, dark);
  await openPage(page, 'Log');
  await paneTitle(page, 'Log').waitFor();
}

/** The texts of a sheet below its headers. */
const textsOf = async (page: Page, sheet: string): Promise<unknown[]> => [
  ...(await filledCells(page, sheet)).values(),
];

it('an entry of each kind is added to the sample and stands in the grid', async () => {
  await openLog();
  await field(page, 'Topic').fill('What stays when the coaching ends');
  await pane(page).getByText('For the coach only').click();
  await field(page, 'Private notes').fill('Proud, and a little sad');
  await press(page, 'Save session');
  await said(page, 'Session 19 is saved on 6 Sessions and 6 Coach private.');
  const [session] = await cellValues(page, '6 Sessions', 'A23:G23');
  expect(session).toEqual([
    19,
    expect.any(Number),
    60,
    'Video',
    'Coaching',
    'Held',
    'What stays when the coaching ends',
  ]);
  expect(await textsOf(page, '6 Coach private')).toEqual(
    expect.arrayContaining([19, 'Proud, and a little sad']),
  );

  await press(page, 'Check-in');
  await pane(page).getByLabel('Confidence').selectOption('8');
  await field(page, 'Win').fill('Let the meeting run without me');
  await press(page, 'Save check-in');
  await said(page, 'Check-in is saved on 6 Practice.');

  await press(page, 'Practice');
  await pane(page).getByLabel('Goal').selectOption('G1');
  await field(page, 'What I tried').fill('Asked who wants to own it');
  await press(page, 'Save practice note');
  await said(page, 'Practice is saved on 6 Practice.');

  await press(page, 'Reflection');
  await field(page, 'Reflection').fill('Silence is not agreement');
  await press(page, 'Save reflection');
  await said(page, 'Reflection is saved on 6 Practice.');

  await press(page, 'Win');
  await field(page, 'Win').fill('A board paper written without me');
  await press(page, 'Save win');
  await said(page, 'Win is saved on 6 Practice.');
  await settled(page);
  expect(await textsOf(page, '6 Practice')).toEqual(
    expect.arrayContaining([
      'Let the meeting run without me',
      'Asked who wants to own it',
      'Silence is not agreement',
      'A board paper written without me',
    ]),
  );

  // The last one is taken back in Excel, and the list below the form follows.
  await page.evaluate(() => window.workbench?.host.asUser.undo());
  await eventually(async () =>
    expect(await textsOf(page, '6 Practice')).not.toContain('A board paper written without me'),
  );
  await pane(page).getByText('None yet.').waitFor();
});

it('a check-in is added with the keyboard alone', async () => {
  await reopenPane(page);
  await page.locator('.ribbon').getByRole('button', { name: 'Check goals' }).press('Enter');
  await paneTitle(page, 'Goals').waitFor();
  await eventually(async () => expect(await focused(page)).toBe('Goals'));
  await tabTo(page, 'Log', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Log'));
  await tabTo(page, 'Check-in');
  await page.keyboard.press('Enter');
  await fill(page, 'Blocker', 'Budget week');
  await tabTo(page, 'Save check-in');
  await page.keyboard.press('Enter');
  await said(page, 'Check-in is saved on 6 Practice.');
  expect(await textsOf(page, '6 Practice')).toContain('Budget week');
});

it.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('in the $theme, every form is accessible and whole at 320 px, problems shown', async ({ dark }) => {
  await openLog(dark);
  await narrowestPane(page);
  await pane(page).getByText('More about the session').click();
  await pane(page).getByText('For the coach only').click();
  await field(page, 'Topic').fill('x'.repeat(80));
  await press(page, 'Save session');
  await said(page, 'Not saved yet: 1 field needs another look.');
  expect(await cutOff(page)).toEqual([]);
  expect(await axeFindingsInPane(page)).toEqual([]);
  for (const [kind, save] of [
    ['Check-in', 'Save check-in'],
    ['Practice', 'Save practice note'],
    ['Reflection', 'Save reflection'],
    ['Win', 'Save win'],
  ] as const) {
    await press(page, kind);
    await press(page, save);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
  }
});
