import type { Page } from 'playwright-core';
import { eventually, withBrowser } from './support/browser';
import { fill, fillDate, focused, startWithKeyboard, tabTo } from './support/keyboard';
import { cellValues, openWorkbench, pane, paneTitle, settled, sheetNames } from './support/workbench';

const browser = withBrowser();

const first = ['Home', 'Engagement'];
const last = ['Share log', 'Options', 'Lists', 'About', 'Sheet1'];

describe('the Start form, with the keyboard only,', () => {
  it.each([
    {
      model: 'Combined',
      downs: 0,
      tabs: [
        '1 Contracting',
        '2 Rapport',
        '3 Assessment',
        '3 Raters',
        '3 Items',
        '3 Responses',
        '3 Comments',
        '3 Report',
        '3 Report in words',
        '3 Report by item',
        '3 Report of change',
        '3 Releases',
        '4 Goals',
        '4 GAS',
        '4 Checks',
        '5 Actions',
        '6 Sessions',
        '6 Coach private',
        '6 Practice',
        '7 Reviews',
        '7 Pulse',
        '7 Progress',
        '7 Goal charts',
        '7 Sponsor page',
        '8 Closure',
      ],
      stages: [
        '1 Contracting',
        '2 Building rapport',
        '3 Assessment and discovery',
        '4 Goal setting',
        '5 Action planning',
        '6 Implementation and practice',
        '7 Review and adjust',
        '8 Closure and celebration',
      ],
    },
    {
      model: 'Process steps',
      downs: 1,
      tabs: [
        '1 Relationship',
        '2 Assessment',
        '2 Raters',
        '2 Items',
        '2 Responses',
        '2 Comments',
        '2 Report',
        '2 Report in words',
        '2 Report by item',
        '2 Report of change',
        '2 Releases',
        '3 Goals',
        '3 GAS',
        '3 Checks',
        '4 Actions',
        '5 Sessions',
        '5 Coach private',
        '5 Practice',
        '6 Reviews',
        '6 Pulse',
        '6 Progress',
        '6 Goal charts',
        '6 Sponsor page',
        '7 Closure',
      ],
      stages: [
        '1 Establishing the relationship',
        '2 Assessment and discovery',
        '3 Goal setting',
        '4 Action planning',
        '5 Implementation and practice',
        '6 Review and adjust',
        '7 Closure and celebration',
      ],
    },
    {
      model: 'Stages',
      downs: 2,
      tabs: [
        '1 Contracting',
        '2 Rapport',
        '3 Assessment',
        '3 Raters',
        '3 Items',
        '3 Responses',
        '3 Comments',
        '3 Report',
        '3 Report in words',
        '3 Report by item',
        '3 Report of change',
        '3 Releases',
        '4 Goals',
        '4 GAS',
        '4 Checks',
        '5 Actions',
        '6 Sessions',
        '6 Coach private',
        '6 Implementation',
        '7 Evaluation',
        '7 Pulse',
        '7 Progress',
        '7 Goal charts',
        '7 Sponsor page',
      ],
      stages: [
        '1 Contracting',
        '2 Building rapport',
        '3 Assessment',
        '4 Goal setting',
        '5 Action planning',
        '6 Implementation',
        '7 Evaluation and closure',
      ],
    },
  ])('builds a workbook with the stages of the model $model', async ({ model, downs, tabs, stages }) => {
    const page = await openWorkbench(browser);
    await startWithKeyboard(page);
    await tabTo(page, /^Combined/);
    for (let press = 0; press < downs; press++) await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(new RegExp(`^${model}`));
    await fill(page, 'Client', 'Robin Example');
    await fill(page, 'Coach', 'Jordan Coach');
    await fill(page, 'Sponsor (optional)', 'Kim Sponsor');
    await tabTo(page, 'Role of the sponsor (optional)');
    await page.keyboard.type('HR');
    await fillDate(page, 'Start', '01152026');
    await fillDate(page, 'Planned end', '07152026');
    await fill(page, 'Sessions agreed', '12');
    await tabTo(page, /^L0 /);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Mid-way');
    await page.keyboard.press('Space');
    await tabTo(page, 'Set up workbook');
    await page.keyboard.press('Enter');

    await paneTitle(page, 'The workbook is ready').waitFor();
    await settled(page);
    expect(await sheetNames(page)).toEqual([...first, ...tabs, ...last]);
    const form = new Map(
      (await cellValues(page, 'Engagement', 'A5:B30')).map(([label, value]) => [label, value]),
    );
    expect(Object.fromEntries(form)).toMatchObject({
      'Client name': 'Robin Example',
      'Coach name': 'Jordan Coach',
      'Sponsor name': 'Kim Sponsor',
      'Sponsor role': 'HR',
      'Start date': 46037,
      'Planned end': 46218,
      'Sessions contracted': 12,
      'Disclosure level': 'L1 progress without goal text',
    });

    // The focus is on the heading: the next stops are the lists of what was built, then the way on.
    await tabTo(page, 'Open Home');
    await page.keyboard.press('Enter');
    await paneTitle(page, 'Robin Example').waitFor();
    const headings = pane(page).getByRole('region', { name: 'Stages' }).getByRole('heading', { level: 3 });
    expect(await headings.allInnerTexts().then((all) => all.map((text) => text.split('\n')[0]))).toEqual(
      stages,
    );
  });
});

describe('what is wrong on the Start form', () => {
  /** The message that belongs to a field. */
  const message = (page: Page, label: string): Promise<string> =>
    pane(page)
      .getByLabel(new RegExp(`^${label.replace(/[()]/g, '\\$&')}\\s*\\*?$`))
      .evaluate((field) =>
        (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
  const submit = (page: Page) => pane(page).getByRole('button', { name: 'Set up workbook' }).click();

  it('is said beside each field; nothing is built and the first wrong field has the focus', async () => {
    const page = await openWorkbench(browser);
    await startWithKeyboard(page);
    await fillDate(page, 'Start', '02302026');
    await fill(page, 'Sessions agreed', '61');
    await submit(page);
    await eventually(async () => expect(await focused(page)).toBe('Client'));
    expect(await message(page, 'Client')).toBe('Who is being coached?');
    expect(await message(page, 'Coach')).toBe('Who is the coach?');
    expect(await message(page, 'Start')).toBe('Give the start as a date such as 2024-01-15.');
    expect(await message(page, 'Sessions agreed')).toBe('Give a whole number from 1 to 60.');
    expect(await message(page, 'Sponsor (optional)')).toBe('');
    await settled(page);
    expect(await sheetNames(page)).toEqual(['Sheet1']);
  });

  it.each([
    {
      wrong: 'an end before the start',
      label: 'Planned end',
      digits: '01012020',
      says: 'The end must come after the start.',
    },
    {
      wrong: 'an end that no calendar has',
      label: 'Planned end',
      digits: '04312030',
      says: 'Give the planned end as a date such as 2024-12-13.',
    },
  ])('is $wrong', async ({ label, digits, says }) => {
    const page = await openWorkbench(browser);
    await startWithKeyboard(page);
    await fill(page, 'Client', 'Robin Example');
    await fill(page, 'Coach', 'Jordan Coach');
    await fillDate(page, label, digits);
    await tabTo(page, 'Set up workbook');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe(label));
    expect(await message(page, label)).toBe(says);
    await settled(page);
    expect(await sheetNames(page)).toEqual(['Sheet1']);
  });
});
