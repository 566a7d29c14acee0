import type { Page } from 'playwright-core';
import { withBrowser } from './support/browser';
import {
  axeFindingsInPane,
  axeFindingsInWindow,
  cutOff,
  narrowestPane,
  openPage,
  zoomedPane,
} from './support/looks';
import {
  openSample,
  openTab,
  openWorkbench,
  pane,
  paneTitle,
  pressRibbon,
  reopenPane,
  settled,
  typeInCell,
} from './support/workbench';

const browser = withBrowser();

const submit = async (page: Page): Promise<void> => {
  await pane(page).getByRole('button', { name: 'Set up workbook' }).click();
  await pane(page).getByText('Who is being coached?').waitFor();
};

/** Types a value into the workbook as a person would, wherever its cell stands. */
const write = (page: Page, sheet: string, cell: string, value: string): Promise<void> =>
  page.evaluate(
    ([tab = '', place = '', typed = '']) => window.workbench?.host.asUser.type(tab, place, typed),
    [sheet, cell, value],
  );

const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200);
const arabic = 'محمد بن عبد الرحمن آل سعود';
const hebrew = 'דוד בן־גוריון לוי־כהן';

let sample: Page;
beforeAll(async () => {
  sample = await openSample(browser);
});

describe.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('in the $theme, at 320 px,', ({ dark }) => {
  it('Start is accessible and whole, without and with messages, and so is Help', async () => {
    const page = await openWorkbench(browser, { dark });
    await paneTitle(page, 'Start an engagement').waitFor();
    await narrowestPane(page);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    await submit(page);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    // All that may be asked: the consent belongs to L3.
    await pane(page).getByLabel(/^L3/).check();
    await submit(page);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    await pressRibbon(page, 'Help');
    await paneTitle(page, 'Help').waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    expect(await axeFindingsInWindow(page)).toEqual([]);
  });

  it('Home is accessible and whole with every stage unfolded, and so is Set up', async () => {
    await reopenPane(sample, dark);
    const page = sample;
    await narrowestPane(page);
    const folded = pane(page)
      .getByRole('region', { name: 'Stages' })
      .getByRole('button', { expanded: false });
    for (let count = await folded.count(); count > 0; count--) await folded.first().click();
    expect(await folded.count()).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    await openPage(page, 'Set up');
    await paneTitle(page, 'Set up and repair').waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
    // The page around it with all that it may show: prompt and notice.
    await openTab(page, '3 Report');
    await typeInCell(page, 'A6', 'locked');
    await page.getByRole('status').filter({ hasText: 'on a protected sheet' }).waitFor();
    expect(await axeFindingsInWindow(page)).toEqual([]);
  });
});

describe('nothing is cut off or scrolls sideways', () => {
  it('with 200 characters in a name, and with names written from right to left', async () => {
    const page = await openWorkbench(browser);
    await narrowestPane(page);
    const name = (label: string) => pane(page).getByRole('textbox', { name: label });
    for (const text of [long, arabic, hebrew]) {
      for (const label of ['Client', 'Coach', 'Sponsor']) await name(label).fill(text);
      expect(await cutOff(page)).toEqual([]);
    }
    expect(await name('Client').evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
    await name('Client').fill(long);
    await pane(page).getByRole('button', { name: 'Set up workbook' }).click();
    await pane(page).getByText('Keep the name within 100 characters.').waitFor();
    expect(await cutOff(page)).toEqual([]);

    // The longest name that the form takes; the workbook itself takes any.
    await name('Client').fill(long.slice(0, 100));
    await name('Coach').fill(arabic);
    await name('Sponsor').fill(hebrew);
    await pane(page).getByRole('button', { name: 'Set up workbook' }).click();
    await paneTitle(page, 'The workbook is ready').waitFor();
    expect(await cutOff(page)).toEqual([]);
    await pane(page).getByRole('button', { name: 'Open Home' }).click();
    await paneTitle(page, long.slice(0, 100)).waitFor();
    expect(await cutOff(page)).toEqual([]);
    await write(page, 'Engagement', 'B6', long);
    await paneTitle(page, long).waitFor();
    expect(await cutOff(page)).toEqual([]);
    for (const text of [arabic, hebrew]) {
      await write(page, 'Engagement', 'B6', text);
      await paneTitle(page, text).waitFor();
      expect(await cutOff(page)).toEqual([]);
    }
    await settled(page);
  });

  it('at 200 % zoom', async () => {
    const page = await openWorkbench(browser, {
      viewport: { width: 640, height: 400 },
      deviceScaleFactor: 2,
    });
    await paneTitle(page, 'Start an engagement').waitFor();
    await zoomedPane(page);
    expect(await cutOff(page)).toEqual([]);
    await submit(page);
    expect(await cutOff(page)).toEqual([]);
    await pane(page).getByRole('button', { name: 'Try it with the sample engagement' }).click();
    await paneTitle(page, 'The workbook is ready').waitFor();
    expect(await cutOff(page)).toEqual([]);
    await pane(page).getByRole('button', { name: 'Open Home' }).click();
    await paneTitle(page, 'Alex Sample').waitFor();
    expect(await cutOff(page)).toEqual([]);
    await openPage(page, 'Help');
    await paneTitle(page, 'Help').waitFor();
    expect(await cutOff(page)).toEqual([]);
  });
});
