import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { formsWorkbook } from '../support/formsWorkbook';
import { eventually, withBrowser } from './support/browser';
import { focused, tabTo } from './support/keyboard';
import { axeFindingsInPane, cutOff, narrowestPane, openPage, zoomedPane } from './support/looks';
import { activeSheet, cellValues, openSample, pane, paneTitle, settled } from './support/workbench';

const browser = withBrowser();
let page: Page;

/** The sample has 28 rows of answers, of rounds Baseline and Final, from row 5 on; new ones come below. */
const FIRST_FREE = 33;

const fixture = (name: string): string => join(__dirname, '../fixtures/import', name);

beforeAll(async () => {
  page = await openSample(browser);
});

async function choose(file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
  await openPage(page, 'Import');
  await pane(page).locator('input[type="file"]').setInputFiles(file);
  await pane(page).getByRole('heading', { level: 2, name: 'What comes in' }).waitFor();
}

const said = (words: string) => pane(page).getByRole('status').filter({ hasText: words }).waitFor();
const list = (name: string | RegExp) => pane(page).getByRole('combobox', { name });

async function confirm(): Promise<void> {
  await pane(page).getByRole('button', { name: 'Import answers' }).click();
  await paneTitle(page, 'Imported').waitFor();
  await settled(page);
}

/** Round, code, group and first answer of the rows of answers from a row on. */
const answersFrom = (row: number) => cellValues(page, '3 Responses', `A${row}:D${row + 7}`);

it('a workbook of Microsoft Forms comes in with its words, its groups and its codes, and once only', async () => {
  const file = {
    name: 'forms.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await formsWorkbook()),
  };
  await choose(file);
  expect(await focused(page)).toBe('Check and import');
  await list(/^Round/).selectOption('Mid');
  await said('Mid: 8 new raters');
  await confirm();
  const rows = await answersFrom(FIRST_FREE);
  expect(rows.map(([round, code, group]) => `${String(round)} ${String(code)} ${String(group)}`)).toEqual([
    'Mid S1 Self',
    'Mid M1 Manager',
    'Mid P1 Peer',
    'Mid P2 Peer',
    'Mid P3 Peer',
    'Mid D1 Direct report',
    'Mid D2 Direct report',
    'Mid D3 Direct report',
  ]);
  expect(rows[0]?.[3]).toBe(4);

  await pane(page).getByRole('button', { name: 'Import more answers' }).click();
  await choose(file);
  await list(/^Round/).selectOption('Mid');
  await said('The workbook has all of this already.');
  await pane(page).getByRole('button', { name: 'Take other answers' }).click();
});

it('a file of Google Forms comes in with the keyboard only', async () => {
  await choose(fixture('google-forms.csv'));
  await eventually(async () => expect(await focused(page)).toBe('Check and import'));
  await tabTo(page, 'Round');
  await page.keyboard.type('Pulse 1');
  await said('Pulse 1: 8 new raters');
  await tabTo(page, 'Import answers');
  await page.keyboard.press('Enter');
  await paneTitle(page, 'Imported').waitFor();
  await eventually(async () => expect(await focused(page)).toBe('Imported'));
  await settled(page);
  expect((await answersFrom(FIRST_FREE + 8)).map(([round, , , first]) => [round, first])).toContainEqual([
    'Pulse 1',
    4,
  ]);
  await tabTo(page, 'Go to 3 Responses');
  await page.keyboard.press('Enter');
  await said('3 Responses is open in Excel.');
  expect(await activeSheet(page)).toBe('3 Responses');
  await tabTo(page, 'Import more answers');
  await page.keyboard.press('Enter');
  await paneTitle(page, 'Import answers').waitFor();
});

it('a file of SurveyMonkey comes in once its unknown group is explained', async () => {
  await choose(fixture('surveymonkey.csv'));
  await list(/^Round/).selectOption('Pulse 2');
  await pane(page).getByRole('button', { name: 'Import answers' }).click();
  await eventually(async () => expect(await focused(page)).toBe('“Executive” (1×) is the group'));
  await list(/Executive/).selectOption('Manager');
  await said('Pulse 2: 8 new raters');
  await confirm();
  expect((await answersFrom(FIRST_FREE + 16)).map(([, , group]) => group)).toContain('Manager');
  await pane(page).getByRole('button', { name: 'Import more answers' }).click();
});

it('what is copied is pasted into the pane, and every problem names its row and column', async () => {
  await openPage(page, 'Import');
  await pane(page)
    .getByRole('textbox', { name: 'Or paste here' })
    .evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Rater\tGroup\tC01-1\tC01-2\nR90\tPeer\t4\t9\nR91\tPeer\t3\t2');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
  await pane(page).getByText('Left out · Row 2, column D “C01-2”').waitFor();
  await pane(page).getByText('9 is outside 1 to 5; the answer is left out.').waitFor();
  await pane(page).getByRole('button', { name: 'Take other answers' }).click();
});

it.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('in the $theme the page is accessible and whole, at 320 px and at 200 % zoom', async ({ dark }) => {
  if (dark) page = await openSample(browser, { dark });
  await narrowestPane(page);
  await choose(fixture('surveymonkey.csv'));
  await pane(page).getByRole('button', { name: 'Import answers' }).click();
  await pane(page).getByText('Choose the round that these answers belong to.').waitFor();
  await pane(page)
    .getByRole('button', { name: /^Show the \d+ matched/ })
    .click();
  expect(await cutOff(page)).toEqual([]);
  expect(await axeFindingsInPane(page)).toEqual([]);
  await zoomedPane(page);
  expect(await cutOff(page)).toEqual([]);
  await pane(page).getByRole('button', { name: 'Take other answers' }).click();
  expect(await cutOff(page)).toEqual([]);
});
