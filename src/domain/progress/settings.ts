import { figureOf, known } from '../goals/cells';
import { readSettings, type SettingRow } from '../goals/goalSettings';
import { findColumn, fold, textOf, type Table } from '../table';
import { usualThresholds, type Threshold } from './thresholds';

/** Thresholds of the progress of goals. Shares are of 1. */
export interface ProgressSettings {
  /** Progress may lag behind the elapsed time by this share and still be green. */
  readonly greenWithin: number;
  /** Progress over elapsed time from which it is green, and amber. */
  readonly greenPace: number;
  readonly amberPace: number;
  /** No red before this share of the time has passed. */
  readonly graceShare: number;
  /** Below the baseline is red once more than this share of the time has passed. */
  readonly belowStartRedAfter: number;
  /** Agreed days between reviews. */
  readonly intervalDays: number;
  /** Intervals without a review after which a goal is grey. */
  readonly greyAfterIntervals: number;
  /** Days between the last two reviews for a change to count as sustained. */
  readonly sustainedDays: number;
  /** λ of the smooth line, over 0 to 1: weight of the latest value. */
  readonly smoothing: number;
  /** ρ of the T-score of goal attainment scaling: how alike the goals are, 0 to 1. */
  readonly gasCorrelation: number;
  /** Standard deviation and reliability of ratings from 1 to 5; `null` when not known. */
  readonly deviation: number | null;
  readonly reliability: number | null;
}

interface ThresholdText extends SettingRow {
  readonly value: number;
  readonly allows: (value: number) => boolean;
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;
const isPositive = (value: number): boolean => value > 0;

/** The thresholds by their keys in the Settings table, as a new workbook has them. Native formulas look for the same keys. */
export const progressThresholds: Readonly<Record<Threshold, ThresholdText>> = {
  greenWithin: {
    key: 'Green within',
    value: usualThresholds.greenWithin,
    meaning: 'Progress may lag behind the elapsed time by this share and still be on track.',
    allows: isShare,
  },
  greenPace: {
    key: 'Green pace',
    value: usualThresholds.greenPace,
    meaning: 'Progress divided by elapsed time from here on is on track.',
    allows: isPositive,
  },
  amberPace: {
    key: 'Amber pace',
    value: usualThresholds.amberPace,
    meaning: 'From here on it needs a look; below it is off track.',
    allows: isPositive,
  },
  graceShare: {
    key: 'Grace share',
    value: usualThresholds.graceShare,
    meaning: 'No goal is called off track before this share of its time has passed.',
    allows: isShare,
  },
  belowStartRedAfter: {
    key: 'Below start red after',
    value: usualThresholds.belowStartRedAfter,
    meaning:
      'A goal that stands worse than at its start is off track once more than this share of its time has passed.',
    allows: isShare,
  },
  intervalDays: {
    key: 'Review interval days',
    value: usualThresholds.intervalDays,
    meaning: 'Agreed time between reviews; after one and a half times as long a goal counts as not reviewed.',
    allows: isPositive,
  },
  greyAfterIntervals: {
    key: 'Grey after intervals',
    value: usualThresholds.greyAfterIntervals,
    meaning: 'After this many intervals without a review a goal counts as not reviewed.',
    allows: isPositive,
  },
  sustainedDays: {
    key: 'Sustained days apart',
    value: usualThresholds.sustainedDays,
    meaning: 'Days between the last two reviews, from which on a change that both show counts as sustained.',
    allows: (value) => value >= 0,
  },
  smoothing: {
    key: 'Smoothing',
    value: usualThresholds.smoothing,
    meaning: 'Weight of the latest value in the smooth line, over 0 to 1: the smaller, the smoother.',
    allows: (value) => value > 0 && value <= 1,
  },
  gasCorrelation: {
    key: 'GAS correlation',
    value: usualThresholds.gasCorrelation,
    meaning: 'How much the levels of the goals of one person are alike, 0 to 1: rho of the GAS T-score.',
    allows: isShare,
  },
};

/** The rows of the Settings table that progress depends on, as a new workbook has them. */
export const progressSettingRows: readonly SettingRow[] = Object.values(progressThresholds).map(
  ({ key, value, meaning }) => ({ key, value, meaning }),
);

/** Reads the settings; what is absent, no number or out of range is as in a new workbook. */
export function readProgressSettings(table: Table | undefined): ProgressSettings {
  const header = table?.[0] ?? [];
  const [keyColumn, valueColumn] = [findColumn(header, ['key']), findColumn(header, ['value'])];
  const value = (threshold: Threshold): number => {
    const { key, value: usual, allows } = progressThresholds[threshold];
    const row = table?.slice(1).find((cells) => fold(textOf(cells[keyColumn])) === fold(key));
    const given = known(figureOf(row?.[valueColumn]));
    return given !== null && allows(given) ? given : usual;
  };
  const { deviation, reliability } = readSettings(table);
  return {
    greenWithin: value('greenWithin'),
    greenPace: value('greenPace'),
    amberPace: value('amberPace'),
    graceShare: value('graceShare'),
    belowStartRedAfter: value('belowStartRedAfter'),
    intervalDays: value('intervalDays'),
    greyAfterIntervals: value('greyAfterIntervals'),
    sustainedDays: value('sustainedDays'),
    smoothing: value('smoothing'),
    gasCorrelation: value('gasCorrelation'),
    deviation,
    reliability,
  };
}
