import { isoOfSerial } from '../../domain/dates';
import { plainText } from '../../domain/merge/cell';
import type { MergeColumn, MergeTable, TableVersion } from '../../domain/merge/versions';
import type { ColumnSpec } from '../../workbook/blueprint/types';
import type { CellValue } from '../../workbook/cell';
import { consentColumn, mergeColumns, mergeKey } from '../../workbook/copies/mergeColumns';
import type { ReceiptTable, ReturnedCopy } from '../../workbook/copies/receipt';
import { calculatedColumns } from '../../workbook/filledRows';
import { columnSpec, formFields } from '../../workbook/schema';
import type { TableRows, WorkbookSnapshot } from '../../workbook/snapshot';
import { readReturnedCell } from './readReturnedCell';

/** The tables and forms of a copy in their three versions; those without a column that counts are left out. */
export const mergeTablesOf = (
  { receipt, tables }: ReturnedCopy,
  seen: Pick<WorkbookSnapshot, 'tables'>,
  removedBefore: (table: string) => ReadonlySet<number>,
): readonly MergeTable[] =>
  receipt.tables.flatMap((sent) => {
    const theirs = tables.get(sent.name);
    const mine = seen.tables.get(sent.name);
    const specs = mergeColumns(sent.name).filter(({ header }) => sent.headers.includes(header));
    return mine && theirs && specs.length > 0
      ? [mergeTable(sent, mine, theirs, specs, removedBefore(sent.name))]
      : [];
  });

function mergeTable(
  sent: ReceiptTable,
  mine: TableRows,
  theirs: TableRows,
  specs: readonly ColumnSpec[],
  removed: ReadonlySet<number>,
): MergeTable {
  const { name } = sent;
  const form = formFields.has(name);
  const ours = inputOf(mine);
  return {
    name,
    form,
    columns: specs.map((spec) => columnOf(spec, ours.headers)),
    key: mergeKey(name),
    consent: consentColumn(name),
    describe: (cells) => describe(specs, cells),
    base: sent,
    removed,
    mine: form && ours.rows.length === 0 ? { ...ours, rows: [ours.headers.map(() => null)] } : ours,
    theirs,
  };
}

const columnOf = (spec: ColumnSpec, headers: readonly string[]): MergeColumn => ({
  header: spec.header,
  read: headers.includes(spec.header)
    ? (cell) => readReturnedCell(spec, cell)
    : () => ({ problem: 'Your workbook has no such column any more.' }),
  ...(spec.to ? { to: spec.to.table } : {}),
});

/** A table as a person fills it in: calculated columns keep their formulas and are not written. */
export function inputOf({ name, headers, rows }: TableRows): TableVersion {
  const calculated = calculatedColumns(name);
  const kept = headers.flatMap((header, i) => (calculated.has(header) ? [] : [i]));
  return {
    headers: kept.map((i) => headers[i] ?? ''),
    rows: rows.map((row) => kept.map((i) => row[i] ?? null)),
  };
}

/** Longest description of a row, in characters. */
const WORDS = 60;

/** The first cell and the first words of a row: the day of a check-in and what it is about. */
function describe(specs: readonly ColumnSpec[], cells: readonly CellValue[]): string {
  const filled = specs.map((spec, i) => ({ spec, text: shownCell(spec, cells[i] ?? null) }));
  const first = filled.find(({ text }) => text !== '');
  const words = filled.find(
    ({ spec, text }) => text !== '' && (spec.type === 'text' || spec.type === 'long'),
  );
  const all = [first, words].filter((part, i, parts) => part && parts.indexOf(part) === i);
  const text = all.map((part) => part?.text.replace(/\s+/g, ' ') ?? '').join(', ');
  return text.length > WORDS ? `${[...text].slice(0, WORDS - 1).join('')}…` : text;
}

/** A cell for people and for the log: a day as ISO date, everything else as it stands. */
function shownCell({ type }: Pick<ColumnSpec, 'type'>, cell: CellValue): string {
  if (typeof cell === 'string') return cell;
  return (type === 'date' && typeof cell === 'number' ? isoOfSerial(cell) : null) ?? plainText(cell);
}

/** The same for a cell of a table; a column that the blueprint does not know is one that a person added. */
export function shownValue(table: string, header: string, cell: CellValue): string {
  const isKnown = mergeColumns(table).some((spec) => spec.header === header);
  return shownCell(isKnown ? columnSpec(table, header) : { type: 'text' }, cell);
}
