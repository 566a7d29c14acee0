import type { Page } from 'playwright-core';
import { chartCells } from '../../src/workbook/blueprint/goalBlock';
import { address } from '../../src/workbook/cell';
import { planWorkbook } from '../../src/workbook/layout';
import { eventually, withBrowser } from './support/browser';
import { focused, fill, tabTo } from './support/keyboard';
import { axeFindingsInPane, cutOff, narrowestPane, openPage } from './support/looks';
import {
  cellValues,
  chart,
  openSample,
  openTab,
  pane,
  paneTitle,
  reopenPane,
  settled,
} from './support/workbench';

const browser = withBrowser();

const goals = ['G1', 'G2', 'G3', 'G4'] as const;
/** A week after the last review of the sample, before the goals are due. */
const day = '2024-12-02';
const dayWords = '2 Dec 2024';

let page: Page;
beforeAll(async () => {
  page = await openSample(browser);
});

/** The Reviews page, as it is when the pane opens. */
async function openReviews(dark = false): Promise<void> {
  await reopenPane(page, dark);
  await openPage(page, 'Reviews');
  await paneTitle(page, 'Reviews').waitFor();
}

/** Dates and values of the chart of a goal, as the sheet's own formulas give them. */
async function points(page: Page, place: number): Promise<readonly (readonly unknown[])[]> {
  await settled(page);
  const dates = await cellValues(page, '7 Goal charts', address(chartCells(place, 'dates')));
  const values = await cellValues(page, '7 Goal charts', address(chartCells(place, 'value')));
  return dates.flatMap(([date], row) => {
    const value = values[row]?.[0];
    return typeof value === 'number' ? [[date, value]] : [];
  });
}

const allPoints = (page: Page) => Promise.all(goals.map((_, at) => points(page, at + 1)));

/** How many figures the lines of the charts on the sheet Progress have, and the bars of the pulse, by chart and series. */
async function figures(page: Page): Promise<Record<string, number>> {
  const { charts = [], name = '' } =
    planWorkbook('combined').sheets.find(({ key }) => key === 'progress') ?? {};
  const counts: Record<string, number> = {};
  for (const chart of charts)
    if (['Progress_over_time', 'GAS_over_time', 'Pulse_spread'].includes(chart.name))
      for (const [at, { values }] of chart.series.slice(0, goals.length).entries())
        counts[`${chart.name} ${at + 1}`] = (await cellValues(page, name, address(values)))
          .flat()
          .filter((value) => typeof value === 'number').length;
  return counts;
}

/** How many points the open sheet's drawing of a goal's chart has. */
const marks = async (page: Page, place: number): Promise<number> =>
  chart(page, `Goal_${place}`)
    .locator('svg')
    .evaluate((svg) => svg.outerHTML.length);

const reviewRows = async (page: Page): Promise<readonly (readonly unknown[])[]> =>
  (await cellValues(page, '7 Reviews', 'A5:S60')).filter(([id]) => id !== '');
const pulseRows = async (page: Page): Promise<readonly (readonly unknown[])[]> =>
  (await cellValues(page, '7 Pulse', 'A5:F60')).filter(([id]) => id !== '');
const goalRows = (page: Page) => cellValues(page, '4 Goals', 'A5:AF8');

const unfold = async (page: Page, id: string): Promise<void> => {
  const header = pane(page).getByRole('button', { name: new RegExp(`^${id} `) });
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
};

/** The fields of a goal's card. */
const inCard = (page: Page, id: string) =>
  pane(page)
    .locator('.fui-AccordionItem')
    .filter({ has: pane(page).getByRole('button', { name: new RegExp(`^${id} `) }) });

async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await pane(page).getByLabel('Date').fill(day);
  for (const [id, value] of Object.entries(values)) {
    await unfold(page, id);
    const card = inCard(page, id);
    await card.getByLabel(/^Value today/).fill(value);
    await card.getByLabel(/^Expected/).check();
    await card.getByLabel('Confidence').selectOption('8');
    await card.getByLabel('Decision').selectOption('Keep');
  }
}

it('a review of all goals gives every chart a point, and one undo takes all of it back', async () => {
  await openReviews();
  const before = {
    points: await allPoints(page),
    figures: await figures(page),
    reviews: await reviewRows(page),
    goals: await goalRows(page),
  };
  expect(before.points.map((all) => all.length)).toEqual([7, 7, 7, 7]);
  await openTab(page, '7 Goal charts');
  const drawn = await marks(page, 1);

  await fillIn(page, { G1: '5,5', G2: '16', G3: '8', G4: '4.1' });
  const first = inCard(page, 'G1');
  await first.getByLabel('Decision').selectOption('Adjust target');
  await first.getByLabel('New target').fill('7');
  await first.getByLabel('Reason for the change').fill('A fourth team joined');
  await first.getByLabel('Scores of stakeholders').fill('2, 1, 1, 0, 3');
  await first.getByText('5 scores, mean 1.4.').waitFor();
  // The drawing in the pane says it, too.
  await first.getByRole('img', { name: /^G1 .*: 75% of the way/ }).waitFor();
  await pane(page).getByRole('button', { name: 'Save review' }).click();
  await pane(page)
    .getByRole('heading', { name: `The review of ${dayWords} is saved` })
    .waitFor();
  await pane(page).getByText('G1: the target goes from 6').waitFor();

  const after = await allPoints(page);
  expect(after.map((all) => all.length)).toEqual([8, 8, 8, 8]);
  expect(after.map((all) => all.at(-1)?.[1])).toEqual([5.5, 16, 8, 4.1]);
  await eventually(async () => expect(await marks(page, 1)).not.toBe(drawn));
  expect(before.figures).toMatchObject({
    'Progress_over_time 1': 6,
    'GAS_over_time 1': 6,
    'Pulse_spread 1': 0,
  });
  expect(await figures(page)).toEqual({
    ...Object.fromEntries(goals.map((_, at) => [`Progress_over_time ${at + 1}`, 7])),
    'GAS_over_time 1': 7,
    // The line of what is expected, in every row.
    'GAS_over_time 2': 24,
    'Pulse_spread 1': 7,
  });
  expect(await reviewRows(page)).toHaveLength(28);
  expect(await pulseRows(page)).toHaveLength(5);

  await page.evaluate(() => window.workbench?.host.asUser.undo());
  await settled(page);
  expect(await allPoints(page)).toEqual(before.points);
  expect(await figures(page)).toEqual(before.figures);
  expect(await reviewRows(page)).toEqual(before.reviews);
  expect(await goalRows(page)).toEqual(before.goals);
  expect(await pulseRows(page)).toEqual([]);
  await eventually(async () => expect(await marks(page, 1)).toBe(drawn));
});

it('a review is recorded, edited and deleted with the keyboard', async () => {
  await openReviews();
  await eventually(async () => expect(await focused(page)).toBe('Reviews'));
  await tabTo(page, 'Date');
  await page.keyboard.type('12022024');
  // Goals of the sample have no unit of the list.
  await fill(page, 'Value today', '5');
  await tabTo(page, 'Save review');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Decision'));
  await page.keyboard.type('Keep');
  await tabTo(page, 'Save review');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe(`The review of ${dayWords} is saved`));
  expect((await reviewRows(page)).at(-1)).toMatchObject({ 0: 'R25', 3: 'G1', 4: 5 });
  await tabTo(page, 'Back to the reviews');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Record a review'));

  await tabTo(page, /^2 Dec 2024/);
  await page.keyboard.press('Enter');
  await tabTo(page, `Edit the review of ${dayWords}`);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe(`Edit the review of ${dayWords}`));
  await fill(page, 'What works', 'Briefs on one page');
  await tabTo(page, 'Save review');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe(`The review of ${dayWords} is saved`));
  expect((await reviewRows(page)).at(-1)).toMatchObject({ 0: 'R25', 4: 5, 10: 'Briefs on one page' });
  await tabTo(page, 'Back to the reviews');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe(`Edit the review of ${dayWords}`));

  await tabTo(page, `Delete the review of ${dayWords}`);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe(`Delete the review of ${dayWords}?`));
  await tabTo(page, 'Delete');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Earlier reviews'));
  expect(await reviewRows(page)).toHaveLength(24);
});

it.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])(
  'in the $theme, everything is accessible and whole at 320 px, problems and questions shown',
  async ({ dark }) => {
    await openReviews(dark);
    await narrowestPane(page);
    for (const id of goals) await unfold(page, id);
    const card = inCard(page, 'G1');
    await card.getByLabel(/^Value today/).fill('many');
    await card.getByLabel('Decision').selectOption('Adjust target');
    await card.getByLabel('Scores of stakeholders').fill('5, 1');
    await card.getByLabel('Comment for the sponsor').fill('Fine');
    await pane(page).getByRole('button', { name: 'Save review' }).click();
    await pane(page)
      .getByText(/^Not saved yet: /)
      .waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    await pane(page)
      .getByText(/^25 Nov 2024/)
      .click();
    await pane(page).getByRole('button', { name: 'Delete the review of 25 Nov 2024' }).click();
    await pane(page).getByText('4 rows of the table of reviews will be deleted.').waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
  },
);
