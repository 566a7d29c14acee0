import {
  Accordion,
  Button,
  Field,
  Input,
  Select,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { listWords } from '../../../workbook/blueprint/lists';
import { progressRecords } from '../../../workbook/mapping/progressRecords';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { FieldPair } from '../../components/FieldPair';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import { useFirstProblem } from '../../state/useFirstProblem';
import { en } from '../../strings/en';
import { enReviews } from '../../strings/enReviews';
import { GoalCard } from './GoalCard';
import { GoalPreview } from './GoalPreview';
import type { ReviewForm as FormState } from './useReviewForm';
import type { SaveState } from './useSaveReview';
import { dayText } from './words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  soft: { color: tokens.colorNeutralForeground2 },
  goals: { marginInline: '-12px' },
  existing: { alignSelf: 'start', maxWidth: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly form: FormState;
  readonly snapshot: WorkbookSnapshot;
  /** ISO date. */
  readonly today: string;
  readonly state: SaveState;
  /** Whoever has asked for it, or comes back to it, goes on at its heading. */
  readonly takesFocus: boolean;
  readonly save: (draft: FormState['draft']) => void;
  /** Edits the review that is there already, with what was typed. */
  readonly editExisting: (date: string) => void;
  /** Absent where there is nowhere to go back to. */
  readonly onClose?: () => void;
}

/** Date and kind, then a card for each goal; the first is unfolded. */
export function ReviewForm({ form, snapshot, today, state, takesFocus, save, editExisting, onClose }: Props) {
  const classes = useStyles();
  const { draft, edited } = form;
  const records = useMemo(() => progressRecords(snapshot), [snapshot]);
  const [unfolded, setUnfolded] = useState<readonly string[]>(() =>
    draft.entries.slice(0, 1).map(({ key }) => key),
  );
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    // A card that has just been unfolded draws its fields a moment later.
    const timer = setTimeout(() => setSettled(form.attempts));
    return () => clearTimeout(timer);
  }, [form.attempts]);
  const element = useFirstProblem(settled);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const submit = (): void => {
    const wrong = form.attempt(save);
    // What is wrong must be there to be seen and to get the focus.
    setUnfolded((before) => [...new Set([...before, ...wrong])]);
  };
  const problem = form.problemOf(null, 'date');
  const existing = problem?.existing;
  return (
    <section aria-labelledby={`review-form-${edited ?? ''}`} className={classes.section}>
      <SectionHeading id={`review-form-${edited ?? ''}`} ref={heading}>
        {edited === null ? enReviews.record : enReviews.edit(dayText(edited))}
      </SectionHeading>
      <Text className={classes.soft}>{edited === null ? enReviews.intro : enReviews.editIntro}</Text>
      <form
        ref={element}
        className={classes.section}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FieldPair>
          <Field
            label={enReviews.date}
            {...(problem
              ? {
                  validationState: 'error' as const,
                  validationMessage: { role: undefined, children: problem.sentence },
                }
              : {})}
            onBlur={() => form.leave(null, 'date')}
          >
            <Input
              type="date"
              max={today}
              value={draft.date}
              onChange={(_, { value }) => form.set({ date: value })}
            />
          </Field>
          <Field label={enReviews.kind}>
            <Select value={draft.kind} onChange={(_, { value }) => form.set({ kind: value })}>
              <option value="">{enReviews.noKind}</option>
              {kindsWith(draft.kind).map((word) => (
                <option key={word} value={word}>
                  {word}
                </option>
              ))}
            </Select>
          </Field>
        </FieldPair>
        {existing !== undefined && existing !== edited && (
          <Button className={classes.existing} onClick={() => editExisting(existing)}>
            {enReviews.editExisting(dayText(existing))}
          </Button>
        )}
        <Accordion
          multiple
          collapsible
          className={classes.goals}
          openItems={[...unfolded]}
          onToggle={(_, { openItems }) => setUnfolded(openItems.map(String))}
        >
          {draft.entries.map((entry) => (
            <GoalCard key={entry.key} form={form} entry={entry}>
              <GoalPreview records={records} entry={entry} date={draft.date} today={today} />
            </GoalCard>
          ))}
        </Accordion>
        {state.kind === 'form' && state.refused && (
          <ReasonMessage reason={state.refused} title={en.problem.title} />
        )}
        <Text role="status">{state.kind === 'saving' ? enReviews.saving : wordOf(form)}</Text>
        <div className={classes.buttons}>
          <Button appearance="primary" type="submit" disabledFocusable={state.kind === 'saving'}>
            {enReviews.save}
          </Button>
          {onClose && <Button onClick={onClose}>{enReviews.cancel}</Button>}
        </div>
      </form>
    </section>
  );
}

/** A workbook may hold another word; it stays until somebody chooses. */
function kindsWith(kind: string): readonly string[] {
  const words = listWords('ReviewKind');
  return kind === '' || words.includes(kind) ? words : [...words, kind];
}

function wordOf({ revealed, problems, filled }: FormState): string {
  if (revealed && problems.length > 0) return enReviews.notSaved(problems.length);
  if (filled === 0) return revealed ? enReviews.empty : '';
  return enReviews.soFar(filled);
}
