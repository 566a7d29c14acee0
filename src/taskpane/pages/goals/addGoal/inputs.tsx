import { Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { numberOf, type DraftHeader } from '../../../../app/goalDraft';
import { enAddGoal } from '../../../strings/enAddGoal';
import { DraftField } from './DraftField';
import type { GoalForm } from './useGoalDraft';

interface Props {
  readonly form: GoalForm;
  readonly header: DraftHeader;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A line of text, with words that it suggests. */
export function TextField({
  suggestions = [],
  ...props
}: Props & { readonly suggestions?: readonly string[] }) {
  const list = useId();
  const { form, header } = props;
  return (
    <DraftField {...props}>
      <Input
        dir="auto"
        autoComplete="off"
        {...(suggestions.length > 0 ? { list } : {})}
        value={form.draft[header]}
        onChange={(_, { value }) => form.change({ [header]: value })}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </DraftField>
  );
}

/** A number with a decimal point or comma; where it could be read otherwise than it was meant, what was read. */
export function NumberField(props: Props) {
  const { form, header } = props;
  const text = form.draft[header].trim();
  const number = numberOf(text);
  const isPlain = number === null || String(number) === text;
  return (
    <DraftField {...props} {...(isPlain ? {} : { hint: enAddGoal.readAs(number) })}>
      {/* A field of type number would throw away what is no number before anybody can put it right. */}
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={form.draft[header]}
        onChange={(_, { value }) => form.change({ [header]: value })}
      />
    </DraftField>
  );
}

export function DateField(props: Props) {
  const { form, header } = props;
  return (
    <DraftField {...props}>
      <Input
        type="date"
        value={form.draft[header]}
        onChange={(_, { value }) => form.change({ [header]: value })}
      />
    </DraftField>
  );
}

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** One of a few, or none of them. */
export function ChoiceField({ choices, ...props }: Props & { readonly choices: readonly Choice[] }) {
  const { form, header } = props;
  return (
    <DraftField {...props}>
      <Select value={form.draft[header]} onChange={(_, { value }) => form.change({ [header]: value })}>
        <option value="">{enAddGoal.notChosen}</option>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </DraftField>
  );
}
