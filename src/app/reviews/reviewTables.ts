import { fold } from '../../domain/table';
import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** Tables of what was reviewed and of what stakeholders answered, and the columns that name their rows. */
export const REVIEWS = 'Reviews';
export const REVIEW_ID = 'Review ID';
export const PULSE = 'Pulse';
export const PULSE_ID = 'Pulse ID';

/** Word of the list of decisions with which a goal gets another target. */
export const ADJUST_TARGET = 'Adjust target';

/** A row of the table of reviews: a goal on a day. `null` is blank; dates are Excel serials. */
export interface ReviewRow {
  readonly id: string | null;
  readonly date: number | null;
  readonly kind: string | null;
  readonly goalId: string;
  readonly value: number | null;
  readonly gasLevel: number | null;
  readonly confidence: number | null;
  readonly works: string | null;
  readonly tweak: string | null;
  readonly decision: string | null;
  readonly previousTarget: number | null;
  readonly reason: string | null;
  readonly sponsorComment: string | null;
  readonly approved: boolean;
}

/** A row of the table of the pulse: what one stakeholder answered about a goal. */
export interface PulseRow {
  readonly id: string | null;
  readonly date: number | null;
  readonly goalId: string;
  readonly stakeholder: string | null;
  readonly score: number | null;
  readonly followUp: number | null;
}

/** True for two spellings of one goal's id. */
export const sameId = (a: string, b: string): boolean => fold(a) === fold(b);

export const reviewRows = ({ tables }: Pick<WorkbookSnapshot, 'tables'>): readonly ReviewRow[] =>
  records(tables.get(REVIEWS)).map((row) => ({
    id: row.text(REVIEW_ID),
    date: day(row.number('Date')),
    kind: row.text('Kind'),
    goalId: row.text('Goal ID')?.trim() ?? '',
    value: row.number('Current value'),
    gasLevel: row.number('GAS level'),
    confidence: row.number('Confidence'),
    works: row.text('What works'),
    tweak: row.text('What to tweak'),
    decision: row.text('Decision'),
    previousTarget: row.number('Previous target'),
    reason: row.text('Reason for change'),
    sponsorComment: row.text('Sponsor comment'),
    approved: row.yes('Approved for sponsor'),
  }));

export const pulseRows = ({ tables }: Pick<WorkbookSnapshot, 'tables'>): readonly PulseRow[] =>
  records(tables.get(PULSE)).map((row) => ({
    id: row.text(PULSE_ID),
    date: day(row.number('Date')),
    goalId: row.text('Goal ID')?.trim() ?? '',
    stakeholder: row.text('Stakeholder'),
    score: row.number('Score'),
    followUp: row.number('Follow-up'),
  }));

/** A time of day after the date is of no interest: a review is of a day. */
const day = (serial: number | null): number | null => (serial === null ? null : Math.floor(serial));
