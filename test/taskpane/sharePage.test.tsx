/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { failure } from '../../src/domain/outcome';
import { engagement, fakeServices, openPane, today } from './support/pane';

async function openShare(values: Parameters<typeof engagement>[0] = {}, more = {}) {
  const port = await engagement(values);
  await port.write([
    {
      table: 'Goals',
      headers: ['Goal ID', 'Statement', 'Sponsor visible', 'Status'],
      rows: [
        ['G1', 'Delegate whole projects', 'Yes', 'Active'],
        ['G2', 'Say no to the board', 'No', 'Active'],
      ],
      mode: 'replace',
    },
    {
      table: 'CoachPrivate',
      headers: ['Session no', 'Private notes'],
      rows: [[1, 'Doubts whether to stay']],
      mode: 'replace',
    },
  ]);
  const pane = openPane(fakeServices(port, more));
  const nav = await screen.findByRole('navigation');
  await pane.user.click(within(nav).getByRole('button', { name: 'Share' }));
  await screen.findByRole('heading', { name: 'Share' });
  return pane;
}

const choose = async (user: ReturnType<typeof openPane>['user'], name: string) =>
  user.click(await screen.findByRole('radio', { name }));

describe('the Share page', () => {
  it('shows a copy as its reader will see it, and says what is left out and why', async () => {
    const { user } = await openShare({ 'Disclosure level': 'L2 agreed goals and progress' });
    await choose(user, 'Sponsor');
    expect(screen.getByText('Agreed for the sponsor: L2.')).toBeTruthy();
    const preview = screen.getByRole('region', { name: 'As Sponsor will see it' });
    expect(preview.textContent).toContain('Delegate whole projects');
    expect(preview.textContent).not.toContain('Say no to the board');
    expect(preview.textContent).not.toContain('Doubts');
    const left = screen.getByRole('region', { name: 'What is left out, and why' });
    expect(left.textContent).toContain('Goals that are dropped or not marked Sponsor visible');
    expect(left.textContent).toContain('Private notes: Session no, Private notes (1 row)');
  });

  it('leads to the sheet where a goal is marked for the sponsor', async () => {
    const { user, gone } = await openShare({ 'Disclosure level': 'L2 agreed goals and progress' });
    await choose(user, 'Sponsor');
    await user.click(screen.getByRole('button', { name: 'Go to 4 Goals' }));
    expect(gone).toEqual(['goals']);
  });

  it.each([
    ['self-funded', { 'Sponsor role': 'Self-funded' }, /self-funded: there is nobody/],
    ['no consent', { 'Disclosure level': 'L3 L2 + 360 summary' }, /has not agreed yet/],
  ])('says why there is no copy for the sponsor, and leads to the remedy: %s', async (_, values, why) => {
    const { user, gone } = await openShare(values);
    await choose(user, 'Sponsor');
    expect((await screen.findByRole('alert')).textContent).toMatch(why);
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go to Engagement' }));
    expect(gone).toEqual(['engagement']);
  });

  it('hands a copy over and notes it in the log with its fingerprint', async () => {
    const { user, saved, port } = await openShare();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await screen.findByText(`Coachbook client copy ${today}.xlsx is in your downloads.`);
    expect(saved).toEqual([`Coachbook client copy ${today}.xlsx`]);
    expect(await screen.findByText(/that must not be in it: none was found/)).toBeTruthy();
    expect(port.cell('Share_log', 0, 'Audience')).toBe('Client');
    expect(port.cell('Share_log', 0, 'Fingerprint')).toMatch(/^[0-9a-f]{64}$/);
    expect(screen.getByRole('region', { name: 'Copies made so far' }).textContent).toContain('client copy');
  });

  it('keeps in the log what a sponsor has seen of the pulse, so that a late answer cannot be told apart', async () => {
    const { user, port, saved, workbookChanges } = await openShare({
      'Disclosure level': 'L2 L1 + agreed goals',
    });
    const add = (table: string, rows: readonly Readonly<Record<string, string | number>>[]) =>
      port.write([
        {
          table,
          headers: Object.keys(rows[0] ?? {}),
          rows: rows.map((row) => Object.values(row)),
          mode: 'append',
        },
      ]);
    const answer = (Stakeholder: string, Score: number) => ({
      Date: 46020,
      'Goal ID': 'G1',
      Stakeholder,
      Score,
    });
    await add('Pulse', [answer('P1', 2), answer('P2', 1), answer('P3', 0)]);
    await act(async () => workbookChanges());
    await choose(user, 'Sponsor');
    const says = (text: RegExp) => waitFor(() => expect(screen.getByRole('main').textContent).toMatch(text));
    await says(/3 answers on \S+\n/);
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await screen.findByText(/sponsor copy .*in your downloads/);
    expect(String(port.cell('Share_log', 0, 'Pulse shown'))).toContain('["G1","P1",2]');
    await add('Pulse', [answer('P4', -3)]);
    await act(async () => workbookChanges());
    await says(/3 answers on \S+; later ones wait\n/);
    // Without a note there is no copy.
    port.change = () =>
      Promise.resolve(failure({ code: 'x', what: 'Not noted.', why: 'Busy.', next: 'Wait.' }));
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Not noted.');
    expect(saved).toHaveLength(1);
  });

  it('opens a copy in a window of its own, and says so when Excel refuses', async () => {
    const reason = { code: 'copy-not-opened', what: 'Not opened.', why: 'Policy.', next: 'Download it.' };
    const { user, port } = await openShare({}, { openCopy: () => Promise.resolve(failure(reason)) });
    await choose(user, 'HR programme');
    await user.click(screen.getByRole('button', { name: 'Open copy' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Download it.');
    expect(port.cell('Share_log', 0, 'Audience')).toBeUndefined();
  });

  it('offers Open copy alone where a pane cannot save files', async () => {
    const { download: _, ...services } = fakeServices(await engagement()).services;
    const fake = { ...fakeServices(), services };
    const { user } = openPane(fake);
    const nav = await screen.findByRole('navigation');
    await user.click(within(nav).getByRole('button', { name: 'Share' }));
    await screen.findByRole('button', { name: 'Open copy' });
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
    expect(screen.getByText(/File > Save As/)).toBeTruthy();
  });

  it('warns of the name of a rater in a text that the copy may hold', async () => {
    const port = await engagement();
    await port.write([
      {
        table: 'Raters_360',
        headers: ['Rater ID', 'Name', 'Group'],
        rows: [['P1', 'Kim Lee', 'Peer']],
        mode: 'replace',
      },
      {
        table: 'Closure',
        headers: ['People to thank'],
        rows: [['Kim, for the honest words']],
        mode: 'replace',
      },
    ]);
    const { user } = openPane(fakeServices(port));
    const nav = await screen.findByRole('navigation');
    await user.click(within(nav).getByRole('button', { name: 'Share' }));
    expect(await screen.findByText('1 text of this copy may give somebody away')).toBeTruthy();
    expect(screen.getByText(/People to thank: “Kim”/)).toBeTruthy();
  });

  it('saves a backup after a clear warning', async () => {
    const { user, saved } = await openShare();
    expect(screen.getByText(/do not pass it on/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save a backup copy' }));
    await screen.findByText(`Coachbook backup ${today}.xlsx is in your downloads.`);
    expect(saved).toEqual([`Coachbook backup ${today}.xlsx`]);
  });
});
