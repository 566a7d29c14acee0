/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { requestPane } from '../../src/app/paneRequest';
import { releasesIn } from '../../src/workbook/mapping/releases';
import type { MemoryPort } from '../app/support/memoryPort';
import { axeFindings } from './support/axe';
import { engagementWithFeedback, fullRound } from './support/feedback';
import { fakeServices, openPane } from './support/pane';

jest.setTimeout(60_000);

/** The chunk of the page is translated when it is first asked for. */

async function openRelease(port: MemoryPort) {
  requestPane({ view: 'feedback' });
  const opened = openPane(fakeServices(port));
  await screen.findByRole('heading', { level: 1, name: 'Feedback' });
  return { ...opened, section: within(screen.getByRole('region', { name: 'Release' })) };
}

describe('the release section', () => {
  it('shows what a release would publish before anything is written, and takes no for an answer', async () => {
    const port = await engagementWithFeedback({ Baseline: fullRound });
    const writes = port.writes.length;
    const { user, section } = await openRelease(port);
    expect(section.getByText('Baseline has not been released.')).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Look at the release of Baseline' }));
    expect(section.getByText('Baseline 1, not released yet')).toBeTruthy();
    expect(section.getByText(/^\d+ of \d+ figures of groups and of all others can be shown/)).toBeTruthy();
    expect(section.getByText('No comments are released: too few are approved.')).toBeTruthy();
    expect(section.getByText(/cannot be taken back/)).toBeTruthy();

    await user.click(section.getByRole('button', { name: 'Don’t release' }));
    expect(section.queryByText('Baseline 1, not released yet')).toBeNull();
    expect(port.writes).toHaveLength(writes);
  });

  it('releases, says so, and shows what is out from then on', async () => {
    const port = await engagementWithFeedback({ Baseline: fullRound });
    const { user, section } = await openRelease(port);
    await user.click(section.getByRole('button', { name: 'Look at the release of Baseline' }));
    await user.click(section.getByRole('button', { name: 'Release Baseline 1' }));
    expect(await section.findByText('Baseline 1 is released.')).toBeTruthy();
    expect(section.getByText(/^Baseline 1 was released on .* with the answers of 10 raters\.$/)).toBeTruthy();
    expect(releasesIn(port.tables).map(({ id }) => id)).toEqual(['Baseline 1']);

    const figures = within(section.getByRole('table', { name: 'Figures of Baseline 1', hidden: true }));
    expect(figures.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      'CompetencyShown',
      expect.stringMatching(/^ListeningSelf 5\.0Manager 3\.0.*Others 2\.9$/),
      expect.stringMatching(/^DecidingSelf 3\.0Manager 4\.0.*Others 4\.3$/),
    ]);
  });

  it('holds after one late answer, and says when it can be released again', async () => {
    const port = await engagementWithFeedback({ Baseline: fullRound });
    const first = await openRelease(port);
    await first.user.click(first.section.getByRole('button', { name: 'Look at the release of Baseline' }));
    await first.user.click(first.section.getByRole('button', { name: 'Release Baseline 1' }));
    await first.section.findByText('Baseline 1 is released.');
    const before = releasesIn(port.tables);
    await port.write([
      {
        table: 'Responses_360',
        headers: ['Round', 'Rater ID', 'Group', 'A1', 'A2', 'B1', 'B2'],
        rows: [['Baseline', 'P4', 'Peer', 1, 1, 1, 1]],
        mode: 'append',
      },
    ]);
    await first.user.click(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('Up to date.');
    await first.user.click(first.section.getByRole('button', { name: 'Look at a new release of Baseline' }));
    expect(first.section.getByRole('alert').textContent).toContain(
      '1 rater answered after Baseline 1. The release keeps its values.',
    );
    expect(first.section.queryByRole('button', { name: /^Release/ })).toBeNull();
    expect(releasesIn(port.tables)).toEqual(before);
  });

  it('says what is missing where there is nothing to show', async () => {
    const port = await engagementWithFeedback({
      Baseline: fullRound.filter(([, group]) => group === 'Self' || group === 'Manager'),
    });
    const { user, section } = await openRelease(port);
    await user.click(section.getByRole('button', { name: 'Look at the release of Baseline' }));
    expect(section.getByRole('alert').textContent).toContain('Too few people answered');
  });

  it('has no fault that axe can find, with a draft open', async () => {
    const { user, section } = await openRelease(await engagementWithFeedback({ Baseline: fullRound }));
    await user.click(section.getByRole('button', { name: 'Look at the release of Baseline' }));
    expect(await axeFindings(screen.getByRole('region', { name: 'Release' }))).toEqual([]);
  });
});
