import { failure, success, type Outcome, type Reason } from '../outcome';
import { directions, type Direction } from '../progress/percentToTarget';
import { findColumn, fold, foldHeader, textOf, type Table } from '../table';
import { dayOf, figureOf, isBlank, isErrorCell, known, type Figure } from './cells';

/** A row of the goals table. Texts are `''` where the cell is blank or an error. */
export interface Goal {
  readonly id: string;
  /** Position in the table, the first row below the header being 0. */
  readonly row: number;
  readonly statement: string;
  readonly metric: string;
  readonly unit: string;
  /** `null` when the cell is blank or holds another word. */
  readonly direction: Direction | null;
  readonly baseline: Figure;
  readonly baselineDate: Figure;
  readonly target: Figure;
  readonly low: Figure;
  readonly high: Figure;
  readonly milestone: string;
  readonly start: Figure;
  readonly due: Figure;
  readonly owner: string;
  readonly evidence: string;
  readonly value: string;
  readonly aspiration: string;
  readonly confidence: Figure;
  /** How many actions with an owner and a due date serve it. */
  readonly actions: number;
  readonly sponsorVisible: boolean;
  readonly status: string;
}

/** Headers of the goals table that a check reads. */
export const goalHeaders = [
  'Goal ID',
  'Statement',
  'Metric',
  'Unit',
  'Direction',
  'Baseline',
  'Baseline date',
  'Target',
  'Low',
  'High',
  'Milestone',
  'Start',
  'Due',
  'Owner',
  'Evidence',
  'Value',
  'Aspiration',
  'Confidence',
  'Actions',
  'Sponsor visible',
  'Status',
] as const;

export type GoalHeader = (typeof goalHeaders)[number];

/** Something says when it is done: a target, both ends of a band to stay in, or the event that a goal to achieve ends with. */
export const hasAim = ({ direction, target, low, high, milestone }: Goal): boolean =>
  direction === 'Achieve'
    ? milestone !== ''
    : !isBlank(target) || (direction === 'Maintain' && !isBlank(low) && !isBlank(high));

/** A dropped goal is not checked, and counts for nothing. */
export const isDropped = (goal: Pick<Goal, 'status'>): boolean => fold(goal.status) === 'dropped';

/** Still worked on: neither dropped nor achieved. */
export const isActive = (goal: Goal): boolean => !isDropped(goal) && fold(goal.status) !== 'achieved';

/**
 * Reads the goals table by its headers, so that moved and added columns change nothing. A row without id, statement, measure and
 * milestone is no goal.
 *
 * @returns the goals, or `goals-columns` when a column is missing: without it a goal could look ready that is not
 */
export function readGoals(table: Table): Outcome<readonly Goal[]> {
  const header = table[0] ?? [];
  const columns = new Map(goalHeaders.map((name) => [name, findColumn(header, [foldHeader(name)])]));
  const missing = goalHeaders.filter((name) => columns.get(name) === -1);
  if (missing.length > 0) return failure(columnsMissing(missing));
  const goals: Goal[] = [];
  for (let row = 0; row + 1 < table.length; row++) {
    const cells = table[row + 1] ?? [];
    const cell = (name: GoalHeader): unknown => cells[columns.get(name) ?? -1];
    const goal = goalOf(row, cell);
    if (goal.id || goal.statement || goal.metric || goal.milestone) goals.push(goal);
  }
  return success(goals);
}

function goalOf(row: number, cell: (name: GoalHeader) => unknown): Goal {
  const text = (name: GoalHeader): string => textOf(cell(name));
  const direction = fold(text('Direction'));
  const visible = cell('Sponsor visible');
  return {
    id: text('Goal ID'),
    row,
    statement: text('Statement'),
    metric: text('Metric'),
    unit: text('Unit'),
    direction: directions.find((known) => known.toLowerCase() === direction) ?? null,
    baseline: figureOf(cell('Baseline')),
    baselineDate: dayOf(cell('Baseline date')),
    target: figureOf(cell('Target')),
    low: figureOf(cell('Low')),
    high: figureOf(cell('High')),
    milestone: text('Milestone'),
    start: dayOf(cell('Start')),
    due: dayOf(cell('Due')),
    owner: text('Owner'),
    evidence: text('Evidence'),
    value: text('Value'),
    aspiration: text('Aspiration'),
    confidence: blankIfZero(figureOf(cell('Confidence'))),
    actions: known(figureOf(cell('Actions'))) ?? 0,
    // What cannot be read may be a Yes, and a Yes is what must not be missed.
    sponsorVisible: visible === true || isErrorCell(visible) || fold(textOf(visible)) === 'yes',
    status: text('Status'),
  };
}

/** Confidence begins at 1; a 0 is a blank cell that older Excel has handed over (office-js #4702). */
const blankIfZero = (figure: Figure): Figure => (figure === 0 ? null : figure);

const columnsMissing = (names: readonly string[]): Reason => ({
  code: 'goals-columns',
  what: `The goals table has no column ${names
    .slice(0, 3)
    .map((name) => `"${name}"`)
    .join(', ')}${names.length > 3 ? ' and others' : ''}.`,
  why: 'It was renamed or deleted, and without it no goal can be checked.',
  next: 'Give the column its name back, or add one with this name.',
});
