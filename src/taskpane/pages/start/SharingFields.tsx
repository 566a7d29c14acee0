import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { listWords } from '../../../workbook/blueprint/lists';
import { en } from '../../strings/en';
import { needsConsent } from './draft';
import { fieldMessage } from './fieldMessage';
import { LabelWithHint } from '../../components/LabelWithHint';
import { RoundsField } from './RoundsField';
import type { DraftState } from './useDraft';

/** What the sponsor may see, with the client's consent where it is needed, and which rounds of feedback are planned. */
export function SharingFields({ state }: { readonly state: DraftState }) {
  const { draft, change } = state;
  return (
    <>
      <Field label={en.start.disclosure} {...fieldMessage(state, 'disclosureLevel')}>
        <RadioGroup
          value={draft.disclosureLevel}
          onChange={(_, { value }) => change({ disclosureLevel: value })}
        >
          {listWords('Disclosure').map((word) => (
            <Radio
              key={word}
              value={word}
              label={<LabelWithHint name={word} hint={en.start.disclosureHints[word.slice(0, 2)] ?? ''} />}
            />
          ))}
        </RadioGroup>
      </Field>
      {needsConsent(draft) && (
        <>
          <Field {...fieldMessage(state, 'clientConsent360')}>
            <Checkbox
              required
              label={en.start.consent}
              checked={draft.consent}
              onChange={(_, { checked }) => change({ consent: checked === true })}
            />
          </Field>
          <Field label={en.start.consentDate} required {...fieldMessage(state, 'consentDate')}>
            <Input
              type="date"
              value={draft.consentDate}
              onChange={(_, { value }) => change({ consentDate: value })}
            />
          </Field>
        </>
      )}
      <RoundsField state={state} />
    </>
  );
}
