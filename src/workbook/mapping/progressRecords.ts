import { dayOf, known } from '../../domain/goals/cells';
import type { ActionRecord } from '../../domain/progress/actions';
import { directions } from '../../domain/progress/percentToTarget';
import { isPulseScore } from '../../domain/progress/pulse';
import { largestFigure } from '../../domain/progress/records';
import type { GoalRecord, PulseRecord, ReviewRecord } from '../../domain/progress/records';
import { readProgressSettings, type ProgressSettings } from '../../domain/progress/settings';
import { fold } from '../../domain/table';
import type { WorkbookSnapshot } from '../snapshot';
import { records, type RowRecord } from './records';

/** What the progress of an engagement is told from. */
export interface ProgressRecords {
  /** In the order of the table, dropped ones among them. */
  readonly goals: readonly GoalRecord[];
  /** Of goals that exist and of such that do not any more. */
  readonly reviews: readonly ReviewRecord[];
  readonly pulse: readonly PulseRecord[];
  readonly actions: readonly ActionRecord[];
  readonly settings: ProgressSettings;
}

/** Reads goals, reviews, pulse, actions and settings from a workbook. What is no number or no date there is `null`; rows without a Goal ID are none. */
export function progressRecords({ tables }: WorkbookSnapshot): ProgressRecords {
  const rows = (table: string): readonly RowRecord[] =>
    records(tables.get(table)).filter((row) => row.text('Goal ID')?.trim());
  const levels = new Map(rows('GAS').map((row) => [fold(idOf(row)), row]));
  const settings = tables.get('Settings');
  return {
    goals: rows('Goals').map((row) => goalOf(row, levels.get(fold(idOf(row))))),
    reviews: rows('Reviews').map(reviewOf),
    pulse: rows('Pulse').map(pulseOf),
    actions: rows('Actions').map(actionOf),
    settings: readProgressSettings(settings && [settings.headers, ...settings.rows]),
  };
}

const idOf = (row: RowRecord): string => row.text('Goal ID')?.trim() ?? '';
const figureIn = (row: RowRecord, header: string): number | null => {
  const figure = row.number(header);
  return figure !== null && Math.abs(figure) <= largestFigure ? figure : null;
};
const dayIn = (row: RowRecord, header: string): number | null => known(dayOf(row.number(header)));

function goalOf(row: RowRecord, levels: RowRecord | undefined): GoalRecord {
  const direction = fold(row.text('Direction') ?? '');
  return {
    id: idOf(row),
    statement: row.text('Statement') ?? '',
    unit: row.text('Unit') ?? '',
    direction: directions.find((word) => fold(word) === direction) ?? null,
    baseline: figureIn(row, 'Baseline'),
    baselineDate: dayIn(row, 'Baseline date'),
    target: figureIn(row, 'Target'),
    low: figureIn(row, 'Low'),
    high: figureIn(row, 'High'),
    start: dayIn(row, 'Start'),
    due: dayIn(row, 'Due'),
    status: row.text('Status') ?? '',
    weight: positive(figureIn(row, 'Weight')) ?? (levels && importanceOf(levels)) ?? importanceOf(row) ?? 1,
    gasBaseline: levelOf(levels?.number('Baseline level') ?? null),
  };
}

/** Importance times difficulty (Turner-Stokes); `null` unless both are given. */
function importanceOf(row: RowRecord): number | null {
  const [importance, difficulty] = [figureIn(row, 'Importance'), figureIn(row, 'Difficulty')];
  return importance === null || difficulty === null ? null : positive(importance * difficulty);
}

const positive = (weight: number | null): number | null => (weight !== null && weight > 0 ? weight : null);
const levelOf = (level: number | null): number | null =>
  level !== null && level >= -2 && level <= 2 ? level : null;

const reviewOf = (row: RowRecord): ReviewRecord => ({
  id: row.text('Review ID') ?? '',
  date: dayIn(row, 'Date'),
  kind: row.text('Kind'),
  goalId: idOf(row),
  value: figureIn(row, 'Current value'),
  gasLevel: levelOf(row.number('GAS level')),
  confidence: row.number('Confidence'),
  decision: row.text('Decision'),
  previousTarget: figureIn(row, 'Previous target'),
});

function pulseOf(row: RowRecord): PulseRecord {
  const [score, followUp] = [row.number('Score'), row.number('Follow-up')];
  return {
    id: row.text('Pulse ID') ?? '',
    date: dayIn(row, 'Date'),
    goalId: idOf(row),
    stakeholder: row.text('Stakeholder')?.trim() ?? '',
    score: score !== null && isPulseScore(score) ? score : null,
    followUp: followUp !== null && followUp >= 1 && followUp <= 5 ? followUp : null,
  };
}

const actionOf = (row: RowRecord): ActionRecord => ({
  goalId: idOf(row),
  due: dayIn(row, 'Due'),
  done: dayIn(row, 'Done date'),
  status: row.text('Status') ?? '',
});
