import type { SheetKey } from './types';

/** Defined names, spelled in one place. All are workbook-scoped. */

/** Hidden name of cell A1 of a sheet, by which the sheet is found after the user renamed its tab. */
export const sheetMark = (key: SheetKey): string => `cb_${key}`;

/** The value cells of a form. */
export const formMark = (form: string): string => `${form}_form`;

/** The words of a list on the Lists sheet. */
export const listName = (list: string): string => `list_${list}`;

/** Everything that the check of the goals has spilled, its header included. */
export const goalChecks = 'goal_checks';

/** The round that the report sheets show. */
export const reportRound = 'report_round';

/** What the chart of the change between two rounds says. */
export const changeMessage = 'change_message';

/** Everything that the 360 report and the report by item have spilled, their headers included. */
export const feedbackReport = 'feedback_report';
export const itemReport = 'item_report';

/** The stage that Home shows. */
export const stageNow = 'stage_now';

/** The ids of a table: what link columns choose from. Validations may not refer to a table column itself. */
export const idsName = (table: string): string => `ids_${table}`;
