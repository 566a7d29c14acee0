import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SampleStep } from '../../../app/startSample';
import { en } from '../../strings/en';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface Props {
  /** All steps in order; none as long as the code for them is loading. */
  readonly steps: readonly SampleStep[];
  readonly step: SampleStep | undefined;
}

/** What is being done, said to screen readers as it changes, and how far it has come. */
export function Progress({ steps, step }: Props) {
  const number = step ? steps.indexOf(step) + 1 : 0;
  return (
    <div className={useStyles().progress}>
      <ProgressBar
        aria-label={en.start.working}
        thickness="large"
        {...(step ? { value: (number - 0.5) / steps.length } : {})}
      />
      <Text role="status">
        {step ? en.start.step(number, steps.length, en.start.steps[step]) : en.start.working}
      </Text>
    </div>
  );
}
