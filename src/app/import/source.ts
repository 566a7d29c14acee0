import type { CellValue } from '../../workbook/cell';
import type { CellReader } from './readings';
import type { ImportReport, Place, Severity } from './report';
import type { SourceTable } from './table';
import { bareWord } from './words';

/** A column that a kind of file may have. */
export interface SourceColumn {
  /** Header in the workbook, or the name of the column in sentences where it has no home there. Always accepted as a header. */
  readonly header: string;
  /** Other headers it goes by. */
  readonly names: readonly string[];
  readonly read: CellReader;
  /** `file`: the column must be there. `row`: and a row where it is blank or unreadable is left out. */
  readonly needed?: 'file' | 'row';
}

/** The columns of a kind of file by key. */
export type SourceColumns<K extends string> = Readonly<Record<K, SourceColumn>>;

/** Readers of the columns `K`; a table for declaring them without losing the keys. */
export const columns = <K extends string>(spec: Readonly<Record<K, SourceColumn>>): SourceColumns<K> => spec;

export interface ColumnMatch<K extends string> {
  /** Position of each known column. */
  readonly at: ReadonlyMap<K, number>;
  /** Positions of the columns with a header that is not known. */
  readonly others: readonly number[];
  /** Positions of columns whose header says the same as an earlier one. */
  readonly doubles: readonly number[];
}

/** True for the column that says whose engagement a row is of; any kind of file may have it. */
export const isEngagementId = (header: string): boolean => bareWord(header) === 'engagementid';

/** Finds the known columns among headers. */
export function matchColumns<K extends string>(
  spec: SourceColumns<K>,
  headers: readonly string[],
): ColumnMatch<K> {
  const keys = new Map<string, K>();
  for (const key of Object.keys(spec) as K[]) {
    for (const name of [spec[key].header, ...spec[key].names]) keys.set(bareWord(name), key);
  }
  const at = new Map<K, number>();
  const others: number[] = [];
  const doubles: number[] = [];
  headers.forEach((header, position) => {
    const key = keys.get(bareWord(header));
    if (key === undefined) {
      if (!isEngagementId(header)) others.push(position);
    } else if (at.has(key)) doubles.push(position);
    else at.set(key, position);
  });
  return { at, others, doubles };
}

/** One row of a file with the known columns read. */
export interface SourceRecord<K extends string> extends Place {
  readonly values: Readonly<Record<K, CellValue>>;
  /** All cells as text, for columns that the data bring along. */
  readonly cells: readonly string[];
}

export interface SourceRecords<K extends string> {
  readonly records: readonly SourceRecord<K>[];
  readonly match: ColumnMatch<K>;
}

/**
 * Reads all rows of a file by the columns of its kind. Faults go to the report; a row that lacks what it needs is left out, and so is
 * the whole file when a needed column is missing.
 */
export function readRecords<K extends string>(
  spec: SourceColumns<K>,
  source: SourceTable,
  report: ImportReport,
): SourceRecords<K> {
  const match = matchColumns(spec, source.headers);
  const head = { file: source.file, row: source.headerRow };
  const keys = Object.keys(spec) as K[];
  const missing = keys.filter((key) => spec[key].needed !== undefined && !match.at.has(key));
  for (const key of missing) {
    report.problem(
      'error',
      head,
      spec[key].header,
      `The column ${spec[key].header} is missing; nothing is imported from this file.`,
    );
  }
  for (const position of match.doubles) {
    const header = source.headers[position] ?? '';
    report.problem(
      'error',
      head,
      header,
      `Two columns mean the same as ${header}; the first one counts, this one is left out.`,
    );
  }
  if (missing.length > 0) return { records: [], match };
  if (source.rows.length === 0) {
    report.problem('warning', head, '', 'The file has headers but no rows; nothing is imported from it.');
  }
  const records: SourceRecord<K>[] = [];
  for (const { row, cells } of source.rows) {
    const place = { file: source.file, row };
    const values = readValues(spec, keys, match, source, cells, place, report);
    if (values) records.push({ ...place, values, cells });
  }
  return { records, match };
}

function readValues<K extends string>(
  spec: SourceColumns<K>,
  keys: readonly K[],
  match: ColumnMatch<K>,
  source: SourceTable,
  cells: readonly string[],
  place: Place,
  report: ImportReport,
): Record<K, CellValue> | null {
  const values = {} as Record<K, CellValue>;
  let complete = true;
  for (const key of keys) {
    const { header, read, needed } = spec[key];
    const position = match.at.get(key);
    const text = position === undefined ? '' : (cells[position] ?? '');
    const shown = position === undefined ? header : (source.headers[position] ?? header);
    values[key] = readCell(read, text, source, place, shown, report, needed === 'row' ? 'row' : 'cell');
    if (needed !== 'row' || values[key] !== null) continue;
    complete = false;
    if (text.trim() === '') report.problem('error', place, shown, `${header} is blank; the row is left out.`);
  }
  return complete ? values : null;
}

/**
 * Reads one cell and reports what is wrong with it.
 *
 * @param loss what is left out when the text can not be read, for the sentence
 */
export function readCell(
  read: CellReader,
  text: string,
  source: SourceTable,
  place: Place,
  header: string,
  report: ImportReport,
  loss: 'cell' | 'row' | 'answer',
): CellValue {
  if (text.trim() === '') return null;
  const { value, fault, doubt } = read(text, { semicolons: source.delimiter === ';' });
  const say = (severity: Severity, sentence: string): void =>
    report.problem(severity, place, header, `${sentence}.`);
  if (fault !== undefined) say('error', value === null ? `${fault}; ${LOSS[loss]}` : fault);
  else if (doubt !== undefined) say('warning', doubt);
  return value;
}

const LOSS = {
  cell: 'the cell is left blank',
  row: 'the row is left out',
  answer: 'the answer is left out',
} as const;

/** Notes the columns that have no place in the workbook, so that nobody believes they are in it. */
export function noteOthers(source: SourceTable, positions: readonly number[], report: ImportReport): void {
  const named = positions.flatMap((position) => source.headers[position] || []);
  const unnamed = positions.filter((position) => !source.headers[position]);
  const filled = unnamed.some((position) =>
    source.rows.some((line) => (line.cells[position] ?? '').trim() !== ''),
  );
  if (named.length > 0)
    report.note(`${source.file}: not imported, no place in the workbook: ${named.join(', ')}.`);
  if (filled) report.note(`${source.file}: cells in columns without a header are not imported.`);
}
