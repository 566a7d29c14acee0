import type { Border, ConditionalFormattingOptions, DataValidation, Fill, Style } from 'exceljs';
import type { CellStyle } from 'hucre/xlsx';
import { address } from '../src/workbook/cell';
import type { FormatPlan, ValidationPlan } from '../src/workbook/plan';
import { argb } from '../src/xlsx/write/cellStyles';

/** What ExcelJS has on each sheet and does not declare. */
export interface SheetValidation {
  add(range: string, validation: DataValidation): void;
}

/** A style of the model in ExcelJS's terms. */
export function styleOf({ font, fill, alignment, border, numFmt, protection }: CellStyle): Partial<Style> {
  const colour = fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
  const line: Partial<Border> = { style: 'thin', color: { argb: border?.bottom?.color?.rgb ?? '' } };
  const { horizontal, vertical, wrapText } = alignment ?? {};
  return {
    ...(font
      ? {
          font: {
            ...(font.name === undefined ? {} : { name: font.name }),
            ...(font.size === undefined ? {} : { size: font.size }),
            ...(font.bold ? { bold: true } : {}),
            ...(font.italic ? { italic: true } : {}),
            ...(font.underline ? { underline: true } : {}),
            ...(font.color?.rgb === undefined ? {} : { color: { argb: font.color.rgb } }),
          },
        }
      : {}),
    ...(colour === undefined ? {} : { fill: solid(colour) }),
    ...(alignment
      ? {
          alignment: {
            ...(wrapText ? { wrapText } : {}),
            ...(horizontal === undefined ? {} : { horizontal: horizontal as 'left' }),
            ...(vertical === undefined ? {} : { vertical: vertical === 'center' ? 'middle' : vertical }),
          },
        }
      : {}),
    ...(border
      ? { border: border.top ? { top: line, right: line, bottom: line, left: line } : { bottom: line } }
      : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(protection ? { protection: { locked: false } } : {}),
  };
}

const solid = (colour: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: colour },
  bgColor: { argb: colour },
});

/** A conditional format in ExcelJS's terms. */
export const formatOf = (
  { range, formula, style: { fill, colour, bold, strike } }: FormatPlan,
  priority: number,
): ConditionalFormattingOptions => ({
  ref: address(range),
  rules: [
    {
      type: 'expression',
      priority,
      formulae: [formula],
      style: {
        font: {
          ...(bold ? { bold } : {}),
          ...(strike ? { strike } : {}),
          ...(colour === undefined ? {} : { color: { argb: argb(colour) } }),
        },
        ...(fill === undefined ? {} : { fill: solid(argb(fill)) }),
      },
    },
  ],
});

/** A validation in ExcelJS's terms. */
export function validationOf({ rule, prompt, error }: ValidationPlan): DataValidation {
  return {
    ...ruleOf(rule),
    allowBlank: true,
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
    showErrorMessage: true,
    errorStyle: error.style,
    errorTitle: error.title,
    error: error.text,
  };
}

function ruleOf(
  rule: ValidationPlan['rule'],
): Pick<DataValidation, 'type' | 'formulae'> & Partial<Pick<DataValidation, 'operator'>> {
  switch (rule.kind) {
    case 'list':
    case 'custom':
      return { type: rule.kind, formulae: [rule.formula] };
    case 'length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.max] };
    default:
      return rule.max === undefined
        ? { type: rule.kind, operator: 'greaterThanOrEqual', formulae: [limit(rule.min)] }
        : { type: rule.kind, operator: 'between', formulae: [limit(rule.min), limit(rule.max)] };
  }
}

const limit = (value: number | string): number | string =>
  typeof value === 'number' ? value : value.replace(/^=/, '');
