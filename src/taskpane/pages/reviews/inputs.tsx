import { Input, Textarea } from '@fluentui/react-components';
import type { EntryField as Name } from '../../../app/reviews/reviewDraft';
import { EntryField, type EntryProps } from './EntryField';

interface Props extends EntryProps {
  readonly name: Name;
  readonly label?: string;
  readonly hint?: string;
}

/** A few words of any length. */
export const LongField = (props: Props) => (
  <EntryField {...props}>
    <Textarea
      dir="auto"
      rows={2}
      resize="vertical"
      value={props.entry.texts[props.name]}
      onChange={(_, { value }) => props.form.change(props.entry.key, { [props.name]: value })}
    />
  </EntryField>
);

/** Figures, as typed: a field of type number would throw away what is none before anybody can put it right. */
export const FigureField = ({
  inputMode = 'decimal',
  ...props
}: Props & { readonly inputMode?: 'decimal' | 'text' }) => (
  <EntryField {...props}>
    <Input
      inputMode={inputMode}
      autoComplete="off"
      value={props.entry.texts[props.name]}
      onChange={(_, { value }) => props.form.change(props.entry.key, { [props.name]: value })}
    />
  </EntryField>
);
