import type { Reason } from '../../domain/outcome';
import type { WorkbookPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { FileSheet } from './compose';
import { isName, isSheetName, limits } from './limits';
import { blockProblems, cellProblems, ruleProblems } from './preflightSheet';
import { footerText } from './footer';
import { invalid, tooLong } from './problem';

/**
 * Looks for whatever would make Excel "repair" the file or lose data silently.
 *
 * @returns the first problem, or `undefined`
 */
export function findProblem(
  plan: WorkbookPlan,
  content: WorkbookSnapshot,
  sheets: readonly FileSheet[],
): Reason | undefined {
  for (const problem of problems(plan, content, sheets)) return problem;
  return undefined;
}

function* problems(
  plan: WorkbookPlan,
  content: WorkbookSnapshot,
  sheets: readonly FileSheet[],
): Generator<Reason> {
  if (plan.sheets.length === 0) yield invalid('no-sheets', 'The workbook has no sheet.', 'Excel needs one.');
  yield* nameProblems(plan);
  for (const sheet of plan.sheets) {
    yield* blockProblems(sheet, content);
    yield* ruleProblems(sheet);
    for (const { name, dataSheet } of sheet.charts)
      if (!plan.sheets.some(({ key }) => key === dataSheet))
        yield invalid(
          'chart-without-data',
          `The chart ${name} has no sheet to draw from.`,
          'It would stay empty.',
        );
    if (footerText(sheet).length > limits.headerFooter) yield tooLong(sheet, 'footer', limits.headerFooter);
  }
  for (const sheet of sheets) yield* cellProblems(sheet);
}

function* nameProblems(plan: WorkbookPlan): Generator<Reason> {
  const tabs = new Set<string>();
  for (const { name } of plan.sheets) {
    if (!isSheetName(name))
      yield invalid(
        'sheet-name-invalid',
        `A sheet cannot be called "${name}".`,
        'Excel takes 1 to 31 characters without [ ] : * ? / \\, and no apostrophe at either end.',
      );
    if (tabs.has(name.toLowerCase()))
      yield invalid('sheet-name-taken', `Two sheets are called "${name}".`, UNIQUE);
    tabs.add(name.toLowerCase());
  }
  // Tables and defined names share one list in Excel.
  const taken = new Set<string>();
  const named = [...plan.names, ...plan.sheets.flatMap((sheet) => sheet.tables)];
  for (const { name } of named) {
    if (!isName(name))
      yield invalid(
        'name-invalid',
        `Nothing can be called "${name}".`,
        'Excel takes letters, digits, "_" and ".", but no cell address.',
      );
    if (taken.has(name.toLowerCase()))
      yield invalid('name-taken', `Two things are called "${name}".`, UNIQUE);
    taken.add(name.toLowerCase());
  }
  for (const { name, formula, comment } of plan.names)
    if (formula.length > limits.formula || comment.length > limits.message)
      yield invalid(
        'text-too-long',
        `The name "${name}" has too long a formula or comment.`,
        'Excel would cut it off.',
      );
}

const UNIQUE = 'Excel wants names that differ in more than upper and lower case.';
