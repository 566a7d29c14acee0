import { officeContext, supports } from './capabilities';

/** What the people who help need to know of this Excel. Holds nothing of the workbook. */
export interface SupportReport {
  readonly platform: string | null;
  readonly officeVersion: string | null;
  /** Languages of the interface and of the data, such as `de-DE`. */
  readonly displayLanguage: string | null;
  readonly contentLanguage: string | null;
  /** Highest version of each requirement set; `null` for none, or where Office does not say. */
  readonly sets: readonly { readonly name: string; readonly version: string | null }[];
}

/** The sets that Coachbook uses or may use, with the last version known to us. */
const SETS = [
  ['ExcelApi', 1, 21],
  ['SharedRuntime', 1, 2],
  ['CustomFunctionsRuntime', 1, 5],
  ['RibbonApi', 1, 3],
  ['KeyboardShortcuts', 1, 1],
] as const;

/** Asks Office, never the workbook. What an Office does not say stays `null`. */
export function supportReport(): SupportReport {
  const context = officeContext();
  const diagnostics: Partial<Office.ContextInformation> | undefined = context?.diagnostics;
  // Its type is an enum whose members are texts.
  const platform = context?.platform as string | undefined;
  return {
    platform: platform ?? null,
    officeVersion: diagnostics?.version ?? null,
    displayLanguage: context?.displayLanguage ?? null,
    contentLanguage: context?.contentLanguage ?? null,
    sets: SETS.map(([name, major, last]) => ({ name, version: highest(name, major, last) })),
  };
}

function highest(name: string, major: number, last: number): string | null {
  for (let minor = last; minor >= 1; minor--)
    if (supports(name, `${major}.${minor}`) === true) return `${major}.${minor}`;
  return null;
}
