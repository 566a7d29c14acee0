import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { SectionHeading } from '../../components/SectionHeading';
import { enClosure } from '../../strings/enClosure';
import { BlockFields } from './BlockFields';
import type { ClosureState } from './useClosure';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  soft: { color: tokens.colorNeutralForeground2 },
  habit: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  add: { alignSelf: 'start' },
});

/** The habits that are to last, each with the days on which to look at it again. */
export function SustainingPlan({ state }: { readonly state: ClosureState }) {
  const classes = useStyles();
  const { reading, otherHabits } = state;
  return (
    <section aria-labelledby="closure-plan" className={classes.section}>
      <SectionHeading id="closure-plan">{enClosure.plan}</SectionHeading>
      <Text className={classes.soft}>{enClosure.planHint}</Text>
      {reading.habits.map((habit, i) => (
        <fieldset key={habit.block.id} className={classes.habit}>
          <legend className={classes.legend}>{enClosure.habit(i + 1)}</legend>
          <BlockFields
            state={state}
            reading={habit}
            headers={habit.block.columns.map(({ header }) => header)}
          />
        </fieldset>
      ))}
      {otherHabits > 0 && <Text className={classes.soft}>{enClosure.otherHabits(otherHabits)}</Text>}
      <Button className={classes.add} onClick={state.addHabit}>
        {enClosure.addHabit}
      </Button>
    </section>
  );
}
