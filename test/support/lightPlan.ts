import type { SheetKey } from '../../src/workbook/blueprint/types';
import type { WorkbookPlan } from '../../src/workbook/plan';

/** The plan without the formulas and charts of some sheets: those that take most of the time to calculate. Everything else stays. */
export const withoutFormulasOf = (sheets: readonly SheetKey[], plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => {
    if (!sheets.includes(sheet.key)) return sheet;
    const { copies: _, ...rest } = sheet;
    return { ...rest, charts: [], cells: sheet.cells.filter(({ content }) => 'value' in content) };
  }),
});
