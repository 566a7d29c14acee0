import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { StageModel } from '../../../domain/stages/models';
import { en } from '../../strings/en';
import { LabelWithHint } from '../../components/LabelWithHint';
import type { DraftState } from './useDraft';

const models: readonly StageModel[] = ['combined', 'process', 'stages'];

interface Props {
  readonly state: DraftState;
  /** The workbook has its model for good. */
  readonly fixed: boolean;
}

/** How the stages are named and numbered. */
export const ModelField = ({ state: { draft, change }, fixed }: Props) => (
  <Field label={en.start.model} hint={fixed ? en.start.modelFixed : en.start.modelHint}>
    <RadioGroup
      value={draft.model}
      disabled={fixed}
      onChange={(_, { value }) => change({ model: models.find((model) => model === value) ?? draft.model })}
    >
      {models.map((model) => (
        <Radio key={model} value={model} label={<LabelWithHint {...en.start.models[model]} />} />
      ))}
    </RadioGroup>
  </Field>
);
