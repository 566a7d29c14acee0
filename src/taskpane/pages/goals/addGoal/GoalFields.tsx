import { Checkbox, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GoalChoices } from '../../../../app/goalChoices';
import { listWords } from '../../../../workbook/blueprint/lists';
import { FieldPair } from '../../../components/FieldPair';
import { LabelWithHint } from '../../../components/LabelWithHint';
import { enAddGoal } from '../../../strings/enAddGoal';
import { DraftField } from './DraftField';
import { ChoiceField, DateField } from './inputs';
import { MeasureFields } from './MeasureFields';
import { SenseFields } from './SenseFields';
import type { GoalForm } from './useGoalDraft';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
});

const { groups, hints, labels } = enAddGoal;

interface Props {
  readonly form: GoalForm;
  readonly choices: GoalChoices;
}

/** Every field of a goal, in the order in which people think of them. */
export const GoalFields = ({ form, choices }: Props) => (
  <>
    <Group title={groups.goal}>
      <DraftField form={form} header="Statement" hint={hints.Statement}>
        <Textarea
          dir="auto"
          rows={3}
          resize="vertical"
          value={form.draft.Statement}
          onChange={(_, { value }) => form.change({ Statement: value })}
        />
      </DraftField>
    </Group>
    <Group title={groups.measure}>
      <MeasureFields form={form} />
    </Group>
    <Group title={groups.time}>
      <FieldPair>
        <DateField form={form} header="Start" />
        <DateField form={form} header="Due" />
      </FieldPair>
    </Group>
    <Group title={groups.sense}>
      <SenseFields form={form} choices={choices} />
    </Group>
    <Group title={groups.people}>
      <ChoiceField
        form={form}
        header="Owner"
        choices={listWords('Owner').map((word) => ({ value: word, name: word }))}
      />
      <DraftField form={form} header="Sponsor visible" label={null}>
        <Checkbox
          label={<LabelWithHint name={labels['Sponsor visible']} hint={hints['Sponsor visible']} />}
          checked={form.draft['Sponsor visible'] === 'Yes'}
          onChange={(_, { checked }) => form.change({ 'Sponsor visible': checked === true ? 'Yes' : 'No' })}
        />
      </DraftField>
    </Group>
  </>
);

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const classes = useStyles();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
