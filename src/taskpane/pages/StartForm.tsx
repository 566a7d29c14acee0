import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { EngagementAnswers, FieldProblem } from '../../app/engagementAnswers';
import { en } from '../strings/en';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  pair: {
    display: 'grid',
    // Side by side where a date with its calendar button fits twice, one above the other in a narrow pane.
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly initial: EngagementAnswers;
  /** Problems of the last attempt, shown beside their fields until the next one. */
  readonly problems: readonly FieldProblem[];
  readonly onSubmit: (answers: EngagementAnswers) => void;
}

const models = ['combined', 'process', 'stages'] as const;

type TextField = 'clientName' | 'coachName' | 'startDate' | 'plannedEnd';

/** Who, when and how many sessions: what a workbook needs to begin with. All of it can be changed in the workbook later. */
export function StartForm({ initial, problems, onSubmit }: Props) {
  const classes = useStyles();
  const [answers, setAnswers] = useState(initial);
  const change = (part: Partial<EngagementAnswers>) => setAnswers((before) => ({ ...before, ...part }));
  const message = (field: keyof EngagementAnswers) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && { validationMessage: problem.sentence, validationState: problem.severity };
  };
  const input = (field: TextField, type: 'text' | 'date') => (
    <Field label={en.start[field]} required {...message(field)}>
      <Input type={type} value={answers[field]} onChange={(_, { value }) => change({ [field]: value })} />
    </Field>
  );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(answers);
      }}
    >
      <Field label={en.start.model} hint={en.start.modelHint}>
        <RadioGroup
          value={answers.model}
          onChange={(_, { value }) =>
            change({ model: models.find((model) => model === value) ?? answers.model })
          }
        >
          {models.map((model) => (
            <Radio
              key={model}
              value={model}
              label={
                <>
                  {en.start.models[model].name}
                  <br />
                  <Text size={200} className={classes.hint}>
                    {en.start.models[model].hint}
                  </Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {input('clientName', 'text')}
      {input('coachName', 'text')}
      <div className={classes.pair}>
        {input('startDate', 'date')}
        {input('plannedEnd', 'date')}
      </div>
      <Field label={en.start.sessions} required {...message('sessions')}>
        <Input
          type="number"
          min={1}
          max={60}
          value={Number.isNaN(answers.sessions) ? '' : String(answers.sessions)}
          onChange={(_, { value }) => change({ sessions: value === '' ? NaN : Number(value) })}
        />
      </Field>
      <Text size={200} className={classes.hint}>
        {en.start.undo} {en.start.again}
      </Text>
      <Button appearance="primary" size="large" type="submit">
        {en.start.submit}
      </Button>
    </form>
  );
}
