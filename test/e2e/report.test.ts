import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx/read';
import { expectReference, reportIn } from '../support/referenceReport';
import { eventually, withBrowser } from './support/browser';
import {
  cellValue,
  cellValues,
  chart,
  chartTexts,
  filled,
  filledCells,
  openSample,
  openTab,
  pane,
  settled,
  sheetNames,
  typeInCell,
} from './support/workbench';

const browser = withBrowser();
let page: Page;

beforeAll(async () => {
  page = await openSample(browser);
});

const report = async () => reportIn(await cellValues(page, '3 Report', 'A1:N45'));

describe('the 360 report of the sample', () => {
  it('shows on its sheet what the reference calculation says, for the round that is chosen there', async () => {
    await openTab(page, '3 Report');
    expect(await cellValue(page, '3 Report', 'B4')).toBe('Baseline');
    const [header = [], ...rows] = await report();
    expectReference(header, rows, 'pre');

    await typeInCell(page, 'B4', 'Final');
    await eventually(async () => {
      const [, first = []] = await report();
      expect(first).not.toEqual(rows[0]);
    });
    await settled(page);
    const [again = [], ...final] = await report();
    expectReference(again, final, 'post');

    await typeInCell(page, 'B4', 'Baseline');
    await eventually(async () => expect(await report()).toEqual([header, ...rows]));
  });

  it('is drawn: every competency by self and others, and the profile of the groups', async () => {
    await openTab(page, '3 Report');
    const competencies = (await report()).slice(1).map(([name]) => String(name));
    await eventually(async () =>
      expect(await chartTexts(page, 'Report_self_others')).toEqual(
        expect.arrayContaining([...competencies, 'Self', 'Others', '4.8']),
      ),
    );
    expect(await chartTexts(page, 'Report_profile')).toEqual(
      expect.arrayContaining(['Self', 'Manager', 'Peer']),
    );
    expect(await chart(page, 'Report_self_others').boundingBox()).toMatchObject({
      width: expect.closeTo(700, -2),
      height: expect.closeTo(380, -2),
    });
  });

  it('has the progress of the goals drawn on the sheet Progress', async () => {
    await openTab(page, '7 Progress');
    const titles = [
      'Furthest along: G1 at 100% of the way.',
      'G1 Delegate whole projects',
      'Expected path',
      '100%',
      '90%',
    ];
    const [drawn] = await eventually(async () => {
      const names = await page
        .locator('.chart')
        .evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset['chart'] ?? ''));
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(await page.locator('.chart svg text').count()).toBeGreaterThan(10);
      return names;
    });
    expect(await chartTexts(page, drawn ?? '')).toEqual(expect.arrayContaining(titles));
  });
});

describe('typing into the grid', () => {
  it('changes the report and its chart when a score of the answers changes', async () => {
    await openTab(page, '3 Report');
    await eventually(async () => expect(await chartTexts(page, 'Report_self_others')).toContain('4.8'));
    const before = await chart(page, 'Report_self_others').innerHTML();
    expect(await cellValues(page, '3 Report', 'A29:B29')).toEqual([['Strategic thinking', 4.75]]);

    // R01, who is the client: C01-3 from 5 to 1. The mean of 5, 4, 5 and 5 becomes that of 5, 4, 1 and 5.
    await openTab(page, '3 Responses');
    expect(await cellValues(page, '3 Responses', 'A5:F5')).toEqual([['Baseline', 'R01', 'Self', 5, 4, 5]]);
    await typeInCell(page, 'F5', '1');
    await eventually(async () => expect(await cellValue(page, '3 Responses', 'F5')).toBe(1));

    await openTab(page, '3 Report');
    await eventually(async () => expect(await cellValue(page, '3 Report', 'B29')).toBe(3.75));
    await eventually(async () => expect(await chartTexts(page, 'Report_self_others')).not.toContain('4.8'));
    expect(await chart(page, 'Report_self_others').innerHTML()).not.toBe(before);
  });

  it('shows the box of Excel for a word that the list of a cell does not have, and leaves the cell as it was', async () => {
    await openTab(page, '3 Responses');
    const alert = page.getByRole('alertdialog');
    await typeInCell(page, 'A6', 'nonsense');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Choose from the list.');
    await page.keyboard.press('Enter');
    await alert.waitFor({ state: 'hidden' });
    await settled(page);
    expect(await cellValue(page, '3 Responses', 'A6')).toBe('Baseline');
  });

  it('says that the sheet is protected when the cell is locked, and leaves the cell as it was', async () => {
    await openTab(page, '3 Report');
    await typeInCell(page, 'A6', 'My own words');
    await page.getByRole('status').filter({ hasText: 'on a protected sheet' }).waitFor();
    expect(await cellValue(page, '3 Report', 'A6')).toMatch(/^Self and others differ most/);
  });
});

describe('the copy that the pane saves', () => {
  it('holds what the grid shows, on every sheet', async () => {
    await pane(page).getByRole('navigation').getByRole('button', { name: 'Share' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane(page).getByRole('button', { name: 'Save a backup copy' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Coachbook backup \d{4}-\d\d-\d\d\.xlsx$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const file = readWorkbook(new Uint8Array(Buffer.concat(chunks)));
    if (!file.ok) throw new Error(file.reason.code);

    const sheets = [...file.value.sheets.values()];
    // Excel's own empty sheet is no part of the engagement.
    expect([...sheets.map(({ name }) => name), 'Sheet1']).toEqual(await sheetNames(page));
    for (const { name, values } of sheets)
      expect([name, filled(values)]).toEqual([name, await filledCells(page, name)]);
    // What was typed before is in it, and so in its report.
    const saved = file.value.sheets.get('report')?.values ?? [];
    expect(reportIn(saved)).toEqual(await report());
    await pane(page).getByRole('status').filter({ hasText: download.suggestedFilename() }).waitFor();
  });
});
