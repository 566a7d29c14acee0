import { checkGoals } from '../domain/goals/checkGoals';
import { checkTable } from '../domain/goals/checkTable';
import { valueOrThrow } from './errors';
import { besideEachOther, rangesAmong } from './ranges';

/**
 * Checks goals: status, rule codes, what to do in words, and a tick for specific, measurable, ambitious yet achievable, aligned, time-bound and owned.
 *
 * @example
 * `=COACH.GOAL.CHECK(Goals[[#All],[Goal ID]],Engagement_start,Engagement_end,,,,,,,Goals[[#All],[Statement]],Goals[[#All],[Metric]])` spills
 * a header row and one row per goal: Goal ID · Status · If measured soon · Codes · Findings · six ticks. For "Stop being so negative in
 * meetings", Decrease from 6 to 1 per meeting, all else given, it is Needs work with the codes G22h G23 (goals.md 6.4, B4).
 * @remarks
 * Columns are found by their headers. Give them one by one where the table has calculated columns that read the check, or they would
 * refer to themselves. Excel on the desktop may send blank cells as 0 (office-js #4702): for columns where 0 is a value write
 * `IF(column="","",column)`. `#VALUE!` when a column or table that the check needs is missing.
 * @customfunction GOAL.CHECK
 * @helpurl https://coachbook.example/help/functions.html#goal-check
 * @param goals Goals table with its headers, or its first column.
 * @param [start] First day of the engagement.
 * @param [end] Last day of the engagement.
 * @param [stage] Stage of the engagement, such as "Goals" or "Actions".
 * @param [settings] Settings table with its headers: Key, Value.
 * @param [values] Values with their header: Value.
 * @param [aspirations] Aspirations with their header: Aspiration ID.
 * @param [raters] Raters with their header: Name.
 * @param [accepted] Accepted warnings with their headers: Goal ID, Rule, Reason.
 * @param columns More columns of the goals table, each with its header.
 * @returns The check with its header row.
 */
export function goalCheckFunction(
  goals: unknown[][],
  start?: unknown,
  end?: unknown,
  stage?: unknown,
  settings?: unknown[][],
  values?: unknown[][],
  aspirations?: unknown[][],
  raters?: unknown[][],
  accepted?: unknown[][],
  columns?: unknown[][][],
): unknown[][] {
  const check = checkGoals({
    goals: besideEachOther(goals, columns),
    start,
    end,
    stage,
    ...rangesAmong({ settings, values, aspirations, raters, accepted }),
  });
  return checkTable(valueOrThrow(check));
}
