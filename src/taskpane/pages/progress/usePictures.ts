import { useState } from 'react';
import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import { failure, success, type Outcome, type Reason } from '../../../domain/outcome';
import { chartPicture } from '../../../drawing/chartPicture';
import type { ReadCells } from '../../../workbook/chartData';
import { dataUrl } from '../../dataUrl';
import type { Services } from '../../state/services';
import { useShownErrors } from '../../state/useShownErrors';
import { enProgress } from '../../strings/enProgress';

/** Why a picture is shown to be taken by hand. */
export type ShownWhy = keyof typeof enProgress.shown;

/** What came of the last press of a button below a chart. */
export type PictureState =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'done'; readonly word: string }
  | { readonly kind: 'shown'; readonly url: string; readonly why: ShownWhy }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Taking a chart's picture along, as state of its card. */
export function usePictures({ png, download }: Services, chart: WorkbookChart, read: ReadCells) {
  const shown = useShownErrors();
  const [state, setState] = useState<PictureState>({ kind: 'idle' });
  const svg = (): string => chartPicture(chart, read);

  const run = async (work: () => Promise<Outcome<PictureState>>): Promise<void> => {
    setState({ kind: 'working' });
    await shown(async () => {
      const outcome = await work();
      setState(outcome.ok ? outcome.value : { kind: 'refused', reason: outcome.reason });
    });
  };
  const show = async (drawn: Outcome<Blob>, why: ShownWhy): Promise<Outcome<PictureState>> =>
    drawn.ok ? success({ kind: 'shown', url: await dataUrl(drawn.value), why }) : drawn;

  return {
    state,
    hide: () => setState({ kind: 'idle' }),
    show: () => void run(async () => show(await png(svg()), 'cannot save')),
    copy: () =>
      void run(async () => {
        const drawn = png(svg());
        if (await copied(drawn)) return success({ kind: 'done', word: enProgress.copied });
        return show(await drawn, download ? 'cannot copy' : 'cannot save');
      }),
    ...(download
      ? {
          save: (form: 'png' | 'svg') =>
            void run(async () => {
              const name = `${chart.plan.name}.${form}`;
              const picture: Outcome<Blob> =
                form === 'png'
                  ? await png(svg())
                  : success(new Blob([svg()], { type: 'image/svg+xml;charset=utf-8' }));
              if (!picture.ok) return failure(picture.reason);
              download(name, picture.value);
              return success({ kind: 'done', word: enProgress.downloaded(name) });
            }),
        }
      : {}),
  };
}

/**
 * Puts a picture on the clipboard. The clipboard gets the promise at once: WebKit allows nothing that comes later than the press. False
 * where the web view refuses, as Office on the web does by its permissions policy (office-js #1991).
 */
async function copied(drawn: Promise<Outcome<Blob>>): Promise<boolean> {
  try {
    const blob = drawn.then((outcome) => {
      if (!outcome.ok) throw new Error(outcome.reason.code);
      return outcome.value;
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}
