import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { absoluteAddress, quotedSheetName, type CellValue } from './cell';
import type { ChartPlan, FormPlan, NamePlan, SheetPlan, TablePlan, WorkbookPlan } from './plan';
import { parseReference } from './reference';
import type { SheetKey, StageModel } from './blueprint/types';

/** What a workbook has, as far as building and repairing need to know. */
export interface WorkbookSurvey {
  /** Model of the stamp; absent in a workbook that is not an engagement. */
  readonly model?: StageModel;
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly charts: readonly string[];
  /** Tables and forms of the plan whose place on a present sheet is not empty. */
  readonly occupied: ReadonlySet<string>;
  /** Sheets an interrupted build had begun, with all their values from cell A1. */
  readonly unfinished: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
}

/** What is to be done to one sheet. */
export interface SheetRepair {
  readonly plan: SheetPlan;
  /** Name of the tab now: the user may have renamed it. */
  readonly tab: string;
  /** The sheet itself is missing: everything on it is added. */
  readonly whole: boolean;
  readonly tables: readonly TablePlan[];
  readonly forms: readonly FormPlan[];
  readonly charts: readonly ChartPlan[];
}

/** Everything that is missing, in the order of the plan. Empty lists: the workbook is complete. */
export interface Repair {
  /** Begun by an interrupted build and touched by nobody: removed, then added again. */
  readonly remove: readonly string[];
  readonly sheets: readonly SheetRepair[];
  readonly names: readonly NamePlan[];
  /** Names whose target is gone (`#REF!`): deleted before they are added again. */
  readonly brokenNames: readonly string[];
}

/** The hidden name that ties a tab to its key, whatever the user calls the tab. */
export const sheetMark = (key: SheetKey): string => `cb_${key}`;

/** Name over the value cells of a form. */
export const formMark = (form: string): string => `${form}_form`;

/**
 * Compares the plan with what is there. Pure.
 *
 * Fails when something of the user stands where something of ours belongs: a tab, a table, a name or filled cells.
 */
export function planRepair(plan: WorkbookPlan, survey: WorkbookSurvey): Outcome<Repair> {
  if (survey.model && survey.model !== plan.model) return failure(otherModel);
  const remove = plan.sheets.filter((sheet) => isUntouched(sheet, survey)).map((sheet) => sheet.name);
  const names = new Map(survey.names.map((entry) => [entry.name.toLowerCase(), entry.formula]));
  const tables = new Set(survey.tables.map(lower));
  const ours =
    survey.unfinished.size > 0 || plan.sheets.some((sheet) => names.has(sheetMark(sheet.key).toLowerCase()));
  const sheets: SheetRepair[] = [];

  for (const sheet of plan.sheets) {
    const tab = remove.includes(sheet.name) ? undefined : currentTab(sheet, names, survey);
    const repair = tab === undefined ? wholeSheet(sheet) : missingOn(sheet, tab, survey, tables, names);
    const problem = tab === undefined ? clash(sheet, survey, tables, remove) : inTheWay(repair, survey);
    if (problem) return failure(problem);
    if (repair.whole || repair.tables.length + repair.forms.length + repair.charts.length > 0)
      sheets.push(repair);
  }

  const isBroken = (formula: string) =>
    isGone(formula) || remove.includes(parseReference(formula)?.tab ?? '');
  const missing = plan.names.filter((entry) => {
    const formula = names.get(entry.name.toLowerCase());
    return formula === undefined || isBroken(formula);
  });
  const foreign = ours ? undefined : plan.names.find((entry) => !missing.includes(entry));
  if (foreign) return failure(taken('defined name', foreign.name));
  const tabs = new Map(
    plan.sheets.map((sheet) => [sheet.name, currentTab(sheet, names, survey) ?? sheet.name]),
  );
  return success({
    remove,
    sheets,
    names: missing.map((entry) => ({ ...entry, formula: onCurrentTabs(entry.formula, tabs) })),
    brokenNames: missing.filter((entry) => names.has(entry.name.toLowerCase())).map((entry) => entry.name),
  });
}

/** True when nothing is missing. */
export const isComplete = (repair: Repair): boolean =>
  repair.sheets.length === 0 && repair.names.length === 0 && repair.remove.length === 0;

/** Tab that bears the sheet's mark, or that an interrupted build began under its planned name. */
function currentTab(
  sheet: SheetPlan,
  names: ReadonlyMap<string, string>,
  survey: WorkbookSurvey,
): string | undefined {
  const marked = parseReference(names.get(sheetMark(sheet.key).toLowerCase()) ?? '')?.tab;
  if (marked !== undefined && survey.sheets.includes(marked)) return marked;
  return survey.unfinished.has(sheet.name) ? sheet.name : undefined;
}

const wholeSheet = (plan: SheetPlan): SheetRepair => ({
  plan,
  tab: plan.name,
  whole: true,
  tables: plan.tables,
  forms: plan.forms,
  charts: plan.charts,
});

const missingOn = (
  plan: SheetPlan,
  tab: string,
  survey: WorkbookSurvey,
  tables: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): SheetRepair => ({
  plan,
  tab,
  whole: false,
  tables: plan.tables.filter((table) => !tables.has(table.name.toLowerCase())),
  // A form whose name alone is gone still has its cells: then the name is put back, and no cell is written.
  forms: plan.forms.filter(
    (form) => isGone(names.get(formMark(form.name).toLowerCase())) && !survey.occupied.has(form.name),
  ),
  charts: plan.charts.filter((chart) => !survey.charts.includes(chart.name)),
});

const isGone = (formula: string | undefined): boolean => formula === undefined || formula.includes('#REF!');

/** Something of the user bears a name that a new sheet of ours needs. */
function clash(
  sheet: SheetPlan,
  survey: WorkbookSurvey,
  tables: ReadonlySet<string>,
  remove: readonly string[],
): Reason | undefined {
  if (remove.includes(sheet.name)) return undefined;
  if (survey.sheets.some((tab) => lower(tab) === lower(sheet.name))) return taken('sheet', sheet.name);
  const table = sheet.tables.find((entry) => tables.has(entry.name.toLowerCase()));
  return table && taken('table', table.name);
}

function inTheWay(repair: SheetRepair, survey: WorkbookSurvey): Reason | undefined {
  const table = repair.tables.find((entry) => survey.occupied.has(entry.name));
  return (
    table && {
      code: 'place-taken',
      what: `The table ${table.name} is missing on the sheet "${repair.tab}", and its place is not empty.`,
      why: 'Coachbook never writes over filled cells. Perhaps the table was turned into plain cells.',
      next: `Move those cells to another sheet, then run Start again; afterwards paste the rows into the new table.`,
    }
  );
}

/** Begun by an interrupted build, and every filled cell still holds just what the plan put there. */
function isUntouched(sheet: SheetPlan, survey: WorkbookSurvey): boolean {
  const values = survey.unfinished.get(sheet.name);
  if (!values) return false;
  const planned = new Map<string, CellValue | undefined>();
  const put = (row: number, column: number, value: CellValue | undefined) =>
    planned.set(`${row},${column}`, value);
  for (const cell of sheet.cells)
    put(cell.row, cell.column, 'value' in cell.content ? cell.content.value : undefined);
  for (const { range, columns, rows } of sheet.tables) {
    columns.forEach((column, i) => put(range.row, range.column + i, column.header));
    rows.forEach((row, r) => {
      row.forEach((value, c) =>
        put(range.row + 1 + r, range.column + c, columns[c]?.formula ? undefined : value),
      );
    });
  }
  for (const { range, values: initial } of sheet.forms)
    initial.forEach((value, i) => put(range.row + i, range.column, value));
  return values.every((row, r) =>
    row.every((value, c) => {
      if (value === null) return true;
      if (!planned.has(`${r},${c}`)) return false;
      const expected = planned.get(`${r},${c}`);
      return expected === undefined || expected === value;
    }),
  );
}

function onCurrentTabs(formula: string, tabs: ReadonlyMap<string, string>): string {
  const target = parseReference(formula);
  const current = target && tabs.get(target.tab);
  return !target || current === undefined
    ? formula
    : `=${quotedSheetName(current)}!${absoluteAddress(target.rect)}`;
}

const lower = (text: string): string => text.toLowerCase();

const taken = (kind: 'sheet' | 'table' | 'defined name', name: string): Reason => ({
  code: `${kind.replace(' ', '-')}-taken`,
  what: `This workbook already has a ${kind} called "${name}".`,
  why: 'Coachbook needs that name for its own and never takes over something of yours.',
  next: `Rename your ${kind}, or start the engagement in a new workbook.`,
});

const otherModel: Reason = {
  code: 'other-model',
  what: 'This workbook was built with another stage model.',
  why: 'The model decides the names and numbers of the sheets, and they are kept for the whole engagement.',
  next: 'Choose the model the workbook has, or start a new workbook.',
};
