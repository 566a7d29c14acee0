import Papa from 'papaparse';
import { failure, success, type Outcome, type Reason } from '../../../domain/outcome';
import type { CellValue } from '../../../workbook/cell';
import { decodeText, plain } from '../decode';
import type { Delimiter } from '../table';
import { stopped, type Pace } from './pace';

/** Answers as they came, as rows of text: nothing is interpreted yet. */
export interface SurveyGrid {
  /** What a person knows it by: a file, a sheet, the selection, what was pasted. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Row of the first row and column of the first cell in the spreadsheet they come from; both from 1. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Delimited by semicolons, as in locales with a decimal comma. */
  readonly semicolons: boolean;
  /** Positions of rows with a quotation mark that is not closed or stands inside a cell. */
  readonly broken: ReadonlySet<number>;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Characters parsed at once: some milliseconds. */
const CHUNK = 128 * 1024;
/** Characters and lines that are looked at to find the delimiter. */
const [SAMPLE, SAMPLE_LINES] = [64 * 1024, 40];

/** Reads the bytes of a CSV file, whatever its encoding and delimiter. */
export async function gridOfBytes(name: string, bytes: Uint8Array, pace: Pace): Promise<Outcome<SurveyGrid>> {
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') return failure(noText(name));
  const notes = decoded.guessed
    ? [`${name} is not UTF-8 and was read as Windows-1252; please look at letters with accents.`]
    : [];
  return gridOfText(name, decoded.text, pace, notes);
}

/** Reads CSV text, or cells copied from a spreadsheet. */
export async function gridOfText(
  name: string,
  text: string,
  pace: Pace,
  notes: readonly string[] = [],
): Promise<Outcome<SurveyGrid>> {
  const decoded = plain(text, false);
  if (typeof decoded === 'string') return failure(noText(name));
  const clean = decoded.text.replace(/\r\n?/g, '\n').replace(/^sep=.\n/i, '');
  if (clean.trim() === '') return failure(nothingThere(name));
  const delimiter = chooseDelimiter(clean.slice(0, SAMPLE));
  const parsed = await parse(clean, delimiter, pace);
  if (!parsed.ok) return parsed;
  const { rows, broken } = parsed.value;
  return success({ name, rows, broken, firstRow: 1, firstColumn: 1, semicolons: delimiter === ';', notes });
}

/** Cells of a worksheet as text. A number is written with a point, whatever the locale. */
export function gridOfValues(
  name: string,
  values: readonly (readonly CellValue[])[],
  place: { readonly row: number; readonly column: number } = { row: 1, column: 1 },
): Outcome<SurveyGrid> {
  if (values.every((row) => row.every((value) => value === null))) return failure(nothingThere(name));
  const rows = values.map((row) => row.map((value) => (value === null ? '' : String(value))));
  const { row: firstRow, column: firstColumn } = place;
  return success({ name, rows, firstRow, firstColumn, semicolons: false, broken: new Set(), notes: [] });
}

interface Parsed {
  readonly rows: string[][];
  readonly broken: Set<number>;
}

function parse(text: string, delimiter: Delimiter, pace: Pace): Promise<Outcome<Parsed>> {
  const rows: string[][] = [];
  const broken = new Set<number>();
  return new Promise((resolve) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize: CHUNK,
      chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const { type, row } of errors)
          if (type === 'Quotes' && row !== undefined) broken.add(rows.length + row);
        for (const row of data) rows.push(row);
        parser.pause();
        void pace.goesOn(meta.cursor / text.length).then((goesOn) => {
          if (goesOn) parser.resume();
          else {
            // First, because what is called off counts as complete for the parser.
            resolve(stopped());
            parser.abort();
          }
        });
      },
      complete: () => resolve(success({ rows, broken })),
    });
  });
}

/** The delimiter under which most lines have the same number of cells: titles and commas in sentences do not. */
function chooseDelimiter(sample: string): Delimiter {
  let best: { delimiter: Delimiter; lines: number; width: number } = { delimiter: ',', lines: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_LINES });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [width, lines] of widths)
      if (lines > best.lines || (lines === best.lines && width > best.width))
        best = { delimiter, lines, width };
  }
  return best.delimiter;
}

const noText = (name: string): Reason => ({
  code: 'not-text',
  what: `${name} is not a file with answers that can be read.`,
  why: 'It is neither text with commas, semicolons or tabs nor an Excel workbook.',
  next: 'Export the answers as .csv or .xlsx from your forms tool and choose that file.',
});

const nothingThere = (name: string): Reason => ({
  code: 'nothing-there',
  what: `There is nothing in ${name}.`,
  why: 'Not one cell of it is filled.',
  next: 'Choose, select or paste the header and the rows of answers below it.',
});
