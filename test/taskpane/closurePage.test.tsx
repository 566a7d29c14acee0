/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { MemoryPort } from '../app/support/memoryPort';
import { axeFindings } from './support/axe';
import { descriptionOf } from './support/goalPart';
import { engagementWithGoals } from './support/goals';
import { fakeServices, openPane } from './support/pane';

jest.setTimeout(120_000);

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const choice = (name: RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const needs = () => screen.getByRole('region', { name: 'What the closure needs' }).textContent;
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

/** A goal from 8 to 5 hours, and its last review. */
async function reviewed(): Promise<MemoryPort> {
  const port = await engagementWithGoals({});
  await port.write([
    {
      table: 'Reviews',
      headers: ['Review ID', 'Date', 'Goal ID', 'Current value', 'GAS level'],
      rows: [['R1', 46100, 'G1', 4, 1]],
      mode: 'replace',
    },
  ]);
  return port;
}

async function open(given?: MemoryPort) {
  const port = given ?? (await reviewed());
  const pane = openPane(fakeServices(port));
  await pane.user.click(await screen.findByRole('button', { name: 'Closure' }));
  await screen.findByRole('heading', { level: 1, name: 'Closure' });
  return { ...pane, port };
}

describe('the Closure page', () => {
  it('proposes, lets people decide, ticks off what the closure needs, and saves it', async () => {
    const { user, port } = await open();
    expect(needs()).toContain('Every goal has an outcome: open');
    expect(needs()).toContain('Goals without an outcome: 1.');
    expect(field(/^Final value/).value).toBe('4');
    expect(descriptionOf(field(/^Final value/))).toContain('From the review of 19 Mar 2026.');
    expect(choice(/^Outcome/).value).toBe('');
    expect(screen.getByText('By the numbers: Exceeded (133 % of the way).')).toBeTruthy();
    await user.clear(field(/^Final value/));
    await user.type(field(/^Final value/), '5');
    await user.click(press('Take Achieved for G1'));
    expect(choice(/^Outcome/).value).toBe('Achieved');
    await user.selectOptions(choice(/^Client: how satisfied/), '5');
    await user.selectOptions(choice(/^Client: would recommend/), '9');
    await user.type(field(/^Who deserves/), 'The whole shift');
    await user.click(press('Take 8 Jul 2027'));
    await user.type(field(/^Habit/), 'Ask first');
    expect(needs()).not.toContain('open');
    expect(said()).toContain('Everything is filled in. Save it');
    await user.click(press('Save'));
    await waitFor(() => expect(said()).toContain('Saved on 8 Closure. Ctrl+Z in Excel, pressed twice'));
    expect(said()).toContain('Everything is there. Congratulations');
    expect(port.tables.get('Outcomes')?.rows).toEqual([['G1', 5, 1, 'Achieved', null]]);
    expect(port.cell('Closure', 0, 'People to thank')).toBe('The whole shift');
    expect(port.cell('Sustaining', 0, 'Habit')).toBe('Ask first');
    expect(port.cell('Sustaining', 0, 'After 1 month')).toBe(46242);
    expect(field(/^Habit/).value).toBe('Ask first');
    await user.click(press('Save'));
    expect(said()).toContain('Nothing to save');
  });

  it('opens with what the workbook holds, and changes it later', async () => {
    const port = await reviewed();
    await port.write([
      {
        table: 'Outcomes',
        headers: ['Goal ID', 'Final value', 'Outcome'],
        rows: [['G1', 6, 'Partly']],
        mode: 'replace',
      },
      { table: 'Sustaining', headers: ['Habit', 'Cue'], rows: [['Ask first', 'Monday']], mode: 'replace' },
      { table: 'Closure', headers: ['Client satisfaction'], rows: [[4]], mode: 'replace' },
    ]);
    const { user } = await open(port);
    expect(field(/^Final value/).value).toBe('6');
    expect(choice(/^Outcome/).value).toBe('Partly');
    expect(choice(/^Client: how satisfied/).value).toBe('4');
    expect(field(/^Habit/).value).toBe('Ask first');
    await user.type(field(/^What reminds of it/), ', at nine');
    expect(said()).toContain('1 change is not saved yet.');
    await user.click(press('Save'));
    await waitFor(() => expect(said()).toContain('Ctrl+Z in Excel takes it back'));
    expect(port.tables.get('Sustaining')?.rows).toHaveLength(1);
    expect(port.cell('Sustaining', 0, 'Cue')).toBe('Monday, at nine');
  });

  it('says what is wrong beside each field, and keeps everything when saving is refused', async () => {
    const { user, port } = await open();
    await user.type(field(/^Share due to coaching/), '140');
    await user.type(field(/^What reminds of it/), 'Monday');
    await user.click(press('Save'));
    expect(said()).toContain('Not saved yet: 2 fields need another look.');
    expect(descriptionOf(field(/^Share due to coaching/))).toContain('A share between 0% and 100%, please.');
    expect(descriptionOf(field(/^Habit/))).toContain('Write something here.');
    expect(document.activeElement).toBe(field(/^Share due to coaching/));
    await user.clear(field(/^Share due to coaching/));
    await user.type(field(/^Habit/), 'Ask first');
    port.refusesWrites = true;
    await user.click(press('Save'));
    await screen.findByRole('alert');
    expect(field(/^Habit/).value).toBe('Ask first');
  });

  it('marks the own reflection of the coach, and has nothing that axe finds', async () => {
    const { user, container } = await open();
    const own = screen.getByRole('region', { name: 'For the coach only' });
    expect(within(own).getByRole('textbox', { name: 'Own reflection' })).toBeTruthy();
    expect(await axeFindings(container)).toEqual([]);
    await user.click(press('Add a habit'));
    await user.type(screen.getAllByRole('textbox', { name: /^What reminds of it/ })[1] ?? own, 'x');
    await user.click(press('Save'));
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('checks of the sustaining plan', () => {
  it('are listed on Home once they are due, and noted there', async () => {
    const port = await reviewed();
    await port.write([
      {
        table: 'Sustaining',
        headers: ['Habit', 'After 1 month', 'Support person'],
        rows: [['Ask first', 46024, 'Kim']],
        mode: 'replace',
      },
    ]);
    const { user } = openPane(fakeServices(port));
    const list = await screen.findByRole('region', { name: 'Sustaining checks due' });
    expect(list.textContent).toContain('To be looked at on 2 Jan 2026, 3 days ago. Support: Kim.');
    await user.click(within(list).getByRole('button', { name: 'Looked at today: Ask first' }));
    await waitFor(() => expect(list.textContent).toContain('Noted: "Ask first" was looked at today.'));
    expect(port.cell('Sustaining', 0, 'Last looked at')).toBe(46027);
    expect(within(list).queryByRole('button')).toBeNull();
  });
});
