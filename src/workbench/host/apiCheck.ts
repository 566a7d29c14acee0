/** The shipped library has its own check of requirement sets switched off, on the wrong object; its code reads it here. */
export function switchOnApiCheck(extension: unknown): void {
  (
    extension as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  ).CommonUtility._doApiNotSupportedCheck = true;
}
