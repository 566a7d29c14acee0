import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { GasLevel, ScaledGoal } from '../../../../domain/goals/gasLevels';
import { enGas } from '../../../strings/enGas';
import { previewOf } from './preview';

interface Props {
  readonly measure: ScaledGoal | null;
  readonly baselineLevel: GasLevel;
}

/** Tries a value: the share of the way to the target that it would be, and its level. Nothing of it is saved. */
export function LevelPreview({ measure, baselineLevel }: Props) {
  const [value, setValue] = useState('');
  return (
    <Field
      label={enGas.tryValue}
      hint={{ 'aria-live': 'polite', children: previewOf(measure, baselineLevel, value) || enGas.tryHint }}
    >
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(_, data) => setValue(data.value)}
      />
    </Field>
  );
}
