/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { requestPane } from '../../src/app/paneRequest';
import { failure } from '../../src/domain/outcome';
import { planWorkbook } from '../../src/workbook/layout';
import { MemoryPort } from '../app/support/memoryPort';
import { engagementWithGoals, writeGoals } from './support/goals';
import { fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

/** The wrong direction: blocked, with a fix. */
const wrongWay = { Direction: 'Increase' };
/** Somebody else's: needs work, with a fix, and can be accepted. */
const bossOwns = { Owner: 'Boss' };

/** Opens the pane on the Goals page, as the ribbon does. */
async function openGoals(port: MemoryPort, more: Parameters<typeof fakeServices>[1] = {}) {
  requestPane({ view: 'goals' });
  const opened = openPane(fakeServices(port, more));
  await screen.findByRole('heading', { level: 1, name: 'Goals' });
  return opened;
}

const header = (name: RegExp) => screen.getByRole('button', { name });
/** Everything inside a goal: its ticks and, unfolded, its findings. */
const goal = (name: RegExp): HTMLElement => {
  const item = header(name).closest<HTMLElement>('.fui-AccordionItem');
  if (!item) throw new Error('The header stands in no item.');
  return item;
};
const press = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the Goals page', () => {
  it('sums all goals up in a line, and says of each what it is and what it lacks', async () => {
    await openGoals(await engagementWithGoals({}, wrongWay, bossOwns));
    expect(screen.getByText('1 ready, 1 needs work, 1 blocked')).toBeTruthy();
    expect(header(/^G1 Ready Hand over/)).toBeTruthy();
    expect(header(/^G2 Blocked Answer/)).toBeTruthy();
    expect(header(/^G3 Needs work Hold/)).toBeTruthy();
    const ticks = within(goal(/^G3/)).getByRole('list', { name: 'What a goal should be' });
    expect(
      within(ticks)
        .getAllByRole('img')
        .map((tick) => tick.getAttribute('aria-label')),
    ).toEqual([
      'Specific: yes',
      'Measurable: yes',
      'Ambitious yet achievable: yes',
      'Aligned: yes',
      'Time-bound: yes',
      'Owned: not yet',
    ]);
  });

  it('unfolds the first goal that is not ready, with each finding, its weight, its words and its rule', async () => {
    await openGoals(await engagementWithGoals({}, wrongWay, bossOwns));
    expect(header(/^G1/).getAttribute('aria-expanded')).toBe('false');
    expect(header(/^G2/).getAttribute('aria-expanded')).toBe('true');
    expect(header(/^G3/).getAttribute('aria-expanded')).toBe('false');
    const [finding] = within(screen.getByRole('list', { name: 'Findings' })).getAllByRole('listitem');
    expect(finding && within(finding).getByRole('img', { name: 'Must be mended' })).toBeTruthy();
    expect(finding?.textContent).toMatch(/The direction is Increase, but .* G09/);
  });

  it('says of a goal without findings that there is nothing to mend', async () => {
    const { user } = await openGoals(await engagementWithGoals({}));
    expect(screen.queryByText('Nothing to mend.')).toBeNull();
    await user.click(header(/^G1/));
    expect(screen.getByText('Nothing to mend.')).toBeTruthy();
  });

  it('lists what concerns all goals together', async () => {
    await openGoals(
      await engagementWithGoals({}, wrongWay, bossOwns, {
        Statement: 'Write weekly notes to every new colleague',
        Metric: 'Notes missing',
      }),
    );
    const together = screen.getByRole('region', { name: 'All goals together' });
    expect(together.textContent).toContain('G28');
  });

  it('keeps the order of the table', async () => {
    await openGoals(await engagementWithGoals(bossOwns, {}, wrongWay));
    const headers = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headers.map((text) => text.slice(0, 2))).toEqual(['G1', 'G2', 'G3']);
  });

  it('names a goal without id or statement as such', async () => {
    await openGoals(await engagementWithGoals({ 'Goal ID': null }, { Statement: null }));
    expect(header(/^\(no Goal ID\) /)).toBeTruthy();
    expect(header(/^G2 Blocked \(no statement\)/)).toBeTruthy();
  });

  it('shows how a page-long statement begins, and all of it when it is unfolded', async () => {
    const { user } = await openGoals(await engagementWithGoals({ Statement: 'word '.repeat(400) }));
    const text = () => header(/^G1/).textContent.length;
    expect(text()).toBeGreaterThan(1900);
    await user.click(header(/^G1/));
    expect(text()).toBeLessThan(200);
  });
});

describe('without anything to check', () => {
  it('says that there is no goal yet, and leads to the sheet', async () => {
    const { user, gone } = await openGoals(await engagementWithGoals());
    expect(screen.getByText('There is no goal yet.')).toBeTruthy();
    await user.click(press('Go to 4 Goals'));
    expect(gone).toEqual(['goals']);
    expect(screen.getByText('4 Goals is open in Excel.')).toBeTruthy();
  });

  it('says why the goals cannot be checked, and leads to the sheet', async () => {
    const port = await engagementWithGoals({});
    const table = port.tables.get('Goals');
    if (!table) throw new Error('No table.');
    const headers = table.headers.map((name) => (name === 'Owner' ? 'Whose' : name));
    port.tables.set('Goals', { ...table, headers });
    await openGoals(port);
    expect((await screen.findByRole('alert')).textContent).toContain('no column "Owner"');
    expect(press('Go to 4 Goals')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Each goal' })).toBeNull();
  });

  it('leads to no sheet that was deleted', async () => {
    const port = await engagementWithGoals({});
    port.tables.delete('Goals');
    port.sheets.delete('goals');
    await openGoals(port);
    expect((await screen.findByRole('alert')).textContent).toContain('There is no table of goals.');
    expect(screen.queryByRole('button', { name: 'Go to 4 Goals' })).toBeNull();
  });

  it('asks to set up a workbook first that is no engagement', async () => {
    requestPane({ view: 'goals' });
    openPane();
    await screen.findByRole('heading', { level: 1, name: 'Start an engagement' });
    expect(await screen.findByText(/no engagement yet/)).toBeTruthy();
  });
});

describe('a finding', () => {
  it('leads to its cell', async () => {
    const { user, cells } = await openGoals(await engagementWithGoals({}, wrongWay));
    await user.click(press('Show cell'));
    expect(cells).toEqual([{ table: 'Goals', key: { header: 'Goal ID', value: 'G2' }, header: 'Direction' }]);
    expect(screen.getByText('Direction is selected in Excel.')).toBeTruthy();
    expect(document.activeElement).toBe(press('Show cell'));
  });

  it('is mended by one press; the page says so, and the focus goes to the goal', async () => {
    const port = await engagementWithGoals({}, wrongWay);
    const { user } = await openGoals(port);
    await user.click(press('Set direction to Decrease'));
    await screen.findByText('Set direction to Decrease: done. G2 is now: Ready.');
    expect(port.cell('Goals', 1, 'Direction')).toBe('Decrease');
    expect(screen.getByText('2 ready')).toBeTruthy();
    expect(document.activeElement).toBe(header(/^G2 Ready/));
    expect(header(/^G2 Ready/).getAttribute('aria-expanded')).toBe('true');
  });

  it('is described to a screen reader by each of its buttons', async () => {
    await openGoals(await engagementWithGoals(wrongWay));
    const { id } = screen.getByText(/The direction is Increase/);
    for (const name of ['Set direction to Decrease', 'Show cell'])
      expect(press(name).getAttribute('aria-describedby')).toBe(id);
  });

  it('stays, with the reason, when Excel refuses the change, and so does the focus', async () => {
    const port = await engagementWithGoals(wrongWay);
    const reason = { code: 'protected', what: 'Protected.', why: 'Locked.', next: 'Unprotect it.' };
    port.update = () => Promise.resolve(failure(reason));
    const { user } = await openGoals(port);
    await user.click(press('Set direction to Decrease'));
    expect((await screen.findByRole('alert')).textContent).toContain('Protected. Locked. Unprotect it.');
    expect(document.activeElement).toBe(press('Set direction to Decrease'));
  });

  it('is said to be mended, and nothing more, when the workbook cannot be read afterwards', async () => {
    const port = await engagementWithGoals(wrongWay);
    const { user } = await openGoals(port);
    port.read = () => Promise.resolve(failure({ code: 'x', what: 'Busy.', why: 'Editing.', next: 'Wait.' }));
    await user.click(press('Set direction to Decrease'));
    expect((await screen.findByText(/: done\./)).textContent).toBe('Set direction to Decrease: done.');
    expect((await screen.findByRole('alert')).textContent).toContain('What you see may be out of date');
  });

  it('is mended once, however often the button is pressed', async () => {
    const port = await engagementWithGoals(wrongWay);
    const { update } = port;
    let updates = 0;
    let answer: () => void = () => undefined;
    port.update = (change) => {
      updates += 1;
      return new Promise<void>((resolve) => (answer = resolve)).then(() => update(change));
    };
    const { user } = await openGoals(port);
    await user.click(press('Set direction to Decrease'));
    await user.click(press('Set direction to Decrease'));
    await act(async () => answer());
    await screen.findByText(/G1 is now: Ready\./);
    expect(updates).toBe(1);
  });
});

it('what came of a press is said until the next one', async () => {
  const { user } = await openGoals(await engagementWithGoals({}, wrongWay));
  await user.click(press('Set direction to Decrease'));
  await screen.findByText(/^Set direction to Decrease: done/);
  await user.click(press('Go to 4 Goals'));
  await screen.findByText('4 Goals is open in Excel.');
  await user.click(press('Refresh'));
  await screen.findByText('Up to date.');
  expect(screen.queryByText(/done\.|is open in Excel/)).toBeNull();
});

describe('accepting a warning', () => {
  const field = () => screen.getByRole('textbox', { name: /^Why is it right as it is/ });

  it('asks for the reason; Enter keeps it, and the warning counts no longer', async () => {
    const port = await engagementWithGoals(bossOwns);
    const { user } = await openGoals(port);
    await user.click(press('Accept…'));
    expect(document.activeElement).toBe(field());
    await user.keyboard('The board owns it.{Enter}');
    await screen.findByText('G16 accepted: done. G1 is now: Ready.');
    expect(port.tables.get('Accepted')?.rows).toEqual([['G1', 'G16', 'The board owns it.', 46027]]);
    expect(document.activeElement).toBe(header(/^G1 Ready/));
    const accepted = screen.getByRole('list', { name: 'Accepted' });
    expect(accepted.textContent).toContain('Accepted: The board owns it.');
  });

  it('is taken back by one press', async () => {
    const port = await engagementWithGoals(bossOwns);
    port.tables.set('Accepted', {
      name: 'Accepted',
      headers: ['Goal ID', 'Rule', 'Reason', 'Date'],
      rows: [['G1', 'G16', 'The board owns it.', 46027]],
    });
    const { user } = await openGoals(port);
    await user.click(header(/^G1 Ready/));
    await user.click(press('Take back'));
    await screen.findByText('G16 taken back: done. G1 is now: Needs work.');
    expect(port.tables.get('Accepted')?.rows).toEqual([]);
    expect(document.activeElement).toBe(header(/^G1 Needs work/));
    expect(screen.queryByRole('list', { name: 'Accepted' })).toBeNull();
  });

  it('is left by Escape, and the focus comes back', async () => {
    const { user } = await openGoals(await engagementWithGoals(bossOwns));
    await user.click(press('Accept…'));
    await user.keyboard('No, {Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(press('Accept…'));
    await user.click(press('Accept…'));
    await user.click(press('Cancel'));
    expect(document.activeElement).toBe(press('Accept…'));
  });

  it('needs a reason', async () => {
    const port = await engagementWithGoals(bossOwns);
    const { user } = await openGoals(port);
    await user.click(press('Accept…'));
    await user.keyboard('  {Enter}');
    expect(screen.getByText('Write a reason first.')).toBeTruthy();
    expect(document.activeElement).toBe(field());
    expect(port.tables.get('Accepted')?.rows).toEqual([]);
  });

  it('keeps what was written when Excel refuses it', async () => {
    const port = await engagementWithGoals(bossOwns);
    const { user } = await openGoals(port);
    port.refusesWrites = true;
    await user.click(press('Accept…'));
    await user.keyboard('The board owns it.{Enter}');
    await screen.findByRole('alert');
    expect(field().getAttribute('value')).toBe('The board owns it.');
  });

  it('is not offered for what must be mended', async () => {
    await openGoals(await engagementWithGoals(wrongWay));
    expect(screen.queryByRole('button', { name: 'Accept…' })).toBeNull();
  });
});

describe('what the page shows', () => {
  it('follows the workbook, folds nothing up, and writes nothing', async () => {
    const port = await engagementWithGoals({}, wrongWay, bossOwns);
    const { user, workbookChanges } = await openGoals(port);
    await user.click(header(/^G3/));
    const { writes } = port;
    const before = writes.length;
    await writeGoals(port, {}, {}, bossOwns);
    await act(async () => workbookChanges());
    expect(await screen.findByText('2 ready, 1 needs work')).toBeTruthy();
    expect(header(/^G2 Ready/).getAttribute('aria-expanded')).toBe('true');
    expect(header(/^G3/).getAttribute('aria-expanded')).toBe('true');
    expect(writes.length).toBe(before + 1);
  });

  it('keeps a goal open whose row was sorted to another place', async () => {
    const port = await engagementWithGoals({}, wrongWay);
    const { workbookChanges } = await openGoals(port);
    const table = port.tables.get('Goals');
    if (!table) throw new Error('No table.');
    port.tables.set('Goals', { ...table, rows: table.rows.toReversed() });
    await act(async () => workbookChanges());
    expect(header(/^G2/).getAttribute('aria-expanded')).toBe('true');
    expect(header(/^G1/).getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps a reason that is being written while the workbook changes', async () => {
    const port = await engagementWithGoals(bossOwns);
    const { user, workbookChanges } = await openGoals(port);
    await user.click(press('Accept…'));
    await user.keyboard('The board');
    await writeGoals(port, { ...bossOwns, Confidence: 6 });
    await act(async () => workbookChanges());
    expect(screen.getByRole('textbox').getAttribute('value')).toBe('The board');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('is read anew by the button, which says so', async () => {
    const port = await engagementWithGoals(wrongWay);
    const { user } = await openGoals(port);
    await writeGoals(port, {});
    await user.click(press('Refresh'));
    await screen.findByText('1 ready');
    expect(screen.getByText('Up to date.')).toBeTruthy();
  });

  it('stays, with a warning, when the workbook cannot be read any longer', async () => {
    const port = await engagementWithGoals(wrongWay);
    const { user } = await openGoals(port);
    port.read = () => Promise.resolve(failure({ code: 'x', what: 'Busy.', why: 'Editing.', next: 'Wait.' }));
    await user.click(press('Refresh'));
    expect((await screen.findByRole('alert')).textContent).toContain('What you see may be out of date');
    expect(header(/^G1 Blocked/)).toBeTruthy();
  });
});

describe('many goals', () => {
  it('are drawn fifty at a time, those that need something first', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({
      Statement: ['Plan', 'speak', 'walk', 'read'].map((word) => word + letters(i)).join(' '),
      Metric: `Figure ${letters(i)}`,
      ...(i === 118 ? bossOwns : {}),
      ...(i === 119 ? wrongWay : {}),
    }));
    const { user } = await openGoals(await engagementWithGoals(...many));
    const ids = () =>
      screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => /^G\d+/.exec(textContent)?.[0]);
    expect(ids().length).toBe(50);
    expect(ids().slice(0, 4)).toEqual(['G120', 'G119', 'G1', 'G2']);
    expect(screen.getByText('50 of 120 goals are shown.')).toBeTruthy();
    await user.click(press('Show 50 more'));
    expect(ids().length).toBe(100);
    expect(document.activeElement).toBe(header(/^G49 /));
    await user.click(press('Show 20 more'));
    expect(ids().length).toBe(120);
    expect(screen.queryByText(/goals are shown/)).toBeNull();
  });
});

/** A word of letters for each number, so that no goal looks like another. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

it('works in a workbook of another model', async () => {
  const port = new MemoryPort();
  await port.build(planWorkbook('process'), {
    schemaVersion: 1,
    model: 'process',
    builtWith: '0.1.0',
    builtOn: '2026-01-05',
  });
  await openGoals(port);
  expect(press('Go to 3 Goals')).toBeTruthy();
});
