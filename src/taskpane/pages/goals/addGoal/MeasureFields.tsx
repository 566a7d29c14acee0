import { Radio, RadioGroup } from '@fluentui/react-components';
import { isAsked, type DraftHeader } from '../../../../app/goalDraft';
import { directions } from '../../../../domain/progress/percentToTarget';
import { listWords } from '../../../../workbook/blueprint/lists';
import { FieldPair } from '../../../components/FieldPair';
import { LabelWithHint } from '../../../components/LabelWithHint';
import { enAddGoal } from '../../../strings/enAddGoal';
import { DraftField } from './DraftField';
import { DateField, NumberField, TextField } from './inputs';
import type { GoalForm } from './useGoalDraft';

const { hints } = enAddGoal;

/** What is measured, from where to where; what is asked for follows the direction. */
export function MeasureFields({ form }: { readonly form: GoalForm }) {
  const asked = (header: DraftHeader): boolean => isAsked(header, form.draft);
  return (
    <>
      <DraftField form={form} header="Direction">
        <RadioGroup
          value={form.draft.Direction}
          onChange={(_, { value }) => form.change({ Direction: value })}
        >
          {directions.map((direction) => (
            <Radio
              key={direction}
              value={direction}
              label={<LabelWithHint {...enAddGoal.directions[direction]} />}
            />
          ))}
        </RadioGroup>
      </DraftField>
      <TextField form={form} header="Metric" hint={hints.Metric} />
      {asked('Unit') && (
        <TextField
          form={form}
          header="Unit"
          hint={hints.Unit}
          // For what is achieved or not, which has no unit to choose.
          suggestions={listWords('Unit').filter((word) => word !== 'milestone')}
        />
      )}
      {asked('Milestone') && <TextField form={form} header="Milestone" />}
      <FieldPair>
        {asked('Low') && <NumberField form={form} header="Low" />}
        {asked('High') && <NumberField form={form} header="High" />}
        {asked('Baseline') && <NumberField form={form} header="Baseline" />}
        {asked('Target') && <NumberField form={form} header="Target" />}
      </FieldPair>
      {asked('Baseline date') && (
        <DateField form={form} header="Baseline date" hint={hints['Baseline date']} optional />
      )}
      <TextField form={form} header="Evidence" hint={hints.Evidence} />
    </>
  );
}
