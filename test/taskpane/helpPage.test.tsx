/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { requestPane } from '../../src/app/paneRequest';
import { engagement, fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

const report = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Support report' });

async function helpPage() {
  const pane = openPane(fakeServices(await engagement()));
  await act(async () => requestPane({ view: 'help' }));
  await screen.findByDisplayValue(/ExcelApi/);
  return pane;
}

describe('Help', () => {
  it('answers what people ask first', async () => {
    await helpPage();
    expect(screen.getByRole('heading', { name: 'Where is my data?' })).toBeTruthy();
    expect(screen.getByText(/nothing leaves the file unless you send it/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: /#NAME\?/ })).toBeTruthy();
  });

  it('has a report for support that holds nothing of the engagement', async () => {
    await helpPage();
    expect((await report()).value.split('\n')).toEqual([
      'Coachbook: 1.2.3',
      'Platform: PC',
      'Office version: 16.0.1',
      'Language of the interface: de-DE',
      'Language of the data: not told',
      'ExcelApi: 1.17',
      'RibbonApi: none',
    ]);
  });

  it('copies the report', async () => {
    const { user } = await helpPage();
    await user.click(screen.getByRole('button', { name: 'Copy report' }));
    expect(await screen.findByText('The report is on the clipboard.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe((await report()).value);
  });

  it('selects the report where the clipboard is refused', async () => {
    const { user } = await helpPage();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy report' }));
    expect(await screen.findByText(/press Ctrl\+C/)).toBeTruthy();
    const area = await report();
    expect(document.activeElement).toBe(area);
    expect(area.selectionEnd).toBe(area.value.length);
  });
});
