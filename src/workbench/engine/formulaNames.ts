import { absoluteAddress, address, quotedSheetName } from '../../workbook/cell';
import type { Rect } from '../../workbook/cell';
import { segmentsOf } from './formulaSegments';
import { isThisRow, resolveSpecifier } from './structuredReferences';
import type { ReferencedTable } from './structuredReferences';

/** A table and the sheet it lies on. */
export interface LocatedTable extends ReferencedTable {
  readonly sheetName: string;
}

/** What names in formulas stand for at the moment. */
export interface NameScope {
  /** The table of that name, or with an empty name the table around the formula's own cell. */
  table(name: string, home: FormulaHome | null): LocatedTable | undefined;
  /** The sheet's name as it is written on its tab. */
  sheet(name: string): string | undefined;
}

/** The cell that holds a formula. */
export interface FormulaHome {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** A cell, with `#` the cells it spills over, or a range right after a sheet prefix. */
const LEADING_REFERENCE =
  /^\$?[A-Z]{1,3}\$?\d+(?:#|:\$?[A-Z]{1,3}\$?\d+)?|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|^\$?\d+:\$?\d+/i;

/** What follows a sheet prefix, less the address that belongs to it. */
export const withoutLeadingReference = (text: string): string => text.replace(LEADING_REFERENCE, '');

/**
 * The formula in addresses alone: structured references become cells, a sheet that does not exist becomes `#REF!` (Univer would sum
 * such a range to 0), one in other letters gets those of its tab (Univer gives `#VALUE!`). The result depends on where tables lie now; whoever moves one resolves again.
 *
 * @param home The formula's cell; `null` for a defined name, whose addresses then always name their sheet.
 */
export function resolveNames(formula: string, scope: NameScope, home: FormulaHome | null): string {
  if (!/[[!]/.test(formula)) return formula;
  let resolved = '';
  let lostSheet = false;
  for (const segment of segmentsOf(formula)) {
    const sheet = segment.kind === 'sheet' ? scope.sheet(segment.name) : undefined;
    if (segment.kind === 'table') resolved += resolveTable(segment.table, segment.specifier, scope, home);
    else if (segment.kind === 'text')
      resolved += lostSheet ? withoutLeadingReference(segment.text) : segment.text;
    else resolved += sheet === undefined ? '#REF!' : `${quotedSheetName(sheet)}!`;
    lostSheet = segment.kind === 'sheet' && sheet === undefined;
  }
  return resolved;
}

function resolveTable(name: string, specifier: string, scope: NameScope, home: FormulaHome | null): string {
  const table = scope.table(name, home);
  return table === undefined ? '#REF!' : tableAddress(table, specifier, home);
}

/** The address a structured reference stands for, or the error in its place. */
export function tableAddress(table: LocatedTable, specifier: string, home: FormulaHome | null): string {
  const cells = resolveSpecifier(table, specifier, home?.row ?? null);
  if (typeof cells === 'string') return cells;
  const prefix = home?.sheetName === table.sheetName ? '' : `${quotedSheetName(table.sheetName)}!`;
  return prefix + (isThisRow(specifier) ? absoluteAddress(cells) : rangeAddress(cells));
}

/** A column of a table with one row stays a range: custom functions receive it as an array. */
function rangeAddress(cells: Rect): string {
  const text = absoluteAddress(cells);
  return cells.rows === 1 && cells.columns === 1 ? `${text}:${text}` : text;
}

/** Address of a cell with its sheet, as custom functions are told where they are called from: `'3 Report'!B6`. */
export const cellAddress = (sheetName: string, row: number, column: number): string =>
  `${quotedSheetName(sheetName)}!${address({ row, column, rows: 1, columns: 1 })}`;
