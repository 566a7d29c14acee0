/**
 * Thresholds of progress as a new workbook has them; what each means stands beside its key in `settings.ts`. Shares are of 1. Apart from
 * the texts, so that the custom functions load without these.
 */
export const usualThresholds = {
  greenWithin: 0.1,
  greenPace: 0.9,
  amberPace: 0.6,
  graceShare: 0.2,
  belowStartRedAfter: 0.25,
  intervalDays: 30,
  greyAfterIntervals: 1.5,
  sustainedDays: 21,
  smoothing: 0.3,
  gasCorrelation: 0.3,
} as const;

export type Threshold = keyof typeof usualThresholds;
