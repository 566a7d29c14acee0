import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { sheetMark, formMark } from './blueprint/names';
import type { SheetKey, StageModel } from './blueprint/types';
import { absoluteAddress, quotedSheetName } from './cell';
import type { ChartPlan, FormPlan, NamePlan, SheetPlan, TablePlan, WorkbookPlan } from './plan';
import { parseReference } from './reference';
import { otherModel, placeTaken, taken } from './repairReasons';
import {
  brokenFormulas,
  hasItsLabels,
  isFilled,
  isUntouched,
  type FormulaCell,
  type SheetContent,
} from './sheetContent';

/** What a workbook has, as far as building and repairing need to know. */
export interface WorkbookSurvey {
  /** Model of the stamp; absent in a workbook that is not an engagement. */
  readonly model?: StageModel;
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly charts: readonly string[];
  /** Tabs that an interrupted build had begun. */
  readonly unfinished: ReadonlySet<string>;
  /** What stands on the tabs that have been looked at; those not looked at are taken for empty. */
  readonly content: ReadonlyMap<string, SheetContent>;
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
  /** Formulas of ours that lost what they refer to. */
  readonly broken: readonly FormulaCell[];
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

/**
 * Compares the plan with what is there. Pure.
 *
 * Fails when something of the user stands where something of ours belongs: a tab, a table, a name or filled cells.
 */
export function planRepair(plan: WorkbookPlan, survey: WorkbookSurvey): Outcome<Repair> {
  if (survey.model && survey.model !== plan.model) return failure(otherModel);
  const remove = plan.sheets
    .filter(({ name }) => survey.unfinished.has(name))
    .filter((sheet) => isUntouched(sheet, survey.content.get(sheet.name) ?? []))
    .map(({ name }) => name);
  const names = new Map(survey.names.map((entry) => [entry.name.toLowerCase(), entry.formula]));
  const sheets: SheetRepair[] = [];
  for (const sheet of plan.sheets) {
    const tab = remove.includes(sheet.name) ? undefined : currentTab(sheet, names, survey);
    const repair = tab === undefined ? wholeSheet(sheet) : missingOn(sheet, tab, survey, names, remove);
    const problem = tab === undefined ? clash(sheet, survey, remove) : inTheWay(repair, survey);
    if (problem) return failure(problem);
    if (repair.whole || lacksSomething(repair)) sheets.push(repair);
  }

  const lost = [...remove, ...plan.sheets.filter(({ name }) => remove.includes(name)).flatMap(tableNames)];
  const missing = plan.names.filter(({ name }) => {
    const formula = names.get(lower(name));
    return isGone(formula) || lost.includes(targetOf(formula ?? ''));
  });
  const foreign = isOurs(plan, survey, names)
    ? undefined
    : plan.names.find((entry) => !missing.includes(entry));
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

/** A sheet with everything on it, under its planned name. */
export const wholeSheet = (plan: SheetPlan): SheetRepair => ({
  plan,
  tab: plan.name,
  whole: true,
  tables: plan.tables,
  forms: plan.forms,
  charts: plan.charts,
  broken: [],
});

/** Tabs of the plan that are there, by key. */
export const presentTabs = (plan: WorkbookPlan, survey: WorkbookSurvey): ReadonlyMap<SheetKey, string> => {
  const names = new Map(survey.names.map((entry) => [entry.name.toLowerCase(), entry.formula]));
  return new Map(
    plan.sheets.flatMap((sheet): [SheetKey, string][] => {
      const tab = currentTab(sheet, names, survey);
      return tab === undefined ? [] : [[sheet.key, tab]];
    }),
  );
};

type Names = ReadonlyMap<string, string>;

const isOurs = (plan: WorkbookPlan, survey: WorkbookSurvey, names: Names): boolean =>
  survey.unfinished.size > 0 || plan.sheets.some(({ key }) => names.has(sheetMark(key).toLowerCase()));

/** Tab that bears the sheet's mark, or that an interrupted build began under its planned name. */
function currentTab(sheet: SheetPlan, names: Names, survey: WorkbookSurvey): string | undefined {
  const marked = parseReference(names.get(sheetMark(sheet.key).toLowerCase()) ?? '')?.tab;
  if (marked !== undefined && survey.sheets.includes(marked)) return marked;
  return survey.unfinished.has(sheet.name) && survey.sheets.includes(sheet.name) ? sheet.name : undefined;
}

function missingOn(
  plan: SheetPlan,
  tab: string,
  survey: WorkbookSurvey,
  names: Names,
  remove: readonly string[],
): SheetRepair {
  const content = survey.content.get(tab) ?? [];
  const tables = new Set(survey.tables.map(lower));
  return {
    plan,
    tab,
    whole: false,
    tables: plan.tables.filter((table) => !tables.has(lower(table.name))),
    // A form whose name alone is gone still has its cells: then the name is put back, and no cell is written.
    forms: plan.forms.filter(
      (form) => isGone(names.get(lower(formMark(form.name)))) && !hasItsLabels(form, content),
    ),
    charts: plan.charts.filter((chart) => !survey.charts.includes(chart.name)),
    // Removing a sheet is about to break what refers to it.
    broken: brokenFormulas(plan, content, remove.length > 0),
  };
}

const tableNames = ({ tables }: SheetPlan): string[] => tables.map(({ name }) => name);

/** Tab or table that the formula of a name refers to. */
const targetOf = (formula: string): string =>
  parseReference(formula)?.tab ?? /^=([^[\]]+)\[/.exec(formula)?.[1] ?? '';

const lacksSomething = ({ tables, forms, charts, broken }: SheetRepair): boolean =>
  tables.length + forms.length + charts.length + broken.length > 0;

const isGone = (formula: string | undefined): boolean => formula === undefined || formula.includes('#REF!');

/** Something of the user bears a name that a new sheet of ours needs. */
function clash(sheet: SheetPlan, survey: WorkbookSurvey, remove: readonly string[]): Reason | undefined {
  if (remove.includes(sheet.name)) return undefined;
  if (survey.sheets.some((tab) => lower(tab) === lower(sheet.name))) return taken('sheet', sheet.name);
  const tables = new Set(survey.tables.map(lower));
  const table = sheet.tables.find((entry) => tables.has(lower(entry.name)));
  return table && taken('table', table.name);
}

function inTheWay({ tab, tables, forms }: SheetRepair, survey: WorkbookSurvey): Reason | undefined {
  const content = survey.content.get(tab) ?? [];
  const table = tables.find(({ range }) => isFilled(content, range));
  if (table) return placeTaken('table', table.name, tab);
  // The labels stand to the left of the values.
  const form = forms.find(({ range }) =>
    isFilled(content, { ...range, column: range.column - 1, columns: 2 }),
  );
  return form && placeTaken('form', form.name, tab);
}

function onCurrentTabs(formula: string, tabs: ReadonlyMap<string, string>): string {
  const target = parseReference(formula);
  const current = target && tabs.get(target.tab);
  return !target || current === undefined
    ? formula
    : `=${quotedSheetName(current)}!${absoluteAddress(target.rect)}`;
}

const lower = (text: string): string => text.toLowerCase();
