import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { Forbidden } from '../workbook/copies/forbidden';
import type { WorkbookPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { scanForLeaks, type Leak } from './scan/leakScan';
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
 * @returns the bytes; the reasons of `writeWorkbook`; `copy-leak`: something was found, and nothing is handed out
 */
export async function writeCopy(
  { plan, content, title, forbidden }: CopyContent,
  day: string,
): Promise<Outcome<Uint8Array>> {
  const date = new Date(`${day}T00:00:00Z`);
  const properties = { title, creator: 'Coachbook', created: date, modified: date };
  const written = await writeWorkbook(plan, content, properties);
  if (!written.ok) return written;
  const leaks = scanForLeaks(written.value, forbidden);
  if (!leaks.ok) return leaks;
  const [first] = leaks.value;
  return first ? failure(leaked(first, leaks.value.length)) : success(written.value);
}

const leaked = ({ part, form, forbidden }: Leak, count: number): Reason => ({
  code: 'copy-leak',
  what: 'The copy was thrown away: it would have held something that is not for this audience.',
  why: `${forbidden.what} was found in ${part} (${form})${count > 1 ? `, and ${count - 1} more` : ''}.`,
  next: 'Please report this mistake in Coachbook. Do not share a copy that you made in another way.',
});
