import type { Locator, Page } from 'playwright-core';
import { eventually, withBrowser } from './support/browser';
import { focused } from './support/keyboard';
import {
  activeSheet,
  cellValue,
  cellValues,
  chartTexts,
  clickCell,
  openSample,
  openTab,
  openWorkbench,
  pane,
  paneFrame,
  paneTitle,
  pressRibbon,
  typeInCell,
} from './support/workbench';

const browser = withBrowser();
let page: Page;

beforeAll(async () => {
  // Wide enough for the columns that are typed into.
  page = await openSample(browser, { viewport: { width: 2000, height: 900 } });
});

/** A stage in the pane's list, by the words in its line. */
const stage = (name: string) => pane(page).getByRole('button', { name });
/** Whether it can be seen in the pane without scrolling. */
const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
const selectedTab = () => page.getByRole('tab', { selected: true }).innerText();

it('says on its sheet what is missing, too', async () => {
  expect(await cellValues(page, 'Home', 'A17:C24')).toEqual([
    ['1 Contracting', '○ Open', 'Required clauses not agreed yet: 17.'],
    [
      '2 Building rapport',
      '○ Open',
      'The decision to proceed is open. Values still to write down: 3. No aspiration is written down.',
    ],
    ['3 Assessment and discovery', '○ Open', 'No assessment has been debriefed.'],
    ['4 Goal setting', '○ Open', 'Goals that the check blocks: 4.'],
    ['5 Action planning', '○ Open', 'Goals without an action that has an owner and a due date: 4.'],
    ['6 Implementation and practice', '○ Open', 'There is no practice note or check-in yet.'],
    ['7 Review and adjust', '○ Open', 'The mid-point review is due.'],
    [
      '8 Closure and celebration',
      '○ Open',
      'Goals without an outcome: 4. The evaluation is not filled in. The plan to sustain the change is empty.',
    ],
  ]);
});

describe('Home follows the workbook without a press', () => {
  it('counts the clauses that are still to be agreed', async () => {
    const missing = pane(page).getByText('Required clauses not agreed yet:');
    expect(await missing.innerText()).toContain('17.');
    await openTab(page, '1 Contracting');
    expect(await cellValue(page, '1 Contracting', 'H8')).toBe('No');
    await typeInCell(page, 'I8', 'Yes');
    await typeInCell(page, 'J8', 'Yes');
    await eventually(async () => expect(await missing.innerText()).toContain('16.'));
  });

  it('calls a stage done once it is, and open again when that is taken back', async () => {
    await stage('3 Assessment and discovery Open').waitFor();
    await openTab(page, '3 Assessment');
    await typeInCell(page, 'F5', '2024-03-01');
    await stage('3 Assessment and discovery Done').waitFor();
    await clickCell(page, 'F5');
    await page.keyboard.press('Delete');
    await stage('3 Assessment and discovery Open').waitFor();
  });

  it('shows the name that the client has in the workbook', async () => {
    await openTab(page, 'Engagement');
    await typeInCell(page, 'B6', 'Alex Renamed');
    await paneTitle(page, 'Alex Renamed').waitFor();
    await typeInCell(page, 'B6', 'Alex Sample');
    await paneTitle(page, 'Alex Sample').waitFor();
  });
});

describe('going to a sheet', () => {
  it('opens the tab of the next step', async () => {
    await openTab(page, 'Home');
    await pane(page).getByRole('region', { name: 'Next step' }).getByRole('button').click();
    await eventually(async () => expect(await activeSheet(page)).toBe('1 Contracting'));
    await eventually(async () => expect(await selectedTab()).toBe('1 Contracting'));
    await pane(page).getByRole('status').filter({ hasText: '1 Contracting is open in Excel.' }).waitFor();
  });

  it('opens a sheet that belongs to no stage', async () => {
    await pane(page)
      .getByRole('region', { name: 'More sheets' })
      .getByRole('button', { name: 'Go to Engagement' })
      .click();
    await eventually(async () => expect(await activeSheet(page)).toBe('Engagement'));
    await eventually(async () => expect(await selectedTab()).toBe('Engagement'));
  });
});

describe('a button of the ribbon', () => {
  beforeEach(async () => {
    await pane(page).getByRole('navigation').getByRole('button', { name: 'Home' }).click();
    await openTab(page, 'Home');
  });

  it('shows Start', async () => {
    await pressRibbon(page, 'Start');
    await paneTitle(page, 'Set up and repair').waitFor();
    expect(await focused(page)).toBe('Set up and repair');
  });

  it('Check goals shows what each goal misses', async () => {
    await pressRibbon(page, 'Check goals');
    await paneTitle(page, 'Goals').waitFor();
    await eventually(async () => expect(await focused(page)).toBe('Goals'));
    await pane(page).getByText('4 blocked', { exact: true }).waitFor();
  });

  it('Review opens the sheet of the reviews beside its stage', async () => {
    const reviews = stage('7 Review and adjust');
    await pressRibbon(page, 'Review');
    await eventually(async () => expect(await activeSheet(page)).toBe('7 Reviews'));
    await paneTitle(page, 'Alex Sample').waitFor();
    await eventually(async () => expect(await reviews.getAttribute('aria-expanded')).toBe('true'));
    await eventually(async () => expect(await isInView(reviews)).toBe(true));
  });

  it('Share shows for whom there are copies', async () => {
    await pressRibbon(page, 'Share');
    await paneTitle(page, 'Share').waitFor();
    await eventually(async () => expect(await focused(page)).toBe('Share'));
  });

  it('shows Help', async () => {
    await pressRibbon(page, 'Help');
    await paneTitle(page, 'Help').waitFor();
    await eventually(async () =>
      expect(await pane(page).getByLabel('Support report').inputValue()).toContain('Platform: PC'),
    );
  });
});

it('asks to set up a workbook first that is no engagement', async () => {
  const empty = await openWorkbench(browser);
  await paneTitle(empty, 'Start an engagement').waitFor();
  await pressRibbon(empty, 'Check goals');
  await pane(empty).getByText('This workbook is no engagement yet').waitFor();
});

describe('a pane that is loaded again', () => {
  beforeAll(async () => {
    await (await paneFrame(page)).evaluate(() => window.location.reload());
  });

  it('comes back with Home', async () => {
    await paneTitle(page, 'Alex Sample').waitFor();
  });

  it('calculates the functions in cells as before', async () => {
    await eventually(async () => expect(await cellValue(page, '3 Report', 'B29')).toBe(4.75));
    await openTab(page, '3 Responses');
    await typeInCell(page, 'F5', '1');
    await eventually(async () => expect(await cellValue(page, '3 Report', 'B29')).toBe(3.75));
    await openTab(page, '3 Report');
    await eventually(async () => expect(await chartTexts(page, 'Report_self_others')).toContain('3.8'));
  });

  it('still hears of what is typed', async () => {
    await openTab(page, '3 Assessment');
    await typeInCell(page, 'F5', '2024-03-01');
    await stage('3 Assessment and discovery Done').waitFor();
  });
});
