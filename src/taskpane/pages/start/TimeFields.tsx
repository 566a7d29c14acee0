import { Field, Input } from '@fluentui/react-components';
import { FieldPair } from '../../components/FieldPair';
import { en } from '../../strings/en';
import { fieldMessage } from './fieldMessage';
import type { DraftState } from './useDraft';

/** From when to when, and how often. */
export function TimeFields({ state }: { readonly state: DraftState }) {
  const { draft, change } = state;
  const date = (field: 'startDate' | 'plannedEnd') => (
    <Field label={en.start[field]} required {...fieldMessage(state, field)}>
      <Input type="date" value={draft[field]} onChange={(_, { value }) => change({ [field]: value })} />
    </Field>
  );
  return (
    <>
      <FieldPair>
        {date('startDate')}
        {date('plannedEnd')}
      </FieldPair>
      <Field label={en.start.sessions} required {...fieldMessage(state, 'sessions')}>
        {/* A field of type number would throw away what is no number before anybody can put it right. */}
        <Input
          inputMode="numeric"
          autoComplete="off"
          value={draft.sessions}
          onChange={(_, { value }) => change({ sessions: value })}
        />
      </Field>
    </>
  );
}
