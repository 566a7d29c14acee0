import { failure, success, type Outcome } from '../../domain/outcome';
import type { Table } from '../../domain/table';
import { records } from '../../workbook/mapping/records';
import type { TableRows, WorkbookSnapshot } from '../../workbook/snapshot';

/** What the workbook holds of the 360 feedback, as the domain takes it. */
export interface FeedbackTables {
  readonly items: Table;
  readonly responses: Table;
  readonly raters: Table;
  readonly comments: Table;
  /** As the Engagement sheet has them; `null` where it says nothing. */
  readonly minRaters: number | null;
  readonly minComments: number | null;
}

/**
 * The tables of the 360 feedback.
 *
 * @returns the tables, or that one was deleted: `feedback-table-missing`
 */
export function feedbackTables({ tables }: Pick<WorkbookSnapshot, 'tables'>): Outcome<FeedbackTables> {
  const missing = ['Items_360', 'Responses_360', 'Raters_360', 'Comments_360'].find(
    (name) => !tables.has(name),
  );
  if (missing !== undefined)
    return failure({
      code: 'feedback-table-missing',
      what: `There is no table ${missing}.`,
      why: 'It was deleted or renamed, and the report is made from it.',
      next: 'Choose Set up, then Repair: it puts back what is missing and changes nothing else.',
    });
  const [engagement] = records(tables.get('Engagement'));
  return success({
    items: withHeader(tables.get('Items_360')),
    responses: withHeader(tables.get('Responses_360')),
    raters: withHeader(tables.get('Raters_360')),
    comments: withHeader(tables.get('Comments_360')),
    minRaters: engagement?.number('Min raters') ?? null,
    minComments: engagement?.number('Min comments') ?? null,
  });
}

const withHeader = (table: TableRows | undefined): Table => (table ? [table.headers, ...table.rows] : []);
