import { absoluteAddress } from '../../../workbook/cell';
import { sheetPrefix } from './address';
import type { Range } from './range';

/** The formula that refers to a range, as Excel writes it when a range is given in place of one. */
export const rangeFormula = ({ $sheet, $rect }: Range): string =>
  `=${sheetPrefix($sheet.name)}!${absoluteAddress($rect)}`;
