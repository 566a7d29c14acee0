import { useState } from 'react';
import { previewRelease, releaseRound } from '../../../../app/releaseRound';
import type { RoundRelease } from '../../../../app/releaseRound';
import type { Reason } from '../../../../domain/outcome';
import type { WorkbookSnapshot } from '../../../../workbook/snapshot';
import type { Services } from '../../../state/services';
import { useShownErrors } from '../../../state/useShownErrors';
import type { WorkbookReader } from '../../../state/workbookReader';

/** Where the person stands: nothing asked, looking at a draft, writing it, done, or refused with a reason. */
export type ReleaseState =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft' | 'writing'; readonly draft: RoundRelease }
  | { readonly kind: 'released'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Looks at a release first, then writes it. A release is for good, so one press never makes one. */
export function useRelease(
  { port, today }: Services,
  reader: WorkbookReader,
  snapshot: WorkbookSnapshot,
  round: string,
) {
  const shown = useShownErrors();
  const [state, setState] = useState<ReleaseState>({ kind: 'none' });

  const look = (): void => {
    const draft = previewRelease(snapshot, round, today());
    setState(draft.ok ? { kind: 'draft', draft: draft.value } : { kind: 'refused', reason: draft.reason });
  };
  const release = async (): Promise<void> => {
    if (state.kind !== 'draft') return;
    setState({ kind: 'writing', draft: state.draft });
    await shown(async () => {
      const outcome = await releaseRound(port, round, today());
      if (outcome.ok) await reader.refresh();
      setState(
        outcome.ok
          ? { kind: 'released', id: outcome.value.release.id }
          : { kind: 'refused', reason: outcome.reason },
      );
    });
  };
  return { state, look, release, cancel: () => setState({ kind: 'none' }) };
}
