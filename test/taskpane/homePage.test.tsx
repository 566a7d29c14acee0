/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { requestPane } from '../../src/app/paneRequest';
import { failure } from '../../src/domain/outcome';
import { planWorkbook } from '../../src/workbook/layout';
import { MemoryPort } from '../app/support/memoryPort';
import { engagement, fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

const home = () => screen.findByRole('heading', { level: 1, name: 'Ada Client' });
const ask = (...request: Parameters<typeof requestPane>) => act(async () => requestPane(...request));
const stage = (name: RegExp) => screen.getByRole('button', { name });
const factOf = (term: string) => screen.getByText(term).nextElementSibling?.textContent;

describe('Home', () => {
  it('says who, when, how much and what may be shared', async () => {
    const port = await engagement({ Status: 'Active' });
    await port.write([
      {
        table: 'Sessions',
        headers: ['Attendance'],
        rows: [['Held'], ['Rescheduled'], ['Held']],
        mode: 'replace',
      },
    ]);
    openPane(fakeServices(port));
    await home();
    expect(factOf('Coach')).toBe('Cas Coach');
    expect(factOf('Start')).toBe('2026-01-05');
    expect(factOf('Sessions used')).toBe('2 of 8');
    expect(factOf('Status')).toBe('Active');
    expect(factOf('Sponsor sees')).toBe('L0 logistics only');
  });

  it('names the next step and goes to its sheet, under the name its tab has now', async () => {
    const port = await engagement();
    port.sheets.set('contract', { key: 'contract', name: 'Our contract', values: [] });
    const { user, gone } = openPane(fakeServices(port));
    await home();
    const card = screen.getByRole('region', { name: 'Next step' });
    expect(within(card).getByText(/Go through the clauses/)).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: 'Go to Our contract' }));
    expect(gone).toEqual(['contract']);
    expect(await screen.findByText('Our contract is open in Excel.')).toBeTruthy();
  });

  it('lists the stages with their states in words, the current one unfolded', async () => {
    openPane(fakeServices(await engagement()));
    await home();
    expect(stage(/^1 Contracting Current/).getAttribute('aria-expanded')).toBe('true');
    expect(stage(/^1 Contracting Current/).getAttribute('aria-current')).toBe('step');
    expect(stage(/^4 Goal setting Open/).getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByText(/Every required clause is agreed/)).toBeTruthy();
  });

  it('marks a stage as done when its gate is', async () => {
    const port = await engagement();
    await port.write([{ table: 'Assess_Plan', headers: ['Debriefed'], rows: [[46030]], mode: 'replace' }]);
    openPane(fakeServices(port));
    await home();
    expect(stage(/^3 Assessment and discovery Done/)).toBeTruthy();
  });

  it('unfolds a stage to say what is missing and to lead to its sheets', async () => {
    const { user, gone } = openPane(fakeServices(await engagement()));
    await home();
    await user.click(stage(/^4 Goal setting/));
    expect(screen.getByText('There is no goal yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go to 4 GAS' }));
    expect(gone).toEqual(['gas']);
  });

  it('merges the gates of a stage that stands for two', async () => {
    const port = new MemoryPort();
    await port.build(planWorkbook('process'), {
      schemaVersion: 1,
      model: 'process',
      builtWith: '0.1.0',
      builtOn: '2026-01-05',
    });
    const filled = await engagement();
    port.tables.set('Engagement', filled.tables.get('Engagement') ?? { name: '', headers: [], rows: [] });
    openPane(fakeServices(port));
    await home();
    expect(stage(/^1 Establishing the relationship Current/)).toBeTruthy();
    expect(screen.getByText('The decision to proceed is open.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^8 / })).toBeNull();
  });

  it('opens the stage that the ribbon asks for and goes to its main sheet', async () => {
    const { gone } = openPane(fakeServices(await engagement()));
    await home();
    await ask({ view: 'home', stage: 'Reviews' });
    expect(stage(/^7 Review and adjust/).getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(stage(/^7 Review and adjust/));
    expect(gone).toEqual(['reviews']);
    await ask({ view: 'home', stage: 'Goals' });
    expect(gone).toEqual(['reviews', 'goals']);
  });

  it('says why a sheet cannot be shown', async () => {
    const reason = { code: 'other-window', what: 'Not reached.', why: 'Other.', next: 'Click the workbook.' };
    const { user } = openPane(
      fakeServices(await engagement(), { goTo: () => Promise.resolve(failure(reason)) }),
    );
    await home();
    await user.click(screen.getByRole('button', { name: 'Go to Engagement' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Click the workbook.');
  });

  it('says which sheets were deleted, and leads to the repair', async () => {
    const port = await engagement();
    port.sheets.delete('goals');
    const { user } = openPane(fakeServices(port));
    await home();
    expect(screen.getByText('Missing from this workbook: 4 Goals.')).toBeTruthy();
    await user.click(stage(/^4 Goal setting/));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '4 Goals (deleted)' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    await screen.findByRole('heading', { name: 'Set up and repair' });
  });
});

describe('what Home shows', () => {
  const rename = (port: MemoryPort, client: string) =>
    port.write([{ table: 'Engagement', headers: ['Client name'], rows: [[client]], mode: 'replace' }]);
  const renamed = () => screen.findByRole('heading', { level: 1, name: 'Bea Client' });

  it('follows the workbook', async () => {
    const port = await engagement();
    const { workbookChanges } = openPane(fakeServices(port));
    await home();
    await rename(port, 'Bea Client');
    await act(async () => workbookChanges());
    await renamed();
  });

  it('is read anew when a person comes back to the pane', async () => {
    const port = await engagement();
    openPane(fakeServices(port));
    await home();
    await rename(port, 'Bea Client');
    await act(async () => window.dispatchEvent(new Event('focus')));
    await renamed();
  });

  it('is read anew by the button, which says so', async () => {
    const port = await engagement();
    const { user } = openPane(fakeServices(port));
    await home();
    await rename(port, 'Bea Client');
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await renamed();
    expect(screen.getByText('Up to date.')).toBeTruthy();
  });

  it('stays, with a warning, when the workbook cannot be read any longer', async () => {
    const port = await engagement();
    const { user } = openPane(fakeServices(port));
    await home();
    port.read = () => Promise.resolve(failure({ code: 'x', what: 'Busy.', why: 'Editing.', next: 'Wait.' }));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('What you see may be out of date');
    await home();
  });
});
