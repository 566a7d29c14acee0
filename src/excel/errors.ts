import type { Reason } from '../domain/outcome';

/**
 * Translates what Excel throws into a reason for a person. Codes are stable and not localised, messages are neither
 * (docs: testing/application-specific-api-error-handling), so only codes are looked at.
 */
export function reasonOf(error: unknown): Reason {
  if (!isOfficeError(error)) throw error;
  const known = REASONS[error.code];
  if (known) return known;
  const where = error.debugInfo?.errorLocation;
  if (error.code === 'GeneralException') return noCloserReason(where);
  return {
    code: 'excel-refused',
    what: 'Excel refused a step.',
    why: `It answered ${error.code}${where ? ` at ${where}` : ''}.`,
    next: 'Save the workbook, close and open it, and try again. If it happens again, report this code.',
  };
}

interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
  readonly traceMessages?: readonly string[];
}

/** Excel's code for the error; nothing for an error of another kind. */
export const codeOf = (error: unknown): string | undefined => (isOfficeError(error) ? error.code : undefined);

/** What `context.trace` had left before the error. */
export const traceOf = (error: unknown): readonly string[] =>
  isOfficeError(error) ? (error.traceMessages ?? []) : [];

/** By shape, not by class: the add-in and Office.js may live in different windows. */
const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  'debugInfo' in error;

const cellIsBeingEdited: Reason = {
  code: 'cell-edit',
  what: 'Excel is waiting for you to finish a cell.',
  why: 'While a cell is being edited, Excel takes no changes from an add-in.',
  next: 'Press Enter or Esc in the cell, then try again.',
};

/** Given when a request has waited longer than we are willing to wait. Excel does not say what for. */
export const noAnswer: Reason = {
  code: 'cell-edit',
  what: 'Excel has not answered.',
  why: 'Most often a cell is being edited: until that is over Excel takes nothing from an add-in. It may also be busy.',
  next: 'Press Enter or Esc in the cell, then try again.',
};

const isProtected: Reason = {
  code: 'protected',
  what: 'The workbook or one of its sheets is protected or read-only.',
  why: 'Excel lets nobody change it until that is lifted.',
  next: 'Choose Review > Unprotect Sheet or Unprotect Workbook, or save a copy that can be edited, then try again.',
};

const tooLarge: Reason = {
  code: 'too-large',
  what: 'That is more than Excel takes in one step.',
  why: 'Excel on the web allows 5 MB per request.',
  next: 'Import in smaller parts, or open the workbook in Excel for Windows or Mac.',
};

const notSupported: Reason = {
  code: 'not-supported',
  what: 'This Excel cannot do that step.',
  why: 'The step needs a newer version of Excel.',
  next: 'Update Excel, or open the workbook in Excel on the web.',
};

/** One of the calls cannot be undone, or there are too many of them, or this build groups none (office-js #6491, #6711). */
const notUndoable: Reason = {
  code: 'undo-not-supported',
  what: 'Excel cannot make these changes one step of its undo.',
  why: 'One of them cannot be taken back, or there are too many of them.',
  next: 'Make a smaller change, or update Excel.',
};

const otherWindow: Reason = {
  code: 'other-window',
  what: 'Excel could not reach the coaching workbook.',
  why: 'Another workbook window has the focus.',
  next: 'Click into the coaching workbook once, then try again.',
};

/** Excel's word for anything else, and for another workbook window in front (docs: excel-add-ins-troubleshooting). */
const noCloserReason = (where: string | undefined): Reason => ({
  code: 'other-window',
  what: 'Excel refused a step and gave no closer reason.',
  why: `Most often another workbook window has the focus, or Excel is busy${where ? ` (at ${where})` : ''}.`,
  next: 'Click into the coaching workbook once and try again. If it happens again, save, close and open the workbook.',
});

const partMissing: Reason = {
  code: 'part-missing',
  what: 'A sheet, table or name that Coachbook needs is gone.',
  why: 'It was renamed or deleted while Coachbook was working.',
  next: 'Run Start once more: it puts back what is missing and changes nothing else.',
};

const nameTaken: Reason = {
  code: 'name-taken',
  what: 'A name that Coachbook needs is in use already.',
  why: 'Another sheet, table or defined name of this workbook bears it.',
  next: 'Rename yours, or start in a new workbook.',
};

const REASONS: Readonly<Record<string, Reason>> = {
  InvalidOperationInCellEditMode: cellIsBeingEdited,
  AccessDenied: isProtected,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  ApiNotFound: notSupported,
  UnsupportedOperation: notSupported,
  UnsupportedFeature: notSupported,
  UndoNotSupported: notUndoable,
  InvalidSelection: otherWindow,
  ItemNotFound: partMissing,
  InvalidReference: partMissing,
  ItemAlreadyExists: nameTaken,
};
