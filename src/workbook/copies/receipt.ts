import { cellPrint } from '../../domain/merge/cell';
import { keyPrint, type BaseTable } from '../../domain/merge/versions';
import type { StageModel } from '../blueprint/types';
import type { TableRows } from '../snapshot';
import { mergeKey } from './mergeColumns';
import { sha256 } from './sha256';

/** A table or form as it was sent. */
export interface ReceiptTable extends BaseTable {
  readonly name: string;
}

/** What a client copy says about itself: which engagement it is of, and what it held when it left. */
export interface CopyBase {
  /** Engagement ID, as the workbook has it. */
  readonly engagement: string;
  readonly schemaVersion: number;
  readonly model: StageModel;
  readonly tables: readonly ReceiptTable[];
}

/**
 * Travels in the copy, so that what comes back can be compared with what left. It holds fingerprints of what the client sees anyway, and
 * nothing of what the client does not see.
 */
export interface Receipt extends CopyBase {
  /** First 16 hexadecimal digits of the SHA-256 over all the rest: a receipt that somebody has changed does not fit its own id. */
  readonly copyId: string;
}

/** A copy that came back, as it was read from its file. */
export interface ReturnedCopy {
  readonly receipt: Receipt;
  /** Tables, and forms as tables of one row. */
  readonly tables: ReadonlyMap<string, TableRows>;
}

/**
 * Makes the receipt of a copy.
 *
 * @param tables what the copy holds: the very headers and rows that are written into it
 */
export async function makeReceipt(
  copy: Omit<CopyBase, 'tables'>,
  tables: readonly TableRows[],
): Promise<Receipt> {
  const base: CopyBase = {
    engagement: copy.engagement,
    schemaVersion: copy.schemaVersion,
    model: copy.model,
    tables: tables.map(receiptTable),
  };
  return { ...base, copyId: await copyIdOf(base) };
}

/** The id that fits this content. */
export async function copyIdOf({ engagement, schemaVersion, model, tables }: CopyBase): Promise<string> {
  const content = tables.map(({ name, headers, keys, rows }) => [name, headers, keys, rows]);
  const text = JSON.stringify([engagement, schemaVersion, model, content]);
  return (await sha256(new TextEncoder().encode(text))).slice(0, 16);
}

function receiptTable({ name, headers, rows }: TableRows): ReceiptTable {
  const keyAt = headers.indexOf(mergeKey(name)?.header ?? '');
  return {
    name,
    headers,
    keys: rows.map((row) => keyPrint(row[keyAt] ?? null)),
    rows: rows.map((row) => headers.map((_, i) => cellPrint(row[i] ?? null))),
  };
}
