import { useEffect, useState } from 'react';
import { onPaneRequest, type PaneRequest } from '../../app/paneRequest';
import { firstView, needsEngagement, nextView, type View } from './view';

/**
 * Which page is shown. Navigation is state: office.js takes `history.pushState` away, and a pane has no address bar.
 *
 * @param isEngagement whether the open workbook is one; `null` while nobody knows
 * @returns `null` as long as the first page cannot be chosen
 */
export function useView(isEngagement: boolean | null): {
  view: View | null;
  open: (request: PaneRequest) => void;
} {
  const [view, setView] = useState<View | null>(null);
  const [asked, setAsked] = useState<PaneRequest | null>(null);
  useEffect(() => onPaneRequest(setAsked), []);
  // Settled while drawing, and once: a page that is shown stays when the workbook becomes an engagement under it.
  if (asked && (isEngagement !== null || asked.view === 'help')) {
    setAsked(null);
    setView(nextView(view, asked, isEngagement === true));
  } else if (!view && isEngagement !== null) {
    setView(firstView(isEngagement));
  } else if (view && needsEngagement(view.page) && isEngagement === false) {
    setView(nextView(view, { view: view.page }, false));
  }
  return { view, open: setAsked };
}
