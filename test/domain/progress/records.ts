import type { GoalRecord, PulseRecord, ReviewRecord } from '../../../src/domain/progress/records';
import { readProgressSettings } from '../../../src/domain/progress/settings';

/** The settings of a new workbook. */
export const usualSettings = readProgressSettings(undefined);

/** A goal to increase from 2.8 to 4 within 180 days, as in progress.md. */
export const goalRecord = (values: Partial<GoalRecord> = {}): GoalRecord => ({
  id: 'G1',
  statement: 'Delegate whole projects',
  unit: '1-5 rating',
  direction: 'Increase',
  baseline: 2.8,
  baselineDate: null,
  target: 4,
  low: null,
  high: null,
  start: 46000,
  due: 46180,
  status: 'Active',
  weight: 1,
  gasBaseline: null,
  ...values,
});

export const reviewRecord = (
  date: number | null,
  value: number | null,
  values: Partial<ReviewRecord> = {},
): ReviewRecord => ({
  id: 'R1',
  date,
  kind: 'Monthly',
  goalId: 'G1',
  value,
  gasLevel: null,
  confidence: null,
  decision: 'Keep',
  previousTarget: null,
  ...values,
});

export const pulseRecord = (
  date: number | null,
  score: number | null,
  values: Partial<PulseRecord> = {},
): PulseRecord => ({ id: 'P1', date, goalId: 'G1', stakeholder: '', score, followUp: null, ...values });

/** The five reviews of progress.md 5.4: days 0 to 122. */
export const workedReviews: readonly ReviewRecord[] = [
  [0, 2.8],
  [30, 2.9],
  [61, 3.2],
  [91, 3.3],
  [122, 3.5],
].map(([day = 0, value = 0]) => reviewRecord(46000 + day, value));
