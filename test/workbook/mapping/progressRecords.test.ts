import fc from 'fast-check';
import { goalProgress } from '../../../src/domain/progress/goalProgress';
import { progressRecords } from '../../../src/workbook/mapping/progressRecords';
import type { CellValue } from '../../../src/workbook/cell';
import type { TableRows, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const table = (name: string, headers: string[], ...rows: CellValue[][]): [string, TableRows] => [
  name,
  { name, headers, rows },
];

const snapshot = (...tables: [string, TableRows][]): WorkbookSnapshot => ({
  stamp: null,
  sheets: new Map(),
  tables: new Map(tables),
});

const goalHeaders = [
  'Goal ID',
  'Statement',
  'Unit',
  'Direction',
  'Baseline',
  'Baseline date',
  'Target',
  'Low',
  'High',
  'Start',
  'Due',
  'Status',
  'Weight',
  'Importance',
  'Difficulty',
];
const reviewHeaders = [
  'Review ID',
  'Date',
  'Kind',
  'Goal ID',
  'Current value',
  'GAS level',
  'Confidence',
  'Decision',
  'Previous target',
];

describe('what progress is told from', () => {
  it('is a goal with its measure and dates', () => {
    const { goals } = progressRecords(
      snapshot(
        table('Goals', goalHeaders, [
          ...['G1', 'Delegate', '1-5 rating', 'increase'],
          ...[2.8, 46000.5, 4, null, null, 46001, 46180, 'Active', 40, 3, 2],
        ]),
        table('GAS', ['Goal ID', 'Importance', 'Difficulty', 'Baseline level'], ['g1', 1, 1, -2]),
      ),
    );
    expect(goals).toEqual([
      {
        id: 'G1',
        statement: 'Delegate',
        unit: '1-5 rating',
        direction: 'Increase',
        baseline: 2.8,
        baselineDate: 46000,
        target: 4,
        low: null,
        high: null,
        start: 46001,
        due: 46180,
        status: 'Active',
        weight: 40,
        gasBaseline: -2,
      },
    ]);
  });

  it('takes text, errors, day 0 and what is too large for blank, and rows without an id for none', () => {
    const { goals } = progressRecords(
      snapshot(
        table(
          'Goals',
          ['Goal ID', 'Direction', 'Baseline', 'Target', 'Start', 'Due'],
          ['G1', 'Sideways', '2.8', '#N/A', '2026-01-05', 0],
          ['G2', 'Increase', 1e300, true, -4, 3e6],
          [null, 'Increase', 1, 2, 46000, 46100],
          ['  ', 'Increase', 1, 2, 46000, 46100],
        ),
      ),
    );
    expect(goals).toHaveLength(2);
    for (const goal of goals)
      expect(goal).toMatchObject({ baseline: null, target: null, start: null, due: null, weight: 1 });
    expect(goals.map(({ direction }) => direction)).toEqual([null, 'Increase']);
  });

  it('weighs a goal by its weight, else by importance and difficulty of its levels, else of its own', () => {
    const weights = progressRecords(
      snapshot(
        table(
          'Goals',
          ['Goal ID', 'Weight', 'Importance', 'Difficulty'],
          ['G1', 25, 3, 3],
          ['G2', null, 3, 3],
          ['G3', 0, 2, 3],
          ['G4', '', 2, null],
        ),
        table('GAS', ['Goal ID', 'Importance', 'Difficulty'], ['G1', 1, 2], ['G2', 1, 2], ['G3', 1, null]),
      ),
    ).goals.map(({ weight }) => weight);
    expect(weights).toEqual([25, 2, 6, 1]);
  });

  it('is reviews, answers of the pulse, actions and settings', () => {
    const read = progressRecords(
      snapshot(
        table(
          'Reviews',
          reviewHeaders,
          ['R1', 46030, 'Monthly', 'G1', 3.1, -1, 7, 'Adjust target', 4],
          ['R2', 'soon', null, 'G9', 'n/a', 5, null, null, null],
          ['R3', 46030, 'Monthly', null, 3, 0, 7, 'Keep', null],
        ),
        table(
          'Pulse',
          ['Pulse ID', 'Date', 'Goal ID', 'Stakeholder', 'Score', 'Follow-up'],
          ['P1', 46031, 'G1', ' P3 ', 2, 4],
          ['P2', 46031, 'G1', null, 1.5, 9],
        ),
        table('Actions', ['Goal ID', 'Due', 'Done date', 'Status'], ['G1', 46040, 46039, 'Done']),
        table('Settings', ['Key', 'Value'], ['Green within', 0.05]),
      ),
    );
    expect(read.reviews).toEqual([
      {
        id: 'R1',
        date: 46030,
        kind: 'Monthly',
        goalId: 'G1',
        value: 3.1,
        gasLevel: -1,
        confidence: 7,
        decision: 'Adjust target',
        previousTarget: 4,
      },
      {
        id: 'R2',
        date: null,
        kind: null,
        goalId: 'G9',
        value: null,
        gasLevel: null,
        confidence: null,
        decision: null,
        previousTarget: null,
      },
    ]);
    expect(read.pulse).toEqual([
      { id: 'P1', date: 46031, goalId: 'G1', stakeholder: 'P3', score: 2, followUp: 4 },
      { id: 'P2', date: 46031, goalId: 'G1', stakeholder: '', score: null, followUp: null },
    ]);
    expect(read.actions).toEqual([{ goalId: 'G1', due: 46040, done: 46039, status: 'Done' }]);
    expect(read.settings).toMatchObject({ greenWithin: 0.05, greenPace: 0.9 });
  });

  it('is nothing where the workbook has no tables', () => {
    expect(progressRecords(snapshot())).toMatchObject({ goals: [], reviews: [], pulse: [], actions: [] });
  });

  it('can be told from whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(null, '', 'G1', 'Increase', 'Maintain', '#REF!', true, 0, 4, 46000, 1e308),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
    );
    const rows = (width: number) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 });
    fc.assert(
      fc.property(rows(goalHeaders.length), rows(reviewHeaders.length), (goalRows, reviewRows) => {
        const { goals, reviews, settings } = progressRecords(
          snapshot(table('Goals', goalHeaders, ...goalRows), table('Reviews', reviewHeaders, ...reviewRows)),
        );
        for (const goal of goals) {
          const { message, progress } = goalProgress(goal, reviews, settings, 46100);
          // The label is what somebody has typed; the rest is ours.
          expect(message.slice(goal.id.length)).toContain(': ');
          if (progress !== null) expect(Number.isFinite(progress)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
