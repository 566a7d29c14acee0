import { useEffect, useSyncExternalStore } from 'react';
import { hostLook, onLookMayChange, type HostLook } from '../host';

/** How Office looks now; asked anew with every drawing and whenever it may have changed. */
export function useLook(): HostLook {
  const look = useSyncExternalStore(onLookMayChange, hostLook);
  useEffect(() => {
    // The browser's own parts, such as the calendar of a date field, follow the theme, too.
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [look]);
  return look;
}
