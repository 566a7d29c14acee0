import type { Reason } from '../domain/outcome';

/**
 * Carries a reason out of the depth of a reader. Thrown and caught inside `xlsx/` only: `readWorkbook` turns it into an outcome.
 */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(reason.what);
  }
}

const SAVE_AGAIN = 'Open it in Excel, save it again as .xlsx, and choose the new file.';
const OTHER_FILE = 'Choose another file, or ask the sender to save it again from Excel.';

export const notAWorkbook = (why: string): Reason => ({
  code: 'not-a-workbook',
  what: 'This file is not an Excel workbook (.xlsx).',
  why,
  next: OTHER_FILE,
});

export const protectedOrOld: Reason = {
  code: 'encrypted-or-old-format',
  what: 'This file cannot be read as it is.',
  why: 'It is either locked with a password or saved in the old .xls format.',
  next: 'Open it in Excel, remove the password if there is one, and save it as .xlsx.',
};

export const unsafe = (code: string, why: string): Reason => ({
  code,
  what: 'This file was not opened.',
  why,
  next: OTHER_FILE,
});

export const damaged = (why: string): Reason => ({
  code: 'workbook-damaged',
  what: 'This workbook is damaged.',
  why,
  next: SAVE_AGAIN,
});

export const tooLarge = (why: string): Reason => ({
  code: 'workbook-too-large',
  what: 'This workbook is too large to read.',
  why,
  next: 'Delete rows and sheets that are not part of the engagement, and save it again.',
});
