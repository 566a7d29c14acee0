import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PastEntry, PastReview } from '../../../app/reviews/pastReviews';
import { shownValue } from '../../../app/reviews/reviewedGoals';
import { numberText } from '../../../domain/goals/measureText';
import { enReviews } from '../../strings/enReviews';
import { Fold } from '../../components/Fold';
import { dayText, meanText } from './words';

const useStyles = makeStyles({
  entries: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  words: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly review: PastReview;
  /** Asked in place of the buttons. */
  readonly question?: ReactNode;
  readonly edit: () => void;
  readonly remove: () => void;
}

/** An earlier review: folded, its day; unfolded, what it found and decided about each goal, and what can be done with it. */
export function PastReviewItem({ review: { date, kinds, entries }, question, edit, remove }: Props) {
  const classes = useStyles();
  const day = dayText(date);
  return (
    <Fold summary={enReviews.summary(day, kinds.join(', '), entries.length)}>
      <ul className={classes.entries}>
        {entries.map((entry, at) => (
          <li key={at} dir="auto">
            {lineOf(entry)}
            {wordsOf(entry).map(([label, words]) => (
              <Text key={label} className={classes.words}>
                {label}: <span dir="auto">{words}</span>
              </Text>
            ))}
          </li>
        ))}
      </ul>
      {question || (
        <div className={classes.buttons}>
          <Button id={changeButton(date)} size="small" aria-label={enReviews.changeOf(day)} onClick={edit}>
            {enReviews.change}
          </Button>
          <Button id={removeButton(date)} size="small" aria-label={enReviews.removeOf(day)} onClick={remove}>
            {enReviews.remove}
          </Button>
        </div>
      )}
    </Fold>
  );
}

export const changeButton = (date: string): string => `review-edit-${date}`;
export const removeButton = (date: string): string => `review-delete-${date}`;

/** Value and decision in a line. */
function lineOf({ goalId, goal, row, pulse }: PastEntry): string {
  const told = [
    ...(row ? [valueOf(row.value, goal)] : []),
    ...(row?.gasLevel == null ? [] : [enReviews.level(signed(row.gasLevel))]),
    ...(row?.confidence == null ? [] : [enReviews.confidenceOf(row.confidence)]),
    ...(row?.decision ? [row.decision] : []),
    ...(row?.previousTarget == null ? [] : [enReviews.wasTarget(valueOf(row.previousTarget, goal))]),
    ...(pulse ? [enReviews.pulseOf(pulse.count, meanText(pulse.mean))] : []),
  ];
  return `${goal ? goalId : `${goalId} (${enReviews.deletedGoal})`}: ${told.join(', ')}`;
}

const valueOf = (value: number | null, goal: PastEntry['goal']): string => {
  if (value === null) return enReviews.noValue;
  return goal ? shownValue(value, goal) : numberText(value);
};

const signed = (level: number): string => (level > 0 ? `+${level}` : String(level));

const wordsOf = ({ row }: PastEntry): readonly (readonly [string, string])[] =>
  row
    ? (['works', 'tweak', 'reason', 'sponsorComment'] as const).flatMap((field) => {
        const words = row[field]?.trim();
        return words ? [[enReviews.labels[field], words] as const] : [];
      })
    : [];
