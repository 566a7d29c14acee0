import { isoOfSerial, serialOfIso } from '../../domain/dates';
import type { ColumnSpec } from '../../workbook/blueprint/types';
import { listWords } from '../../workbook/blueprint/lists';
import type { CellValue } from '../../workbook/cell';
import { dateBounds, longestText, rangeInWords } from '../../workbook/layout/rules';
import { numberOf } from '../goalDraft';

/** What the text of a field means: the value of its cell, `null` for blank, or a sentence that says what is wrong with it. */
export type FieldReading =
  { readonly value: CellValue; readonly problem?: undefined } | { readonly problem: string };

/** What somebody has typed, by header: dates as ISO, shares in percent, `''` for nothing. */
export type Typed = Readonly<Record<string, string>>;

const problem = (sentence: string): FieldReading => ({ problem: sentence });

/** Reads what was typed into a field, by the rules that its column has in the workbook. */
export function readField(spec: ColumnSpec, typed: string): FieldReading {
  const text = typed.trim();
  if (text === '') return spec.required ? problem(wanted(spec)) : { value: null };
  switch (spec.type) {
    case 'date':
      return readDate(text);
    case 'int':
    case 'dec':
    case 'pct':
    case 'money':
      return readNumber(spec, text);
    case 'enum':
    case 'bool':
      return spec.free || listWords(spec.list ?? '').includes(text)
        ? { value: text }
        : problem('Choose one of the list.');
    default:
      return readText(text, spec.max ?? longestText);
  }
}

/** Reads several fields of a table or a form at once: their values, and a sentence for each that has a problem. */
export function readFields(specs: readonly ColumnSpec[], typed: Typed) {
  const values = new Map<string, CellValue>();
  const problems = new Map<string, string>();
  for (const spec of specs) {
    const read = readField(spec, typed[spec.header] ?? '');
    if (read.problem === undefined) values.set(spec.header, read.value);
    else problems.set(spec.header, read.problem);
  }
  return { values, problems };
}

/** A cell as somebody would have typed it into its field. */
export function typedOf(spec: ColumnSpec, value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (spec.type === 'date') return isoOfSerial(value) ?? String(value);
  // 0.07 x 100 is a hair more than 7.
  return String(spec.type === 'pct' ? Number((value * 100).toPrecision(12)) : value);
}

function readDate(text: string): FieldReading {
  const serial = serialOfIso(text);
  if (serial === null) return problem('Write a date such as 2026-03-31.');
  return serial < dateBounds.min || serial > dateBounds.max
    ? problem('Choose a day between 2000 and 2099.')
    : { value: serial };
}

function readNumber(spec: ColumnSpec, text: string): FieldReading {
  const number = numberOf(text);
  if (number === null) return problem('This is no number. Write one such as 3.5.');
  const value = spec.type === 'pct' ? number / 100 : number;
  const { min = -Infinity, max = Infinity } = spec;
  if (value < min || value > max) return problem(`${rangeInWords(spec)}, please.`);
  return spec.type === 'int' && !Number.isInteger(value) ? problem('A whole number, please.') : { value };
}

function readText(text: string, max: number): FieldReading {
  const { length } = text;
  return length > max ? problem(`Keep it within ${max} characters: this has ${length}.`) : { value: text };
}

function wanted({ type }: ColumnSpec): string {
  if (type === 'date') return 'Choose a day.';
  if (type === 'enum' || type === 'bool' || type === 'link') return 'Choose one.';
  return type === 'text' || type === 'long' || type === 'id' ? 'Write something here.' : 'Write a number.';
}
