import { forgetCapabilities } from '../../src/excel/capabilities';
import { createWorkbookPort } from '../../src/excel/port';
import { associateFunctions } from '../../src/functions/associate';
import { functionDeclarations } from '../../src/workbench/functionDeclarations';
import { FUNCTION_NAMESPACE } from '../../src/workbench/functionNamespace';
import {
  installGlobals,
  startHeadless,
  type HeadlessHost,
  type HeadlessOptions,
} from '../../src/workbench/headless';
import { planWorkbook } from '../../src/workbook/layout';
import type { SheetKey } from '../../src/workbook/blueprint/types';
import type { WorkbookPlan } from '../../src/workbook/plan';
import type { WorkbookPort } from '../../src/workbook/port';
import type { Stamp } from '../../src/workbook/snapshot';

/** The add-in's code over genuine office.js and the simulated host. */
export interface Addin {
  readonly headless: HeadlessHost;
  readonly port: WorkbookPort;
}

/** Starts Excel with an empty workbook and the add-in in it. Dispose `headless` after the test. */
export async function startAddin(options: HeadlessOptions = {}): Promise<Addin> {
  const headless = await startHeadless(options);
  installGlobals(headless);
  forgetCapabilities();
  associateFunctions();
  headless.host.registerFunctions(FUNCTION_NAMESPACE, await functionDeclarations());
  return { headless, port: createWorkbookPort() };
}

export const wholePlan = planWorkbook('combined');

/** Sheets that take most of the time to calculate, and that hardly a test asks for. */
const slowSheets: readonly SheetKey[] = ['goalCharts', 'sponsorPage'];

/** The same without the formulas and charts of the slow sheets. */
export const plan: WorkbookPlan = {
  ...wholePlan,
  sheets: wholePlan.sheets.map((sheet) => {
    if (!slowSheets.includes(sheet.key)) return sheet;
    const { copies: _, ...rest } = sheet;
    return { ...rest, charts: [], cells: sheet.cells.filter(({ content }) => 'value' in content) };
  }),
};

export const stamp: Stamp = {
  schemaVersion: plan.schemaVersion,
  model: 'combined',
  builtWith: '0.1.0',
  builtOn: '2026-01-05',
};
