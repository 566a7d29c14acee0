import { useState } from 'react';

/**
 * Runs work that a press has begun. What it throws is thrown anew while the component is drawn, where the error boundary shows it: a
 * promise that fails would go unseen.
 */
export function useShownErrors(): (work: () => Promise<void>) => Promise<void> {
  const [, setState] = useState<null>(null);
  return async (work) => {
    try {
      await work();
    } catch (error) {
      setState(() => {
        throw error;
      });
    }
  };
}
