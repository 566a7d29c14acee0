import { useState } from 'react';
import type { Reason } from '../../domain/outcome';
import type { Services } from './services';
import { useShownErrors } from './useShownErrors';

export type BackupState =
  | { readonly kind: 'idle' | 'writing' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Saving a backup copy, as state of a page. The file writer is loaded when it is first wanted. */
export function useBackup(services: Services, download: NonNullable<Services['download']>) {
  const shown = useShownErrors();
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const save = async (): Promise<void> => {
    setState({ kind: 'writing' });
    await shown(async () => {
      const { writeCopy } = await import(/* webpackChunkName: "copy" */ './saveCopy');
      const copy = await writeCopy(services);
      if (copy.ok) download(copy.value.name, copy.value.bytes);
      setState(copy.ok ? { kind: 'saved', file: copy.value.name } : { kind: 'refused', reason: copy.reason });
    });
  };
  return { state, save };
}
