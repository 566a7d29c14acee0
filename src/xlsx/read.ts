import { failure, success, type Outcome } from '../domain/outcome';
import type { SheetKey } from '../workbook/blueprint/types';
import type { CellValue } from '../workbook/cell';
import { filledTable } from '../workbook/filledRows';
import type { SheetSnapshot, Stamp, TableRows, WorkbookSnapshot } from '../workbook/snapshot';
import { parseStampXml } from '../workbook/stamp';
import { parseStampName, STAMP_NAME } from '../workbook/stampName';
import { findCustomXml } from './read/customXml';
import { DAYS_FROM_1904, dateStyles } from './read/dateStyles';
import { CellBudget } from './read/limits';
import { formMarks, keysByTab, type FormMark } from './read/marks';
import { readSharedStrings } from './read/sharedStrings';
import { readTablePart } from './read/tables';
import { readWorkbookPart, relationships, type WorkbookPart } from './read/workbookPart';
import { readWorksheet, rectangle, usedRange, type CellContext, type SheetValues } from './read/worksheet';
import { damaged, Refusal } from './reasons';
import { MalformedXml } from './xml/scan';
import { openPackage, type Package } from './zip';

/**
 * Reads a workbook as plain rows: every table by its name, every form as a table of one row, and the values of our sheets. Only values
 * are read; nothing in the file is calculated, followed or run.
 *
 * Our own reader: the best small library (hucre) gives dates as `Date` objects rounded to milliseconds, refuses workbooks with chart
 * sheets, and does not check checksums (file-format.md; reliability.md RS4).
 *
 * @returns the snapshot, or why the file cannot be read: the reasons of `guardZip`, `not-a-workbook`, `workbook-damaged`,
 *   `workbook-too-large`. Never throws for what a file holds.
 */
export function readWorkbook(bytes: Uint8Array): Outcome<WorkbookSnapshot> {
  try {
    return success(readPackage(openPackage(bytes)));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.reason);
    if (error instanceof MalformedXml) return failure(damaged(error.message));
    throw error;
  }
}

function readPackage(source: Package): WorkbookSnapshot {
  const workbook = readWorkbookPart(source);
  const context = cellContext(source, workbook);
  const budget = new CellBudget();
  const keys = keysByTab(workbook.names);
  const marks = formMarks(workbook.names);
  const sheets = new Map<SheetKey, SheetSnapshot>();
  const tables = new Map<string, TableRows>();
  const tableParts = new Set<string>();
  for (const { tab, part } of workbook.sheets) {
    const values = readWorksheet(source.text(part), context);
    const key = keys.get(tab.toLowerCase());
    if (key) {
      const used = usedRange(values);
      budget.take(used);
      sheets.set(key, { key, name: tab, values: rectangle(values, used) });
    }
    for (const { type, target } of relationships(source, part)) {
      if (type !== 'table' || tableParts.has(target)) continue;
      tableParts.add(target);
      const { name, headers, body } = readTablePart(source.text(target));
      budget.take(body);
      tables.set(name, filledTable(name, headers, rectangle(values, body), { tab, rect: body }));
    }
    for (const mark of marks) {
      if (mark.place.tab.toLowerCase() === tab.toLowerCase()) tables.set(mark.form, readForm(mark, values));
    }
  }
  return { stamp: readStamp(source, workbook), tables, sheets };
}

/** What the values of cells depend on in this workbook. */
export function cellContext(source: Package, workbook: WorkbookPart): CellContext {
  const { sharedStrings, styles, date1904 } = workbook;
  const dates = date1904 && styles !== undefined ? dateStyles(source.text(styles)) : [];
  return {
    sharedStrings: sharedStrings === undefined ? [] : readSharedStrings(source.text(sharedStrings)),
    dayShift: (style) => (dates[style] ? DAYS_FROM_1904 : 0),
  };
}

/** Labels stand to the left of the values; a value without a label has no name to be found by. */
function readForm({ form, place: { rect } }: FormMark, values: SheetValues): TableRows {
  const headers: string[] = [];
  const record: CellValue[] = [];
  for (const [row, cells] of [...values].sort(([a], [b]) => a - b)) {
    const label = cells.get(rect.column - 1);
    if (row < rect.row || row >= rect.row + rect.rows || typeof label !== 'string') continue;
    headers.push(label);
    record.push(cells.get(rect.column) ?? null);
  }
  return { name: form, headers, rows: [record] };
}

/** From the custom XML part, or from its second copy in a defined name. */
const readStamp = (source: Package, { names }: WorkbookPart): Stamp | null =>
  findCustomXml(source, parseStampXml) ?? parseStampName(`=${names.get(STAMP_NAME)?.formula ?? ''}`);
