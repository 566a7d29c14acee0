import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { OUTCOME, FINAL_VALUE, readOutcome } from '../../../app/closure/closingGoals';
import { shownDay } from '../../../domain/dates';
import { enClosure } from '../../strings/enClosure';
import { BlockFields } from './BlockFields';
import type { ClosureState } from './useClosure';

const useStyles = makeStyles({
  goal: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  proposal: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly state: ClosureState;
  readonly reading: ClosureState['reading']['goals'][number];
}

/** What came of a goal: what the last review says, what the numbers propose, and what people decide. */
export function GoalOutcome({ state, reading }: Props) {
  const classes = useStyles();
  const { block, typed } = reading;
  const { id, statement } = block.goal;
  const { progress, outcome } = readOutcome(block, typed);
  const percent = progress === null || outcome === 'Dropped' ? null : `${Math.round(progress * 100)} %`;
  const isOfReview = block.reviewed !== null && !block.held?.[FINAL_VALUE];
  const hints: Record<string, string> = isOfReview
    ? { [FINAL_VALUE]: enClosure.from(shownDay(block.reviewed)) }
    : {};
  return (
    <fieldset className={classes.goal}>
      <legend className={classes.legend} dir="auto">
        {enClosure.goal(id, statement.trim())}
      </legend>
      <BlockFields state={state} reading={reading} headers={[FINAL_VALUE, 'Final GAS']} hints={hints} />
      <BlockFields state={state} reading={reading} headers={[OUTCOME]} />
      <div className={classes.proposal}>
        <Text className={classes.soft}>
          {outcome ? enClosure.proposal(outcome, percent) : enClosure.noProposal}
        </Text>
        {outcome && typed[OUTCOME] !== outcome && (
          <Button
            size="small"
            aria-label={enClosure.takeFor(outcome, id)}
            onClick={() => state.change(reading, OUTCOME, outcome)}
          >
            {enClosure.take(outcome)}
          </Button>
        )}
      </div>
      <BlockFields state={state} reading={reading} headers={['Evidence note']} />
    </fieldset>
  );
}
