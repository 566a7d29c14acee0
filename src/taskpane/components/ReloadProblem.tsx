import { Button } from '@fluentui/react-components';
import type { Reason } from '../../domain/outcome';
import { en } from '../strings/en';
import { ReasonMessage } from './ReasonMessage';

interface Props {
  readonly reason: Reason;
  readonly reload: () => void;
}

/** A reason that only a reload can cure, with the button for it. */
export const ReloadProblem = ({ reason, reload }: Props) => (
  <>
    <ReasonMessage reason={reason} title={en.problem.title} />
    <Button appearance="primary" onClick={reload}>
      {en.problem.reload}
    </Button>
  </>
);

/** The reason for an error that a page threw: a chunk that did not arrive (webpack's name for it), or a fault of ours. */
export const reasonOfCrash = (error: unknown): Reason =>
  error instanceof Error && error.name === 'ChunkLoadError' ? en.problem.chunk : en.problem.crash;
