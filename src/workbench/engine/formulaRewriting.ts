import { quotedSheetName } from '../../workbook/cell';
import { tableAddress, withoutLeadingReference } from './formulaNames';
import type { FormulaHome, LocatedTable } from './formulaNames';
import { segmentsOf } from './formulaSegments';
import { renameColumn, sameName } from './structuredReferences';

/** The formula after a sheet has been renamed. */
export const renameSheetIn = (formula: string, from: string, to: string): string =>
  segmentsOf(formula)
    .map((segment) =>
      segment.kind === 'sheet' && sameName(segment.name, from) ? `${quotedSheetName(to)}!` : segment.text,
    )
    .join('');

/**
 * The formula after a sheet has been deleted: `#REF!` stands where the sheet was referred to, for good. A sheet of the same name added
 * later heals nothing (Microsoft support, "How to correct a #REF! error").
 *
 * Excel shows the lost address behind the error (`#REF!A1`, XLParser #76) and saves `#REF!` alone (PhpSpreadsheet #3453,
 * ClosedXML.Parser #8); this is the saved form. Both have the same value.
 */
export function loseSheetIn(formula: string, sheet: string): string {
  let lost = false;
  return segmentsOf(formula)
    .map((segment) => {
      const text = lost && segment.kind === 'text' ? withoutLeadingReference(segment.text) : segment.text;
      lost = segment.kind === 'sheet' && sameName(segment.name, sheet);
      return lost ? '#REF!' : text;
    })
    .join('');
}

/** The formula after a table has been renamed. */
export const renameTableIn = (formula: string, from: string, to: string): string =>
  changeTable(formula, from, false, (_written, specifier) => to + specifier);

/**
 * The formula after a table has been deleted: `#REF!` in place of every structured reference to it, for good, as with sheets.
 *
 * @param inside Whether the formula's cell lies in that table, where references may leave the table's name out.
 */
export const loseTableIn = (formula: string, table: string, inside: boolean): string =>
  changeTable(formula, table, inside, () => '#REF!');

/**
 * The formula after a table has become plain cells: addresses in place of structured references (Microsoft support, "Convert an Excel
 * table to a range of data"). Whether Excel writes all of them absolute is not known; what they mean in this cell is the same.
 *
 * @param home The formula's cell; `null` for a defined name.
 * @param inside Whether that cell lies in the table.
 */
export const addressTableIn = (
  formula: string,
  table: LocatedTable,
  home: FormulaHome | null,
  inside: boolean,
): string =>
  changeTable(formula, table.name, inside, (_written, specifier) =>
    tableAddress(table, specifier === '' ? '[]' : specifier, home),
  );

/**
 * The formula after a header of a table has been renamed.
 *
 * @param inside Whether the formula's cell lies in that table, where references may leave the table's name out.
 */
export const renameColumnIn = (
  formula: string,
  table: string,
  from: string,
  to: string,
  inside: boolean,
): string =>
  changeTable(formula, table, inside, (written, specifier) => written + renameColumn(specifier, from, to));

/** Replaces references to one table. `written` is its name as the formula has it; a reference may be that name alone, without specifier. */
function changeTable(
  formula: string,
  table: string,
  inside: boolean,
  change: (written: string, specifier: string) => string,
): string {
  return segmentsOf(formula)
    .map((segment) => {
      if (segment.kind === 'sheet') return segment.text;
      if (segment.kind === 'text') return changeBareName(segment.text, table, (name) => change(name, ''));
      const isMeant = segment.table === '' ? inside : sameName(segment.table, table);
      return isMeant ? change(segment.table, segment.specifier) : segment.text;
    })
    .join('');
}

function changeBareName(text: string, name: string, change: (written: string) => string): string {
  const partOfName = String.raw`[\p{L}\p{N}_.\\]`;
  const literal = name.replaceAll(/[.\\]/g, String.raw`\$&`);
  const bare = new RegExp(`(?<!${partOfName})${literal}(?!${partOfName}|\\()`, 'giu');
  // Every second part is text between quotes.
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(bare, change)))
    .join('');
}
