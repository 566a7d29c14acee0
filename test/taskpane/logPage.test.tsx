/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { MemoryPort } from '../app/support/memoryPort';
import { axeFindings } from './support/axe';
import { descriptionOf } from './support/goalPart';
import { engagementWithGoals } from './support/goals';
import { fakeServices, openPane, today } from './support/pane';

jest.setTimeout(120_000);

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const choice = (name: RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const day = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

async function open(given?: MemoryPort) {
  const port = given ?? (await engagementWithGoals({}, {}));
  const pane = openPane(fakeServices(port));
  await pane.user.click(await screen.findByRole('button', { name: 'Log' }));
  await screen.findByRole('heading', { level: 1, name: 'Log' });
  return { ...pane, port };
}

describe('the Log page', () => {
  it('adds a session with what is usual filled in, says where it is, and is ready for the next', async () => {
    const { user, port, gone } = await open();
    expect(press('Session').getAttribute('aria-pressed')).toBe('true');
    expect(field(/^Number/).value).toBe('1');
    expect(day(/^Date/).value).toBe(today);
    await user.type(field(/^Minutes/), '60');
    await user.selectOptions(choice(/^Format/), 'Video');
    await user.type(field(/^Topic/), 'Letting go');
    await user.type(field(/^Private notes/), 'Tired today');
    await user.click(press('Save session'));
    await waitFor(() =>
      expect(said()).toContain(
        'Session 1 is saved on 6 Sessions and 6 Coach private. Ctrl+Z in Excel takes it back',
      ),
    );
    expect(port.cell('Sessions', 0, 'Topic')).toBe('Letting go');
    expect(port.cell('CoachPrivate', 0, 'Private notes')).toBe('Tired today');
    expect(field(/^Number/).value).toBe('2');
    expect(field(/^Minutes/).value).toBe('60');
    expect(field(/^Topic/).value).toBe('');
    expect(screen.getByRole('region', { name: 'Last sessions' }).textContent).toContain(
      'Session 1 · Letting go · Coaching · Held',
    );
    expect(screen.queryByText(/Tired today/)).toBeNull();
    await user.click(press('Go to 6 Sessions'));
    expect(gone).toEqual(['sessions']);
  });

  it('says what is wrong beside each field only once somebody has tried to save, and goes to the first', async () => {
    const { user, port } = await open();
    await user.type(field(/^Topic/), 'x'.repeat(61));
    expect(descriptionOf(field(/^Topic/))).not.toContain('Keep it within');
    await user.click(press('Save session'));
    expect(said()).toContain('Not saved yet: 3 fields need another look.');
    expect(descriptionOf(field(/^Topic/))).toContain('Keep it within 60 characters: this has 61.');
    expect(document.activeElement).toBe(field(/^Minutes/));
    await user.type(field(/^Minutes/), '60');
    expect(descriptionOf(field(/^Minutes/))).toBe('');
    expect(port.tables.get('Sessions')?.rows).toEqual([]);
  });

  it('unfolds what is wrong inside a fold', async () => {
    const { user } = await open();
    await user.type(field(/^Minutes/), '60');
    await user.selectOptions(choice(/^Format/), 'Video');
    fireEvent.change(day(/^Next session/), { target: { value: '2026-01-01' } });
    await user.click(press('Save session'));
    expect(day(/^Next session/).closest('details')?.open).toBe(true);
    expect(document.activeElement).toBe(day(/^Next session/));
  });

  it('keeps what was typed when another form or another page is shown, and when saving is refused', async () => {
    const { user, port } = await open();
    await user.click(press('Practice'));
    await user.type(field(/^What I tried/), 'Asked first');
    await user.click(press('Win'));
    await user.type(field(/^Win/), 'A board paper without me');
    await user.click(screen.getByRole('button', { name: 'Goals' }));
    await screen.findByRole('heading', { level: 1, name: 'Goals' });
    await user.click(screen.getByRole('button', { name: 'Log' }));
    expect(press('Win').getAttribute('aria-pressed')).toBe('true');
    port.refusesWrites = true;
    await user.click(press('Save win'));
    await screen.findByRole('alert');
    expect(field(/^Win/).value).toBe('A board paper without me');
    await user.click(press('Practice'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field(/^What I tried/).value).toBe('Asked first');
  });

  it('offers the goals of the workbook, and shares nothing unless somebody says so', async () => {
    const { user, port } = await open();
    await user.click(press('Reflection'));
    expect([...choice(/^Goal/).options].map(({ value }) => value)).toEqual(['', 'G1', 'G2']);
    await user.selectOptions(choice(/^Goal/), 'G2');
    await user.type(field(/^Reflection/), 'I speak too soon');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Share it/ }).checked).toBe(false);
    await user.click(press('Save reflection'));
    await waitFor(() => expect(said()).toContain('Reflection is saved on 6 Practice.'));
    expect(port.tables.get('Reflections')?.rows).toEqual([[46027, 'G2', 'I speak too soon', 'No']]);
  });

  it('has nothing that axe finds, in any of its forms', async () => {
    const { user, container } = await open();
    for (const kind of ['Check-in', 'Practice', 'Reflection', 'Win', 'Session']) {
      await user.click(press(kind));
      expect(await axeFindings(container)).toEqual([]);
    }
    await user.click(press('Save session'));
    expect(await axeFindings(container)).toEqual([]);
  });
});
