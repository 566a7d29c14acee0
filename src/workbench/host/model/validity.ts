import { isErrorValue, type CellValue } from '../../../workbook/cell';
import { notImplemented } from '../errors';
import type { ValidationRecord } from './dataValidation';

type Options = Readonly<Record<string, unknown>>;

/** Which of the values the validation accepts. `listed` gives the items of a list's source. Rules that need a formula are refused. */
export function checkValues(
  values: readonly CellValue[],
  record: ValidationRecord,
  listed: (source: string) => readonly CellValue[],
): boolean[] {
  const accepts = acceptance(record.rule, listed);
  return values.map((value) => (value === null ? record.ignoreBlanks || accepts === always : accepts(value)));
}

const always = (): boolean => true;

function acceptance(
  rule: Options,
  listed: (source: string) => readonly CellValue[],
): (value: CellValue) => boolean {
  const [kind, options] = (Object.entries(rule)[0] ?? ['none', {}]) as [string, Options];
  if (kind === 'none') return always;
  if (kind === 'list') {
    const items = listed(String(options['source'])).map((item) => String(item).toLowerCase());
    return (value) => items.includes(String(value).toLowerCase());
  }
  if (kind === 'custom') throw notImplemented('DataValidation.valid', 'Custom formulas are not evaluated.');
  const compare = comparison(options);
  if (kind === 'textLength') return (value) => compare(String(value).length);
  return (value) =>
    typeof value === 'number' &&
    (kind !== 'wholeNumber' || Number.isInteger(value)) &&
    !isErrorValue(value) &&
    compare(value);
}

function comparison({ operator, formula1, formula2 }: Options): (value: number) => boolean {
  const first = bound(formula1);
  const between = operator === 'Between' || operator === 'NotBetween';
  const second = between ? bound(formula2) : first;
  switch (operator) {
    case 'Between':
      return (value) => value >= first && value <= second;
    case 'NotBetween':
      return (value) => value < first || value > second;
    case 'EqualTo':
      return (value) => value === first;
    case 'NotEqualTo':
      return (value) => value !== first;
    case 'GreaterThan':
      return (value) => value > first;
    case 'LessThan':
      return (value) => value < first;
    case 'GreaterThanOrEqualTo':
      return (value) => value >= first;
    case 'LessThanOrEqualTo':
      return (value) => value <= first;
    default:
      throw notImplemented('DataValidation.valid', `Operator ${String(operator)}.`);
  }
}

/** A number, a number as text, or an ISO date; serials of the 1900 system. */
function bound(formula: unknown): number {
  const text = String(formula).replace(/^=/, '');
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569
    : Number(text);
  if (text === '' || !Number.isFinite(date))
    throw notImplemented('DataValidation.valid', 'Bounds that are formulas are not evaluated.');
  return date;
}
