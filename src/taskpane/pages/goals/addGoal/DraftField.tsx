import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftHeader } from '../../../../app/goalDraft';
import { enAddGoal } from '../../../strings/enAddGoal';
import { FieldFindings } from './FieldFindings';
import type { GoalForm } from './useGoalDraft';

interface Props {
  readonly form: GoalForm;
  readonly header: DraftHeader;
  readonly hint?: string;
  /** A box says its label itself. */
  readonly label?: null;
  readonly optional?: boolean;
  readonly children: ReactNode;
}

/** A field of the goal with what was found about it, from the moment it was left. */
export function DraftField({ form, header, hint, label, optional = false, children }: Props) {
  const findings = form.findingsOf(header);
  const name = enAddGoal.labels[header];
  return (
    <Field
      {...(label === null ? {} : { label: optional ? enAddGoal.optional(name) : name })}
      {...(hint ? { hint } : {})}
      {...(findings.length > 0
        ? {
            validationState: stateOf(findings),
            validationMessageIcon: null,
            validationMessage: {
              // Said when the field is entered; an alert at every letter would talk over the typing.
              role: undefined,
              children: <FieldFindings findings={findings} apply={form.apply} />,
            },
          }
        : {})}
      onBlur={() => form.leave(header)}
    >
      {children}
    </Field>
  );
}

function stateOf(findings: ReturnType<GoalForm['findingsOf']>): 'error' | 'warning' | 'none' {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'none';
}
