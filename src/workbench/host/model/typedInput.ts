import type { CellInput } from '../../engine/gridEngine';
import { invalidArgument, notImplemented } from '../errors';
import { limits } from './limits';

/** What a cell gets when something is written to `values` or `formulas`; `format` when Excel changes a General format on the way. */
export interface Understood {
  readonly input: CellInput;
  readonly format?: string;
}

export interface InputRules {
  /** Number format of the cell now. */
  readonly format: string;
  /** True where dates are typed month first (en-US). */
  readonly monthFirst: boolean;
  /** Year that day-and-month dates get. */
  readonly year: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Text written through Office.js is understood as if it were typed: numbers, percentages, booleans and dates are parsed, text that
 * begins with `=` is a formula, an apostrophe in front keeps the rest as text (docs:excel/excel-add-ins-ranges-set-get-values;
 * text cells `@` keep everything). Ids such as `1-2` silently become dates: the rule the add-in must not forget.
 */
export function understand(written: unknown, rules: InputRules): Understood {
  if (typeof written === 'number' && Number.isFinite(written)) return { input: { value: written } };
  if (typeof written === 'boolean') return { input: { value: written } };
  if (typeof written !== 'string') throw invalidArgument(undefined, 'Range.values');
  if (written === '') return { input: { value: null } };
  if (rules.format === '@') return { input: { value: withinLimit(written) } };
  if (written.startsWith("'")) return { input: { value: withinLimit(written.slice(1)) } };
  if (written.startsWith('=') && written.length > 1) {
    if (written.length > limits.formula) throw invalidArgument(undefined, 'Range.formulas');
    return { input: { formula: written } };
  }
  return understandText(written, rules);
}

function withinLimit(text: string): string {
  if (text.length > limits.cellText) throw invalidArgument(undefined, 'Range.values');
  return text;
}

function understandText(written: string, rules: InputRules): Understood {
  const text = written.trim();
  const general = rules.format === 'General';
  const value = (number: number, format: string): Understood =>
    general ? { input: { value: number }, format } : { input: { value: number } };
  if (/^(true|false)$/i.test(text)) return { input: { value: text.toLowerCase() === 'true' } };
  if (isNumber(text)) return { input: { value: plainNumber(text) } };
  const percent = /^([+-]?\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent) return value(Number(percent[1]) / 100, text.includes('.') ? '0.00%' : '0%');
  const date = dateSerial(text, rules);
  if (date) return value(date.serial, date.format);
  if (/^[+-][A-Za-z(]/.test(text) || /^#(N\/A|[A-Z0-9/]+[!?])$/.test(text))
    throw notImplemented(
      'Range.values',
      `Excel may read ${JSON.stringify(text)} as a formula or an error; write text with a leading apostrophe.`,
    );
  return { input: { value: withinLimit(written) } };
}

const isNumber = (text: string): boolean => {
  const inside = /^\((.*)\)$/.exec(text)?.[1] ?? text;
  return /^[+-]?((\d{1,3}(,\d{3})+|\d+)(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(inside);
};

function plainNumber(text: string): number {
  const digits = Number(text.replace(/[(),]/g, ''));
  return text.startsWith('(') ? -digits : digits;
}

function dateSerial(
  text: string,
  rules: InputRules,
): { readonly serial: number; readonly format: string } | null {
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time && Number(time[1]) < 24 && Number(time[2]) < 60)
    return { serial: (Number(time[1]) * 60 + Number(time[2])) / 1440, format: 'h:mm' };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const numeric = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const [month, day] = rules.monthFirst ? [first, second] : [second, first];
    const year = numeric[3] === undefined ? rules.year : fullYear(Number(numeric[3]));
    return serialOf(year, month, day, numeric[3] === undefined ? 'd-mmm' : 'm/d/yyyy');
  }
  const named = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ](\d{4}))?$/.exec(text);
  const month = months.indexOf((named?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (!named || month === 0) return null;
  return serialOf(Number(named[3] ?? rules.year), month, Number(named[1]), named[3] ? 'd-mmm-yy' : 'd-mmm');
}

/** Two-digit years: 00–29 are 2000–2029 (Excel's default window). */
const fullYear = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year);

function serialOf(
  year: number,
  month: number,
  day: number,
  format: string,
): { serial: number; format: string } | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1901;
  return real ? { serial: Math.round(time / 86_400_000) + 25_569, format } : null;
}
