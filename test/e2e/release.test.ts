import type { Page } from 'playwright-core';
import { withBrowser, eventually } from './support/browser';
import { axeFindingsInPane, cutOff, narrowestPane } from './support/looks';
import { cellValues, filledCells, openSample, openTab, pane, paneTitle, settled } from './support/workbench';

const browser = withBrowser();
let page: Page;

const RESPONSES = '3 Responses';
const RELEASES = '3 Releases';

beforeAll(async () => {
  page = await openSample(browser);
  await pane(page).getByRole('button', { name: 'Feedback', exact: true }).click();
  await paneTitle(page, 'Feedback').waitFor();
});

const section = () => pane(page).getByRole('region', { name: 'Release' });
const button = (name: string) => section().getByRole('button', { name, exact: true });

/** Rater, group and answers of the last round, as somebody would who answered after all the others. */
async function answerLate(rater: string): Promise<void> {
  const rows = await cellValues(page, RESPONSES, 'A4:AV60');
  const free = rows.findIndex((row, at) => at > 0 && row[1] === '');
  const width = (rows[0] ?? []).filter((header) => header !== '').length;
  const answers = ['Final', rater, 'Peer', ...Array.from({ length: width - 3 }, () => 1)];
  await page.evaluate(([tab, cell, row]) => window.workbench?.host.asUser.type(tab, cell, [row]), [
    RESPONSES,
    `A${4 + free}`,
    answers,
  ] as const);
  await settled(page);
}

describe('releasing a round of the sample', () => {
  it('shows what would be out before it is, and then keeps it on its sheet', async () => {
    await section().getByText('Final has not been released.').waitFor();
    await button('Look at the release of Final').click();
    await section().getByText('Final 1, not released yet').waitFor();
    expect(await filledCells(page, RELEASES)).not.toContain('Final 1');
    await button('Release Final 1').click();
    await section().getByText('Final 1 is released.').waitFor();

    await openTab(page, RELEASES);
    const values = [...(await filledCells(page, RELEASES)).values()];
    expect(values.filter((value) => value === 'Final 1').length).toBeGreaterThan(300);
    expect(values).toContain('Direct report + Other');
  });

  it('has no fault that axe can find at 320 px, and nothing is cut off', async () => {
    await narrowestPane(page);
    await section().getByText('Figures of Final 1').click();
    await section().scrollIntoViewIfNeeded();
    expect(await axeFindingsInPane(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it('holds when one more rater answers, while the coach’s own report takes him in', async () => {
    const before = await filledCells(page, RELEASES);
    const report = async () => (await cellValues(page, '3 Report', 'A28:N40')).flat().join('|');
    const live = await report();
    await answerLate('R99');
    await eventually(async () => {
      await button('Look at a new release of Final').click();
      expect(await section().getByRole('alert').textContent()).toContain(
        '1 rater answered after Final 1. The release keeps its values.',
      );
    });
    expect(await filledCells(page, RELEASES)).toEqual(before);
    expect(live).not.toBe('');
  });

  it('is released again once three more have answered, beside the first one', async () => {
    const before = await filledCells(page, RELEASES);
    await answerLate('R98');
    await answerLate('R97');
    await eventually(async () => {
      await button('Look at a new release of Final').click();
      await section().getByText('Final 2, not released yet').waitFor({ timeout: 2000 });
    });
    await button('Release Final 2').click();
    await section().getByText('Final 2 is released.').waitFor();
    const after = await filledCells(page, RELEASES);
    for (const [cell, value] of before) expect([cell, after.get(cell)]).toEqual([cell, value]);
  });
});
