/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { requestPane } from '../../src/app/paneRequest';
import type { MemoryPort } from '../app/support/memoryPort';
import { axeFindings } from './support/axe';
import { engagementWithFeedback, fullRound, type Answers } from './support/feedback';
import { engagement, fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

/** The chunk of the page is translated when it is first asked for. */

/** Opens the pane on the Feedback page. */
async function openFeedback(port: MemoryPort) {
  requestPane({ view: 'feedback' });
  const opened = openPane(fakeServices(port));
  await screen.findByRole('heading', { level: 1, name: 'Feedback' });
  return opened;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const without = (...groups: string[]): readonly Answers[] =>
  fullRound.filter(([, group]) => !groups.includes(group));
/** The same round with other scores of those who are not Self. */
const later = (shift: number): readonly Answers[] =>
  fullRound.map(([rater, group, ...scores]) => [
    rater,
    group,
    ...scores.map((score) =>
      typeof score === 'number' && group !== 'Self' ? Math.min(5, score + shift) : score,
    ),
  ]);

describe('the Feedback page', () => {
  it('says what stands out, and of each competency how self and others see it', async () => {
    const { user } = await openFeedback(await engagementWithFeedback({ Baseline: fullRound }));
    const quadrants = section('What stands out');
    expect(quadrants.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Blind spots',
      'Hidden strengths',
    ]);
    const competencies = section('Competencies');
    expect(
      competencies.getByRole('button', { name: /^Listening Blind spot Self 5\.0, others 2\.9/ }),
    ).toBeTruthy();
    expect(competencies.getAllByRole('img').map((drawing) => drawing.getAttribute('aria-label'))).toEqual([
      'On a scale from 1 to 5: self 5.0, others 2.9, manager 3.0',
      'On a scale from 1 to 5: self 3.0, others 4.3, manager 4.0',
    ]);

    await user.click(competencies.getByRole('button', { name: /^Deciding/ }));
    expect(competencies.getByText('Self rates it 1.3 lower than others.')).toBeTruthy();
    const groups = within(competencies.getByRole('table', { name: 'Deciding' }));
    expect(groups.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'GroupMean',
      'Self3.0',
      'Manager4.0',
      expect.stringMatching(/^(Peer|Direct report)/),
      expect.stringContaining('Other'),
      'Others (9 people)4.3',
    ]);
  });

  it('has a table for what it draws', async () => {
    await openFeedback(await engagementWithFeedback({ Baseline: fullRound }));
    const table = within(section('Competencies').getByRole('table', { name: 'Competencies', hidden: true }));
    expect(table.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      'CompetencySelfOthersGap',
      'Listening5.02.9+2.1',
      'Deciding3.04.3\u22121.3',
    ]);
  });

  it('says of every group how it is shown, and why something is blank', async () => {
    await openFeedback(await engagementWithFeedback({ Baseline: fullRound }));
    const groups = section('Who is shown, and how');
    const said = groups.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toContain('Manager: Shown by name: managers are told so.');
    expect(said).toContainEqual(expect.stringMatching(/^Other: Shown only together, as .+ \+ Other\.$/));
    expect(groups.getByText('Why is this blank?')).toBeTruthy();
  });

  it('compares two rounds in words, with the interval drawn', async () => {
    const port = await engagementWithFeedback({ Baseline: fullRound, Final: later(1) });
    const { user } = await openFeedback(port);
    const change = section('Change between rounds');
    expect(change.getByText('2 better and 0 worse than chance explains; 0 within noise.')).toBeTruthy();
    expect(change.getByText('1.0 higher. Reliable: more than chance explains.')).toBeTruthy();
    expect(change.getAllByRole('img')[0]?.getAttribute('aria-label')).toMatch(
      /^Change \+1\.0; the true change/,
    );
    await user.selectOptions(change.getByLabelText('From'), 'Final');
    expect(change.getByText('Choose two different rounds.')).toBeTruthy();
  });

  it('shows the round that is chosen', async () => {
    const port = await engagementWithFeedback({ Baseline: fullRound, Final: without('Manager') });
    const { user } = await openFeedback(port);
    expect(screen.getByText(/^Final.*pooled or hidden/)).toBeTruthy();
    expect(screen.getByText(/^No manager has answered/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Round'), 'Baseline');
    expect(screen.getByText(/^Baseline.*pooled or hidden/)).toBeTruthy();
    expect(screen.queryByText(/^No manager has answered/)).toBeNull();
  });

  it('pools comments, marks those of managers, and counts those that wait', async () => {
    const comment = (group: string, text: string, approved = 'Yes') => [
      ...['Baseline', group, 'Start', text],
      ...[approved, 'No'],
    ];
    const comments = [
      ...['One', 'Two', 'Three', 'Four', 'Five'].map((text) => comment('Peer', `${text} thing`)),
      comment('Manager', 'Plan ahead'),
      comment('Direct report', 'Not read yet', 'No'),
    ];
    const { gone, user } = await openFeedback(
      await engagementWithFeedback({ Baseline: fullRound }, comments),
    );
    const words = section('In their own words');
    expect(words.getByRole('heading', { name: 'Start' })).toBeTruthy();
    expect(words.getByText('Three thing')).toBeTruthy();
    expect(words.getByText('Plan ahead').textContent).toBe('Manager: Plan ahead');
    expect(words.queryByText('Not read yet')).toBeNull();
    expect(words.getByText(/^1 comment waits for you/)).toBeTruthy();
    await user.click(words.getByRole('button', { name: 'Go to 3 Comments' }));
    expect(gone).toEqual(['comments']);
  });

  it('lists what was set aside while reading', async () => {
    const odd: readonly Answers[] = [
      ...fullRound,
      ['P4', 'Peer', 9, 'often', 4, 4],
      ['P1', 'Peer', 3, 2, 4, 4],
    ];
    await openFeedback(await engagementWithFeedback({ Baseline: odd }));
    const quality = section('What was set aside while reading');
    expect(quality.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1 answer outside the scale: left out.',
      '1 answer with words in place of a number: left out.',
      '1 row replaced by a later one of the same person and round: the last one counts.',
      '1 answer blank or “not observed”: left out of the means.',
    ]);
    const each = within(quality.getByRole('table', { hidden: true }));
    expect(each.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      'CellWhat was found',
      'Row 4 · Rater IDLeft out: "P1" answered again in row 13. The last answer counts, once.',
      'Row 12 · A1Left out: "9" is not on the scale from 1 to 5. It does not count.',
      'Row 12 · A2Left out: "often" is no number, and no way to say not observed. It does not count.',
    ]);
  });

  it('lists what was set aside when no answer is left', async () => {
    await openFeedback(await engagementWithFeedback({ Baseline: [['P1', 'Peer', 9, 'often', null, null]] }));
    const quality = section('What was set aside while reading');
    expect(quality.getByText(/^Left out: "often" is no number/)).toBeTruthy();
  });

  it('has nothing that axe finds, unfolded or not', async () => {
    const { user, container } = await openFeedback(
      await engagementWithFeedback({ Baseline: fullRound, Final: later(1) }),
    );
    await user.click(screen.getByRole('button', { name: /^Listening/ }));
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('where something is missing, the page says what and what to do', () => {
  it('no items: the reason, and a button to the import', async () => {
    const { user } = await openFeedback(await engagement());
    expect(screen.getByRole('alert').textContent).toContain('There are no items yet.');
    await user.click(screen.getByRole('button', { name: 'Import answers' }));
    expect(await screen.findByRole('heading', { level: 1, name: /import/i })).toBeTruthy();
  });

  it('no answers', async () => {
    await openFeedback(await engagementWithFeedback({}));
    expect(screen.getByRole('alert').textContent).toContain('There are no answers yet.');
  });

  it('a table that was deleted: a button to the repair', async () => {
    const port = await engagementWithFeedback({ Baseline: fullRound });
    port.tables.delete('Comments_360');
    await openFeedback(port);
    expect(screen.getByRole('alert').textContent).toContain('There is no table Comments_360.');
    expect(screen.getByRole('button', { name: 'Set up and repair' })).toBeTruthy();
  });

  it('no self: no quadrant but that one, no gap', async () => {
    await openFeedback(await engagementWithFeedback({ Baseline: without('Self') }));
    expect(screen.getByText(/^No self-rating in this round/)).toBeTruthy();
    expect(
      section('What stands out')
        .getAllByRole('heading', { level: 3 })
        .map((h) => h.textContent),
    ).toEqual(['No self-rating']);
  });

  it('one peer: nothing of others is shown', async () => {
    const lone = fullRound.filter(([rater]) => ['S1', 'M1', 'P1'].includes(rater));
    const { container } = await openFeedback(await engagementWithFeedback({ Baseline: lone }));
    expect(screen.getByText(/^Too few others have answered/)).toBeTruthy();
    expect(screen.getByText(/^Not shown: Peer\./)).toBeTruthy();
    expect(screen.getByText('No item has enough answers to be ranked.')).toBeTruthy();
    // Neither their means, 2.5 and 4.0 with the manager's 3.0 and 4.0, nor a figure made with them.
    expect(container.textContent).not.toMatch(/2\.5|2\.8/);
  });
});
