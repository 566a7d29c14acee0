import { Field, Input, Select } from '@fluentui/react-components';
import { listWords } from '../../../workbook/blueprint/lists';
import { en } from '../../strings/en';
import { fieldMessage } from './fieldMessage';
import type { DraftState } from './useDraft';

/** Client, coach, and the sponsor where there is one. */
export function PeopleFields({ state }: { readonly state: DraftState }) {
  const { draft, change } = state;
  const name = (field: 'clientName' | 'coachName' | 'sponsorName', required: boolean) => (
    <Field label={labelOf(field, required)} required={required} {...fieldMessage(state, field)}>
      <Input
        dir="auto"
        autoComplete="off"
        value={draft[field]}
        onChange={(_, { value }) => change({ [field]: value })}
      />
    </Field>
  );
  return (
    <>
      {name('clientName', true)}
      {name('coachName', true)}
      {name('sponsorName', false)}
      <Field
        label={`${en.start.sponsorRole} (${en.start.optional})`}
        hint={en.start.sponsorRoleHint}
        {...fieldMessage(state, 'sponsorRole')}
      >
        <Select value={draft.sponsorRole} onChange={(_, { value }) => change({ sponsorRole: value })}>
          <option value="">{en.start.noRole}</option>
          {listWords('SponsorRole').map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Select>
      </Field>
    </>
  );
}

const labelOf = (field: 'clientName' | 'coachName' | 'sponsorName', required: boolean): string =>
  required ? en.start[field] : `${en.start[field]} (${en.start.optional})`;
