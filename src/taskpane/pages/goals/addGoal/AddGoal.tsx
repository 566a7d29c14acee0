import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { goalChoices } from '../../../../app/goalChoices';
import type { Reason } from '../../../../domain/outcome';
import type { WorkbookSnapshot } from '../../../../workbook/snapshot';
import { ReasonMessage } from '../../../components/ReasonMessage';
import { SectionHeading } from '../../../components/SectionHeading';
import type { Services } from '../../../state/services';
import { useFirstProblem } from '../../../state/useFirstProblem';
import type { WorkbookReader } from '../../../state/workbookReader';
import { en } from '../../../strings/en';
import { enAddGoal } from '../../../strings/enAddGoal';
import { AddedGoal } from './AddedGoal';
import { FieldFindings } from './FieldFindings';
import { GoalFields } from './GoalFields';
import { useAddGoal } from './useAddGoal';
import { useGoalDraft, type GoalForm } from './useGoalDraft';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  soft: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly services: Services;
  readonly reader: WorkbookReader;
  readonly snapshot: WorkbookSnapshot;
  readonly onClose: () => void;
}

/** Asks for a goal field by field, says beside each what the check finds, and adds it to the table. */
export function AddGoal({ services, reader, snapshot, onClose }: Props) {
  const form = useGoalDraft(snapshot, services.today());
  const { state, add, reset } = useAddGoal(services, reader);
  if (state.kind !== 'added')
    return (
      <Form
        form={form}
        snapshot={snapshot}
        adding={state.kind === 'adding'}
        refused={state.kind === 'form' ? state.refused : undefined}
        submit={() => form.attempt((draft) => void add(draft))}
        onClose={onClose}
      />
    );
  const another = (): void => {
    form.restart();
    reset();
  };
  return <AddedGoal goal={state.goal} another={another} onClose={onClose} />;
}

interface FormProps extends Pick<Props, 'snapshot' | 'onClose'> {
  readonly form: GoalForm;
  readonly adding: boolean;
  readonly refused: Reason | undefined;
  readonly submit: () => void;
}

function Form({ form, snapshot, adding, refused, submit, onClose }: FormProps) {
  const classes = useStyles();
  const element = useFirstProblem(form.attempts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever has asked for the form goes on here.
    heading.current?.focus();
  }, []);
  const isDraft = form.revealed && form.blocked;
  return (
    <section aria-labelledby="add-goal" className={classes.section}>
      <SectionHeading id="add-goal" ref={heading}>
        {enAddGoal.title}
      </SectionHeading>
      <Text className={classes.soft}>{enAddGoal.intro}</Text>
      <form
        ref={element}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <GoalFields form={form} choices={goalChoices(snapshot)} />
        {form.others.length > 0 && (
          <section aria-label={enAddGoal.others}>
            <FieldFindings findings={form.others} />
          </section>
        )}
        {refused && <ReasonMessage reason={refused} title={en.problem.title} />}
        <Text role="status">{adding ? enAddGoal.adding : wordOf(form)}</Text>
        <div className={classes.buttons}>
          <Button appearance="primary" type="submit" disabledFocusable={adding}>
            {isDraft ? enAddGoal.submitDraft : enAddGoal.submit}
          </Button>
          <Button onClick={onClose}>{form.begun ? enAddGoal.discard : enAddGoal.close}</Button>
        </div>
      </form>
    </section>
  );
}

function wordOf({ draft, revealed, toDo }: GoalForm): string {
  if (!revealed) return toDo > 0 ? enAddGoal.soFar(toDo) : '';
  if (draft.Statement.trim() === '') return enAddGoal.sentenceFirst;
  return toDo > 0 ? enAddGoal.toDo(toDo) : enAddGoal.nothingToDo;
}
