import { reasonText, type Reason } from '../domain/outcome';
import { oneLine } from './plainText';

/**
 * Codes with which commands end: all is well; the workbook was read and does not have what was hoped for; the command could not do its
 * work.
 */
export const exitCodes = { fine: 0, wanting: 1, refused: 2 } as const;

/** Where a command runs. */
export interface Terminal {
  /** For findings. */
  out(text: string): void;
  /** For problems. */
  problem(text: string): void;
  /** Characters of a line, where there is a window. */
  readonly width?: number;
}

/** Says why the work with a file could not be done, and gives the code to end with. */
export function refuse(terminal: Terminal, file: string, reason: Reason): number {
  terminal.problem(`${oneLine(`${file}: ${reasonText(reason)}`)}\n`);
  return exitCodes.refused;
}
