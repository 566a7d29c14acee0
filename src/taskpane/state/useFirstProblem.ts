import { useEffect, useRef } from 'react';

/**
 * Moves the focus to the first field that is marked as wrong.
 *
 * @param attempts how often the form was tried; 0: not yet
 * @returns to be put on the form
 */
export function useFirstProblem(attempts: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // After the messages have been drawn. Nothing is found, and nothing moves, when all is well.
    if (attempts === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // A group of radio buttons is marked as a whole, and cannot have the focus.
    const inside = wrong?.matches('[role="radiogroup"]') ? wrong.querySelector('input') : wrong;
    inside?.focus();
  }, [attempts]);
  return form;
}
