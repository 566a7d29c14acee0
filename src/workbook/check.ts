import { checkFormulas } from './check/formulas';
import type { Finding } from './check/finding';
import { checkDefinedNames, checkSheetNames } from './check/names';
import { checkPlaces } from './check/places';
import { checkAudiences, checkHeaders, checkTexts } from './check/texts';
import type { WorkbookPlan } from './plan';

/**
 * Proves a plan against Excel's limits and the rules of this project: names, lengths, references, places, audiences. Neither Office.js
 * nor the file library checks most of them; Excel does, on the user's machine. An empty list means that the plan can be built.
 */
export const checkPlan = (plan: WorkbookPlan): readonly Finding[] => [
  ...checkSheetNames(plan),
  ...checkDefinedNames(plan),
  ...checkHeaders(plan),
  ...checkAudiences(plan),
  ...checkTexts(plan),
  ...checkFormulas(plan),
  ...checkPlaces(plan),
];
