import { Radio, RadioGroup } from '@fluentui/react-components';
import { gasLevels } from '../../../domain/goals/gasLevels';
import { LabelWithHint } from '../../components/LabelWithHint';
import { enGas } from '../../strings/enGas';
import { enReviews } from '../../strings/enReviews';
import { EntryField, type EntryProps } from './EntryField';

/** The level of goal attainment scaling, in the words that were found for each beforehand. */
export const LevelField = ({ form, entry }: EntryProps) => (
  <EntryField form={form} entry={entry} name="gasLevel">
    <RadioGroup
      value={entry.texts.gasLevel}
      onChange={(_, { value }) => form.change(entry.key, { gasLevel: value })}
    >
      {gasLevels.map((level, at) => (
        <Radio
          key={level}
          value={String(level)}
          label={
            <LabelWithHint
              name={enGas.level(enGas.levels[level], level)}
              hint={entry.goal.levels[at] ?? ''}
            />
          }
        />
      ))}
      <Radio value="" label={enReviews.notRated} />
    </RadioGroup>
  </EntryField>
);
