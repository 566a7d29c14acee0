import type { CellValue } from '../../workbook/cell';
import type { ImportReport, Place } from './report';
import { idKey } from './words';

/** A row on its way to a table of the workbook, by header. Maps, since headers come from files (an item may be called `__proto__`). */
export interface DraftRow extends Place {
  /** What the file says; null where the file leaves it blank. */
  readonly cells: ReadonlyMap<string, CellValue>;
  /** What a new row starts with where the file says nothing; an existing row keeps its own. */
  readonly defaults?: ReadonlyMap<string, CellValue>;
}

/** The rows for one table, before they meet the rows that the workbook has. */
export interface Draft {
  readonly table: string;
  readonly headers: readonly string[];
  /** Headers by which a row is found again in the workbook; none for a form, which has one row. */
  readonly key: readonly string[];
  readonly rows: readonly DraftRow[];
  /** Where the file is blank and the workbook is not, the workbook `stays`, or the row is `renewed` as a whole. */
  readonly existing: 'stays' | 'renewed';
  /** A column of ids that the files may leave blank: numbered on with this prefix. */
  readonly numbered?: { readonly header: string; readonly prefix: string };
  /** Order of the whole table, rows of the workbook included. Without it those stay where they are, and new rows come below. */
  readonly order?: (a: ReadonlyMap<string, CellValue>, b: ReadonlyMap<string, CellValue>) => number;
}

/** A draft row from pairs of header and value. */
export const draftRow = (
  place: Place,
  cells: Readonly<Record<string, CellValue>>,
  defaults: Readonly<Record<string, CellValue>> = {},
): DraftRow => ({
  file: place.file,
  row: place.row,
  cells: new Map(Object.entries(cells)),
  defaults: new Map(Object.entries(defaults)),
});

/** Text by which rows with the same key are told to be the same one. */
export const rowKey = (cells: ReadonlyMap<string, CellValue>, key: readonly string[]): string =>
  JSON.stringify(key.map((header) => idKey(String(cells.get(header) ?? ''))));

const sameCells = (a: DraftRow, b: DraftRow): boolean =>
  a.cells.size === b.cells.size && [...a.cells].every(([header, value]) => b.cells.get(header) === value);

const where = (place: Place, from: Place): string =>
  place.file === from.file ? `row ${place.row}` : `row ${place.row} of ${place.file}`;

/** One row for each id: the first counts. The same row again is a warning, another row under a used id an error. */
export function firstOfEach(rows: readonly DraftRow[], id: string, report: ImportReport): DraftRow[] {
  const seen = new Map<string, DraftRow>();
  for (const row of rows) {
    const key = rowKey(row.cells, [id]);
    const first = seen.get(key);
    const name = `${id} ${String(row.cells.get(id))}`;
    if (!first) seen.set(key, row);
    else if (sameCells(first, row)) {
      report.problem(
        'warning',
        row,
        id,
        `${name} stands in ${where(first, row)} already with the same content; it counts once.`,
      );
    } else {
      report.problem(
        'error',
        row,
        id,
        `${name} is used in ${where(first, row)} already with other content; this row is left out.`,
      );
    }
  }
  return [...seen.values()];
}

/**
 * One row for each key: the last counts, at the place of the first. The same row in another file (a long and a wide export of one survey)
 * is only noted; any other repetition is a warning on the row that is left out.
 *
 * @param what words for the row in the sentence, such as `R01 for Baseline`
 */
export function lastOfEach(
  rows: readonly DraftRow[],
  key: readonly string[],
  what: (row: DraftRow) => string,
  report: ImportReport,
): DraftRow[] {
  /** The row that counts so far, and the same row in other files. */
  const seen = new Map<string, DraftRow[]>();
  for (const row of rows) {
    const id = rowKey(row.cells, key);
    const [first, ...others] = seen.get(id) ?? [];
    if (!first) {
      seen.set(id, [row]);
      continue;
    }
    const same = [first, ...others];
    if (!sameCells(first, row)) {
      for (const earlier of same) {
        const sentence = `${what(row)} comes again with other content in ${where(row, earlier)}; that later row counts, this one is left out.`;
        report.problem('warning', earlier, '', sentence);
      }
      seen.set(id, [row]);
      continue;
    }
    const twin = same.find(({ file }) => file === row.file);
    if (twin) {
      report.problem(
        'warning',
        row,
        '',
        `${what(row)} stands in row ${twin.row} already with the same content; it counts once.`,
      );
    } else {
      report.note(`${row.file} repeats what ${first.file} says; the same rows count once.`);
      seen.set(id, [...same, row]);
    }
  }
  return [...seen.values()].flatMap(([counted]) => counted ?? []);
}
