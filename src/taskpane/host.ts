/** What the pane wants to know of Office besides the workbook: how it looks, and what its web view can do. */

/** Look of the Office that the pane is in. */
export type HostLook = 'light' | 'dark' | 'contrast';

/** The context as far as it is there: before Office has started, and in some hosts, parts of it are not. */
const context = (): Partial<Office.Context> | undefined =>
  typeof Office === 'undefined' ? undefined : Office.context;

/**
 * The look of Office, or of the system where Office does not say: `officeTheme` is undefined on the web (office-js #6134). The contrast
 * themes of Windows reach a web view as forced colours. Works before Office has started, and without it.
 */
export function hostLook(): HostLook {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  const isDark = officeIsDark() ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? 'dark' : 'light';
}

/** Older builds of Office tell the colours of their theme and not whether it is dark. */
function officeIsDark(): boolean | undefined {
  const theme = officeTheme();
  const ground = /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '');
  const mean = ground && ground.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) / 3;
  return theme?.isDarkTheme ?? (mean === null ? undefined : mean < 128);
}

/** Office asks its host while this is read, and parses the answer: a host that fails there must not cost the whole pane. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  try {
    return context()?.officeTheme;
  } catch {
    return undefined;
  }
}

/**
 * Calls back whenever the look may be another one. Office tells no pane of Excel that its theme has changed (office-js #713), so it is
 * asked again when a person comes back to the pane.
 *
 * @returns Stops.
 */
export function onLookMayChange(changed: () => void): () => void {
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  window.addEventListener('focus', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** False where a download started by the page does nothing: the web view of Office for Mac (office-js #2700, by design). */
export const downloadsWork = (): boolean => (context()?.platform as string | undefined) !== 'Mac';
