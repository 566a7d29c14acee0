/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { importEngagementFiles } from '../../src/app/importEngagementFiles';
import { requestPane } from '../../src/app/paneRequest';
import { failure, success } from '../../src/domain/outcome';
import { csv } from '../app/support/files';
import type { MemoryPort } from '../app/support/memoryPort';
import { rowsIn } from '../app/support/survey';
import { axeFindings } from './support/axe';
import { engagement, fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

// What browsers have and jsdom has not.
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob): Promise<ArrayBuffer> {
    return new Promise((resolve) => {
      const file = new FileReader();
      file.onload = () => resolve(file.result as ArrayBuffer);
      file.readAsArrayBuffer(this);
    });
  },
});

/** An engagement with two items. */
async function withItems(): Promise<MemoryPort> {
  const port = await engagement();
  await importEngagementFiles(port, [
    csv(
      'items.csv',
      'Item ID,Competency,Text',
      'A-1,Listening,Lets others finish.',
      'A-2,Listening,Asks first.',
    ),
  ]);
  return port;
}

/** Opens the pane on the Import page. */
async function openImport(port: MemoryPort, more: Parameters<typeof fakeServices>[1] = {}) {
  requestPane({ view: 'import' });
  const opened = openPane(fakeServices(port, more));
  await screen.findByRole('heading', { level: 1, name: 'Import answers' });
  return opened;
}

const answers = ['Rater,Group,A-1,A-2', 'R1,Self,4,5', 'R2,Peer,3,9'].join('\n');

async function paste(user: UserEvent, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name: 'Or paste here' }));
  await user.paste(text);
  await screen.findByRole('heading', { level: 2, name: 'What comes in' });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const said = async (words: string) =>
  waitFor(() => expect(screen.getAllByRole('status').map((region) => region.textContent)).toContain(words));

describe('the Import page', () => {
  it('reads what is pasted at once, moves the focus to the review, and writes nothing by itself', async () => {
    const { user, port, container } = await openImport(await withItems());
    const writes = port.writes.length;
    await paste(user, answers);
    expect(document.activeElement?.textContent).toBe('Check and import');
    await said('Baseline: 2 new raters');
    const problems = screen.getByRole('list', { name: 'Problems' });
    expect(within(problems).getByRole('listitem').textContent).toBe(
      'Left out · Row 3, column D “A-2”9 is outside 1 to 5; the answer is left out.',
    );
    expect(port.writes).toHaveLength(writes);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('imports when it is confirmed, says what came in, and has nothing to do the second time', async () => {
    const { user, port } = await openImport(await withItems());
    await paste(user, answers);
    await user.click(button('Import without the 1 left out'));
    await screen.findByRole('heading', { level: 1, name: 'Imported' });
    expect(rowsIn(port, 'Responses_360')).toEqual([
      { Round: 'Baseline', 'Rater ID': 'R1', Group: 'Self', 'A-1': 4, 'A-2': 5 },
      { Round: 'Baseline', 'Rater ID': 'R2', Group: 'Peer', 'A-1': 3 },
    ]);
    expect(button('Open Feedback')).toBeTruthy();
    await user.click(button('Import more answers'));
    await paste(user, answers);
    await user.selectOptions(field('Round'), 'Baseline');
    await said('The workbook has all of this already.');
  });

  it('asks for what only a person knows, and goes to the first question when it is not answered', async () => {
    const { user, port } = await openImport(await withItems());
    await paste(user, ['Rater,Group,A-1', 'R1,Board,Meh', 'R2,Peer,Wow'].join('\n'));
    await user.click(button('Import answers'));
    const group = field('“Board” (1×) is the group');
    await waitFor(() => expect(document.activeElement).toBe(group));
    expect(screen.getByText('Say which group this is, or leave its rows out.')).toBeTruthy();
    await user.selectOptions(group, 'Stakeholder');
    await user.selectOptions(field('“Meh” (1×) counts'), '2');
    await user.selectOptions(field('“Wow” (1×) counts'), '5');
    await said('Baseline: 2 new raters');
    await waitFor(() => expect(screen.queryByText('Something has to be answered first.')).toBeNull());
    await user.click(button('Import answers'));
    await screen.findByRole('heading', { level: 1, name: 'Imported' });
    expect(rowsIn(port, 'Responses_360')[0]).toMatchObject({ Group: 'Stakeholder', 'A-1': 2 });
  });

  it('lets a person say what a column is, and shows first those that nobody is sure of', async () => {
    const { user } = await openImport(await withItems());
    await paste(user, ['Rater,Group,How she listens', 'R1,Peer,4', 'R2,Peer,3'].join('\n'));
    await screen
      .findByText('No column is matched to an item. Choose one below, or check where the header is.')
      .catch(() => undefined);
    await user.selectOptions(field('C: How she listens'), 'A-1: Lets others finish.');
    await said('Baseline: 2 new raters');
    await user.click(button('Show the 2 matched columns'));
    await user.click(button('Change what B: Group is'));
    expect(document.activeElement).toBe(field('B: Group'));
  });

  it('takes the selection, with the rows that the sheet has', async () => {
    const selection = () =>
      Promise.resolve(
        success({
          address: "'Data'!C5:E6",
          row: 5,
          column: 3,
          values: [
            ['Rater', 'Group', 'A-1'],
            ['R1', 'Peer', 8],
          ],
        }),
      );
    const { user } = await openImport(await withItems(), { selection });
    await user.click(button('Take the selected cells'));
    await screen.findByText(/From the cells 'Data'!C5:E6\./);
    await screen.findByText('Left out · Row 6, column E “A-1”');
  });

  it('says why the selection was not read, and stays where it is', async () => {
    const reason = { code: 'x', what: 'The selected cells are blank.', why: 'Why.', next: 'Next.' };
    const { user } = await openImport(await withItems(), {
      selection: () => Promise.resolve(failure(reason)),
    });
    await user.click(button('Take the selected cells'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The selected cells are blank. Why. Next.',
    );
  });

  it('reads a chosen file, and refuses one that is none', async () => {
    const { user, container } = await openImport(await withItems());
    const input = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('No input for files.');
    await user.upload(input, new File([Uint8Array.from([1, 0, 2, 0])], 'photo.csv'));
    expect((await screen.findByRole('alert')).textContent).toContain('photo.csv is not a file with answers');
    const again = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!again) throw new Error('No input for files.');
    await user.upload(again, new File([answers], 'answers.csv'));
    await screen.findByText(/From answers.csv/);
  });

  it('shows why the workbook refused, with everything chosen still there', async () => {
    const port = await withItems();
    const { user } = await openImport(port);
    await paste(user, answers);
    port.refusesWrites = true;
    await user.click(button('Import without the 1 left out'));
    await screen.findByText('That did not work');
    expect(field('Round').value).toBe('Baseline');
  });

  it('sends a workbook without items to the sheet of the items', async () => {
    const { user, gone } = await openImport(await engagement());
    await paste(user, answers).catch(() => undefined);
    await user.click(await screen.findByRole('button', { name: 'Go to 360 items' }));
    expect(gone).toEqual(['items']);
  });
});
