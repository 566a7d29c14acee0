import { useState } from 'react';
import { mergeCopy, type Merged } from '../../../../app/share/mergeCopy';
import { readReturnedCopy, type CopyReview } from '../../../../app/share/readReturnedCopy';
import type { Outcome, Reason } from '../../../../domain/outcome';
import type { ReturnedCopy } from '../../../../workbook/copies/receipt';
import type { Services } from '../../../state/services';
import { useShownErrors } from '../../../state/useShownErrors';
import type { WorkbookReader } from '../../../state/workbookReader';

/** A copy that was read and compared, and what is ticked in it. */
export interface Found {
  readonly kind: 'found' | 'writing';
  readonly file: string;
  readonly copy: ReturnedCopy;
  readonly review: CopyReview;
  readonly ticked: ReadonlySet<string>;
  /** Why what was decided was not written. */
  readonly refused?: Reason;
}

/** Where the person stands: nothing chosen, reading, deciding, writing, done, or refused with a reason. */
export type MergeState =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'done'; readonly merged: Merged }
  | Found;

/** Reads a copy, lets the person tick what comes in, and takes that over. */
export function useMerge({ port, today }: Services, reader: WorkbookReader) {
  const shown = useShownErrors();
  const [state, setState] = useState<MergeState>({ kind: 'none' });

  const compare = async (copy: ReturnedCopy): Promise<Outcome<CopyReview>> => {
    // Read anew: what is decided is about what stands in the workbook now.
    const read = await port.read();
    return read.ok ? readReturnedCopy(copy, read.value) : read;
  };
  const choose = async (file: File): Promise<void> => {
    setState({ kind: 'reading' });
    await shown(async () => {
      const copy = await copyOf(file);
      const review = copy.ok ? await compare(copy.value) : copy;
      setState(
        copy.ok && review.ok
          ? { kind: 'found', file: file.name, copy: copy.value, review: review.value, ticked: new Set() }
          : refusedBy(copy, review),
      );
    });
  };
  const take = async (found: Found): Promise<void> => {
    if (found.kind === 'writing') return;
    setState({ ...found, kind: 'writing' });
    await shown(async () => {
      const { copy, review, ticked } = found;
      const keep = new Set(review.changes.map(({ id }) => id).filter((id) => !ticked.has(id)));
      const merged = await mergeCopy(port, review, { take: ticked, keep }, today());
      await reader.refresh();
      if (merged.ok) {
        setState({ kind: 'done', merged: merged.value });
        return;
      }
      const again = await compare(copy);
      setState(
        again.ok
          ? { ...found, kind: 'found', review: again.value, refused: merged.reason }
          : { kind: 'refused', reason: again.reason },
      );
    });
  };
  const tick = (found: Found, ids: Iterable<string>): void => setState({ ...found, ticked: new Set(ids) });

  return { state, choose, take, tick };
}

/** The reader of copies is loaded when the first one comes. No more is read of a file than a copy may have. */
async function copyOf(file: File): Promise<Outcome<ReturnedCopy>> {
  const { largestCopy, readCopy } = await import(
    /* webpackChunkName: "xlsx-copy" */ '../../../../xlsx/readCopy'
  );
  return readCopy(new Uint8Array(await file.slice(0, largestCopy + 1).arrayBuffer()));
}

function refusedBy(...outcomes: readonly Outcome<unknown>[]): MergeState {
  for (const outcome of outcomes) if (!outcome.ok) return { kind: 'refused', reason: outcome.reason };
  return { kind: 'none' };
}
