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

/** A setting of the sheet Options by its key, and the value of a new workbook, which holds where there is no number. */
const settings = [
  ['Green within', 0.1],
  ['Green pace', 0.9],
  ['Amber pace', 0.6],
  ['Grace share', 0.2],
  ['Below start red after', 0.25],
  ['Review interval days', 30],
  ['Grey after intervals', 1.5],
  ['Usual spread of ratings', 0.7],
] as const;
const settingsRow = 4;

/** Cell that holds a setting. */
export const setting = (key: (typeof settings)[number][0]): string =>
  fixed(settingsRow + settings.findIndex(([name]) => name === key), value);
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
  const known = [
    ...settings,
    ['Standard deviation of ratings', `=${setting('Usual spread of ratings')}`],
  ] as const;
  known.forEach(([key, usual], index) => {
    const row = settingsRow + index;
    parts.put(row, helper, key);
    // AVERAGE of one cell passes over text, such as "not known".
    parts.put(
      row,
      value,
      `=IFERROR(AVERAGE(INDEX(Settings[Value],MATCH(${at(row, helper)},Settings[Key],0))),${at(row, value + 1)})`,
    );
    parts.put(row, value + 1, usual);
  });
  parts.style('hint', 0, helper);
  parts.style('quiet', 1, helper, settingsRow + known.length - 1, 3);
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
