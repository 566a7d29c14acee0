import {
  feedbackMeanFunction,
  feedbackReportFunction,
  goalCheckFunction,
  goalProgressFunction,
} from './functions';

/** Functions by their id in functions.json: upper case, without the namespace COACH. */
export const customFunctions = {
  'FEEDBACK.REPORT': feedbackReportFunction,
  'FEEDBACK.MEAN': feedbackMeanFunction,
  'GOAL.CHECK': goalCheckFunction,
  'GOAL.PROGRESS': goalProgressFunction,
} as const;

/** Tells the custom functions runtime which code answers which id. Call once, when the page loads. */
export const associateFunctions = (): void => CustomFunctions.associate(customFunctions);
