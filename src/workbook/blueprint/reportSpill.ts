import { absoluteAddress, type Rect } from '../cell';

/** The cell on the sheet Report in which the round of all report sheets is chosen; the name `report_round`. */
export const roundCell: Rect = { row: 3, column: 1, rows: 1, columns: 1 };

/**
 * Where the report spills, the name `feedback_report`: a header and up to 40 competencies; Competency, Self, Manager, at most five
 * displayed groups, Others, n, Gap, Quadrant, Agreement.
 */
export const reportSpill: Rect = { row: 27, column: 0, rows: 41, columns: 13 };

/** The call that fills it. */
export const reportCall = `=COACH.FEEDBACK.REPORT(Responses_360[#All],Items_360[#All],${absoluteAddress(roundCell)},Engagement_min_raters)`;
