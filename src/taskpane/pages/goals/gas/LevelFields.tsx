import { Button, Field, Select, Textarea, makeStyles } from '@fluentui/react-components';
import { gasLevels, type ScaledGoal } from '../../../../domain/goals/gasLevels';
import { enGas } from '../../../strings/enGas';
import { baselineChoices } from './proposal';
import type { useLevels } from './useLevels';

const useStyles = makeStyles({ button: { alignSelf: 'start' } });

interface Props {
  readonly state: ReturnType<typeof useLevels>;
  readonly measure: ScaledGoal | null;
}

/** Where today's value stands, a button that proposes, and a text for each level. */
export function LevelFields({ state, measure }: Props) {
  const classes = useStyles();
  const { texts, baselineLevel, problem, propose, startAt, write } = state;
  const choices = baselineChoices(measure);
  // A workbook may hold another level; it stays until somebody chooses.
  const offered = choices.includes(baselineLevel) ? choices : [...choices, baselineLevel];
  return (
    <>
      <Field
        label={enGas.baselineLevel}
        hint={measure?.direction === 'Maintain' ? enGas.bandHint : enGas.baselineHint}
      >
        <Select
          value={String(baselineLevel)}
          onChange={(_, { value }) =>
            startAt(gasLevels.find((level) => String(level) === value) ?? baselineLevel)
          }
        >
          {offered.map((level) => (
            <option key={level} value={String(level)}>
              {enGas.level(enGas.levels[level], level)}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={classes.button} onClick={propose}>
        {enGas.propose}
      </Button>
      {gasLevels.map((level, place) => {
        const sentence = problem(level);
        return (
          <Field
            key={level}
            required
            label={enGas.level(enGas.levels[level], level)}
            {...(sentence ? { validationMessage: sentence } : {})}
          >
            <Textarea
              dir="auto"
              rows={2}
              resize="vertical"
              value={texts[place] ?? ''}
              onChange={(_, { value }) => write(place, value)}
            />
          </Field>
        );
      })}
    </>
  );
}
