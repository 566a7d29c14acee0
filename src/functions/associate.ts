import { feedbackMeanFunction, feedbackReportFunction } from './feedback';
import { goalCheckFunction, goalProgressFunction } from './goal';

/*
 * The comments of the functions are read twice: by people, and by custom-functions-metadata, which writes functions.json from those
 * in all files of this folder. The text before the first tag is what Excel shows in its list of functions, so it stays short. Types
 * are those the generator knows.
 */

/** Functions by their id in functions.json: upper case, without the namespace COACH. */
export const customFunctions = {
  'FEEDBACK.REPORT': feedbackReportFunction,
  'FEEDBACK.MEAN': feedbackMeanFunction,
  'GOAL.CHECK': goalCheckFunction,
  'GOAL.PROGRESS': goalProgressFunction,
} as const;

/** Tells the custom functions runtime which code answers which id. Call once, when the page loads. */
export const associateFunctions = (): void => CustomFunctions.associate(customFunctions);
