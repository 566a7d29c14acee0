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

export const copyTooLarge: Reason = {
  code: 'copy-too-large',
  what: 'This file is too large to be a copy that came back.',
  why: 'It has more than 50 MB; a copy has far less.',
  next: 'Ask the client to take out pictures and files that were put in, and to send it again.',
};

export const hasMacros: Reason = {
  code: 'copy-has-macros',
  what: 'This file was not opened: it holds macros, or may hold them.',
  why: 'The copies that Coachbook makes have none, so somebody or something has added them.',
  next: 'Ask the client to save the copy as .xlsx and to send it again. Do not open this one in Excel.',
};

export const engagementInstead: Reason = {
  code: 'copy-is-engagement',
  what: 'This file is an engagement workbook, not a copy that came back.',
  why: 'It carries the stamp of a workbook that Coachbook has set up, with everything that is for the coach only.',
  next: 'Choose the copy that the client has sent back.',
};

export const copyWithoutReceipt: Reason = {
  code: 'copy-without-receipt',
  what: 'This file cannot be compared with what was sent.',
  why: 'It is no client copy, or it was saved by a program that drops the part in which Coachbook keeps what was sent.',
  next: 'Ask the client to fill in the copy in Excel and to send that file. Otherwise take over by hand what is new.',
};

export const copyDamaged: Reason = {
  code: 'copy-damaged',
  what: 'What this copy says about itself cannot be read.',
  why: 'The part in which Coachbook keeps what was sent is damaged.',
  next: 'Ask the client to send the file once more. Otherwise take over by hand what is new.',
};
