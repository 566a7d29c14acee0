import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { fold, textOf } from '../domain/table';
import type { WorkbookPort } from '../workbook/port';
import type { Acceptance } from './acceptFinding';
import { ACCEPTED, GOAL_ID } from './goalsTables';

/**
 * Makes an accepted warning count again: takes its row, or rows, out of the table. All others are written anew, each with everything it
 * holds, because a row in the middle cannot be emptied: the table would end there for whoever appends to it.
 */
export async function takeBackAcceptance(
  port: Pick<WorkbookPort, 'read' | 'write'>,
  { goalId, rule }: Pick<Acceptance, 'goalId' | 'rule'>,
): Promise<Outcome<void>> {
  const read = await port.read();
  if (!read.ok) return read;
  const table = read.value.tables.get(ACCEPTED);
  if (!table) return failure(tableMissing);
  const { headers, rows } = table;
  const cell = (row: (typeof rows)[number], header: string): string =>
    fold(textOf(row[headers.indexOf(header)]));
  const others = rows.filter(
    (row) => cell(row, GOAL_ID) !== fold(goalId) || cell(row, 'Rule') !== fold(rule),
  );
  // Somebody else was faster: what was asked for is so.
  if (others.length === rows.length) return success(undefined);
  return port.write([{ table: ACCEPTED, headers, rows: others, mode: 'replace' }]);
}

const tableMissing: Reason = {
  code: 'part-missing',
  what: 'The workbook has no table Accepted.',
  why: 'It or its sheet was deleted, so nothing is accepted any more.',
  next: 'Choose Set up, then Repair: it puts the table back.',
};
