/** What the pane wants to know of Office besides the workbook: how it looks, and what its web view can do. */

/** Look of the Office that the pane is in. */
export type HostLook = 'light' | 'dark' | 'contrast';

/**
 * The look of Office, or of the system where Office does not say: `officeTheme` is undefined on the web (office-js #6134). The contrast
 * themes of Windows reach a web view as forced colours. Works before Office has started, and without it.
 */
export function hostLook(): HostLook {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  const context =
    typeof Office === 'undefined' ? undefined : (Office.context as Partial<Office.Context> | undefined);
  const isDark =
    context?.officeTheme?.isDarkTheme ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? 'dark' : 'light';
}

/** False where a download started by the page does nothing: the web view of Office for Mac (office-js #2700, by design). */
export const downloadsWork = (): boolean => Office.context.platform !== Office.PlatformType.Mac;
