import { progressThresholds } from '../../domain/progress/settings';
import { absoluteAddress, address } from '../cell';
import type { SheetParts } from '../layout/sheetParts';

/** Helper cells for thresholds: key, what it is by default, what the settings say, and what holds. */
const at = { row: 5, column: 4 } as const;

const used = [
  'greenWithin',
  'greenPace',
  'amberPace',
  'graceShare',
  'belowStartRedAfter',
  'intervalDays',
  'greyAfterIntervals',
] as const;

/** Cell with a threshold of the settings, as `readProgressSettings` reads it. */
export const thresholdCell = (threshold: (typeof used)[number]): string =>
  absoluteAddress({ row: at.row + used.indexOf(threshold), column: at.column + 3, rows: 1, columns: 1 });

/** Thresholds that only have to be over 0; the others are shares of 1, too. */
const isShare = (value: (typeof used)[number]): boolean => !progressThresholds[value].allows(2);

/** Puts them; what is absent, no number or out of range is as in a new workbook. */
export function putThresholds(parts: SheetParts): void {
  parts.put(at.row - 1, at.column, 'Read by the charts');
  used.forEach((threshold, index) => {
    const row = at.row + index;
    const cell = (column: number): string =>
      address({ row, column: at.column + column, rows: 1, columns: 1 });
    const { key, value } = progressThresholds[threshold];
    const allowed = isShare(threshold) ? `AND(${cell(2)}>=0,${cell(2)}<=1)` : `${cell(2)}>0`;
    parts.put(row, at.column, key);
    parts.put(row, at.column + 1, value);
    parts.put(
      row,
      at.column + 2,
      `=IFERROR(AVERAGE(INDEX(Settings[Value],MATCH(${cell(0)},Settings[Key],0))),${cell(1)})`,
    );
    parts.put(row, at.column + 3, `=IF(${allowed},${cell(2)},${cell(1)})`);
  });
  parts.style('hint', at.row - 1, at.column);
  parts.style('quiet', at.row, at.column, used.length, 4);
}
