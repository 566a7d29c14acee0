import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { sha256 } from '../../src/workbook/copies/sha256';
import { readSheets } from '../../src/xlsx/readSheets';
import { fillFirstRow } from '../support/share/fillRow';
import { textOfFile } from '../support/share/fileText';
import { eventually, withBrowser } from './support/browser';
import { axeFindingsInPane, cutOff, narrowestPane, openPage } from './support/looks';
import {
  activeSheet,
  cellValue,
  filledCells,
  openSample,
  pane,
  paneTitle,
  reopenPane,
  sheetNames,
} from './support/workbench';

const browser = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'coachbook-copies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let page: Page;
beforeAll(async () => {
  page = await openSample(browser);
}, 120_000);

async function openShare(): Promise<void> {
  await openPage(page, 'Share');
  await paneTitle(page, 'Share').waitFor();
}

const choose = (reader: string): Promise<void> => pane(page).getByRole('radio', { name: reader }).check();

async function bytesOf(download: Download): Promise<Uint8Array> {
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return readFileSync(file);
}

async function downloaded(button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  await pane(page)
    .getByText(/^Noted in the Share log/)
    .waitFor();
  return bytesOf(download);
}

/** The text of a goal: not the sponsor's at the level of the sample, nor HR's. */
const goalText = 'Delegate whole projects';

describe('a copy is made in the browser', () => {
  beforeAll(openShare);

  it.each([
    {
      reader: 'Client',
      name: 'client copy',
      tabs: ['About this copy', '7 Goal charts', '6 Practice'],
      goal: true,
    },
    { reader: 'Sponsor', name: 'sponsor copy', tabs: ['Sponsor page', 'About this copy'], goal: false },
    { reader: 'HR programme', name: 'HR row', tabs: ['HR row', '6 Sessions'], goal: false },
    {
      reader: /^Survey administrator/,
      name: 'survey administrator',
      tabs: ['3 Raters', '3 Responses'],
      goal: false,
    },
    { reader: /^Yourself/, name: 'coach without raw answers', tabs: ['Home', '4 Goals'], goal: true },
  ])('for $reader', async ({ reader, name, tabs, goal }) => {
    await pane(page).getByRole('radio', { name: reader }).check();
    await pane(page).getByRole('button', { name: 'Download', exact: true }).waitFor();
    const bytes = await downloaded('Download');
    await pane(page)
      .getByText(new RegExp(`^Coachbook ${name} .*is in your downloads`))
      .waitFor();
    const sheets = readSheets(bytes);
    if (!sheets.ok) throw new Error(sheets.reason.why);
    expect(sheets.value.map(({ tab }) => tab)).toEqual(expect.arrayContaining(tabs));
    const text = textOfFile(bytes);
    expect(text.includes(goalText)).toBe(goal);
    const fingerprint = await sha256(bytes);
    await eventually(async () =>
      expect(await pane(page).getByRole('region', { name: 'Copies made so far' }).textContent()).toContain(
        fingerprint.slice(0, 12),
      ),
    );
  });

  it('for the sponsor as slides', async () => {
    await choose('Sponsor');
    const bytes = await downloaded('Download slides');
    expect(textOfFile(bytes)).toContain('coaching progress');
  });

  it('and opened by Excel in a window of its own', async () => {
    await choose('HR programme');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane(page).getByRole('button', { name: 'Open copy' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('New workbook.xlsx');
    await pane(page)
      .getByText(/open in a window of its own/)
      .waitFor();
    const sheets = readSheets(await bytesOf(download));
    expect(sheets.ok && sheets.value[0]?.tab).toBe('HR row');
  });

  it('and stands in the Share log of the workbook with its fingerprint', async () => {
    expect(await cellValue(page, 'Share log', 'B7')).toBe('Client');
    expect(await cellValue(page, 'Share log', 'F7')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('before it is made', () => {
  beforeEach(async () => {
    await reopenPane(page);
    await openShare();
  });

  it('it is shown as the sponsor will see it', async () => {
    await choose('Sponsor');
    const preview = pane(page).getByRole('region', { name: 'As Sponsor will see it' });
    await preview.getByText('Sponsor page', { exact: true }).click();
    await preview.getByText('Goal 1', { exact: false }).first().waitFor();
    expect(await preview.textContent()).not.toContain(goalText);
    expect(await preview.locator('img').count()).toBe(4);
  });

  it('what is left out leads to the sheet where that can be changed', async () => {
    await choose('Sponsor');
    await pane(page).getByText('Not agreed at this disclosure level').click();
    await pane(page).getByRole('button', { name: 'Go to Engagement' }).first().click();
    await eventually(async () => expect(await activeSheet(page)).toBe('Engagement'));
  });
});

describe('the copy of a client that comes back', () => {
  let copy: Uint8Array;
  beforeAll(async () => {
    await reopenPane(page);
    await openShare();
    copy = await downloaded('Download');
  });

  const chooseFile = (name: string, bytes: Uint8Array): Promise<void> =>
    pane(page)
      .locator('input[type="file"]')
      .setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(bytes),
      });

  it('shows its changes, which come in when they are ticked, and once only', async () => {
    const returned = fillFirstRow(copy, 'CheckIns', { Date: 45640, Confidence: 8, Win: 'Asked first' });
    await chooseFile('returned.xlsx', returned);
    await pane(page).getByText('1 change in returned.xlsx.').waitFor();
    await pane(page)
      .getByRole('checkbox', { name: /^New row/ })
      .check();
    expect(await axeFindingsInPane(page)).toEqual([]);
    await pane(page).getByRole('button', { name: 'Take over 1 change' }).click();
    await pane(page).getByText('1 change was taken over.').waitFor();
    const practice = (await sheetNames(page)).find((name) => name.endsWith('Practice')) ?? '';
    const cells = [...(await filledCells(page, practice)).values()];
    expect(cells).toContain('Asked first');
    await chooseFile('returned.xlsx', returned);
    await pane(page).getByText('There is nothing new in returned.xlsx.').waitFor();
  });

  it('is refused with the reason when it is none, before anything is read into the workbook', async () => {
    const { 'customXml/item1.xml': _, ...bare } = unzipSync(copy);
    await chooseFile('bare.xlsx', zipSync(bare));
    const alert = pane(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/receipt|client copy/i);
  });
});

it.each([{ dark: false }, { dark: true }])(
  'the page is accessible and whole at 320 px, dark: $dark',
  async ({ dark }) => {
    await reopenPane(page, dark);
    await openShare();
    await narrowestPane(page);
    await choose('Sponsor');
    for (const fold of await pane(page).locator('summary').all()) await fold.click();
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
  },
);
