/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { failure, success } from '../../src/domain/outcome';
import { MemoryPort } from '../app/support/memoryPort';
import { engagement, fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

const client = () => screen.findByRole('textbox', { name: /^Client/ });
const coach = () => screen.findByRole('textbox', { name: /^Coach/ });
const setUp = () => screen.findByRole('button', { name: 'Set up workbook' });

/** The messages below a field, by its label. */
const complaintsOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

describe('setting up a workbook', () => {
  it('needs two names and no more, and says what was built', async () => {
    const { user, port } = openPane();
    await user.type(await client(), 'Ada Client');
    await user.type(await coach(), 'Cas Coach');
    await user.click(await setUp());
    const heading = await screen.findByRole('heading', { name: 'The workbook is ready' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('31 sheets added')).toBeTruthy();
    expect(screen.getByText('2 rounds of 360 feedback planned on the Assessment sheet.')).toBeTruthy();
    expect(port.cell('Engagement', 0, 'Client name')).toBe('Ada Client');
    expect(port.cell('Engagement', 0, 'Disclosure level')).toBe('L0 logistics only');
    expect(port.cell('Engagement', 0, 'Sessions contracted')).toBe(8);
    await user.click(screen.getByRole('button', { name: 'Open Home' }));
    const home = await screen.findByRole('heading', { level: 1, name: 'Ada Client' });
    expect(document.activeElement).toBe(home);
  });

  it('can be done with the keyboard alone', async () => {
    const { user, port } = openPane();
    await client();
    screen.getByRole('radio', { name: /^Combined/ }).focus();
    await user.keyboard('{ArrowDown}{Tab}Ada{Tab}Cas{Tab}{Tab}{Tab}{Tab}{Tab}{Enter}');
    await screen.findByRole('heading', { name: 'The workbook is ready' });
    expect(port.stamp?.model).toBe('process');
    expect(port.cell('Engagement', 0, 'Coach name')).toBe('Cas');
  });

  it('says beside each field what is wrong, goes to the first, and builds nothing', async () => {
    const { user, port } = openPane();
    await user.type(await coach(), 'Cas Coach');
    const sessions = screen.getByRole('textbox', { name: /^Sessions/ });
    await user.clear(sessions);
    await user.type(sessions, '61');
    await user.click(await setUp());
    expect(complaintsOf(await client())).toBe('Who is being coached?');
    expect(complaintsOf(sessions)).toBe('Give a whole number from 1 to 60.');
    expect((await coach()).getAttribute('aria-invalid')).not.toBe('true');
    expect(document.activeElement).toBe(await client());
    expect([port.builds, port.writes]).toEqual([[], []]);
  });

  it('complains about nothing before the first attempt, and follows what is typed after it', async () => {
    const { user } = openPane();
    const field = await client();
    await user.type(field, 'A');
    await user.clear(field);
    expect(complaintsOf(field)).toBe('');
    await user.click(await setUp());
    expect(complaintsOf(field)).not.toBe('');
    await user.type(field, 'A');
    expect(complaintsOf(field)).toBe('');
    await user.clear(field);
    expect(complaintsOf(field)).toBe('Who is being coached?');
  });

  it('keeps what is no number where it was typed', async () => {
    const { user, port } = openPane();
    const sessions = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Sessions/ });
    await user.clear(sessions);
    await user.type(sessions, 'a dozen');
    await user.click(await setUp());
    expect(sessions.value).toBe('a dozen');
    expect(complaintsOf(sessions)).toBe('Give a whole number from 1 to 60.');
    expect(port.builds).toEqual([]);
  });

  it('refuses an end before the start, and an end that is missing', async () => {
    const { user, port } = openPane();
    await user.type(await client(), 'Ada');
    await user.type(await coach(), 'Cas');
    const end = screen.getByLabelText<HTMLInputElement>(/^Planned end/);
    await user.clear(end);
    await user.click(await setUp());
    expect(complaintsOf(end)).toContain('Give the planned end as a date');
    await user.type(end, '2026-01-04');
    expect(complaintsOf(end)).toBe('The end must come after the start.');
    expect(port.builds).toEqual([]);
  });

  it('warns of a short engagement and builds it all the same', async () => {
    const { user, port } = openPane();
    await user.type(await client(), 'Ada');
    await user.type(await coach(), 'Cas');
    const end = screen.getByLabelText<HTMLInputElement>(/^Planned end/);
    await user.clear(end);
    await user.type(end, '2026-02-02');
    expect(complaintsOf(end)).toContain('short for new habits');
    await user.click(await setUp());
    await screen.findByRole('heading', { name: 'Worth a look' });
    expect(screen.getByText(/short for new habits/)).toBeTruthy();
    expect(port.builds).toHaveLength(1);
  });

  it('asks for the consent and its date when the 360 summary is to be shared, and only then', async () => {
    const { user, port } = openPane();
    await user.type(await client(), 'Ada');
    await user.type(await coach(), 'Cas');
    expect(screen.queryByRole('checkbox', { name: /client agreed/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^L3/ }));
    await user.click(await setUp());
    const consent = screen.getByRole('checkbox', { name: /client agreed/ });
    expect(document.activeElement).toBe(consent);
    await user.click(consent);
    await user.click(await setUp());
    expect(port.builds).toEqual([]);
    await user.type(screen.getByLabelText(/^Agreed on/), '2026-01-02');
    await user.click(await setUp());
    await screen.findByRole('heading', { name: 'The workbook is ready' });
    expect(port.cell('Engagement', 0, 'Client consent 360')).toBe('Yes');
    expect(port.cell('Engagement', 0, 'Consent date')).toBe(46024);
  });

  it('plans no round when none is ticked', async () => {
    const { user, port } = openPane();
    await user.type(await client(), 'Ada');
    await user.type(await coach(), 'Cas');
    await user.click(screen.getByRole('checkbox', { name: /^Baseline/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Final/ }));
    await user.click(await setUp());
    await screen.findByRole('heading', { name: 'The workbook is ready' });
    expect(port.tables.get('Assess_Plan')?.rows).toEqual([]);
  });

  it('says what it is doing', async () => {
    const port = new MemoryPort();
    const { build } = port;
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    port.build = async (plan, stamp, begins) => {
      begins?.('looking');
      begins?.('writing');
      await held;
      return build(plan, stamp);
    };
    const { user } = openPane(fakeServices(port));
    await user.type(await client(), 'Ada');
    await user.type(await coach(), 'Cas');
    await user.click(await setUp());
    expect(await screen.findByText('Step 2 of 6: Writing sheets, tables and formulas…')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.25');
    goOn();
    await screen.findByRole('heading', { name: 'The workbook is ready' });
  });

  it('shows why the workbook refuses, and the form with what was typed', async () => {
    const port = new MemoryPort();
    port.build = () =>
      Promise.resolve(
        failure({
          code: 'protected',
          what: 'It is protected.',
          why: 'No sheet fits.',
          next: 'Unprotect it.',
        }),
      );
    const { user } = openPane(fakeServices(port));
    await user.type(await client(), 'Ada');
    await user.type(await coach(), 'Cas');
    await user.click(await setUp());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('It is protected. No sheet fits. Unprotect it.');
    expect((await client()).getAttribute('value')).toBe('Ada');
  });

  it('says before the button that Excel forgets what can be undone', async () => {
    openPane();
    const button = await setUp();
    const warning = screen.getByText(/^Setting up clears Excel’s list of actions to undo/);
    expect(warning.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('a workbook that is set up already', () => {
  const repairPage = async (port: MemoryPort) => {
    const pane = openPane(fakeServices(port));
    await pane.user.click(await screen.findByRole('button', { name: 'Set up' }));
    await screen.findByRole('heading', { name: 'Set up and repair' });
    return pane;
  };

  it('shows what it holds, keeps its model, and is repaired', async () => {
    const port = await engagement({
      'Sponsor role': 'HR',
      'Disclosure level': 'L2 agreed goals and progress',
    });
    port.sheets.delete('gas');
    const { user } = await repairPage(port);
    expect((await client()).getAttribute('value')).toBe('Ada Client');
    expect(screen.getByLabelText<HTMLInputElement>(/^Start/).value).toBe('2026-01-05');
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('HR');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^L2/ }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Combined/ }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: /sample/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    await screen.findByRole('heading', { name: 'The workbook is ready' });
    expect(screen.getByText('1 sheet added')).toBeTruthy();
    expect(port.stamp?.builtOn).toBe('2024-01-15');
  });

  it('says which answers were not taken', async () => {
    const port = await engagement();
    const { user } = await repairPage(port);
    await user.type(await client(), ' the Second');
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    await screen.findByText('Kept as the workbook has it: Client name.');
    expect(port.cell('Engagement', 0, 'Client name')).toBe('Ada Client');
  });

  it('shows the form again, not the last report, when the page is opened again', async () => {
    const { user } = await repairPage(await engagement());
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    await screen.findByRole('heading', { name: 'Nothing was missing' });
    await user.click(screen.getByRole('button', { name: 'Home' }));
    await user.click(await screen.findByRole('button', { name: 'Set up' }));
    expect(await screen.findByRole('button', { name: 'Repair' })).toBeTruthy();
  });
});

describe('the sample engagement', () => {
  const sample = () => screen.findByRole('button', { name: 'Try it with the sample engagement' });
  const goals = {
    name: 'goals.csv',
    text: readFileSync(join(__dirname, '../../assets/sample/goals.csv'), 'utf8'),
  };

  it('is built and imported with one click', async () => {
    const port = new MemoryPort();
    const files = () => Promise.resolve(success([goals]));
    const { user } = openPane(fakeServices(port, { sampleFiles: files }));
    await user.click(await sample());
    await screen.findByRole('heading', { name: 'The workbook is ready' });
    expect(screen.getByText(/^4 rows imported into 1 tables?/)).toBeTruthy();
    expect(port.cell('Engagement', 0, 'Engagement ID')).toBe('SYN-001');
  });

  it('says why its files did not come, and builds nothing', async () => {
    const port = new MemoryPort();
    const reason = { code: 'sample-not-loaded', what: 'Not loaded.', why: 'No network.', next: 'Try again.' };
    const { user } = openPane(fakeServices(port, { sampleFiles: () => Promise.resolve(failure(reason)) }));
    await user.click(await sample());
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/Not loaded\. No network\. Try again\./)).toBeTruthy();
    await waitFor(() => expect(port.builds).toEqual([]));
  });
});
