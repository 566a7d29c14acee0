import { address } from '../../workbook/cell';
import type { ValidationPlan, ValidationRule } from '../../workbook/plan';
import { element, type XmlElement } from '../xml/tree';
import { fileFormula } from './formula';

/** A rule about what may be typed into cells (ECMA-376 part 1, 18.3.1.32). Blank is always allowed. */
export function validationElement({ range, rule, prompt, error }: ValidationPlan): XmlElement {
  const { type, operator, formulas } = fileRule(rule);
  return element(
    'dataValidation',
    {
      type,
      errorStyle: error.style,
      operator,
      allowBlank: true,
      showInputMessage: prompt && true,
      showErrorMessage: true,
      errorTitle: error.title,
      error: error.text,
      promptTitle: prompt?.title,
      prompt: prompt?.text,
      sqref: address(range),
    },
    formulas.map((formula, index) => element(`formula${index + 1}`, {}, [formula])),
  );
}

interface FileRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function fileRule(rule: ValidationRule): FileRule {
  switch (rule.kind) {
    case 'list':
    case 'custom':
      return { type: rule.kind, formulas: [fileFormula(rule.formula)] };
    case 'length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: [String(rule.max)] };
    default:
      return rule.max === undefined
        ? { type: rule.kind, operator: 'greaterThanOrEqual', formulas: [limit(rule.min)] }
        : { type: rule.kind, operator: 'between', formulas: [limit(rule.min), limit(rule.max)] };
  }
}

const limit = (value: number | string): string =>
  typeof value === 'number' ? String(value) : fileFormula(value);
