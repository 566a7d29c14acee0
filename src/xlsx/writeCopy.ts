import type { Outcome } from '../domain/outcome';
import type { Forbidden } from '../workbook/copies/forbidden';
import type { Receipt } from '../workbook/copies/receipt';
import type { WorkbookPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { searched } from './scan/searched';
import { writeWorkbook } from './write';

/** A copy as it is to be written. */
export interface CopyContent {
  readonly plan: WorkbookPlan;
  readonly content: WorkbookSnapshot;
  readonly title: string;
  readonly forbidden: readonly Forbidden[];
}

/**
 * Writes a copy from nothing, and searches the finished bytes for what must not be in them. Nobody's name stands in its properties, and its
 * date is a day without a time.
 *
 * @param day ISO date
 * @param receipt of a copy that is to come back
 * @returns the bytes; the reasons of `writeWorkbook` and of `searched`
 */
export function writeCopy(
  { plan, content, title, forbidden }: CopyContent,
  day: string,
  receipt: Receipt | null = null,
): Outcome<Uint8Array> {
  const date = new Date(`${day}T00:00:00Z`);
  const properties = { title, creator: 'Coachbook', created: date, modified: date };
  const written = writeWorkbook(plan, content, properties, receipt ?? undefined);
  return written.ok ? searched(written.value, forbidden) : written;
}
