import type { CellValue } from '../../workbook/cell';
import { isErrorValue } from '../../workbook/cell';
import { parseDate } from './dateText';
import { parseNumber } from './numbers';
import { quoted } from './report';
import type { WordList } from './words';
import { isNotObserved } from './words';

/** What a cell's text comes to. Clauses are sentences without a full stop. */
export interface Reading {
  readonly value: CellValue;
  /** Why the text does not come through as it stands. */
  readonly fault?: string;
  /** It comes through, but a person should look. */
  readonly doubt?: string;
}

/** What reading a cell depends on beside its text. */
export interface Traits {
  /** The file is delimited by semicolons, as locales with a decimal comma do. */
  readonly semicolons: boolean;
}

/** Reads the text of a cell that is not blank. */
export type CellReader = (text: string, traits: Traits) => Reading;

/** Characters that a cell of Excel holds: support.microsoft.com, "Excel specifications and limits". */
export const CELL_CHARACTERS = 32_767;
const CUT_MARK = ' […]';

/** Text exactly as it stands, a leading `=`, `+`, `-` or `@` included: cell values are text, never formulas. */
export const asText: CellReader = (text) => {
  const value: CellValue = text;
  if (isErrorValue(value)) return { value: null, fault: `${text} is an error value of a spreadsheet` };
  if (text.length <= CELL_CHARACTERS) return { value: text };
  const whole = text.slice(0, CELL_CHARACTERS - CUT_MARK.length).replace(/[\uD800-\uDBFF]$/, '');
  const fault = `The text has ${text.length} characters, a cell holds ${CELL_CHARACTERS}; the end is cut off, marked by${CUT_MARK}`;
  return { value: whole + CUT_MARK, fault };
};

/** Ids and names: as text, without spaces around. */
export const asName: CellReader = (text, traits) => asText(text.trim(), traits);

export const asDate: CellReader = (text) => {
  const serial = parseDate(text);
  if (serial === 'ambiguous')
    return { value: null, fault: `${quoted(text)} can be read as two dates; write it as 2024-12-31` };
  if (serial === null)
    return { value: null, fault: `${quoted(text)} is no date we can read; write it as 2024-12-31` };
  return { value: serial };
};

/** A number within bounds, ends included. */
export function asNumber(bounds: { min?: number; max?: number; whole?: boolean } = {}): CellReader {
  const { min = -Infinity, max = Infinity, whole = false } = bounds;
  return (text, { semicolons }) => {
    const value = parseNumber(text, semicolons);
    if (value === 'ambiguous') {
      return {
        value: null,
        fault: `${quoted(text)} can be read as two numbers; write it without a thousands separator`,
      };
    }
    if (value === null) return { value: null, fault: `${quoted(text)} is not a number` };
    if (value < min || value > max) return { value: null, fault: `${value} is ${outside(min, max)}` };
    if (whole && !Number.isInteger(value)) return { value: null, fault: `${value} is not a whole number` };
    return { value };
  };
}

function outside(min: number, max: number): string {
  if (max === Infinity) return `below ${min}`;
  return min === -Infinity ? `above ${max}` : `outside ${min} to ${max}`;
}

/**
 * A value of a list of the workbook, by any word for it.
 *
 * @param name header of the column, for the sentence
 */
export function asListed(list: WordList, name: string): CellReader {
  return (text) => {
    const value = list.find(text);
    return value === undefined
      ? { value: null, fault: `${quoted(text)} is no word we know for ${name}` }
      : { value };
  };
}

/** An answer to an item: a score on its scale, or `NO` for not observed. */
export function asAnswer(scale: { min: number; max: number }): CellReader {
  const score = asNumber(scale);
  return (text, traits) => {
    const seen: CellValue = text.trim();
    if (isErrorValue(seen)) return asText(seen, traits);
    if (isNotObserved(text)) return { value: 'NO' };
    const reading = score(text, traits);
    if (reading.fault !== undefined || Number.isInteger(reading.value)) return reading;
    return {
      value: reading.value,
      doubt: `${String(reading.value)} is not a whole number; it is imported as it is`,
    };
  };
}
