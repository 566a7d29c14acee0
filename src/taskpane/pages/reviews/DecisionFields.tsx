import { Select } from '@fluentui/react-components';
import { ADJUST_TARGET } from '../../../app/reviews/reviewTables';
import { shownValue } from '../../../app/reviews/reviewedGoals';
import { targetOf } from '../../../app/reviews/targets';
import { listWords } from '../../../workbook/blueprint/lists';
import { enReviews } from '../../strings/enReviews';
import { EntryField, type EntryProps } from './EntryField';
import { FigureField, LongField } from './inputs';
import { readAs } from './ValueField';

/** What is decided about the goal and, when its target changes, to what and why. */
export function DecisionFields({ form, entry }: EntryProps) {
  const { goal, texts } = entry;
  const words = listWords('ReviewDecision');
  // A workbook may hold another word; it stays until somebody chooses.
  const offered =
    texts.decision === '' || words.includes(texts.decision) ? words : [...words, texts.decision];
  const target = targetOf(goal);
  const hint = [
    ...(target === null ? [] : [enReviews.newTargetHint(shownValue(target, goal))]),
    ...readAs(texts.newTarget, goal),
  ].join(' ');
  return (
    <>
      <EntryField form={form} entry={entry} name="decision" hint={enReviews.decisions[texts.decision] ?? ''}>
        <Select
          value={texts.decision}
          onChange={(_, { value }) => form.change(entry.key, { decision: value })}
        >
          <option value="">{enReviews.notChosen}</option>
          {offered.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      </EntryField>
      {texts.decision === ADJUST_TARGET && (
        <>
          <FigureField form={form} entry={entry} name="newTarget" hint={hint} />
          <LongField form={form} entry={entry} name="reason" />
        </>
      )}
    </>
  );
}
