import { records } from '../workbook/mapping/records';
import type { TableWrite } from '../workbook/port';
import type { TableRows } from '../workbook/snapshot';
import type { PlannedRound } from './engagementAnswers';
import { plannedRounds } from './engagementAnswers';

/** Name of the table of assessments. */
export const ASSESSMENTS = 'Assess_Plan';

/** Word of the list `Instrument` for what Coachbook aggregates itself. */
const SURVEY = '360 survey';

/**
 * A row of the table of assessments for each round that is planned, or nothing when somebody has written into that table: the plan is
 * theirs from then on.
 *
 * @param table the table before the build; absent when the build adds it
 */
export function planRounds(
  rounds: readonly PlannedRound[],
  table: TableRows | undefined,
): TableWrite | undefined {
  if (rounds.length === 0 || (table && table.rows.length > 0)) return undefined;
  // A person may have deleted the column; without it the rows would say the same thing twice.
  if (table && !table.headers.includes('Round')) return undefined;
  const rows = plannedRounds.filter((round) => rounds.includes(round)).map((round) => [SURVEY, round]);
  return { table: ASSESSMENTS, headers: ['Instrument', 'Round'], rows, mode: 'replace' };
}

/** The rounds of the 360 survey that the table of assessments plans. */
export function roundsIn(table: TableRows | undefined): readonly PlannedRound[] {
  const planned = records(table).filter((row) => row.text('Instrument') === SURVEY);
  return plannedRounds.filter((round) => planned.some((row) => row.text('Round') === round));
}
