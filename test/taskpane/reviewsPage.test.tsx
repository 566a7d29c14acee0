/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { requestPane } from '../../src/app/paneRequest';
import type { MemoryPort } from '../app/support/memoryPort';
import { rowsOf } from '../app/reviews/support';
import { axeFindings } from './support/axe';
import { engagementWithGoals } from './support/goals';
import { fakeServices, openPane } from './support/pane';

jest.setTimeout(120_000);

/** Drawn in the browser tests; here it would only take its time at every letter. */
jest.mock('../../src/taskpane/pages/reviews/GoalDrawing', () => ({ default: () => null, __esModule: true }));

const today = '2026-04-20';
const day = 46132;

/** Opens the pane on the Reviews page. */
async function openReviews(port: MemoryPort) {
  requestPane({ view: 'reviews' });
  const opened = openPane(fakeServices(port, { today: () => today }));
  // The page is a chunk of its own.
  await screen.findByRole('heading', { level: 1, name: 'Reviews' });
  return opened;
}

/** Two goals to decrease from 8 to 5 h/week, G1 with a review of 1 April. */
async function reviewed(): Promise<MemoryPort> {
  const port = await engagementWithGoals({ Actions: null }, { Actions: null });
  await port.write([
    {
      table: 'Reviews',
      headers: ['Review ID', 'Date', 'Kind', 'Goal ID', 'Current value', 'Decision', 'What works'],
      rows: [
        ['R1', day - 40, 'Monthly', 'G1', 7.5, 'Keep', 'Briefs'],
        ['R2', day - 19, 'Monthly', 'G1', 7, 'Keep', null],
        ['R3', day - 19, 'Monthly', 'G9', 3, 'Keep', null],
      ],
      mode: 'replace',
    },
    {
      table: 'GAS',
      headers: ['Goal ID', 'Much less', 'Less', 'Expected', 'More', 'Much more'],
      rows: [['G1', 'Eight hours', 'Six', 'Five', 'Four', 'None']],
      mode: 'replace',
    },
  ]);
  return port;
}

const card = (id: string) => screen.getByRole('button', { name: new RegExp(`^${id} `) });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** A field of the form that is shown: what is hidden stays in the document. */
const shown = (label: string): HTMLInputElement => {
  const found = screen
    .getAllByLabelText<HTMLInputElement>(label)
    .filter((field) => field.closest('[style*="display: none"]') === null);
  if (!found[0]) throw new Error(`No field ${label}.`);
  return found[0];
};
const descriptionOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

describe('the Reviews page', () => {
  it('starts with today and a card for each goal, the first unfolded with its last value, target and levels', async () => {
    await openReviews(await reviewed());
    expect(screen.getByLabelText<HTMLInputElement>('Date').value).toBe(today);
    expect(card('G1').getAttribute('aria-expanded')).toBe('true');
    expect(card('G2').getAttribute('aria-expanded')).toBe('false');
    const value = screen.getByLabelText('Value today (h/week)');
    expect(descriptionOf(value)).toBe('Last: 7 h/week, on 1 Apr 2026. Target: 5 h/week.');
    expect(screen.getByLabelText(/^Expected/)).toBeTruthy();
    expect(screen.getByText('Five')).toBeTruthy();
    expect(card('G1').textContent).toContain('Blank: will be skipped');
    expect(await axeFindings(document.body)).toEqual([]);
  });

  it('records what was filled in, says what was written and how to take it back', async () => {
    const { user, port, gone } = await openReviews(await reviewed());
    await user.type(screen.getByLabelText('Value today (h/week)'), '6,5');
    expect(descriptionOf(screen.getByLabelText('Value today (h/week)'))).toContain('Read as 6.5 h/week.');
    await user.click(screen.getByLabelText(/^Less \(/));
    await user.selectOptions(screen.getByLabelText('Confidence'), '7');
    await user.type(screen.getByLabelText('What works'), 'Two briefs');
    await user.type(screen.getByLabelText('What to tweak'), 'Ask less');
    await user.selectOptions(screen.getByLabelText('Decision'), 'Keep');
    await user.type(screen.getByLabelText('Scores of stakeholders'), '2, 1, 1, 0, 3');
    expect(screen.getByText('5 scores, mean 1.4.')).toBeTruthy();
    await user.type(screen.getByLabelText('Follow-up they noticed'), '4, , 5');
    await user.type(screen.getByLabelText('Comment for the sponsor'), 'On the way');
    await user.click(screen.getByLabelText('The sponsor may read this comment'));
    expect(screen.getByText('1 goal filled in.')).toBeTruthy();
    expect(card('G1').textContent).toContain('Filled in');
    await user.click(button('Save review'));
    const heading = await screen.findByRole('heading', { name: 'The review of 20 Apr 2026 is saved' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('Written into the table of reviews: 1 row (G1).')).toBeTruthy();
    expect(screen.getByText('Ctrl+Z in Excel (⌘Z on a Mac) takes all of it back at once.')).toBeTruthy();
    expect(rowsOf(port, 'Reviews')[3]).toEqual({
      'Review ID': 'R4',
      Date: day,
      Kind: 'Session review',
      'Goal ID': 'G1',
      'Current value': 6.5,
      'GAS level': -1,
      Confidence: 7,
      'What works': 'Two briefs',
      'What to tweak': 'Ask less',
      Decision: 'Keep',
      'Sponsor comment': 'On the way',
      'Approved for sponsor': 'Yes',
    });
    expect(rowsOf(port, 'Pulse')).toHaveLength(5);
    await user.click(button('Go to 7 Reviews'));
    expect(gone).toEqual(['reviews']);
    await user.click(button('Back to the reviews'));
    expect(document.activeElement?.textContent).toBe('Record a review');
    expect(screen.getByLabelText<HTMLInputElement>('Value today (h/week)').value).toBe('');
  });

  it('says what is wrong once a field is left, unfolds and focuses the first problem on saving, and loses nothing', async () => {
    const { user, port } = await openReviews(await reviewed());
    await user.click(card('G2'));
    const [, second] = screen.getAllByLabelText('Value today (h/week)');
    if (!second) throw new Error('No second card.');
    await user.type(second, 'some');
    expect(descriptionOf(second)).not.toContain('no number');
    await user.tab();
    expect(descriptionOf(second)).toContain('“some” is no number. Write it like 3.5 or 3,5.');
    await user.click(card('G2'));
    await user.click(button('Save review'));
    expect(screen.getByText('Not saved yet: 2 things to put right.')).toBeTruthy();
    expect(card('G2').getAttribute('aria-expanded')).toBe('true');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getAllByLabelText('Value today (h/week)')[1]),
    );
    expect((document.activeElement as HTMLInputElement).value).toBe('some');
    expect(rowsOf(port, 'Reviews')).toHaveLength(3);
    expect(await axeFindings(document.body)).toEqual([]);
  });

  it('keeps everything when the workbook refuses, and when the person leaves the page and comes back', async () => {
    const { user, port } = await openReviews(await reviewed());
    await user.type(screen.getByLabelText('What works'), 'Lists');
    await user.selectOptions(screen.getByLabelText('Decision'), 'Keep');
    port.refusesWrites = true;
    await user.click(button('Save review'));
    await screen.findByRole('alert');
    await user.click(button('Home'));
    await screen.findByRole('heading', { level: 1, name: 'Ada Client' });
    await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'Reviews' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('What works').value).toBe('Lists');
  });

  it('refuses a review with nothing in it, and one of a day to come', async () => {
    const { user } = await openReviews(await reviewed());
    await user.click(button('Save review'));
    expect(screen.getByText('Fill in one goal at least. Those that you skip are left alone.')).toBeTruthy();
    const date = screen.getByLabelText<HTMLInputElement>('Date');
    await user.clear(date);
    await user.type(date, '2026-05-01');
    expect(descriptionOf(date)).toContain('This day is still to come.');
  });

  it('a new target asks for itself and a reason, and is told after saving', async () => {
    const { user, port } = await openReviews(await reviewed());
    await user.selectOptions(screen.getByLabelText('Decision'), 'Adjust target');
    await user.click(button('Save review'));
    expect(descriptionOf(screen.getByLabelText('New target'))).toContain('Write the new target.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('New target')));
    await user.type(screen.getByLabelText('New target'), '4');
    await user.type(screen.getByLabelText('Reason for the change'), 'A third report joined');
    await user.click(button('Save review'));
    await screen.findByText('G1: the target goes from 5 h/week to 4 h/week.');
    expect(screen.getByText('G1: its status becomes Adjusted.')).toBeTruthy();
    expect(rowsOf(port, 'Goals')[0]).toMatchObject({ Target: 4, Status: 'Adjusted' });
  });

  it('offers to edit the review that a goal has of the day, and takes along what was typed', async () => {
    const { user, port } = await openReviews(await reviewed());
    const date = screen.getByLabelText('Date');
    await user.clear(date);
    await user.type(date, '2026-04-01');
    await user.type(screen.getByLabelText('What works'), 'Lists');
    await user.click(button('Save review'));
    expect(descriptionOf(date)).toContain('G1 has a review of 1 Apr 2026 already.');
    await user.click(screen.getAllByRole('button', { name: 'Edit the review of 1 Apr 2026' })[0] ?? date);
    await screen.findByRole('heading', { name: 'Edit the review of 1 Apr 2026' });
    expect(shown('Value today (h/week)').value).toBe('7');
    expect(shown('What works').value).toBe('Lists');
    await user.click(button('Save review'));
    await screen.findByRole('heading', { name: 'The review of 1 Apr 2026 is saved' });
    expect(rowsOf(port, 'Reviews')[1]).toMatchObject({ 'Current value': 7, 'What works': 'Lists' });
  });

  it('lists earlier reviews, newest first, with values and decisions, and edits one', async () => {
    const { user, port } = await openReviews(await reviewed());
    const list = screen.getByRole('region', { name: 'Earlier reviews' });
    expect(
      within(list)
        .getAllByRole('group')
        .map((fold) => fold.querySelector('summary')?.textContent),
    ).toEqual(['1 Apr 2026 · Monthly · 2 goals', '11 Mar 2026 · Monthly · 1 goal']);
    expect(within(list).getByText('G9 (goal deleted): 3, Keep')).toBeTruthy();
    expect(within(list).getByText(/^G1: 7.5 h\/week, Keep/)).toBeTruthy();
    await user.click(within(list).getByText('11 Mar 2026 · Monthly · 1 goal'));
    await user.click(button('Edit the review of 11 Mar 2026'));
    const heading = screen.getByRole('heading', { name: 'Edit the review of 11 Mar 2026' });
    expect(document.activeElement).toBe(heading);
    const value = shown('Value today (h/week)');
    await user.clear(value);
    await user.type(value, '7.6');
    await user.click(button('Save review'));
    await screen.findByRole('heading', { name: 'The review of 11 Mar 2026 is saved' });
    expect(rowsOf(port, 'Reviews')[0]).toMatchObject({ 'Current value': 7.6, 'What works': 'Briefs' });
  });

  it('asks before it deletes a review, and says what goes', async () => {
    const { user, port } = await openReviews(await reviewed());
    await user.click(screen.getByText('1 Apr 2026 · Monthly · 2 goals'));
    await user.click(button('Delete the review of 1 Apr 2026'));
    expect(document.activeElement?.textContent).toBe('Delete the review of 1 Apr 2026?');
    expect(screen.getByText('2 rows of the table of reviews will be deleted.')).toBeTruthy();
    await user.click(button('Keep it'));
    expect(rowsOf(port, 'Reviews')).toHaveLength(3);
    expect(document.activeElement).toBe(button('Delete the review of 1 Apr 2026'));
    await user.click(button('Delete the review of 1 Apr 2026'));
    await user.click(button('Delete'));
    await screen.findByText(/^The review of 1 Apr 2026 is deleted\./);
    expect(rowsOf(port, 'Reviews').map((row) => row['Review ID'])).toEqual(['R1']);
  });

  it('shows the way to the goals while none is in play', async () => {
    const { user } = await openReviews(await engagementWithGoals({ Status: 'Dropped' }));
    await user.click(button('Open goals'));
    await screen.findByRole('heading', { level: 1, name: 'Goals' });
  });

  it('shows where the goal would stand, in words, as one types', async () => {
    const { user } = await openReviews(await reviewed());
    expect(screen.getByText(/^G1 .*: 33% of the way/)).toBeTruthy();
    await user.type(screen.getByLabelText('Value today (h/week)'), '5');
    await act(async () => Promise.resolve());
    expect(screen.getByText(/^G1 .*: 100% of the way/)).toBeTruthy();
  });
});

describe('Home', () => {
  it('says which reviews wait, and opens the page', async () => {
    const port = await reviewed();
    const { user } = openPane(fakeServices(port, { today: () => '2026-05-10' }));
    const due = await screen.findByRole('region', { name: 'Reviews' });
    expect(
      within(due)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'The mid-point review with the sponsor is due.',
      'G2: not reviewed since its start on 8 Jan 2026, 122 days ago.',
      'G1: last reviewed on 1 Apr 2026, 39 days ago.',
    ]);
    await user.click(within(due).getByRole('button', { name: 'Record a review' }));
    await screen.findByRole('heading', { level: 1, name: 'Reviews' });
  });
});
