/**
 * `error`: something in the file would not reach the workbook as it stands there, so a person decides first. `warning`: a stated rule
 * settled it, and the person should know.
 */
export type Severity = 'error' | 'warning';

/** A place in a file where something is wrong, and what happens to it. */
export interface ImportProblem {
  readonly file: string;
  /** Row as a spreadsheet would number it: from 1, the header included; a quoted line break does not start a row. */
  readonly row: number;
  /** Header of the column; blank when the whole row or file is meant. */
  readonly column: string;
  readonly severity: Severity;
  readonly sentence: string;
}

/** A row of a file. */
export interface Place {
  readonly file: string;
  readonly row: number;
}

/** Collects what the readers find, in the order they find it. */
export class ImportReport {
  readonly problems: ImportProblem[] = [];
  /** What a person should know that concerns no single row: columns left out, rules taken by default. */
  readonly notes: string[] = [];

  problem(severity: Severity, place: Place, column: string, sentence: string): void {
    this.problems.push({ file: place.file, row: place.row, column, severity, sentence });
  }

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence);
  }
}

const SHOWN_CHARACTERS = 40;

/** Cell text in quotes for a sentence, shortened so that a pasted page does not fill the list of problems. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS - 1)}…` : line}”`;
}
