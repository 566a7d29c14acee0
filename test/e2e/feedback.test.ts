import type { Page } from 'playwright-core';
import { eventually, withBrowser } from './support/browser';
import { axeFindingsInPane, cutOff } from './support/looks';
import { cellValue, cellValues, chartTexts, openSample, openTab, pane, settled } from './support/workbench';

const browser = withBrowser();
let page: Page;

beforeAll(async () => {
  page = await openSample(browser);
  await pane(page).getByRole('navigation').getByRole('button', { name: 'Feedback' }).click();
  await pane(page).getByRole('heading', { name: 'What stands out' }).waitFor();
});

describe('reading the report in the pane', () => {
  it('says of the round that is chosen what stands out, and unfolds a competency by the keyboard', async () => {
    await pane(page).getByLabel('Round', { exact: true }).selectOption('Baseline');
    const delegating = pane(page).getByRole('button', {
      name: /^Delegating Blind spot Self 4\.0, others 2\.4/,
    });
    await delegating.focus();
    await page.keyboard.press('Enter');
    await pane(page).getByText('Self rates it 1.6 higher than others.').waitFor();
    await pane(page).getByText('5 items').first().click();
    await pane(page).getByText('Lets people find their own way of working.').first().waitFor();
  });

  it('compares Baseline with Final, as the sheet does', async () => {
    const sentence = '5 better and 0 worse than chance explains; 7 within noise.';
    await pane(page).getByText(sentence).waitFor();
    expect(await cellValue(page, '3 Report of change', 'A6')).toBe(sentence);
  });

  it('names the cell of an answer that does not count', async () => {
    const answers = (await cellValues(page, '3 Responses', 'A1:D8')).findIndex(
      ([first]) => first === 'Round',
    );
    // The first row of answers stands two below the number that counts from 0.
    const cell = `D${answers + 2}`;
    await page.evaluate(
      ([place = '']) => window.workbench?.host.asUser.type('3 Responses', place, 9),
      [cell],
    );
    const quality = pane(page).getByRole('region', { name: 'What was set aside while reading' });
    await quality.getByText('Show it, with its cell').click();
    await quality.getByText(`${cell} · C01-1`).waitFor();
    await quality.getByText('Left out: "9" is not on the scale from 1 to 5. It does not count.').waitFor();
  });

  it('can be read in a narrow pane, and has nothing that axe finds', async () => {
    expect(await cutOff(page)).toEqual([]);
    expect(await axeFindingsInPane(page)).toEqual([]);
  });
});

describe('the report sheets', () => {
  it('draw gaps, the spread of the lowest item and the change', async () => {
    for (const [tab, chart, texts] of [
      ['3 Report in words', 'Report_gaps', ['Delegating']],
      ['3 Report by item', 'Report_distribution', ['Lets people find their own way of working.']],
      ['3 Report of change', 'Report_change', ['Reliable', 'Within noise']],
    ] as const) {
      await openTab(page, tab);
      await eventually(async () => {
        const drawn = (await chartTexts(page, chart)).join(' ');
        for (const text of texts) expect(drawn).toContain(text);
      });
    }
    await settled(page);
    expect(await cellValue(page, '3 Report by item', 'B19')).toBe('C03-5');
  });
});
