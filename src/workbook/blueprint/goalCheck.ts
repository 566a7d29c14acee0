import { goalHeaders } from '../../domain/goals/goal';
import { checkHeader } from '../../domain/goals/checkTable';
import { statusSigns, type GoalStatus } from '../../domain/goals/goalCheck';
import type { Rect } from '../cell';
import { goalChecks } from './names';
import { spillMessage } from './spillMessage';

/**
 * The check of the goals in the workbook: one spilled call of our function on the sheet Checks, read by the columns Check and Findings of
 * the table Goals with native formulas. So the number of calls does not grow with the goals, and the last result stays readable where the
 * add-in is not.
 */

/** Goals that the table Goals finds its check for; far more than anybody works on. */
export const mostGoals = 200;

/** Where the check spills: a header, a row per goal, and one for all goals together. */
export const spill: Rect = { row: 6, column: 0, rows: mostGoals + 2, columns: checkHeader.length };

/** Columns of the spill, from 0. */
export const spilled = {
  status: checkHeader.indexOf('Status'),
  ifMeasuredSoon: checkHeader.indexOf('If measured soon'),
  findings: checkHeader.indexOf('Findings'),
  ticks: checkHeader.indexOf('Specific'),
  inShort: checkHeader.indexOf('In short'),
} as const;

/** Columns of Goals that the check reads: neither those that read the check nor those that follow from it. */
const [firstColumn, ...moreColumns] = goalHeaders;

/** Columns in which 0 is a value: older Excel hands blank cells over as 0 (office-js #4702, #5262). */
const zeroIsValue: readonly string[] = ['Baseline', 'Target', 'Low', 'High'];

const column = (header: string): string => `Goals[[#All],[${header}]]`;

function argument(header: string): string {
  const cells = column(header);
  return zeroIsValue.includes(header) ? `IF(${cells}="","",${cells})` : cells;
}

/**
 * The call. It names the columns one by one, because the whole table would hold the columns that read its result; by name, so that
 * columns may be moved, added and renamed. The stage is the one chosen by hand: the one that the gates give depends on the check.
 */
export const checkCall =
  `=COACH.GOAL.CHECK(${column(firstColumn)},Engagement_start,Engagement_end,Engagement_stage,Settings[#All],` +
  `Values[[#All],[Value]],Aspirations[[#All],[Aspiration ID]],Raters_360[[#All],[Name]],Accepted[#All],` +
  `${moreColumns.map(argument).join(',')})`;

const inRow = (header: string): string => `Goals[[#This Row],[${header}]]`;
const [id, day] = [inRow('Goal ID'), inRow('Baseline date')];

/**
 * A column of the spill in the row of this goal. By EXACT, because MATCH by itself knows wildcards and would find G1 for an id `G?`;
 * INDEX around it makes an array of it in every Excel. Of rows with one id the first counts: the check blocks them all.
 */
const found = (place: string): string =>
  `INDEX(${goalChecks},MATCH(1,INDEX(--EXACT(INDEX(${goalChecks},0,1),TRIM(${id})),0),0),${place})`;

const words: readonly GoalStatus[] = ['Ready', 'Needs work', 'Blocked'];
const texts = (values: readonly string[]): string => `{${values.map((value) => `"${value}"`).join(',')}}`;

/** A status with its icon, as the column Check shows it. */
export const shownStatus = (word: GoalStatus): string => `${statusSigns[word]} ${word}`;

/** What Check shows for a goal that the function gave nothing for. */
export const notChecked = '… Not checked';

const nothingToCheck = `OR(AND(${id}="",${inRow('Statement')}=""),${inRow('Status')}="Dropped")`;
/** A missing baseline will be measured soon: all that depends on today (rule G06), and so is no argument of the function. */
const measuredSoon = `AND(ISNUMBER(${day}),${day}>=TODAY(),${day}<=TODAY()+30)`;
const status = found(`IF(${measuredSoon},${spilled.ifMeasuredSoon + 1},${spilled.status + 1})`);

/** Status of the goal with its icon. */
export const checkFormula =
  `=IFERROR(IF(${nothingToCheck},"",INDEX(${texts(words.map(shownStatus))},` +
  `MATCH(${status},${texts(words)},0))),"${notChecked}")`;

/** The weightiest finding in words, and how many more there are: all of them would make rows of many lines. */
export const findingsFormula =
  `=IFERROR(IF(${nothingToCheck},"",${found(String(spilled.inShort + 1))}&""),` +
  `"The add-in has not checked this goal: open Coachbook.")`;

const goalsNow = 'COUNTIF(Goals[Check],"?*")';
const counted = (word: GoalStatus): string => `COUNTIF(Goals[Check],"${shownStatus(word)}")`;

/** What the page says about itself: what to do when there is no check, how many goals are ready when there is one. */
export const messageFormula = `=${spillMessage(
  spill,
  { what: 'check', unclear: 'The goals cannot be checked' },
  `IF(${goalsNow}=0,"There is no goal yet. Write one on the sheet Goals.",` +
    `${counted('Ready')}&" of "&${goalsNow}&" goals ready, "&${counted('Blocked')}&" blocked."&` +
    `IF(COUNTA(Goals[Goal ID])>${mostGoals}," Only the first ${mostGoals} find their check.",""))`,
)}`;
