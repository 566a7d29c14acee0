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
import type { WorkbookPort } from '../../src/workbook/port';
import type { Stamp } from '../../src/workbook/snapshot';
import { withoutFormulasOf } from './lightPlan';

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

/** Without the sheets that hardly a test asks for. */
export const plan = withoutFormulasOf(['goalCharts', 'sponsorPage', 'progress'], wholePlan);

export const stamp: Stamp = {
  schemaVersion: plan.schemaVersion,
  model: 'combined',
  builtWith: '0.1.0',
  builtOn: '2026-01-05',
};
