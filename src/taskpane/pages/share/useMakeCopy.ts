import { useState } from 'react';
import { copyReceipt } from '../../../app/share/copyReceipt';
import type { CopyDraft } from '../../../app/share/prepareCopy';
import { logOf } from '../../../app/share/shareLog';
import { sponsorReport } from '../../../app/share/sponsorReport';
import { success, type Outcome, type Reason } from '../../../domain/outcome';
import { sha256 } from '../../../workbook/copies/sha256';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { PageProps } from '../../state/pageProps';
import { useShownErrors } from '../../state/useShownErrors';
import { enShare } from '../../strings/enShare';

/** How a copy is handed over. */
export type Way = 'download' | 'open' | 'slides';

/** What came of the last press. */
export type MakeState =
  | { readonly kind: 'idle' | 'making' }
  | { readonly kind: 'made'; readonly words: readonly string[]; readonly notLogged?: Reason }
  | { readonly kind: 'refused'; readonly reason: Reason };

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly copyId: string;
}

/** Making copies, as state of the page. Writers are loaded when they are first wanted. */
export function useMakeCopy(
  { services, reader }: Pick<PageProps, 'services' | 'reader'>,
  draft: CopyDraft,
  snapshot: WorkbookSnapshot,
) {
  const shown = useShownErrors();
  const [state, setState] = useState<MakeState>({ kind: 'idle' });
  const today = services.today();

  const make = async (way: Way): Promise<void> => {
    setState({ kind: 'making' });
    await shown(async () => {
      const file = way === 'slides' ? await writeTheSlides() : await writeTheCopy();
      if (!file.ok) {
        setState({ kind: 'refused', reason: file.reason });
        return;
      }
      const { name, bytes, copyId } = file.value;
      const fingerprint = await sha256(bytes);
      const note = () =>
        reader.during(() =>
          services.port.change(logOf(draft, { fileName: name, fingerprint, copyId }, today), snapshot),
        );
      // What the next copy may show depends on it: without a note of the pulse there is no copy with one.
      const before = draft.shownPulse ? await note() : null;
      if (before && !before.ok) {
        setState({ kind: 'refused', reason: before.reason });
        return;
      }
      if (way === 'open') {
        const opened = await services.openCopy(bytes);
        if (!opened.ok) {
          setState({ kind: 'refused', reason: opened.reason });
          return;
        }
      } else services.download?.(name, way === 'slides' ? new Blob([new Uint8Array(bytes)]) : bytes);
      const logged = before ?? (await note());
      const words = [
        way === 'open' ? enShare.openedCopy : enShare.downloaded(name),
        enShare.searched(draft.forbidden.length),
        ...(logged.ok ? [enShare.logged(fingerprint.slice(0, 12))] : []),
      ];
      setState({ kind: 'made', words, ...(logged.ok ? {} : { notLogged: logged.reason }) });
    });
  };

  const writeTheCopy = async (): Promise<Outcome<File>> => {
    const { writeCopy } = await import(/* webpackChunkName: "xlsx" */ '../../../xlsx/writeCopy');
    const receipt = await copyReceipt(draft);
    const written = writeCopy(draft, today, receipt);
    return written.ok
      ? success({ name: draft.fileName, bytes: written.value, copyId: receipt?.copyId ?? '' })
      : written;
  };

  const writeTheSlides = async (): Promise<Outcome<File>> => {
    const [{ writeSlides }, { searched }] = await Promise.all([
      import(/* webpackChunkName: "slides" */ '../../../slides/writeSlides'),
      import(/* webpackChunkName: "xlsx" */ '../../../xlsx/scan/searched'),
    ]);
    const bytes = searched(await writeSlides(sponsorReport(snapshot, today), today), draft.forbidden);
    return bytes.ok
      ? success({ name: draft.fileName.replace('.xlsx', '.pptx'), bytes: bytes.value, copyId: '' })
      : bytes;
  };

  return { state, make };
}
