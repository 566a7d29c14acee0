import type { Reason } from '../../domain/outcome';
import type { CellValue, Rect } from '../../workbook/cell';
import type { SheetPlan, ValidationPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { FileSheet } from './compose';
import { limits } from './limits';
import { at, invalid, tooLong } from './problem';

/** Problems of the tables and forms of a sheet: their shape, their headers, their rows, and what they cover. */
export function* blockProblems(sheet: SheetPlan, content: WorkbookSnapshot): Generator<Reason> {
  yield* tableProblems(sheet, content);
  yield* overlapProblems(sheet);
}

/** Problems of validations and conditional formats. */
export function* ruleProblems(sheet: SheetPlan): Generator<Reason> {
  for (const validation of sheet.validations) yield* validationProblems(sheet, validation);
  for (const { formula } of sheet.formats)
    if (formula.length > limits.ruleFormula)
      yield tooLong(sheet, 'formula of a conditional format', limits.ruleFormula);
}

/** Problems of formulas and values, with their place: these may come from what the user typed. */
export function* cellProblems({ plan, cells }: FileSheet): Generator<Reason> {
  const where = (row: number, column: number): string => at(plan, { row, column, rows: 1, columns: 1 });
  for (const [row, column, { value, formula }] of cells.entries()) {
    if (formula !== undefined && formula.length > limits.formula)
      yield invalid(
        'formula-too-long',
        `The formula in ${where(row, column)} is too long.`,
        'Excel takes 8,192 characters.',
      );
    const problem = valueProblem(value);
    if (problem)
      yield {
        code: problem.code,
        what: `The value in ${where(row, column)} cannot be saved.`,
        why: problem.why,
        next: problem.next,
      };
  }
}

function valueProblem(value: CellValue | undefined): Pick<Reason, 'code' | 'why' | 'next'> | undefined {
  if (typeof value === 'string' && value.length > limits.cellText)
    return {
      code: 'text-too-long',
      why: 'Excel takes 32,767 characters in a cell.',
      next: 'Shorten it, or spread it over several rows.',
    };
  if (typeof value === 'number' && !Number.isFinite(value))
    return {
      code: 'number-not-finite',
      why: 'Excel has no infinite or undefined numbers.',
      next: 'Replace it by a number, or leave the cell empty.',
    };
  return undefined;
}

function* tableProblems(sheet: SheetPlan, content: WorkbookSnapshot): Generator<Reason> {
  for (const table of sheet.tables) {
    const headers = table.columns.map(({ header }) => header.toLowerCase());
    if (table.range.columns !== headers.length || table.range.rows < 2)
      yield invalid(
        'table-shape',
        `The table ${table.name} does not fit its range.`,
        'It needs one header for each column, and a row below them.',
      );
    if (new Set(headers).size < headers.length)
      yield invalid(
        'header-taken',
        `Two columns of the table ${table.name} have the same header.`,
        'Excel does not see upper and lower case here.',
      );
    if (headers.some((header) => header === '' || header.length > limits.header))
      yield invalid(
        'header-invalid',
        `A column of the table ${table.name} has no header, or one above 255 characters.`,
        'Excel takes 1 to 255.',
      );
    const given = content.tables.get(table.name)?.rows.length ?? table.rows.length;
    if (given > table.range.rows - 1)
      yield invalid(
        'more-rows-than-planned',
        `The table ${table.name} has ${given} rows, but the plan leaves room for ${table.range.rows - 1}.`,
        'The others would be lost.',
      );
  }
  for (const form of sheet.forms)
    if (form.range.columns !== 1 || form.range.rows !== form.fields.length)
      yield invalid(
        'form-shape',
        `The form ${form.name} does not fit its range.`,
        'It needs one cell for each field.',
      );
}

function* overlapProblems(sheet: SheetPlan): Generator<Reason> {
  const blocks = [...sheet.tables, ...sheet.forms];
  for (const [index, block] of blocks.entries()) {
    const { range } = block;
    if (
      range.row < 0 ||
      range.column < 0 ||
      range.row + range.rows > limits.rows ||
      range.column + range.columns > limits.columns
    )
      yield invalid(
        'outside-sheet',
        `${block.name} does not fit on the sheet "${sheet.name}".`,
        'A sheet has 1,048,576 rows and 16,384 columns.',
      );
    for (const other of blocks.slice(index + 1))
      if (overlap(range, other.range))
        yield invalid(
          'blocks-overlap',
          `${block.name} and ${other.name} overlap on the sheet "${sheet.name}".`,
          'Excel would remove one of the tables.',
        );
  }
  for (const cell of sheet.cells) {
    const extent = {
      row: cell.row,
      column: cell.column,
      rows: cell.spill?.rows ?? 1,
      columns: cell.spill?.columns ?? 1,
    };
    const table = sheet.tables.find(({ range }) => overlap(range, extent));
    if (table)
      yield invalid(
        'cell-inside-table',
        `${at(sheet, extent)} lies inside the table ${table.name}.`,
        'It would overwrite a header or a row.',
      );
  }
}

function* validationProblems(sheet: SheetPlan, { rule, prompt, error }: ValidationPlan): Generator<Reason> {
  for (const message of prompt ? [prompt, error] : [error])
    if (message.title.length > limits.messageTitle || message.text.length > limits.message)
      yield tooLong(sheet, 'message of a validation', limits.message);
  if ((rule.kind === 'list' || rule.kind === 'custom') && rule.formula.length > limits.ruleFormula)
    yield tooLong(sheet, 'formula of a validation', limits.ruleFormula);
  // A typed list is split at commas in every language (office-js #2128) and ends after 255 characters.
  if (rule.kind === 'list' && !/^=[\p{L}_\\]/u.test(rule.formula))
    yield invalid(
      'typed-list',
      `A list on the sheet "${sheet.name}" is not a defined name.`,
      'Its values would be split at commas.',
    );
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
