import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import type { Forbidden } from '../../workbook/copies/forbidden';
import { scanForLeaks, type Leak } from './leakScan';

/**
 * Lets a finished file through that holds nothing of what must not be in it.
 *
 * @returns `copy-leak` with what was found and where; the reasons of `guardZip`
 */
export function searched(bytes: Uint8Array, forbidden: readonly Forbidden[]): Outcome<Uint8Array> {
  const leaks = scanForLeaks(bytes, forbidden);
  if (!leaks.ok) return leaks;
  const [first] = leaks.value;
  return first ? failure(leaked(first, leaks.value.length)) : success(bytes);
}

const leaked = ({ part, form, forbidden }: Leak, count: number): Reason => ({
  code: 'copy-leak',
  what: 'The copy was thrown away: it would have held something that is not for its reader.',
  why: `${forbidden.what} was found in ${part} (${form})${count > 1 ? `, and ${count - 1} more` : ''}.`,
  next: 'Please report this mistake in Coachbook. Do not share a copy that you made in another way.',
});
