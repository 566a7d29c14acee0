import { usualSpread } from '../../domain/audience/sponsorPage';
import { deviationKey, type SettingRow } from '../../domain/goals/goalSettings';
import { progressThresholds } from '../../domain/progress/settings';
import { absoluteAddress, address } from '../cell';
import type { SheetParts } from '../layout/sheetParts';

/** The page has four columns, with a narrow one between each two. */
export const slotColumns = [0, 2, 4, 6] as const;
export const pageColumns = 7;
/** Rows of the printed page; the first row of the sheet is for the screen only. */
export const firstRow = 1;

/** Helper cells right of the printed page. They hold nothing that the page may not show: a copy of the sheet is as safe as the page. */
const helper = pageColumns + 1;
const value = helper + 1;
/** Where the helper cells of the goals begin, and those of the feedback below the terms. */
export const goalHelper = helper + 6;
export const feedbackHelper = { row: 16, column: helper } as const;

export const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
export const fixed = (row: number, column: number): string =>
  absoluteAddress({ row, column, rows: 1, columns: 1 });

/** What the contract allows as a number: -1 without a sponsor, else the level; 3 only with the client's consent. */
export const level = fixed(1, value);
/** 1 where level 3 was agreed and the consent is missing. */
export const noConsent = fixed(2, value);

const agreed = (word: string): string => `(LEFT(Engagement_disclosure,2)="${word}")`;
const consent =
  'AND(Engagement_consent="Yes",ISNUMBER(Engagement_consent_date),N(Engagement_consent_date)<=TODAY())';

const {
  greenWithin,
  greenPace,
  amberPace,
  graceShare,
  belowStartRedAfter,
  intervalDays,
  greyAfterIntervals,
} = progressThresholds;
/** Settings of the sheet Options that the page depends on, with the value of a new workbook, which holds where there is no number. */
const settings: readonly SettingRow[] = [
  greenWithin,
  greenPace,
  amberPace,
  graceShare,
  belowStartRedAfter,
  intervalDays,
  greyAfterIntervals,
  usualSpread,
];
const settingsRow = 4;

/** Cell that holds a setting. */
export const setting = ({ key }: SettingRow): string =>
  fixed(settingsRow + settings.findIndex((row) => row.key === key), value);
/** Standard deviation of ratings, where it is known; else the usual one. */
export const spread = fixed(settingsRow + settings.length, value);

/** The cells that say what may be shown, and the settings the page is judged by. */
export function putTerms(parts: SheetParts): void {
  parts.put(0, helper, 'Read by the page');
  parts.put(1, helper, 'Level');
  parts.put(
    1,
    value,
    `=IF(Engagement_sponsor_role="Self-funded",-1,${agreed('L1')}+2*${agreed('L2')}+(3-${noConsent})*${agreed('L3')})`,
  );
  parts.put(2, helper, 'Consent missing');
  parts.put(2, value, `=IF(AND(${agreed('L3')},NOT(${consent})),1,0)`);
  const deviation = { key: deviationKey, value: `=${setting(usualSpread)}` };
  [...settings, deviation].forEach(({ key, value: usual }, index) => {
    const row = settingsRow + index;
    const [name, without, given] = [helper, value + 1, value + 2].map((column) => at(row, column));
    // Shares of 1, and what only has to be over 0, as `readProgressSettings` reads them.
    const isShare = [greenWithin, graceShare, belowStartRedAfter].some((share) => share.key === key);
    parts.put(row, helper, key);
    parts.put(
      row,
      value,
      `=IF(${isShare ? `AND(${given}>=0,${given}<=1)` : `${given}>0`},${given},${without})`,
    );
    parts.put(row, value + 1, usual);
    // AVERAGE of one cell passes over text, such as "not known".
    parts.put(
      row,
      value + 2,
      `=IFERROR(AVERAGE(INDEX(Settings[Value],MATCH(${name},Settings[Key],0))),${without})`,
    );
  });
  parts.style('hint', 0, helper);
  parts.style('quiet', 1, helper, settingsRow + settings.length, 4);
}

/** The place in a table of the next row that meets a condition (an array of 0 and 1), after the place in the cell above; `""` after the last. */
export const nextPlace = (condition: string, column: string, above: string): string =>
  `IF(${above}="","",IFERROR(MATCH(1,INDEX(${condition}*(ROW(${column})>=MIN(ROW(${column}))+${above}),0),0),""))`;

/** A number in text with as many decimals as a cell says, in the way of the reader's Excel. */
export const inWords = (number: string, decimals: string): string => `FIXED(${number},${decimals},TRUE)`;

/** Day in text, the same in every language of Excel, whose codes for years and days differ. */
export const dayInWords = (day: string): string =>
  `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)&"-"&RIGHT("0"&DAY(${day}),2)`;

/** A formula that gives something from a level on, and blank text below it. */
export const fromLevel = (lowest: number, content: string): string => `=IF(${level}<${lowest},"",${content})`;
