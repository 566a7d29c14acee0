import {
  feedbackChangeFunction,
  feedbackCommentsFunction,
  feedbackItemsFunction,
  feedbackReportFunction,
  feedbackResponseRateFunction,
} from './feedback';
import {
  feedbackAgreementFunction,
  feedbackGapFunction,
  feedbackMeanFunction,
  feedbackQuadrantFunction,
} from './feedbackFigures';
import { feedbackDistributionFunction, feedbackTopBoxFunction } from './feedbackSpread';
import { goalCheckFunction } from './goal';
import { goalGasFunction, goalProgressFunction, goalRagFunction } from './goalProgress';
import { npsFunction, pulseFunction, roiFunction } from './pulse';
import { statAdFunction, statAwgFunction, statRwgFunction } from './statAgreement';
import { statCiFunction, statEffectSizeFunction, statRciFunction } from './statChange';
import { statAlphaFunction, statIccFunction } from './statReliability';
import { trendForecastFunction, trendHitDateFunction } from './trend';

/*
 * The comments of the functions are read twice: by people, and by custom-functions-metadata, which writes functions.json from those
 * in all files of this folder. The text before the first tag is what Excel shows in its list of functions, so it stays short. Types
 * are those the generator knows.
 */

/** Functions by their id in functions.json: upper case, without the namespace COACH. */
export const customFunctions = {
  'FEEDBACK.REPORT': feedbackReportFunction,
  'FEEDBACK.ITEMS': feedbackItemsFunction,
  'FEEDBACK.CHANGE': feedbackChangeFunction,
  'FEEDBACK.RESPONSERATE': feedbackResponseRateFunction,
  'FEEDBACK.COMMENTS': feedbackCommentsFunction,
  'FEEDBACK.MEAN': feedbackMeanFunction,
  'FEEDBACK.GAP': feedbackGapFunction,
  'FEEDBACK.QUADRANT': feedbackQuadrantFunction,
  'FEEDBACK.DISTRIBUTION': feedbackDistributionFunction,
  'FEEDBACK.TOPBOX': feedbackTopBoxFunction,
  'FEEDBACK.AGREEMENT': feedbackAgreementFunction,
  'GOAL.CHECK': goalCheckFunction,
  'GOAL.PROGRESS': goalProgressFunction,
  'GOAL.RAG': goalRagFunction,
  'GOAL.GAS': goalGasFunction,
  'STAT.RWG': statRwgFunction,
  'STAT.AD': statAdFunction,
  'STAT.AWG': statAwgFunction,
  'STAT.ICC': statIccFunction,
  'STAT.ALPHA': statAlphaFunction,
  'STAT.CI': statCiFunction,
  'STAT.EFFECTSIZE': statEffectSizeFunction,
  'STAT.RCI': statRciFunction,
  'TREND.FORECAST': trendForecastFunction,
  'TREND.HITDATE': trendHitDateFunction,
  PULSE: pulseFunction,
  NPS: npsFunction,
  ROI: roiFunction,
} as const;

/** Tells the custom functions runtime which code answers which id. Call once, when the page loads. */
export const associateFunctions = (): void => CustomFunctions.associate(customFunctions);
