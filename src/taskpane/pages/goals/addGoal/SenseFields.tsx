import type { GoalChoices } from '../../../../app/goalChoices';
import { enAddGoal } from '../../../strings/enAddGoal';
import { ChoiceField, TextField, type Choice } from './inputs';
import type { GoalForm } from './useGoalDraft';

const { hints } = enAddGoal;

const upTo = (last: number): readonly Choice[] =>
  Array.from({ length: last }, (_, i) => ({ value: String(i + 1), name: String(i + 1) }));

interface Props {
  readonly form: GoalForm;
  readonly choices: GoalChoices;
}

/** What the goal serves, how much it matters and how sure the client is. */
export function SenseFields({ form, choices: { values, aspirations } }: Props) {
  return (
    <>
      {values.length > 0 ? (
        <ChoiceField form={form} header="Value" choices={values.map((value) => ({ value, name: value }))} />
      ) : (
        <TextField form={form} header="Value" hint={hints.Value} />
      )}
      <ChoiceField
        form={form}
        header="Aspiration"
        {...(aspirations.length === 0 ? { hint: hints.Aspiration } : {})}
        choices={aspirations.map(({ id, text }) => ({ value: id, name: enAddGoal.aspiration(id, text) }))}
      />
      <ChoiceField form={form} header="Confidence" hint={hints.Confidence} choices={upTo(10)} />
      <ChoiceField form={form} header="Importance" hint={hints.Importance} choices={upTo(3)} optional />
    </>
  );
}
