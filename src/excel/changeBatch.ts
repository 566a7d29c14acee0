import type { Reason } from '../domain/outcome';
import type { StageModel } from '../workbook/blueprint/types';
import { address, type CellValue, type Rect } from '../workbook/cell';
import { tableColumns } from '../workbook/schema';
import { cellsBelow, type KnownRow, type TableStep } from './changePlan';
import { extendRules } from './extendRules';
import { Grid } from './grid';
import { rangeAt, rectOf } from './place';
import { oneRequest } from './request';
import { writeRows } from './tableChange';
import { heldIn } from './tableRow';
import { asCellInput, fromCellOutput } from './text';

type Input = string | number | boolean;

/** What a batch loads of a table before it writes: there once the batch has run. */
export interface Look {
  readonly range: Excel.Range;
  readonly headers: Excel.Range;
  readonly updates: readonly Excel.Range[];
  readonly append: Excel.Range | null;
  readonly removals: readonly { readonly row: Excel.TableRow; readonly range: Excel.Range }[];
}

/** Marks of how far a batch came. An error brings those that were reached (docs: `OfficeExtension.Error.traceMessages`). */
const marks = { looked: 'looked', written: 'written', removed: 'removed' } as const;

/** How far a change came in one table. */
export interface Progress {
  readonly begun: boolean;
  /** Everything but the removals is done. */
  readonly written: boolean;
  /** How many of its rows are gone. */
  readonly removed: number;
}

/**
 * Puts a change into the batch: first everything is loaded that has to be as it was read, then everything is written. The actions of a
 * batch run in their order (docs: application-specific-api-model), so what is loaded is what stood there before; an item that is gone
 * ends the batch before anything is written.
 *
 * All calls keep Excel's undo stack: none of them is among those that do not (docs: excel-add-ins-undo-capabilities, 2025-09-09:
 * protection, copied and deleted sheets, names and places of tabs on the desktop, save, and more). Rows go by `TableRow.delete`, which
 * moves nothing beside the table.
 */
export async function putChange(
  context: Excel.RequestContext,
  steps: readonly TableStep[],
  model: StageModel,
): Promise<readonly Look[]> {
  const looks = steps.map((step) => lookAt(context, step));
  context.trace(marks.looked);
  context.application.suspendApiCalculationUntilNextSync();
  for (const [i, step] of steps.entries()) {
    const table = context.workbook.tables.getItem(step.name);
    const { worksheet: sheet } = table;
    const cells = new Grid();
    for (const { index, cells: changed } of step.updates)
      for (const { column, value } of changed)
        cells.put(step.range.row + 1 + index, step.range.column + column, asCellInput(value));
    cells.write(sheet);
    if (step.append) {
      const range = grownRange(step);
      if (range) table.resize(address(range));
      await writeRows(sheet, step, step.append.rect, step.append.write, oneRequest);
      if (range) extendRules([{ name: step.name, sheet, range, openHeaders: openHeaders(step) }], model);
    }
    context.trace(marks.written);
    for (const [at, { row }] of (looks[i]?.removals ?? []).entries()) {
      // A table keeps one row at least.
      if (rowsAfter(step) === 0 && at === step.removals.length - 1) blank(sheet, step, step.removals[at]);
      else row.delete();
      context.trace(marks.removed);
    }
  }
  return looks;
}

function lookAt(
  { workbook }: Excel.RequestContext,
  { name, range, updates, append, removals }: TableStep,
): Look {
  const table = workbook.tables.getItem(name);
  const { worksheet: sheet } = table;
  const whole = table.getRange();
  whole.untrack();
  const load = (rect: Rect) => rangeAt(sheet, rect).load('values,formulas');
  return {
    range: whole.load('rowIndex,columnIndex,rowCount,columnCount'),
    headers: rangeAt(sheet, { ...range, rows: 1 }).load('values'),
    updates: updates.map((update) => load(rectOfUpdate(range, update))),
    append: append && load(append.rect),
    removals: removals.map(({ index }) => {
      const row = table.rows.getItemAt(index);
      const cells = row.getRange();
      cells.untrack();
      return { row, range: cells.load('values,formulas') };
    }),
  };
}

/** From the first to the last of the watched columns. */
function rectOfUpdate(range: Rect, { index, watched }: TableStep['updates'][number]): Rect {
  const first = Math.min(...watched);
  return {
    row: range.row + 1 + index,
    column: range.column + first,
    rows: 1,
    columns: Math.max(...watched) - first + 1,
  };
}

const openHeaders = ({ name, headers }: TableStep): string[] => {
  const known = new Set(tableColumns.get(name)?.map(({ header }) => header));
  return headers.filter((header) => !known.has(header));
};

/** Header row and body of a table that has to grow for its new rows; `null` when they find room in blank ones. */
function grownRange({ range, append }: TableStep): Rect | null {
  const rows = append ? append.rect.row + append.rect.rows - range.row : 0;
  return rows > range.rows ? { ...range, rows } : null;
}

/** Body rows that the table has once everything is done; a blank one stays of a table without rows. */
const rowsAfter = (step: TableStep): number =>
  (grownRange(step) ?? step.range).rows - 1 - step.removals.length;

/** Empties a row but for its formulas. */
function blank(
  sheet: Excel.Worksheet,
  { range, headers, calculated }: TableStep,
  row: KnownRow | undefined,
): void {
  if (!row) return;
  const cells = new Grid();
  headers.forEach((_, column) => {
    if (!calculated.has(column)) cells.put(range.row + 1 + row.index, range.column + column, '');
  });
  cells.write(sheet);
}

/** Why the change does not fit what the batch found, or nothing. */
export function conflictIn(step: TableStep, look: Look): Reason | undefined {
  const { name, headers, range, calculated, updates, append, removals } = step;
  const found = rectOf(look.range);
  const stays =
    found.row === range.row &&
    found.column === range.column &&
    found.rows === range.rows &&
    found.columns === range.columns &&
    valuesOf(look.headers)[0]?.every((value, i) => String(value) === headers[i]);
  if (!stays) return movedOn(name);
  const sameUpdates = updates.every(({ watched, held }, i) => {
    const [cells = []] = look.updates[i] ? valuesOf(look.updates[i]) : [];
    const first = Math.min(...watched);
    return watched.every((column) => calculated.has(column) || cells[column - first] === held[column]);
  });
  const sameRemovals = removals.every(({ held }, i) => {
    const [cells = []] = look.removals[i] ? valuesOf(look.removals[i].range) : [];
    return cells.every((value, column) => calculated.has(column) || value === held[column]);
  });
  if (!sameUpdates || !sameRemovals) return movedOn(name);
  if (!append || !look.append) return undefined;
  const end = range.row + range.rows - append.rect.row;
  const filled = valuesOf(look.append).findIndex((cells, row) =>
    cells.some((value, column) => value !== null && !(row < end && calculated.has(column))),
  );
  if (filled < 0) return undefined;
  return filled < end ? movedOn(name) : cellsBelow(name, append.rect.row + filled);
}

export const movedOn = (...tables: readonly string[]): Reason => ({
  code: 'moved-on',
  what: `${tables.length === 1 ? 'The table' : 'One of the tables'} ${tables.join(', ')} has changed a moment ago.`,
  why: 'Somebody has edited, sorted or moved it since it was read. Nothing was changed, and what was edited stays.',
  next: 'Wait until the page shows it as it is now, then try again.',
});

/** How far a change came, table by table, from the marks that were reached; nothing when nothing can have been written. */
export function progressOf(
  steps: readonly TableStep[],
  reached: readonly string[],
): readonly Progress[] | null {
  if (!reached.includes(marks.looked)) return null;
  const removed: number[] = [];
  for (const mark of reached) {
    if (mark === marks.written) removed.push(0);
    if (mark === marks.removed) removed.push((removed.pop() ?? 0) + 1);
  }
  return steps.map((_, i) => ({
    begun: i <= removed.length,
    written: i < removed.length,
    removed: removed[i] ?? 0,
  }));
}

export const allDone = (steps: readonly TableStep[]): readonly Progress[] =>
  steps.map(({ removals }) => ({ begun: true, written: true, removed: removals.length }));

/**
 * The same with the rows that are gone although no mark says so: Excel may have deleted a row and refused right after.
 *
 * @param rows rows that the table has now, its header included
 */
export function withMissingRows(step: TableStep, done: Progress, rows: number): Progress {
  if (!done.written) return done;
  const gone = (grownRange(step) ?? step.range).rows - rows;
  // The last row of a table is emptied in place of being deleted.
  const all = step.removals.length;
  const emptied = rowsAfter(step) === 0 && all > 0 && gone >= all - 1;
  return { ...done, removed: emptied ? all : Math.max(done.removed, gone) };
}

/**
 * Puts into the batch what takes a change back: rows come again where they stood, and cells get what the batch had loaded before it wrote,
 * also what somebody else had put there. Where an error has lost that, it is what was read. Looks and rules below a table stay.
 */
export function takeBack(context: Excel.RequestContext, step: TableStep, look: Look, removed: number): void {
  const table = context.workbook.tables.getItem(step.name);
  const { worksheet: sheet } = table;
  const { range, updates, append, removals } = step;
  const found = isLoaded(look.headers) ? rectOf(look.range) : range;
  const emptied = rowsAfter(step) === 0 ? 1 : 0;
  const deleted = removed - (removed === removals.length ? emptied : 0);
  let rows = (grownRange(step) ?? found).rows - 1 - deleted;
  for (let at = removed - 1; at >= 0; at--) {
    const [row, seenRow] = [look.removals[at], removals[at]];
    if (!row || !seenRow) continue;
    const [cells = []] = heldBy(row.range, () => [asRead(step, seenRow.held)]);
    if (emptied && at === removals.length - 1) {
      rangeAt(sheet, { ...range, row: range.row + 1 + seenRow.index, rows: 1 }).formulas = [cells];
      continue;
    }
    table.rows.add(seenRow.index < rows ? seenRow.index : undefined, [cells]);
    rows += 1;
  }
  if (append && look.append) {
    const gap = append.rect.row - found.row - found.rows;
    // The table was shorter than it was read: Excel has filled its formulas down to the new rows.
    for (const column of gap > 0 ? step.calculated : [])
      rangeAt(sheet, {
        row: append.rect.row - gap,
        column: range.column + column,
        rows: gap,
        columns: 1,
      }).clear('Contents');
    const end = range.row + range.rows - append.rect.row;
    const blankRow = step.headers.map(() => null);
    rangeAt(sheet, append.rect).formulas = heldBy(look.append, () =>
      Array.from({ length: append.rect.rows }, (_, row) =>
        row < end ? asRead(step, blankRow) : blankRow.map(asCellInput),
      ),
    );
    // Last: cells that are written right below a table become part of it.
    table.resize(address(found));
  }
  updates.forEach((update, i) => {
    const rect = rectOfUpdate(range, update);
    const first = rect.column - range.column;
    const before =
      look.updates[i] &&
      heldBy(look.updates[i], () => [asRead(step, update.held).slice(first, first + rect.columns)]);
    const cells = new Grid();
    for (const { column } of update.cells)
      cells.put(rect.row, range.column + column, before?.[0]?.[column - first] ?? '');
    cells.write(sheet);
  });
}

const valuesOf = (range: Excel.Range): CellValue[][] => range.values.map((row) => row.map(fromCellOutput));

/** What has to be written into `Range.formulas` to give the cells what they held. */
const heldBy = (range: Excel.Range, asItWasRead: () => Input[][]): Input[][] => {
  // After an error the library has the results that came before it, if Excel sent them.
  if (!isLoaded(range)) return asItWasRead();
  return range.values.map((row, r) => row.map((value: unknown, c) => heldIn(value, range.formulas[r]?.[c])));
};

/** A row as it was read; its calculated columns by their formulas. */
const asRead = ({ name, headers }: TableStep, held: readonly CellValue[]): Input[] => {
  const formulas = new Map(tableColumns.get(name)?.map(({ header, formula }) => [header, formula]));
  return headers.map((header, column) => formulas.get(header) ?? asCellInput(held[column] ?? null));
};

function isLoaded(range: Excel.Range): boolean {
  const { values } = range.toJSON() as { readonly values?: unknown };
  return values !== undefined;
}
