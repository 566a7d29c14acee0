import { basename } from 'node:path';
import { checkWorkbook } from '../app/checkWorkbook';
import { readWorkbook } from '../xlsx/read';
import { checkJson } from './checkJson';
import { checkText } from './checkText';
import { oneLine } from './plainText';
import { readNamedFile } from './readFile';
import { exitCodes, refuse, type Terminal } from './terminal';

/**
 * `coachbook check FILE`: checks the goals of a workbook.
 *
 * @param today ISO date
 * @returns the code to end with
 */
export async function check(
  file: string,
  format: 'text' | 'json',
  today: string,
  terminal: Terminal,
): Promise<number> {
  const bytes = await readNamedFile(file);
  if (!bytes.ok) return refuse(terminal, file, bytes.reason);
  const snapshot = readWorkbook(bytes.value);
  if (!snapshot.ok) return refuse(terminal, file, snapshot.reason);
  const checked = checkWorkbook(snapshot.value, today);
  if (!checked.ok) return refuse(terminal, file, checked.reason);
  const title = `Goals of ${oneLine(basename(file))}, checked on ${today}`;
  terminal.out(
    format === 'json'
      ? checkJson(file, today, checked.value)
      : checkText(title, checked.value, terminal.width),
  );
  return checked.value.blocked ? exitCodes.wanting : exitCodes.fine;
}
