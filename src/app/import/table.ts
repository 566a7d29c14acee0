import Papa from 'papaparse';
import type { ImportReport } from './report';

/** A CSV file taken apart: a header and rows of text, nothing interpreted yet. */
export interface SourceTable {
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** Row of the header, from 1. */
  readonly headerRow: number;
  /** Rows that hold anything, padded to the width of the header. */
  readonly rows: readonly SourceLine[];
}

export interface SourceLine {
  /** Row as a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/**
 * Takes a CSV text apart. The delimiter is the one under which `rank` values the headers most (a header of its own words says more
 * than counting characters: question texts hold commas), then the one that gives most columns.
 *
 * Null when the text holds nothing. Broken quotes and rows wider than the header are errors of the report: their columns have shifted,
 * so such a row is left out.
 */
export function parseTable(
  file: string,
  text: string,
  rank: (headers: readonly string[]) => number,
  report: ImportReport,
): SourceTable | null {
  // One kind of line end, so that a file put together from two systems splits right; Excel breaks lines in a cell by LF alone.
  const clean = text.replace(/\r\n?/g, '\n').replace(/^sep=.\n/i, '');
  if (clean.trim() === '') return null;
  const delimiter = chooseDelimiter(clean, rank);
  const parsed = Papa.parse<string[]>(clean, { delimiter, newline: '\n' });
  const broken = new Set<number>();
  for (const { type, row } of parsed.errors) {
    if (type !== 'Quotes' || row === undefined || broken.has(row)) continue;
    broken.add(row);
    const sentence =
      'A quotation mark in this row is not closed or stands inside a cell, so the row may run on over rows below it; all of that is left out.';
    report.problem('error', { file, row: row + 1 }, '', sentence);
  }
  const headerIndex = parsed.data.findIndex(holdsAnything);
  const headers = (parsed.data[headerIndex] ?? []).map((header) => header.trim());
  const rows: SourceLine[] = [];
  parsed.data.forEach((cells, index) => {
    if (index <= headerIndex || !holdsAnything(cells) || broken.has(index)) return;
    if (fits(cells, headers, { file, row: index + 1 }, report)) {
      rows.push({ row: index + 1, cells: headers.map((_, column) => cells[column] ?? '') });
    }
  });
  return { file, delimiter, headers, headerRow: headerIndex + 1, rows };
}

const holdsAnything = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

function fits(
  cells: string[],
  headers: string[],
  place: { file: string; row: number },
  report: ImportReport,
): boolean {
  if (holdsAnything(cells.slice(headers.length))) {
    const sentence = `The row has ${cells.length} cells, the header ${headers.length}: a text or number with the delimiter in it may lack its quotes; the row is left out.`;
    report.problem('error', place, '', sentence);
    return false;
  }
  if (cells.length < headers.length) {
    const sentence = `The row has ${cells.length} cells, the header ${headers.length}; the missing ones are taken as blank.`;
    report.problem('warning', place, '', sentence);
  }
  return true;
}

function chooseDelimiter(text: string, rank: (headers: readonly string[]) => number): Delimiter {
  let best: { delimiter: Delimiter; rank: number; columns: number } = {
    delimiter: ',',
    rank: -1,
    columns: 0,
  };
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 20 }).data;
    const headers = rows.find(holdsAnything) ?? [];
    const candidate = { delimiter, rank: rank(headers), columns: headers.length };
    if (candidate.rank > best.rank || (candidate.rank === best.rank && candidate.columns > best.columns))
      best = candidate;
  }
  return best.delimiter;
}
