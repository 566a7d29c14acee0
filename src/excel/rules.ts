import type { FormatPlan, ValidationPlan, ValidationRule } from '../workbook/plan';

/**
 * Exactly one rule per range (docs: excel-add-ins-data-validation). Excel refuses what breaks it, in words of its own until `explain` has
 * given ours; only where it is to warn instead must it be told at once.
 */
export function validate(range: Excel.Range, plan: ValidationPlan): void {
  const validation = range.dataValidation;
  validation.rule = ruleOf(plan.rule);
  if (plan.error.style !== 'stop') validation.errorAlert = alertOf(plan);
}

/** The words of a rule, before and after: no rule depends on them. */
export function explain(range: Excel.Range, plan: ValidationPlan): void {
  const validation = range.dataValidation;
  validation.errorAlert = alertOf(plan);
  if (plan.prompt)
    validation.prompt = { showPrompt: true, title: plan.prompt.title, message: plan.prompt.text };
}

const alertOf = ({ error }: ValidationPlan): Excel.DataValidationErrorAlert => ({
  showAlert: true,
  style: ALERTS[error.style],
  title: error.title,
  message: error.text,
});

/** A conditional format by formula: always native functions, because ours never run inside one (office-js #6135). */
export function formatWhen(range: Excel.Range, { formula, style }: FormatPlan): void {
  const { rule, format } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  rule.formula = formula;
  if (style.fill) format.fill.color = style.fill;
  if (style.colour) format.font.color = style.colour;
  if (style.bold) format.font.bold = true;
  if (style.strike) format.font.strikethrough = true;
}

const ALERTS = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
} as const;

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.formula } };
    case 'whole':
      return { wholeNumber: between(rule) };
    case 'decimal':
      return { decimal: between(rule) };
    case 'date':
      return { date: between(rule) };
    case 'length':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

type Bounds = { readonly min: number | string; readonly max?: number | string };

/** Dates go in as serials or formulas: a date text would be read by the user's locale. The typings know only text for dates. */
const between = ({ min, max }: Bounds) =>
  max === undefined
    ? { formula1: bound(min), operator: 'GreaterThanOrEqualTo' as const }
    : { formula1: bound(min), formula2: bound(max), operator: 'Between' as const };

const bound = (value: number | string): string => (typeof value === 'number' ? `=${value}` : value);
