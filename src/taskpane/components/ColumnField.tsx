import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { numberOf } from '../../app/goalDraft';
import type { ColumnSpec } from '../../workbook/blueprint/types';
import { listWords } from '../../workbook/blueprint/lists';
import { enFields } from '../strings/enFields';
import { LabelWithHint } from './LabelWithHint';

/** One of a few things to choose from. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

export interface ColumnFieldProps {
  readonly column: ColumnSpec;
  readonly label: string;
  /** By default what the workbook says beside the cell. */
  readonly hint?: string;
  /** What may stand in a column of ids. */
  readonly choices?: readonly Choice[];
  /** Marked as something that has to be filled in; by default where the workbook wants it. */
  readonly required?: boolean;
  /** As typed: dates as ISO, shares in percent. */
  readonly value: string;
  readonly problem?: string | undefined;
  readonly change: (value: string) => void;
}

/** A field for a column of the workbook: what it looks like follows the type of the column. */
export function ColumnField(props: ColumnFieldProps) {
  const { column, label, value, problem, change } = props;
  const hint = props.hint ?? column.prompt;
  if (column.type === 'bool')
    return (
      <Field {...(problem ? { validationMessage: problem } : {})}>
        <Checkbox
          label={hint ? <LabelWithHint name={label} hint={hint} /> : label}
          checked={value === 'Yes'}
          onChange={(_, { checked }) => change(checked === true ? 'Yes' : 'No')}
        />
      </Field>
    );
  const readAs = numberHint(column, value);
  return (
    <Field
      label={label}
      required={props.required ?? column.required === true}
      {...((readAs ?? hint) ? { hint: readAs ?? hint } : {})}
      {...(problem ? { validationMessage: problem } : {})}
    >
      {control(props)}
    </Field>
  );
}

function control({ column, value, change, choices = [] }: ColumnFieldProps): ReactElement {
  const typed = (_: unknown, data: { readonly value: string }): void => change(data.value);
  switch (column.type) {
    case 'link':
      return choose(choices, value, change);
    case 'long':
      return <Textarea dir="auto" rows={2} resize="vertical" value={value} onChange={typed} />;
    case 'date':
      return <Input type="date" value={value} onChange={typed} />;
    case 'text':
    case 'id':
      return <Input dir="auto" autoComplete="off" value={value} onChange={typed} />;
    default: {
      const steps = choicesOf(column);
      if (steps) return choose(steps, value, change);
      // A field of type number would throw away what is no number before anybody can put it right.
      return (
        <Input
          inputMode="decimal"
          autoComplete="off"
          value={value}
          {...(column.type === 'pct' ? { contentAfter: '%' } : {})}
          onChange={typed}
        />
      );
    }
  }
}

function choose(choices: readonly Choice[], value: string, change: (value: string) => void): ReactElement {
  // A workbook may hold another word; it stays until somebody chooses.
  const isOther = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <Select value={value} onChange={(_, data) => change(data.value)}>
      <option value="">{enFields.notChosen}</option>
      {[...choices, ...(isOther ? [{ value, name: value }] : [])].map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </Select>
  );
}

/** The steps of a scale, and the words of a list; `null` where neither belongs to the column. */
function choicesOf({ type, list, min, max }: ColumnSpec): readonly Choice[] | null {
  if (list) return listWords(list).map((word) => ({ value: word, name: word }));
  if (type !== 'int' || min === undefined || max === undefined || max - min > 10) return null;
  return Array.from({ length: max - min + 1 }, (_, i) => {
    const step = min + i;
    const sign = step > 0 && min < 0 ? '+' : step < 0 ? '\u2212' : '';
    return { value: String(step), name: `${sign}${Math.abs(step)}` };
  });
}

/** Where a number could be read otherwise than it was meant: what was read. */
function numberHint({ type }: ColumnSpec, value: string): string | null {
  if (type !== 'int' && type !== 'dec' && type !== 'pct' && type !== 'money') return null;
  const text = value.trim();
  const number = numberOf(text);
  return number === null || String(number) === text ? null : enFields.readAs(number);
}
