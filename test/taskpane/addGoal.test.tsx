/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AddGoal } from '../../src/taskpane/pages/goals/addGoal/AddGoal';
import { delegation, goalWorkbook } from '../app/support/goalWorkbook';
import { axeFindings } from './support/axe';
import { descriptionOf, openPart } from './support/goalPart';
import { today } from './support/pane';

jest.setTimeout(120_000);

const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const choice = (name: RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const unit = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Unit' });
const day = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => screen.getByRole('button', { name });
const sentence = () => field(/^Goal, in one sentence/);

async function open(port?: Awaited<ReturnType<typeof goalWorkbook>>) {
  return openPart(port ?? (await goalWorkbook([delegation])), (given) => <AddGoal {...given} />);
}

type User = Awaited<ReturnType<typeof open>>['user'];

/** Fills in everything that a good goal needs. */
async function fill(user: User) {
  const type = async (element: HTMLElement, text: string) => {
    await user.click(element);
    await user.paste(text);
  };
  await type(sentence(), 'Open each leadership meeting with a question and let two others speak first');
  await user.click(screen.getByRole('radio', { name: /^Increase/ }));
  await type(field(/^What is measured/), 'Meetings where I spoke third or later');
  await type(unit(), '%');
  await type(field(/^Today’s value/), '20');
  await type(field(/^Target/), '62,5');
  await type(field(/^Who or what shows it/), 'Tally of the chief of staff');
  fireEvent.change(day(/^Due/), { target: { value: '2026-05-29' } });
  await user.selectOptions(choice(/^Value/), 'Trust');
  await user.selectOptions(choice(/^Aspiration/), 'A1');
  await user.selectOptions(choice(/^Confidence/), '7');
}

describe('adding a goal', () => {
  it('asks, adds the goal with the next id, and says what comes next', async () => {
    const { user, port, closed } = await open();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Add a goal' }));
    await fill(user);
    await user.click(press('Add goal'));
    const heading = await screen.findByRole('heading', { name: 'G5 is added' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('Added as agreed.')).toBeTruthy();
    expect(screen.getByText('Hint:').parentElement?.textContent).toContain('action');
    expect(port.cell('Goals', 1, 'Target')).toBe(62.5);
    expect(port.cell('Goals', 1, 'Status')).toBe('Agreed');
    expect(port.cell('Goals', 1, 'Start')).toBe(46027);
    await user.click(press('Add another goal'));
    expect(sentence().value).toBe('');
    await user.click(press('Back to the goals'));
    expect(closed).toHaveLength(1);
  });

  it('judges no field before it is left, and then says what was found beside it in words', async () => {
    const { user } = await open();
    await user.type(sentence(), 'Be a better leader');
    expect(descriptionOf(sentence())).not.toContain('Must be mended');
    expect(screen.getByRole('status').textContent).toBe('');
    await user.tab();
    await waitFor(() => expect(descriptionOf(sentence())).toMatch(/Worth a look: .+/));
    expect(sentence().getAttribute('aria-invalid')).not.toBe('true');
    expect(descriptionOf(field(/^What is measured/))).toBe(
      'Such as: hours in the operations review per week.',
    );
    expect(screen.getByRole('status').textContent).toMatch(/^\d things? to do so far\.$/);
    await user.clear(sentence());
    await user.type(sentence(), 'Be better');
    await waitFor(() => expect(descriptionOf(sentence())).toMatch(/Must be mended: .+/));
    expect(sentence().getAttribute('aria-invalid')).toBe('true');
  });

  it('says nothing while a button is being pressed, so that it stays under the pointer', async () => {
    const { user } = await open();
    await user.type(sentence(), 'Be better');
    await user.pointer({ keys: '[MouseLeft>]', target: field(/^What is measured/) });
    expect(descriptionOf(sentence())).not.toContain('Must be mended');
    await user.pointer({ keys: '[/MouseLeft]' });
    await waitFor(() => expect(descriptionOf(sentence())).toContain('Must be mended'));
  });

  it('shows all there is to do before it adds a goal that is not ready, and then adds it as a draft', async () => {
    const { user, port } = await open();
    await user.type(sentence(), 'Hand over the weekly operations review to two reports');
    await user.click(press('Add goal'));
    await screen.findByText(/^\d+ things to do\. Put right what you can, or add the goal as it is\.$/);
    expect(port.writes).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^Increase/ }));
    expect(descriptionOf(field(/^What is measured/))).toContain('Must be mended:');
    expect(descriptionOf(day(/^Due/))).toContain('Must be mended:');
    await user.click(press('Add as a draft'));
    await screen.findByRole('heading', { name: 'G5 is added' });
    expect(screen.getByText(/^Added as a draft; \d+ things to do\.$/)).toBeTruthy();
    expect(port.cell('Goals', 1, 'Status')).toBe('Draft');
  });

  it('needs a sentence, and no more', async () => {
    const { user, port } = await open();
    await user.click(press('Add goal'));
    await screen.findByText(/^Write the goal in a sentence first/);
    expect(document.activeElement).toBe(sentence());
    await user.click(press('Add as a draft'));
    expect(port.writes).toEqual([]);
  });

  it('asks for what belongs to the direction', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: /^Maintain/ }));
    expect(field(/^Lowest value/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /^Target/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^Achieve/ }));
    expect(field(/^Event that means done/)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Unit' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /^Today’s value/ })).toBeNull();
  });

  it('says which number it has read, and keeps what is none', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: /^Increase/ }));
    const baseline = field(/^Today’s value/);
    await user.type(baseline, '3,5');
    expect(descriptionOf(baseline)).toBe('Read as 3.5.');
    await user.clear(baseline);
    await user.type(baseline, 'about 3');
    await user.tab();
    await waitFor(() => expect(descriptionOf(baseline)).toContain('is not a number'));
    expect(baseline.value).toBe('about 3');
  });

  it('mends in the form what a press of a button can mend', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: /^Increase/ }));
    await user.type(field(/^Today’s value/), '8');
    await user.type(field(/^Target/), '3');
    await user.tab();
    await user.click(await screen.findByRole('button', { name: 'Set direction to Decrease' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Decrease/ }).checked).toBe(true);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Set direction/ })).toBeNull());
  });

  it('offers the values and aspirations of the workbook, and a blank line where there are no values', async () => {
    const { unmount } = await open();
    const words = within(choice(/^Value/)).getAllByRole('option');
    expect(words.map(({ textContent }) => textContent)).toEqual(['Not chosen', 'Trust', 'Curiosity']);
    expect(within(choice(/^Aspiration/)).getByRole('option', { name: 'A1: Lead a division' })).toBeTruthy();
    unmount();
    const port = await goalWorkbook();
    await port.write([
      { table: 'Values', headers: ['Value'], rows: [], mode: 'replace' },
      { table: 'Aspirations', headers: ['Aspiration ID'], rows: [], mode: 'replace' },
    ]);
    await open(port);
    expect(descriptionOf(field(/^Value/))).toContain('The table Values is blank');
    expect(descriptionOf(choice(/^Aspiration/))).toContain('fill it first');
  });

  it('keeps everything that was typed when the workbook refuses it', async () => {
    const { user, port } = await open();
    await fill(user);
    port.refusesWrites = true;
    await user.click(press('Add goal'));
    await screen.findByRole('alert');
    expect(field(/^Target/).value).toBe('62,5');
    port.refusesWrites = false;
    await user.click(press('Add goal'));
    await screen.findByRole('heading', { name: 'G5 is added' });
  });

  it('says why no goal can be checked when a column is missing, and loses nothing', async () => {
    const port = await goalWorkbook([delegation]);
    const table = port.tables.get('Goals');
    if (!table) throw new Error('No goals');
    const headers = table.headers.map((header) => (header === 'Metric' ? 'Measure of mine' : header));
    port.tables.set('Goals', { ...table, headers });
    const { user } = await open(port);
    await user.type(sentence(), 'Hand over the weekly review');
    await user.click(press('Add goal'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The goals table has no column "Metric".',
    );
    expect(sentence().value).toBe('Hand over the weekly review');
  });

  it('can be done with the keyboard alone', async () => {
    const { user, port } = await open();
    await user.tab();
    await user.keyboard('Hand over the weekly operations review to two reports');
    act(() => press('Add goal').focus());
    await user.keyboard('{Enter}');
    await screen.findByText(/Put right what you can/);
    act(() => press('Add as a draft').focus());
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'G5 is added' });
    expect(port.cell('Goals', 1, 'Owner')).toBe('Client');
  });

  it('has nothing that axe finds, before and after everything was found', async () => {
    const { user, container } = await open();
    expect(await axeFindings(container)).toEqual([]);
    await user.type(sentence(), 'Be a better leader');
    await user.click(press('Add goal'));
    await screen.findByText(/Put right what you can/);
    expect(await axeFindings(container)).toEqual([]);
    await user.click(press('Add as a draft'));
    await screen.findByRole('heading', { name: 'G5 is added' });
    expect(await axeFindings(container)).toEqual([]);
  });

  it('leads back to the goals, with a word of warning before anything is lost', async () => {
    const { user, closed } = await open();
    expect(press('Back to the goals')).toBeTruthy();
    await user.type(sentence(), 'Hand');
    await user.click(press('Discard and go back'));
    expect(closed).toHaveLength(1);
  });

  it('begins on the day it is opened', async () => {
    await open();
    expect(day(/^Start/).value).toBe(today);
  });
});
