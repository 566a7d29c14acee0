import { serialOfIso } from '../../domain/dates';
import { takeChanges } from '../../domain/merge/takeChanges';
import type { MergeTable } from '../../domain/merge/versions';
import { failure, success, type Outcome } from '../../domain/outcome';
import type { TableWrite, WorkbookPort } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { movedOn } from './copyReasons';
import { logWrite } from './mergeLog';
import { inputOf } from './mergeTables';
import type { CopyReview } from './readReturnedCopy';

/** What the coach has decided, by the ids of the changes. A change that is in neither is asked about again next time. */
export interface Decisions {
  readonly take: ReadonlySet<string>;
  readonly keep: ReadonlySet<string>;
}

/** How many changes were taken over, and how many were decided against. */
export interface Merged {
  readonly taken: number;
  readonly kept: number;
}

/**
 * Takes over what the coach has accepted and notes every decision with both sides, in one write: all of it or nothing. Where the
 * workbook has moved on since the copy was compared with it, nothing is written.
 *
 * @param today ISO date
 */
export async function mergeCopy(
  port: Pick<WorkbookPort, 'read' | 'write'>,
  review: CopyReview,
  decisions: Decisions,
  today: string,
): Promise<Outcome<Merged>> {
  const writes = applyDecisions(review, decisions, today);
  const taken = review.changes.filter(({ id }) => decisions.take.has(id)).length;
  const kept = review.changes.filter(({ id }) => isKept(decisions, id)).length;
  if (writes.length === 0) return success({ taken, kept });
  const read = await port.read();
  if (!read.ok) return read;
  const moved = concernedTables(review, decisions).find((table) => hasMovedOn(table, read.value));
  if (moved) return failure(movedOn(moved.name));
  const written = await port.write(writes);
  return written.ok ? success({ taken, kept }) : written;
}

/** What the decisions write: whole tables, the fields of forms, and a note in the log for each. Pure. */
export function applyDecisions(
  { copyId, tables, changes }: CopyReview,
  decisions: Decisions,
  today: string,
): readonly TableWrite[] {
  const accepted = changes.filter(({ id }) => decisions.take.has(id));
  const decided = changes
    .filter(({ id }) => decisions.take.has(id) || isKept(decisions, id))
    .map((change) => ({ change, taken: decisions.take.has(change.id) }));
  if (decided.length === 0) return [];
  const merged = takeChanges(tables, accepted).map(({ name, form, headers, rows }): TableWrite => {
    const touched = accepted.filter(({ table }) => table === name).flatMap(({ cells }) => cells);
    // Of a form only the fields that change are written: the others may hold formulas of the user.
    const written = form ? [...new Set(touched.map(({ header }) => header))] : headers;
    const places = written.map((header) => headers.indexOf(header));
    return {
      table: name,
      headers: written,
      rows: rows.map((row) => places.map((at) => row[at] ?? null)),
      mode: 'replace',
    };
  });
  return [...merged, logWrite(copyId, decided, serialOfIso(today))];
}

const isKept = ({ take, keep }: Decisions, id: string): boolean => keep.has(id) && !take.has(id);

/** Tables about which something is decided: what was kept is a decision about what stands there, too. */
function concernedTables({ tables, changes }: CopyReview, { take, keep }: Decisions): readonly MergeTable[] {
  const names = new Set(changes.filter(({ id }) => take.has(id) || keep.has(id)).map(({ table }) => table));
  return tables.filter(({ name }) => names.has(name));
}

/** Calculated columns may have other results by now; only what somebody has typed counts. */
function hasMovedOn({ name, form, mine }: MergeTable, { tables }: WorkbookSnapshot): boolean {
  const now = tables.get(name);
  if (!now) return true;
  const { headers, rows } = inputOf(now);
  const current = form && rows.length === 0 ? [headers.map(() => null)] : rows;
  return JSON.stringify([headers, current]) !== JSON.stringify([mine.headers, mine.rows]);
}
