import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { plannedRounds } from '../../../app/engagementAnswers';
import { en } from '../../strings/en';
import type { DraftState } from './useDraft';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Which rounds of feedback are planned. A `fieldset`: Fluent's Field would give its own label to every box in it. */
export function RoundsField({ state: { draft, change } }: { readonly state: DraftState }) {
  const classes = useStyles();
  const hint = useId();
  return (
    <fieldset className={classes.group} aria-describedby={hint}>
      <legend className={classes.legend}>{en.start.rounds}</legend>
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
      <span id={hint} className={classes.hint}>
        {en.start.roundsHint}
      </span>
    </fieldset>
  );
}
