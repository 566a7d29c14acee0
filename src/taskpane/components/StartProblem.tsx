import { Button } from '@fluentui/react-components';
import type { Reason } from '../../domain/outcome';
import { en } from '../strings/en';
import { ReasonMessage } from './ReasonMessage';

interface Props {
  readonly reason: Reason;
  readonly reload: () => void;
}

/** A reason that only a reload can cure, with the button for it. */
export const StartProblem = ({ reason, reload }: Props) => (
  <>
    <ReasonMessage reason={reason} title={en.problem.title} />
    <Button appearance="primary" onClick={reload}>
      {en.problem.reload}
    </Button>
  </>
);
