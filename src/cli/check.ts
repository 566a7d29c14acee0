import { basename } from 'node:path';
import { checkWorkbook } from '../app/checkWorkbook';
import { reasonText, type Reason } from '../domain/outcome';
import { readWorkbook } from '../xlsx/read';
import { checkJson } from './checkJson';
import { checkText } from './checkText';
import { oneLine } from './plainText';
import { readNamedFile } from './readFile';

/** Codes with which the command ends. */
export const exitCodes = { fine: 0, blocked: 1, notChecked: 2 } as const;

/** Where the command runs. */
export interface Terminal {
  /** For findings. */
  out(text: string): void;
  /** For problems. */
  problem(text: string): void;
  /** Characters of a line, where there is a window. */
  readonly width?: number;
}

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
  const refuse = (reason: Reason): number => {
    terminal.problem(`${oneLine(`${file}: ${reasonText(reason)}`)}\n`);
    return exitCodes.notChecked;
  };
  const bytes = await readNamedFile(file);
  if (!bytes.ok) return refuse(bytes.reason);
  const snapshot = readWorkbook(bytes.value);
  if (!snapshot.ok) return refuse(snapshot.reason);
  const checked = checkWorkbook(snapshot.value, today);
  if (!checked.ok) return refuse(checked.reason);
  const title = `Goals of ${oneLine(basename(file))}, checked on ${today}`;
  terminal.out(
    format === 'json'
      ? checkJson(file, today, checked.value)
      : checkText(title, checked.value, terminal.width),
  );
  return checked.value.blocked ? exitCodes.blocked : exitCodes.fine;
}
