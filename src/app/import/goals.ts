import type { CellValue } from '../../workbook/cell';
import type { Draft, DraftRow } from './draft';
import { draftRow, firstOfEach } from './draft';
import { homeColumns } from './home';
import { asNumber } from './readings';
import type { ImportReport } from './report';
import type { SourceRecord } from './source';
import { columns, noteOthers, readRecords } from './source';
import type { SourceTable } from './table';

const home = homeColumns('Goals', {
  'Goal ID': { names: [], needed: 'row' },
  Statement: { names: ['goal', 'goal statement', 'goal text'], needed: 'row' },
  Kind: {},
  Origin: {},
  Metric: { names: ['measure'] },
  Unit: {},
  Direction: { names: ['type', 'goal type'] },
  Baseline: {},
  'Baseline date': {},
  Target: { names: ['target value'] },
  Low: { names: ['tolerance low'] },
  High: { names: ['tolerance high'] },
  Milestone: {},
  Start: { names: ['start date'] },
  Due: { names: ['due date', 'deadline'] },
  Owner: {},
  Evidence: { names: ['evidence source'] },
  Value: {},
  Aspiration: {},
  Reason: {},
  Importance: {},
  Difficulty: {},
  Weight: {},
  Confidence: {},
  Commitment: {},
  'Sponsor visible': {},
  Status: {},
});

export const goalColumns = {
  ...home,
  ...columns({ tolerance: { header: 'Tolerance', names: [], read: asNumber({ min: 0 }) } }),
};

/** Reads goals. A tolerance becomes the Low and High of a goal to maintain. What the file does not say stays blank. */
export function readGoals(sources: readonly SourceTable[], report: ImportReport): Draft {
  const rows: DraftRow[] = [];
  for (const source of sources) {
    const { records, match } = readRecords(goalColumns, source, report);
    noteOthers(source, match.others, report);
    for (const record of records) {
      const { tolerance, ...cells } = record.values;
      rows.push(draftRow(record, { ...cells, ...band(record, tolerance, report) }, { Status: 'Active' }));
    }
  }
  const goals = firstOfEach(rows, 'Goal ID', report);
  return { table: 'Goals', headers: Object.keys(home), key: ['Goal ID'], rows: goals, existing: 'stays' };
}

function band(
  record: SourceRecord<keyof typeof goalColumns>,
  tolerance: CellValue,
  report: ImportReport,
): { Low?: number; High?: number } {
  const { Direction, Target, Low, High } = record.values;
  if (typeof tolerance !== 'number') return {};
  if (Direction !== 'Maintain' || typeof Target !== 'number' || Low !== null || High !== null) {
    const sentence =
      'A tolerance needs the direction Maintain, a target, and no Low and High beside it; it is left out.';
    report.problem('error', record, 'Tolerance', sentence);
    return {};
  }
  return { Low: exact(Target - tolerance), High: exact(Target + tolerance) };
}

/** Without the dust of binary arithmetic: 4.3 − 0.1 is 4.2, not 4.199999999999999. */
const exact = (value: number): number => Number(value.toPrecision(12));
