import { useEffect, useRef, useState } from 'react';

/**
 * Fields that a person has left: from then on it may be said what is wrong with them. As long as a mouse button or a finger is down it
 * waits: a message would push what is being pressed away, and the click would be lost.
 */
export function useLeftFields<Name extends string>() {
  const [left, setLeft] = useState<ReadonlySet<Name>>(new Set());
  const pressed = useRef(false);
  const waiting = useRef<readonly Name[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (): void => {
      pressed.current = true;
    };
    const release = (): void => {
      pressed.current = false;
      if (waiting.current.length === 0) return;
      // After the click that the release brings.
      timer = setTimeout(() => {
        const names = waiting.current;
        waiting.current = [];
        setLeft((before) => new Set([...before, ...names]));
      });
    };
    // A list that drops down may swallow the release; the next key is one, too.
    const releases = ['pointerup', 'pointercancel', 'keydown'];
    window.addEventListener('pointerdown', press, true);
    for (const name of releases) window.addEventListener(name, release, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', press, true);
      for (const name of releases) window.removeEventListener(name, release, true);
    };
  }, []);

  return {
    left,
    leave: (name: Name): void => {
      if (pressed.current) waiting.current = [...waiting.current, name];
      else setLeft((before) => new Set([...before, name]));
    },
    forget: () => setLeft(new Set()),
  };
}
