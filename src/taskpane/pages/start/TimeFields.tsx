import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { en } from '../../strings/en';
import { fieldMessage } from './fieldMessage';
import type { DraftState } from './useDraft';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    // Side by side where a date with its calendar button fits twice, one above the other in a narrow pane.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
});

/** From when to when, and how often. */
export function TimeFields({ state }: { readonly state: DraftState }) {
  const classes = useStyles();
  const { draft, change } = state;
  const date = (field: 'startDate' | 'plannedEnd') => (
    <Field label={en.start[field]} required {...fieldMessage(state, field)}>
      <Input type="date" value={draft[field]} onChange={(_, { value }) => change({ [field]: value })} />
    </Field>
  );
  return (
    <>
      <div className={classes.pair}>
        {date('startDate')}
        {date('plannedEnd')}
      </div>
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
