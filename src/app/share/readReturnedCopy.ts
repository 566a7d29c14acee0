import type { CellProblem, Change } from '../../domain/merge/change';
import { mergeTable } from '../../domain/merge/mergeTable';
import type { MergeTable } from '../../domain/merge/versions';
import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import { fold } from '../../domain/table';
import { schemaVersion } from '../../workbook/blueprint/blueprint';
import { copyIdOf, type ReturnedCopy } from '../../workbook/copies/receipt';
import { records } from '../../workbook/mapping/records';
import { SHARE_LOG } from '../../workbook/mapping/shownPulses';
import type { TableRows, WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';
import * as reasons from './copyReasons';
import { decidedBefore, MERGE_LOG, removedBefore } from './mergeLog';
import { mergeTablesOf } from './mergeTables';

/** What came back in a copy, for the coach to decide on. */
export interface CopyReview {
  readonly copyId: string;
  /** The tables as they were compared; what is decided holds only for them. */
  readonly tables: readonly MergeTable[];
  /** Changes that nobody has decided on yet. */
  readonly changes: readonly Change[];
  readonly problems: readonly CellProblem[];
  /** Rows that the client keeps to themselves. */
  readonly withheld: number;
  /** Changes that were decided on when this copy, or an earlier state of it, came back before. */
  readonly decided: number;
}

const ENGAGEMENT_ID = 'Engagement ID';

/**
 * Checks that a copy that came back was made from this workbook and is still whole, and says what is different in it. Changes nothing.
 *
 * @returns the changes, or why the copy is not taken: `no-engagement`, `copy-tampered`, `copy-other-engagement`, `copy-older`,
 *   `copy-newer`, `copy-foreign`, `copy-table-missing`, `copy-column-missing`, `part-missing`
 */
export async function readReturnedCopy(
  copy: ReturnedCopy,
  seen: Pick<WorkbookSnapshot, 'tables'>,
): Promise<Outcome<CopyReview>> {
  const { copyId } = copy.receipt;
  // First: in a receipt that was changed, nothing else can be relied on.
  if ((await copyIdOf(copy.receipt)) !== copyId) return failure(reasons.tampered);
  const refusal = refusalOf(copy, seen);
  if (refusal) return failure(refusal);
  const tables = mergeTablesOf(copy, seen, (table) => removedBefore(seen, copyId, table));
  const merges = tables.map(mergeTable);
  const wasDecided = decidedBefore(seen, copyId);
  const all = merges.flatMap(({ changes }) => changes);
  const changes = all.filter((change) => !wasDecided(change));
  return success({
    copyId,
    tables,
    changes,
    problems: merges.flatMap(({ problems }) => problems),
    withheld: merges.reduce((sum, { withheld }) => sum + withheld, 0),
    decided: all.length - changes.length,
  });
}

function refusalOf(copy: ReturnedCopy, seen: Pick<WorkbookSnapshot, 'tables'>): Reason | null {
  const { receipt, tables } = copy;
  if (!seen.tables.has(ENGAGEMENT)) return reasons.noEngagement;
  const ours = engagementId(seen.tables) ?? '';
  // The form may not be in the copy; where it is, it has to say the same.
  const theirs = [receipt.engagement, engagementId(tables) ?? receipt.engagement];
  const other = theirs.find((id) => fold(id) !== fold(ours));
  if (other !== undefined) return reasons.otherEngagement(other, ours);
  if (receipt.schemaVersion !== schemaVersion)
    return reasons.otherVersion(receipt.schemaVersion, schemaVersion);
  const made = records(seen.tables.get(SHARE_LOG)).map((row) => fold(row.text('Copy ID') ?? ''));
  if (!made.includes(fold(receipt.copyId))) return reasons.foreign;
  return structureOf(copy) ?? missingHere(copy, seen);
}

function structureOf({ receipt, tables }: ReturnedCopy): Reason | null {
  for (const { name, headers } of receipt.tables) {
    const table = tables.get(name);
    if (!table) return reasons.tableGone(name);
    const missing = headers.find((header) => !table.headers.includes(header));
    if (missing !== undefined) return reasons.columnGone(name, missing);
  }
  return null;
}

function missingHere({ receipt }: ReturnedCopy, seen: Pick<WorkbookSnapshot, 'tables'>): Reason | null {
  const wanted = [...receipt.tables.map(({ name }) => name), MERGE_LOG];
  const missing = wanted.find((name) => !seen.tables.has(name));
  return missing === undefined ? null : reasons.partMissing(missing);
}

/** `null` where there is no such form or field. */
function engagementId(tables: ReadonlyMap<string, TableRows>): string | null {
  const form = tables.get(ENGAGEMENT);
  if (!form?.headers.includes(ENGAGEMENT_ID)) return null;
  return records(form)[0]?.text(ENGAGEMENT_ID) ?? '';
}
