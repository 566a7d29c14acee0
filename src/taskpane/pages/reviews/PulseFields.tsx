import { Text } from '@fluentui/react-components';
import { meanOf, scoreEnds, typedScores } from '../../../app/reviews/pulseScores';
import { enReviews } from '../../strings/enReviews';
import type { EntryProps } from './EntryField';
import { FigureField } from './inputs';
import { meanText } from './words';

/** What stakeholders answered, in a row, counted as one types. */
export function PulseFields({ form, entry }: EntryProps) {
  const { values, wrong } = typedScores(entry.texts.pulse, scoreEnds);
  const scores = values.filter((value) => value !== null);
  const mean = meanOf(scores);
  return (
    <>
      <FigureField form={form} entry={entry} name="pulse" hint={enReviews.pulseHint} inputMode="text" />
      <Text role="status">
        {mean === null || wrong.length > 0 ? '' : enReviews.pulseCount(scores.length, meanText(mean))}
      </Text>
      {/* Asked for once there is something to follow up. */}
      {entry.texts.pulse.trim() + entry.texts.followUps.trim() !== '' && (
        <FigureField
          form={form}
          entry={entry}
          name="followUps"
          hint={enReviews.followUpHint}
          inputMode="text"
        />
      )}
    </>
  );
}
