import { linkTargets } from '../blueprint/blueprint';
import { idsName, listName } from '../blueprint/names';
import type { ColumnSpec } from '../blueprint/types';
import type { ValidationPlan, ValidationRule } from '../plan';

/** Serials of 2000-01-01 and 2099-12-31: earlier or later is a slip of the pen. */
export const dateBounds = { min: 36526, max: 73050 } as const;
/** "Any number": Excel has no such rule. */
const lowest = -1e12;
/** Longest text of a cell. A rule is needed to show a prompt, so free text gets one that always holds. */
export const longestText = 32767;

const say = (title: string, text: string, style: ValidationPlan['error']['style'] = 'stop') => ({
  title,
  text,
  style,
});

type Rule = Pick<ValidationPlan, 'rule' | 'error'>;

/** The table a column belongs to, for rules that look beyond the cell. */
export interface RowOfTable {
  readonly table: string;
  /** Reference to the cell under a header in the first row: column absolute, row relative. Throws where there is no such header. */
  readonly cellOf: (header: string) => string;
}

/**
 * The validation of a column or field, or `null` where anything goes. `cell` is the first cell of the range, for rules by formula;
 * `row` is absent for the fields of a form.
 */
export function validationOf(
  spec: ColumnSpec,
  cell: string,
  row?: RowOfTable,
): Omit<ValidationPlan, 'range'> | null {
  if (spec.formula || spec.written) return null;
  const rule = ruleOf(spec, cell, row);
  if (!rule) return null;
  // The title says what to enter, not where: neighbours with equal prompts share a validation.
  return spec.prompt ? { ...rule, prompt: { title: promptTitle(spec), text: spec.prompt } } : rule;
}

function ruleOf(spec: ColumnSpec, cell: string, row: RowOfTable | undefined): Rule | null {
  if (spec.open) return answer(cell);
  if (spec.list) return fromList(spec.list, spec.free === true);
  if (spec.to) return link(spec.to.table);
  switch (spec.type) {
    case 'id':
      return row && linkTargets.has(row.table) ? uniqueId(row.table, cell) : null;
    case 'date':
      if (spec.period && row) return inPeriod(spec.period, cell, row);
      return spec.after ? dateAfter(spec.after) : anyDate;
    case 'int':
      return number('whole', spec);
    case 'dec':
    case 'pct':
    case 'money':
      return number('decimal', spec);
    default:
      return spec.max !== undefined || spec.prompt ? text(spec.max ?? longestText) : null;
  }
}

const anyDate: Rule = {
  rule: { kind: 'date', ...dateBounds },
  error: say('A date, please', 'For example 2026-03-31.'),
};

const dateAfter = (name: string): Rule => ({
  rule: { kind: 'date', min: `=${name}+1`, max: dateBounds.max },
  error: say('Too early', 'Enter a date after the start.'),
});

/** Start, then due, then the end, as far as they are filled in. The same for both columns, so that they share one range. */
function inPeriod(
  { start, due, end }: NonNullable<ColumnSpec['period']>,
  cell: string,
  { cellOf }: RowOfTable,
): Rule {
  const [from, to] = [cellOf(start), cellOf(due)];
  const order = `OR(${from}="",${to}="",${from}<=${to})`;
  const bounds = `MIN(${from},${to})>=${dateBounds.min},MAX(${from},${to})<=IF(ISNUMBER(${end}),${end},${dateBounds.max})`;
  return {
    rule: { kind: 'custom', formula: `=AND(ISNUMBER(${cell}),${order},${bounds})` },
    error: say(
      'Check the dates',
      `Enter a date such as 2026-03-31: ${start} no later than ${due}, both by the planned end of the engagement.`,
    ),
  };
}

const fromList = (list: string, free: boolean): Rule => ({
  rule: { kind: 'list', formula: `=${listName(list)}` },
  error: free
    ? say('Not in the list', 'Keep this word if you mean it.', 'warning')
    : say('Not in the list', 'Choose from the list.'),
});

const link = (table: string): Rule => ({
  rule: { kind: 'list', formula: `=${idsName(table)}` },
  error: say('Not found', `Add it to the table ${table} first.`),
});

const uniqueId = (table: string, cell: string): Rule => ({
  rule: { kind: 'custom', formula: `=COUNTIF(${idsName(table)},${cell})<=1` },
  error: say('Already used', 'Every row needs an id of its own. Choose another one.'),
});

/** A 360 answer within the widest scale of the items, or NO for not observed. */
const answer = (cell: string): Rule => ({
  rule: {
    kind: 'custom',
    formula: `=OR(${cell}="NO",AND(ISNUMBER(${cell}),${cell}>=MIN(scale_min),${cell}<=MAX(scale_max)))`,
  },
  error: say('Not on the scale', 'Enter a number on the scale of the item, or NO for not observed.'),
});

const text = (max: number): Rule => ({
  rule: { kind: 'length', max },
  error: say('Too long', `Keep it within ${max} characters.`),
});

/** Within bounds; any number where there are none: a text that looks like a number would break formulas silently. */
function number(kind: 'whole' | 'decimal', spec: ColumnSpec): Rule {
  const { min, max } = spec;
  if (min === undefined && max === undefined) {
    return {
      rule: { kind, min: lowest },
      error: say('A number, please', kind === 'whole' ? 'Whole, without a unit.' : 'Without its unit.'),
    };
  }
  const rule: ValidationRule = { kind, min: min ?? lowest, ...(max !== undefined && { max }) };
  return { rule, error: say('Out of range', `${rangeInWords(spec)}.`) };
}

function promptTitle({ type, list, min, max }: ColumnSpec): string {
  if (list) return 'Choose from the list';
  if (type === 'date') return 'A date';
  if (type === 'int' && min !== undefined && max !== undefined) return `From ${min} to ${max}`;
  return type === 'text' || type === 'long' || type === 'id' ? 'In your words' : 'A number';
}

/** What a number of this column may be, as the start of a sentence. */
export function rangeInWords({ type, min, max }: ColumnSpec): string {
  const what = type === 'int' ? 'A whole number' : 'A number';
  if (type === 'pct') return 'A share between 0% and 100%';
  if (min !== undefined && max !== undefined) return `${what} from ${min} to ${max}`;
  return min !== undefined ? `${what} of ${min} or more` : `${what} of at most ${max}`;
}
