/** @jest-environment jsdom */
import { webcrypto } from 'node:crypto';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
// First: it gives jsdom what the file writer needs as it loads.
import { fakeServices } from './support/pane';
import { MergeSection } from '../../src/taskpane/pages/share/merge/MergeSection';
import { WorkbookReader } from '../../src/taskpane/state/workbookReader';
import { makeReceipt } from '../../src/workbook/copies/receipt';
import { writeWorkbook } from '../../src/xlsx/write';
import { sentTable, tableOf, type Cells } from '../app/share/support';
import { MemoryPort } from '../app/support/memoryPort';
import { rect, samplePlan, sampleProperties, sampleStamp, sheetOf } from '../support/samplePlan';
import { axeFindings } from './support/axe';

jest.setTimeout(120_000);

/** The chunk of the reader is translated when it is first asked for. */

// What browsers have and jsdom has not.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob): Promise<ArrayBuffer> {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  },
});

const checkIn = (win: string, more: Cells = {}): Cells => ({ Date: 46000, Win: win, ...more });
const action = (more: Cells = {}): Cells => ({ 'Action ID': 'A1', Action: 'Ask first', Effort: 2, ...more });

/** The file of a copy that was sent with one action, and came back with these rows. */
async function fileOf(actions: readonly Cells[], checkIns: readonly Cells[], stamped = false) {
  const sent = [sentTable('Actions', [action()]), sentTable('CheckIns', [])];
  const receipt = await makeReceipt({ engagement: 'E-1', schemaVersion: 1, model: 'combined' }, sent);
  const back = [sentTable('Actions', actions), sentTable('CheckIns', checkIns)];
  let column = 0;
  const written = writeWorkbook(
    {
      ...samplePlan,
      names: [],
      sheets: [
        {
          ...sheetOf('home'),
          key: 'actions',
          name: 'Copy',
          cells: [],
          forms: [],
          numberFormats: [],
          styles: [],
          tables: back.map(({ name, headers, rows }) => {
            const range = rect(1, column, Math.max(1, rows.length) + 1, headers.length);
            column += headers.length + 1;
            const columns = headers.map((header) => ({ header, type: 'text' as const, sees: {} }));
            return { name, style: 'TableStyleLight1', range, columns, rows: [] };
          }),
        },
      ],
    },
    {
      stamp: stamped ? sampleStamp : null,
      tables: new Map(back.map((table) => [table.name, table])),
      sheets: new Map(),
    },
    sampleProperties,
    receipt,
  );
  if (!written.ok) throw new Error(written.reason.why);
  return { file: new File([written.value as BlobPart], 'copy.xlsx'), receipt };
}

async function open(actions: readonly Cells[], checkIns: readonly Cells[] = [], mine = action()) {
  const { file, receipt } = await fileOf(actions, checkIns);
  const port = new MemoryPort();
  const put = (name: string, rows: readonly Cells[]) => port.tables.set(name, tableOf(name, rows));
  put('Engagement', [{ 'Engagement ID': 'E-1' }]);
  put('Actions', [mine]);
  put('CheckIns', []);
  put('Share_log', [{ 'Copy ID': receipt.copyId }]);
  put('Merge_log', []);
  const { services } = fakeServices(port);
  const user = userEvent.setup();
  render(
    <FluentProvider theme={webLightTheme}>
      <MergeSection services={services} reader={new WorkbookReader(services)} />
    </FluentProvider>,
  );
  const choose = async (chosen = file): Promise<void> =>
    user.upload(screen.getByLabelText<HTMLInputElement>(/^Choose/, { selector: 'input' }), chosen);
  await choose();
  return { port, user, choose };
}

const says = (text: string | RegExp) => screen.findByText(text);
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('the section that takes over what came back', () => {
  it('shows every change with both sides, by table, and takes over what is ticked', async () => {
    const { port, user, choose } = await open(
      [action({ Effort: 3, Action: 'Ask, then wait' })],
      [checkIn('Said no'), checkIn('Not like this', { Effort: 99 })],
      action({ Effort: 5 }),
    );
    await says('4 changes in copy.xlsx, 1 conflict among them.');
    const actions = within(screen.getByRole('group', { name: 'Actions' }));
    const effort = actions.getByRole('checkbox', { name: 'Changed A1: Effort' });
    const described = document.getElementById(effort.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(described).toBe('Conflict: you have changed this cell as well.Yours: 5 → Client’s: 3');
    expect(within(screen.getByRole('group', { name: 'Check-ins' })).getAllByRole('checkbox')).toHaveLength(2);
    expect(screen.getByText(/^Check-ins, .*, Effort: A whole number from 1 to 10, please\.$/)).toBeTruthy();
    expect(await axeFindings(screen.getByRole('region', { name: 'Take over what came back' }))).toEqual([]);

    await user.click(press('Tick the 3 changes without conflict, agreements left out'));
    expect(box('Changed A1: Effort').checked).toBe(false);
    await user.click(box(/Not like this/));
    expect(screen.getByText(/^2 ticked changes come in; 2 others stay as you have it/)).toBeTruthy();
    await user.click(press('Take over 2 changes'));
    await says('2 changes were taken over, 2 kept as you have it.');
    await waitFor(() => expect(document.activeElement).toBe(press('Choose the returned copy…')));
    expect(port.cell('Actions', 0, 'Action')).toBe('Ask, then wait');
    expect(port.cell('Actions', 0, 'Effort')).toBe(5);
    expect(port.tables.get('CheckIns')?.rows.map((row) => row.includes('Said no'))).toEqual([true]);
    expect(port.writes).toHaveLength(1);

    await choose();
    await says('There is nothing new in copy.xlsx.');
    await says(/changes were decided on before/);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('can be worked with the keyboard alone', async () => {
    const { port, user } = await open([action({ Effort: 3 })]);
    await says('1 change in copy.xlsx.');
    press('Choose the returned copy…').focus();
    for (let n = 0; n < 3; n++) await user.tab();
    expect(document.activeElement).toBe(box('Changed A1: Effort'));
    await user.keyboard(' ');
    await user.tab();
    await user.keyboard('{Enter}');
    await says('1 change was taken over.');
    expect(port.cell('Actions', 0, 'Effort')).toBe(3);
  });

  it('notes that everything stays as it is, where nothing is ticked', async () => {
    const { port, user } = await open([action({ Effort: 3 })]);
    await says('1 change in copy.xlsx.');
    await user.click(press('Keep everything as it is'));
    await says('Nothing was taken over; 1 decision is noted.');
    expect(port.cell('Actions', 0, 'Effort')).toBe(2);
    expect(port.cell('Merge_log', 0, 'Decision')).toBe('Kept ours');
  });

  it('says why a file is refused, and takes the next one', async () => {
    const { choose } = await open([action({ Effort: 3 })]);
    await says('1 change in copy.xlsx.');
    await choose(new File(['Action;Effort'], 'copy.xlsx'));
    expect((await screen.findByRole('alert')).textContent).toContain('not an Excel workbook');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await choose((await fileOf([action()], [], true)).file);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('an engagement workbook'));
  });

  it('compares anew and writes nothing where the workbook has moved on', async () => {
    const { port, user } = await open([action({ Effort: 3 })]);
    await says('1 change in copy.xlsx.');
    await user.click(box('Changed A1: Effort'));
    port.tables.set('Actions', tableOf('Actions', [action({ Effort: 4 })]));
    await user.click(press('Take over 1 change'));
    expect((await screen.findByRole('alert')).textContent).toContain('Actions has changed since');
    await says('1 change in copy.xlsx, 1 conflict among them.');
    expect(port.writes).toEqual([]);
  });
});
