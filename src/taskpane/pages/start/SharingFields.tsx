import { Checkbox, Field, Input, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { plannedRounds } from '../../../app/engagementAnswers';
import { en } from '../../strings/en';
import { needsConsent, wordsOf } from './draft';
import { fieldMessage } from './fieldMessage';
import { LabelWithHint } from './LabelWithHint';
import type { DraftState } from './useDraft';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', alignItems: 'start' },
});

/** What the sponsor may see, with the client's consent where it is needed, and which rounds of feedback are planned. */
export function SharingFields({ state }: { readonly state: DraftState }) {
  const classes = useStyles();
  const { draft, change } = state;
  return (
    <>
      <Field label={en.start.disclosure} {...fieldMessage(state, 'disclosureLevel')}>
        <RadioGroup
          value={draft.disclosureLevel}
          onChange={(_, { value }) => change({ disclosureLevel: value })}
        >
          {wordsOf('Disclosure').map((word) => (
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
      <Field label={en.start.rounds} hint={en.start.roundsHint}>
        <div role="group" className={classes.choices}>
          {plannedRounds.map((round) => (
            <Checkbox
              key={round}
              label={en.start.roundNames[round]}
              checked={draft.rounds.includes(round)}
              onChange={(_, { checked }) =>
                change({
                  rounds: plannedRounds.filter((other) =>
                    other === round ? checked === true : draft.rounds.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
    </>
  );
}
