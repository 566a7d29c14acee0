import type { Border, ConditionalFormattingOptions, DataValidation, Fill, Style } from 'exceljs';
import { address } from '../src/workbook/cell';
import { fontName, palette } from '../src/workbook/look';
import type { FormatPlan, ValidationPlan } from '../src/workbook/plan';
import { argb } from '../src/xlsx/write/styleSheet';
import type { ModelStyle } from './modelTypes';

/** What ExcelJS has on each sheet and does not declare. */
export interface SheetValidation {
  add(range: string, validation: DataValidation): void;
}

/** A style of the model in ExcelJS's terms. */
export function styleOf(style: ModelStyle): Partial<Style> {
  const { size = 11, bold, italic, underline, colour, fill, wrap, align, vertical, border } = style;
  const line: Partial<Border> = { style: 'thin', color: { argb: argb(palette.line) } };
  return {
    font: {
      name: fontName,
      size,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
      ...(colour === undefined ? {} : { color: { argb: argb(colour) } }),
    },
    ...(fill === undefined ? {} : { fill: solid(argb(fill)) }),
    ...(wrap || align || vertical
      ? {
          alignment: {
            ...(wrap ? { wrapText: wrap } : {}),
            ...(align ? { horizontal: align } : {}),
            ...(vertical ? { vertical: vertical === 'center' ? 'middle' : vertical } : {}),
          },
        }
      : {}),
    ...(border ? { border: { bottom: line } } : {}),
    ...(style.format === undefined ? {} : { numFmt: style.format }),
    ...(style.unlocked ? { protection: { locked: false } } : {}),
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
