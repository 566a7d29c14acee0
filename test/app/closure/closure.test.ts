import { closureBlocks } from '../../../src/app/closure/closureBlocks';
import { closureNeeds } from '../../../src/app/closure/closureNeeds';
import { readOutcome } from '../../../src/app/closure/closingGoals';
import { agreedDisposal } from '../../../src/app/closure/disposal';
import type { Touched } from '../../../src/app/closure/readClosure';
import { readClosure, saveClosure } from '../../../src/app/closure/saveClosure';
import { noteLook, sustainingDue } from '../../../src/app/closure/sustainingDue';
import { isoOfSerial } from '../../../src/domain/dates';
import { failure } from '../../../src/domain/outcome';
import type { CellValue } from '../../../src/workbook/cell';
import type { WorkbookChange } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { delegation, goalWorkbook } from '../support/goalWorkbook';
import type { MemoryPort } from '../support/memoryPort';

/** The engagement ends on 10 July 2026. */
const today = '2026-07-06';

const dropped = { ...delegation, 'Goal ID': 'G5', Statement: 'Read more', Status: 'Dropped' };

async function snapshotOf(port: MemoryPort): Promise<WorkbookSnapshot> {
  const read = await port.read();
  if (!read.ok) throw new Error(read.reason.what);
  return read.value;
}

const fill = (port: MemoryPort, table: string, ...rows: readonly Readonly<Record<string, CellValue>>[]) => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return port.write([
    {
      table,
      headers,
      rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
      mode: 'replace',
    },
  ]);
};

/** A workbook with a goal that has been reviewed, one that was dropped, and these further rows. */
async function reviewed(): Promise<MemoryPort> {
  const port = await goalWorkbook([delegation, dropped]);
  await fill(
    port,
    'Reviews',
    { 'Review ID': 'R2', Date: 46190, 'Goal ID': 'g4', 'Current value': 3.2, 'GAS level': -1 },
    { 'Review ID': 'R1', Date: 46100, 'Goal ID': 'G4', 'Current value': 3.6, 'GAS level': 0 },
  );
  port.writes = [];
  return port;
}

async function save(port: MemoryPort, touched: Touched, added: readonly number[] = []) {
  const seen = await snapshotOf(port);
  const reading = readClosure(closureBlocks(seen, added, today), touched);
  const changes: WorkbookChange[] = [];
  const change: MemoryPort['change'] = (asked, read) => {
    changes.push(asked);
    return port.change(asked, read);
  };
  const outcome = await saveClosure({ write: port.write, change }, reading, seen);
  return { outcome, changes, reading };
}

describe('what came of the goals', () => {
  it('begins with the last review, and proposes by the value that stands there', async () => {
    const { goals } = closureBlocks(await snapshotOf(await reviewed()), [], today);
    expect(goals.map(({ first }) => [first['Final value'], first['Final GAS'], first['Outcome']])).toEqual([
      ['3.2', '-1', ''],
      ['', '', ''],
    ]);
    const [goal, gone] = goals;
    if (!goal || !gone) throw new Error('No goals.');
    expect(isoOfSerial(goal.reviewed ?? 0)).toBe('2026-06-17');
    expect(readOutcome(goal, goal.first).outcome).toBe('Partly');
    expect(readOutcome(goal, goal.first).progress).toBeCloseTo(0.5, 9);
    expect(readOutcome(goal, { 'Final value': '3,6' }).outcome).toBe('Achieved');
    expect(readOutcome(goal, { 'Final value': 'high' })).toEqual({ progress: null, outcome: null });
    expect(readOutcome(gone, gone.first).outcome).toBe('Dropped');
  });

  it('is written for the goals that somebody has decided on, and for no other', async () => {
    const port = await reviewed();
    const { outcome, changes } = await save(port, { 'goal g4': { Outcome: 'Partly' } });
    expect(outcome).toEqual({ ok: true, value: 1 });
    expect(changes).toHaveLength(1);
    expect(port.writes).toEqual([]);
    expect(port.tables.get('Outcomes')?.rows).toEqual([['G4', 3.2, -1, 'Partly', null]]);
  });

  it('is written over what was recorded, only where it has changed', async () => {
    const port = await reviewed();
    await fill(port, 'Outcomes', {
      'Goal ID': 'G4',
      'Final value': 3,
      Outcome: 'Not',
      'Evidence note': 'Mine',
    });
    const { changes } = await save(port, { 'goal g4': { Outcome: 'Partly' } });
    expect(changes[0]?.update).toEqual([
      {
        table: 'Outcomes',
        key: { header: 'Goal ID', value: 'G4' },
        cells: [{ header: 'Outcome', value: 'Partly' }],
      },
    ]);
    expect(port.cell('Outcomes', 0, 'Final value')).toBe(3);
  });

  it('needs a value but for a goal that was dropped', async () => {
    const port = await goalWorkbook([delegation, dropped]);
    const { reading } = await save(port, {
      'goal g4': { Outcome: 'Partly' },
      'goal g5': { Outcome: 'Dropped' },
    });
    expect(reading.goals.map(({ problems }) => [...problems])).toEqual([
      [['Final value', 'Write a number.']],
      [],
    ]);
  });
});

describe('the evaluation', () => {
  it('may be filled in bit by bit, and only what has changed is written', async () => {
    const port = await reviewed();
    await fill(port, 'Closure', {
      'Client satisfaction': 4,
      'Share due to coaching': 0.07,
      'Proudest change': 'x',
    });
    port.writes = [];
    const { outcome, reading } = await save(port, {
      form: { 'Client satisfaction': '5', 'Proudest change': 'x', 'Records disposal date': '2027-07-10' },
    });
    expect(outcome).toEqual({ ok: true, value: 1 });
    expect(port.writes).toEqual([
      [
        {
          table: 'Closure',
          headers: ['Client satisfaction', 'Records disposal date'],
          rows: [[5, 46578]],
          mode: 'replace',
        },
      ],
    ]);
    expect(reading.form.typed['Share due to coaching']).toBe('7');
    expect(port.cell('Closure', 0, 'Share due to coaching')).toBe(0.07);
  });

  it('reads shares in percent, within the bounds of the workbook', async () => {
    const port = await reviewed();
    const { reading } = await save(port, {
      form: { 'Share due to coaching': '40 %', 'Estimated value': '-1' },
    });
    expect(reading.form.changes).toEqual([{ header: 'Share due to coaching', value: 0.4 }]);
    expect([...reading.form.problems]).toEqual([['Estimated value', 'A number of 0 or more, please.']]);
  });

  it('proposes the disposal of records by the contract', async () => {
    const port = await reviewed();
    const disposal = agreedDisposal(await snapshotOf(port));
    expect(disposal && [isoOfSerial(disposal.day), disposal.months]).toEqual(['2027-07-10', 12]);
    await fill(port, 'ContractTerms', { 'Retention months': null });
    expect(agreedDisposal(await snapshotOf(port))).toBeNull();
  });

  it('stays as it was saved when outcomes and plan are refused, and says so', async () => {
    const port = await reviewed();
    const seen = await snapshotOf(port);
    const reading = readClosure(closureBlocks(seen, [], today), {
      form: { 'Client satisfaction': '5' },
      'goal g4': { Outcome: 'Partly' },
    });
    const refused = failure({ code: 'moved-on', what: 'The table has changed.', why: '', next: '' });
    const outcome = await saveClosure(
      { write: port.write, change: () => Promise.resolve(refused) },
      reading,
      seen,
    );
    expect(outcome).toMatchObject({
      reason: { what: 'The evaluation is saved; outcomes and plan are not. The table has changed.' },
    });
    expect(port.cell('Closure', 0, 'Client satisfaction')).toBe(5);
  });
});

describe('the sustaining plan', () => {
  it('proposes the checks of a new habit, and writes it once it has a name', async () => {
    const port = await reviewed();
    const untouched = await save(port, {}, [0]);
    expect(untouched.outcome).toEqual({ ok: true, value: 0 });
    const nameless = await save(port, { 'new 0': { Cue: 'Monday' } }, [0]);
    expect([...(nameless.reading.habits[0]?.problems ?? [])]).toEqual([['Habit', 'Write something here.']]);
    const { outcome } = await save(
      port,
      { 'new 0': { Habit: 'Ask first' }, 'new 1': { Habit: 'Wait' } },
      [0, 1],
    );
    expect(outcome).toEqual({ ok: true, value: 1 });
    const days = ['2026-08-10', '2026-10-10', '2027-01-10'];
    const headers = ['After 1 month', 'After 3 months', 'After 6 months'];
    expect(headers.map((header) => isoOfSerial(Number(port.cell('Sustaining', 0, header))))).toEqual(days);
    expect(port.cell('Sustaining', 1, 'Habit')).toBe('Wait');
  });

  it('changes a row by its habit, and leaves rows alone that cannot be told apart', async () => {
    const port = await reviewed();
    await fill(
      port,
      'Sustaining',
      { Habit: 'Ask first' },
      { Habit: 'Twice' },
      { Habit: ' twice' },
      { Cue: 'x' },
    );
    const { habits, otherHabits } = closureBlocks(await snapshotOf(port), [], today);
    expect([habits.map(({ id }) => id), otherHabits]).toEqual([['habit ask first'], 3]);
    await save(port, { 'habit ask first': { Habit: 'Ask, then wait' } });
    expect(port.cell('Sustaining', 0, 'Habit')).toBe('Ask, then wait');
  });

  it('wants its checks in order', async () => {
    const port = await reviewed();
    const { reading } = await save(port, { 'new 0': { Habit: 'Wait', 'After 3 months': '2026-08-01' } }, [0]);
    expect([...(reading.habits[0]?.problems ?? [])]).toEqual([
      ['After 3 months', 'This check comes after the one before it.'],
    ]);
  });

  it('lists the checks that are due until somebody notes that it was looked at', async () => {
    const port = await reviewed();
    await fill(
      port,
      'Sustaining',
      { Habit: 'Ask first', 'After 1 month': 46244, 'After 3 months': 46305, 'Support person': 'Kim' },
      { Habit: 'Wait', 'After 1 month': 46400 },
    );
    const day = '2026-08-12';
    expect(sustainingDue(await snapshotOf(port), day)).toEqual([
      { habit: 'Ask first', due: 46244, daysLate: 2, supportPerson: 'Kim' },
    ]);
    await noteLook(port, 'Ask first', await snapshotOf(port), day);
    expect(sustainingDue(await snapshotOf(port), day)).toEqual([]);
    expect(sustainingDue(await snapshotOf(port), '2026-10-10')).toHaveLength(1);
  });
});

describe('what the closure needs', () => {
  it('is ticked off as it is filled in, in the words of the Home sheet', async () => {
    const port = await reviewed();
    const seen = await snapshotOf(port);
    const needs = (touched: Touched) =>
      closureNeeds(seen, readClosure(closureBlocks(seen, [0], today), touched), today).map(
        ({ missing }) => missing,
      );
    expect(needs({})).toEqual([
      'Goals without an outcome: 1.',
      'The evaluation is not filled in.',
      'The plan to sustain the change is empty.',
    ]);
    const all = {
      'goal g4': { Outcome: 'Partly' },
      form: { 'Client satisfaction': '5', 'Client would recommend': '0' },
      'new 0': { Habit: 'Ask first' },
    };
    expect(needs(all)).toEqual([null, null, null]);
  });
});
