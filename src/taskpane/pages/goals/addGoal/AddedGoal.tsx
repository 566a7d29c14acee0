import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AddedGoal as Added } from '../../../../app/addGoal';
import { isToDo } from '../../../../app/checkGoalDraft';
import { SectionHeading } from '../../../components/SectionHeading';
import { enAddGoal } from '../../../strings/enAddGoal';
import { FieldFindings } from './FieldFindings';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly goal: Added;
  readonly another: () => void;
  readonly onClose: () => void;
}

/** The goal stands in the table: under which id, as what, and what there is to do about it. */
export function AddedGoal({ goal: { id, status, findings }, another, onClose }: Props) {
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    heading.current?.focus();
  }, []);
  return (
    <section className={classes.section}>
      <SectionHeading ref={heading}>{enAddGoal.added(id)}</SectionHeading>
      <Text>{enAddGoal.addedWith(enAddGoal.addedAs[status], findings.filter(isToDo).length)}</Text>
      {findings.length > 0 && <FieldFindings findings={findings} />}
      <div className={classes.buttons}>
        <Button appearance="primary" onClick={onClose}>
          {enAddGoal.close}
        </Button>
        <Button onClick={another}>{enAddGoal.another}</Button>
      </div>
    </section>
  );
}
