import type { CellValue } from '../../workbook/cell';
import type { TableRows } from '../../workbook/snapshot';
import type { DraftRow } from './draft';
import { rowKey } from './draft';
import type { ImportReport } from './report';
import { yesNo } from './words';

const PLACE = ['Round', 'Group', 'Prompt'];

/** Headers by which a comment is found again: comments bear no id, so the text is part of it. */
export const COMMENT_KEY: readonly string[] = [...PLACE, 'Text'];

type Cells = ReadonlyMap<string, CellValue>;

/**
 * Leaves out comments of the files that may be the original of one that the coach has changed to keep its writer unknown: the export
 * still has the old text, and a second import must not set it beside the new one.
 *
 * A comment with a text that the workbook has is that comment. Of the others it can not be told which is new and which an old text, so
 * as soon as their round, group and prompt hold a changed comment, all of them are left out, each with a warning. Changed is a comment
 * marked as edited, whatever its text, or an approved one whose text is not in the files: the tick at Edited is easily forgotten.
 * A comment that was changed without either mark, or moved to another round, group or prompt, can not be told from one of another file:
 * its old text comes in again, not approved.
 */
export function withoutChanged(
  rows: readonly DraftRow[],
  existing: TableRows | undefined,
  report: ImportReport,
): DraftRow[] {
  const comments = (existing?.rows ?? []).map(
    (values): Cells => new Map(values.map((value, i) => [existing?.headers[i] ?? '', value])),
  );
  // Above zero: the workbook has the text more often than the files.
  const surplus = new Map<string, number>();
  for (const comment of comments) count(surplus, comment, 1);
  const unknown = new Set(rows.filter((row) => count(surplus, row.cells, -1) < 0));
  const changed = new Set(
    comments
      .filter((cells) => isYes(cells, 'Edited') || (isYes(cells, 'Approved') && isSurplus(surplus, cells)))
      .map((cells) => rowKey(cells, PLACE)),
  );
  return rows.filter((row) => {
    const leftOut = unknown.has(row) && changed.has(rowKey(row.cells, PLACE));
    if (leftOut) report.problem('warning', row, 'Text', LEFT_OUT);
    return !leftOut;
  });
}

const LEFT_OUT =
  'This looks like a comment whose text you have changed in the workbook; it is left out. If it is new, add it by hand.';

function count(counts: Map<string, number>, cells: Cells, step: number): number {
  const key = rowKey(cells, COMMENT_KEY);
  const sum = (counts.get(key) ?? 0) + step;
  counts.set(key, sum);
  return sum;
}

const isSurplus = (surplus: ReadonlyMap<string, number>, cells: Cells): boolean =>
  (surplus.get(rowKey(cells, COMMENT_KEY)) ?? 0) > 0;

const isYes = (cells: Cells, header: string): boolean =>
  yesNo.find(String(cells.get(header) ?? '')) === 'Yes';
