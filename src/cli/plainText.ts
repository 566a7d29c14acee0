/**
 * A text from a workbook as one line that a terminal shows and does not obey: control characters, with which a cell could move the
 * cursor or colour what follows, become spaces.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/**
 * Breaks a line at spaces so that it fits beside what stands to its left.
 *
 * @param width characters of a whole line; without it nothing is broken
 */
export function hanging(left: string, text: string, width?: number): string {
  const room = (width ?? Infinity) - length(left);
  // In a narrow window a column of single words would be harder to read than what the terminal makes of a long line.
  if (room < LEAST_ROOM) return left + text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && length(line) + 1 + length(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return left + lines.join(`\n${' '.repeat(length(left))}`);
}

const LEAST_ROOM = 24;

/** Fills a text up with spaces. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - length(text)));

/** Width of the longest text. */
export const widest = (texts: Iterable<string>): number => {
  let most = 0;
  for (const text of texts) most = Math.max(most, length(text));
  return most;
};

const length = (text: string): number => [...text].length;
