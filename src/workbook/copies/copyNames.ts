import { definedNames } from '../layout/definedNames';
import type { NamePlan, SheetPlan } from '../plan';

/** The defined names that a working copy needs: those of its own lists, forms and tables, none of them hidden. */
export function copyNames(sheets: readonly SheetPlan[]): readonly NamePlan[] {
  const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  const columns = new Set(
    sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) => table.columns.map(({ header }) => `${table.name}[${header}]`)),
    ),
  );
  return definedNames(sheets).filter(({ formula, visible }) => {
    const column = /^=(\w+)\[[^\]]*\]$/.exec(formula);
    return visible && (column === null || (tables.has(column[1] ?? '') && columns.has(formula.slice(1))));
  });
}
