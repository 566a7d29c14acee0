import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  Select,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { hasPulse, isFilledIn } from '../../../app/reviews/reviewDraft';
import { enReviews } from '../../strings/enReviews';
import { DecisionFields } from './DecisionFields';
import { EntryField, type EntryProps } from './EntryField';
import { LongField } from './inputs';
import { LevelField } from './LevelField';
import { PulseFields } from './PulseFields';
import { ValueField } from './ValueField';

const useStyles = makeStyles({
  header: { display: 'block', width: '100%', paddingBlock: '6px', overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  id: { fontWeight: tokens.fontWeightSemibold },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  statement: { display: 'block' },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
  },
  soft: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
});

const confidences = Array.from({ length: 10 }, (_, i) => String(i + 1));

/** A goal in the form: folded, whether it is filled in; unfolded, all that a review can say about it. */
export function GoalCard({ form, entry, children }: EntryProps & { readonly children: ReactNode }) {
  const classes = useStyles();
  const { goal, texts, key } = entry;
  const field = { form, entry };
  return (
    <AccordionItem value={key}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={classes.header}>
          <span className={classes.line}>
            <span className={classes.id} dir="auto">
              {goal.id}
            </span>{' '}
            <span className={classes.state}>{stateOf(field)}</span>
          </span>{' '}
          <span className={classes.statement} dir="auto">
            {goal.statement}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <div className={classes.fields}>
          {goal.metric && (
            <Text className={classes.soft}>
              {enReviews.measured}
              <span dir="auto">{goal.metric}</span>
            </Text>
          )}
          <ValueField {...field} />
          {children}
          <LevelField {...field} />
          <EntryField {...field} name="confidence" hint={enReviews.confidenceHint}>
            <Select
              value={texts.confidence}
              onChange={(_, { value }) => form.change(key, { confidence: value })}
            >
              <option value="">{enReviews.notChosen}</option>
              {confidences.map((number) => (
                <option key={number} value={number}>
                  {number}
                </option>
              ))}
            </Select>
          </EntryField>
          <LongField {...field} name="works" />
          <LongField {...field} name="tweak" />
          <DecisionFields {...field} />
          <fieldset className={classes.group}>
            <legend className={classes.legend}>{enReviews.pulseTitle}</legend>
            <PulseFields {...field} />
          </fieldset>
          <fieldset className={classes.group}>
            <legend className={classes.legend}>{enReviews.sponsorTitle}</legend>
            <LongField {...field} name="sponsorComment" hint={enReviews.sponsorHint} />
            {texts.sponsorComment.trim() !== '' && (
              <Checkbox
                label={enReviews.labels.approved}
                checked={texts.approved === 'Yes'}
                onChange={(_, { checked }) => form.change(key, { approved: checked === true ? 'Yes' : '' })}
              />
            )}
          </fieldset>
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

function stateOf({ form, entry }: EntryProps): string {
  const problems = form.problems.filter((problem) => problem.entry === entry.key).length;
  if (problems > 0) return enReviews.states.problems(problems);
  return isFilledIn(entry) || hasPulse(entry) ? enReviews.states.filled : enReviews.states.blank;
}
