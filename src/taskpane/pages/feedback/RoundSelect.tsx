import { Field, Select } from '@fluentui/react-components';
import { enFeedback } from '../../strings/enFeedback';

interface Props {
  readonly label: string;
  readonly rounds: readonly string[];
  readonly round: string;
  readonly choose: (round: string) => void;
}

/** A choice among the rounds that have answers. */
export const RoundSelect = ({ label, rounds, round, choose }: Props) => (
  <Field label={label}>
    <Select value={round} onChange={(_, { value }) => choose(value)}>
      {rounds.map((name) => (
        <option key={name} value={name}>
          {name || enFeedback.noRoundName}
        </option>
      ))}
    </Select>
  </Field>
);
