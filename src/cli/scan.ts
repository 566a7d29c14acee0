import { basename } from 'node:path';
import { prepareCopy } from '../app/share/prepareCopy';
import type { Audience } from '../domain/audience/grants';
import { audienceWords } from '../workbook/copies/aboutCopy';
import { readWorkbook } from '../xlsx/read';
import { scanForLeaks, type Leak } from '../xlsx/scan/leakScan';
import { hanging, oneLine } from './plainText';
import { readNamedFile } from './readFile';
import { exitCodes, refuse, type Terminal } from './terminal';

export interface ScanOptions {
  /** The engagement workbook that the file was made from. */
  readonly against: string;
  readonly audience: Audience;
}

/**
 * `coachbook scan FILE --against SOURCE`: searches a file, whoever made it, for what its reader must not see of a workbook. What was found
 * is named by its place and not repeated.
 *
 * @param today ISO date
 * @returns the code to end with; `wanting` when something was found
 */
export async function scan(
  file: string,
  { against, audience }: ScanOptions,
  today: string,
  terminal: Terminal,
): Promise<number> {
  const bytes = await readNamedFile(file);
  if (!bytes.ok) return refuse(terminal, file, bytes.reason);
  const source = await readNamedFile(against);
  if (!source.ok) return refuse(terminal, against, source.reason);
  const snapshot = readWorkbook(source.value);
  if (!snapshot.ok) return refuse(terminal, against, snapshot.reason);
  const draft = prepareCopy(snapshot.value, audience, today);
  if (!draft.ok) return refuse(terminal, against, draft.reason);
  const leaks = scanForLeaks(bytes.value, draft.value.forbidden);
  if (!leaks.ok) return refuse(terminal, file, leaks.reason);
  const title = `${oneLine(basename(file))}, searched for ${draft.value.forbidden.length} things of ${oneLine(basename(against))} that are not for: ${audienceWords[audience]}`;
  terminal.out(`${title}\n\n${leaksText(leaks.value, terminal.width)}\n`);
  return leaks.value.length > 0 ? exitCodes.wanting : exitCodes.fine;
}

const leaksText = (leaks: readonly Leak[], width: number | undefined): string =>
  leaks.length === 0
    ? 'None was found.'
    : [
        ...leaks.map(({ part, form, forbidden }) =>
          hanging('✖ ', oneLine(`${forbidden.what}: in ${part} (${form})`), width),
        ),
        '',
        `${leaks.length} found. Do not share this file.`,
      ].join('\n');
