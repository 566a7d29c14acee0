import type { Reason } from '../domain/outcome';

/** Optional abilities of this Excel. The manifest's floor (ExcelApi 1.13, SharedRuntime 1.1) needs no asking. */
export interface Capabilities {
  /** Custom functions run in cells; some perpetual editions have none. */
  readonly customFunctions: boolean;
  /** Excel keeps its undo stack when an add-in writes, and can take the calls of one `Excel.run` back together. */
  readonly undoGroups: boolean;
}

const FLOOR = '1.13';

let known: Capabilities | undefined;

/** Asked once per runtime: the answers cannot change while the add-in runs. */
export function capabilities(): Capabilities {
  known ??= {
    customFunctions: supports('CustomFunctionsRuntime', '1.1') === true,
    undoGroups: supports('ExcelApi', '1.20') === true,
  };
  return known;
}

/** The reason why this Excel cannot run Coachbook, or nothing. */
export function hostTooOld(): Reason | undefined {
  // Where Excel cannot be asked, the manifest has asked already: Office installs nothing below its floor.
  if (supports('ExcelApi', FLOOR) !== false) return undefined;
  return {
    code: 'excel-too-old',
    what: 'This Excel is too old for Coachbook.',
    why: `Coachbook needs ExcelApi ${FLOOR}, which Excel 2021, Microsoft 365 and Excel on the web have.`,
    next: 'Open the workbook in a newer Excel or in the browser. The workbook itself works in any Excel without the add-in.',
  };
}

/** `undefined` when this Office does not say. */
export const supports = (set: string, version: string): boolean | undefined =>
  officeContext()?.requirements?.isSetSupported(set, version);

/** The context of Office as far as it is there: before Office has started, and in some hosts, parts of it are not. */
export const officeContext = (): Partial<Office.Context> | undefined => Office.context;

/** Forgets the answers; tests start several hosts in one process. */
export function forgetCapabilities(): void {
  known = undefined;
}
