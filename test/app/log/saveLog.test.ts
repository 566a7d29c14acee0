import { logDefaults } from '../../../src/app/log/defaults';
import type { LogKind } from '../../../src/app/log/kinds';
import { recentEntries } from '../../../src/app/log/recentEntries';
import { checkLog, saveLog } from '../../../src/app/log/saveLog';
import type { Typed } from '../../../src/app/fields/readField';
import type { CellValue } from '../../../src/workbook/cell';
import type { WorkbookChange } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { delegation, goalWorkbook } from '../support/goalWorkbook';
import type { MemoryPort } from '../support/memoryPort';

const today = '2026-01-20';

async function snapshotOf(port: MemoryPort): Promise<WorkbookSnapshot> {
  const read = await port.read();
  if (!read.ok) throw new Error(read.reason.what);
  return read.value;
}

const sessions = (...rows: readonly (readonly CellValue[])[]) => ({
  table: 'Sessions',
  headers: ['Session no', 'Date', 'Minutes', 'Format', 'Type', 'Attendance'],
  rows,
  mode: 'replace' as const,
});

async function save(port: MemoryPort, kind: LogKind, typed: Typed) {
  const seen = await snapshotOf(port);
  const changes: WorkbookChange[] = [];
  const change: MemoryPort['change'] = (asked, read) => {
    changes.push(asked);
    return port.change(asked, read);
  };
  const outcome = await saveLog(
    { change },
    { kind, typed: { ...logDefaults(kind, seen, today), ...typed }, seen, today },
  );
  return { outcome, changes };
}

async function problems(port: MemoryPort, kind: LogKind, typed: Typed) {
  const seen = await snapshotOf(port);
  const all = { ...logDefaults(kind, seen, today), ...typed };
  return Object.fromEntries(checkLog({ kind, typed: all, seen, today }));
}

describe('the first values of a form', () => {
  it('of the first session are those that were contracted', async () => {
    const port = await goalWorkbook();
    await port.write([
      { table: 'Engagement', headers: ['Session minutes', 'Format'], rows: [[75, 'Phone']], mode: 'replace' },
    ]);
    expect(logDefaults('session', await snapshotOf(port), today)).toMatchObject({
      'Session no': '1',
      Date: today,
      Minutes: '75',
      Format: 'Phone',
      Type: 'Coaching',
      Attendance: 'Held',
      Topic: '',
    });
  });

  it('of a further session are the next number, and the length and format of the last one, wherever its row stands', async () => {
    const port = await goalWorkbook();
    await port.write([
      sessions([7, 46030, 45, 'In person', 'Coaching', 'Held'], [6, 46028, 90, 'Video', 'Coaching', 'Held']),
    ]);
    expect(logDefaults('session', await snapshotOf(port), today)).toMatchObject({
      'Session no': '8',
      Minutes: '45',
      Format: 'In person',
    });
  });

  it('name the goal where there is only one that was not dropped, and share nothing', async () => {
    const port = await goalWorkbook([delegation, { ...delegation, 'Goal ID': 'G5', Status: 'Dropped' }]);
    expect(logDefaults('practice', await snapshotOf(port), today)).toMatchObject({
      'Goal ID': 'G4',
      Shared: 'No',
    });
  });
});

describe('saving an entry', () => {
  it('writes a session and its private notes in one step, the notes into the table for the coach alone', async () => {
    const port = await goalWorkbook();
    const { outcome, changes } = await save(port, 'session', {
      Minutes: '60',
      Format: 'Video',
      Topic: ' Letting go ',
      'Private notes': 'Tired today',
    });
    expect(outcome).toEqual({ ok: true, value: ['sessions', 'coachPrivate'] });
    expect(changes).toHaveLength(1);
    expect(port.cell('Sessions', 0, 'Topic')).toBe('Letting go');
    expect(port.cell('Sessions', 0, 'Date')).toBe(46042);
    expect(port.cell('CoachPrivate', 0, 'Session no')).toBe(1);
    expect(port.cell('CoachPrivate', 0, 'Private notes')).toBe('Tired today');
  });

  it('leaves the table for the coach alone when there is nothing private', async () => {
    const port = await goalWorkbook();
    const { outcome } = await save(port, 'session', { Minutes: '60', Format: 'Video' });
    expect(outcome).toEqual({ ok: true, value: ['sessions'] });
    expect(port.tables.get('CoachPrivate')?.rows).toEqual([]);
  });

  it.each([
    ['checkIn', { 'Goal ID': 'G4', Confidence: '7', Blocker: 'Time' }, 'CheckIns', 'Confidence', 7],
    ['practice', { 'What I tried': 'Asked first', Result: '-1' }, 'PracticeLog', 'Result', -1],
    ['reflection', { Reflection: 'I speak too soon', Shared: 'Yes' }, 'Reflections', 'Shared', 'Yes'],
    ['win', { Win: 'First board paper without me' }, 'Wins', 'Shared', 'No'],
  ] as const)('writes a %s with the day of today', async (kind, typed, table, header, value) => {
    const port = await goalWorkbook([delegation]);
    const { outcome } = await save(port, kind, typed);
    expect(outcome.ok).toBe(true);
    expect(port.cell(table, 0, header)).toBe(value);
    expect(port.cell(table, 0, 'Date')).toBe(46042);
  });

  it('is refused by a workbook that is protected, with nothing written', async () => {
    const port = await goalWorkbook();
    port.refusesWrites = true;
    expect((await save(port, 'win', { Win: 'A first' })).outcome.ok).toBe(false);
  });

  it('is refused before the workbook is asked when something is missing', async () => {
    const { outcome, changes } = await save(await goalWorkbook(), 'win', {});
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'entry-unfinished' } });
    expect(changes).toEqual([]);
  });
});

describe('what is wrong with an entry', () => {
  it('follows the columns of the workbook', async () => {
    const port = await goalWorkbook();
    expect(
      await problems(port, 'session', {
        'Session no': '1,5',
        Date: '',
        Minutes: '300',
        Format: '',
        Topic: 'x'.repeat(61),
        'Session rating': 'ten',
      }),
    ).toEqual({
      'Session no': 'A whole number, please.',
      Date: 'Choose a day.',
      Minutes: 'A whole number from 15 to 240, please.',
      Format: 'Choose one.',
      Topic: 'Keep it within 60 characters: this has 61.',
      'Session rating': 'This is no number. Write one such as 3.5.',
    });
  });

  it('is a number that another session has', async () => {
    const port = await goalWorkbook();
    await port.write([sessions([3, 46030, 45, 'Video', 'Coaching', 'Held'])]);
    expect(await problems(port, 'session', { 'Session no': '3' })).toEqual({
      'Session no': 'There is a session 3 already. Choose another number.',
    });
  });

  it('is a day to come, but for a session that is only planned', async () => {
    const port = await goalWorkbook();
    const tomorrow = { Date: '2026-01-21' };
    const session = { ...tomorrow, Minutes: '60', Format: 'Video' };
    const toCome = { Date: 'This day is still to come.' };
    expect(await problems(port, 'win', { ...tomorrow, Win: 'A first' })).toEqual(toCome);
    expect(await problems(port, 'session', session)).toEqual(toCome);
    expect(await problems(port, 'session', { ...session, Attendance: 'Rescheduled' })).toEqual({});
  });

  it('is a next session that does not come after this one', async () => {
    const port = await goalWorkbook();
    const session = { Minutes: '60', Format: 'Video' };
    expect(await problems(port, 'session', { ...session, 'Next date': today })).toEqual({
      'Next date': 'The next session comes after this one.',
    });
    expect(await problems(port, 'session', { ...session, 'Next date': '2026-01-21' })).toEqual({});
  });
});

describe('the last entries', () => {
  it('come newest first, those of one day in the order of writing, and those without a day last', async () => {
    const port = await goalWorkbook();
    await port.write([
      {
        table: 'Wins',
        headers: ['Date', 'Win'],
        rows: [
          [46030, 'old'],
          [46042, 'first today'],
          [null, 'undated'],
          [46042, 'second today'],
        ],
        mode: 'replace',
      },
    ]);
    const entries = recentEntries('win', await snapshotOf(port), 3);
    expect(entries.map(({ day, cells }) => [day, cells[0]?.text])).toEqual([
      ['20 Jan 2026', 'second today'],
      ['20 Jan 2026', 'first today'],
      ['8 Jan 2026', 'old'],
    ]);
  });
});
