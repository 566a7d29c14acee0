import { useEffect, useState } from 'react';
import { failure, type Outcome } from '../../domain/outcome';
import { en } from '../strings/en';
import type { Services } from './services';

/** The services once Office has started, or why it did not; `null` until then. */
export function useOpening(opening: Promise<Outcome<Services>>): Outcome<Services> | null {
  const [opened, setOpened] = useState<Outcome<Services> | null>(null);
  useEffect(() => {
    let wanted = true;
    const take = (outcome: Outcome<Services>): void => {
      if (wanted) setOpened(outcome);
    };
    opening.then(take, () => take(failure(en.problem.crash)));
    return () => {
      wanted = false;
    };
  }, [opening]);
  return opened;
}
