import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { codeOf } from './errors';

/**
 * Lets Excel open a file as a new workbook in a window of its own. We never go on in that window: it has no context, and the shared runtime
 * does not start there (office-js #6531, #2537).
 *
 * @returns `copy-not-opened`: some Excels refuse, by policy (#4667), on the web for some files (#3568), or while a cell is edited
 */
export async function openCopy(bytes: Uint8Array): Promise<Outcome<void>> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return success(undefined);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return failure(notOpened(code));
  }
}

/** Arguments of a call are limited, so it is made in pieces. */
const pieceLength = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceLength)
    text += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  return btoa(text);
}

const notOpened = (code: string): Reason => ({
  code: 'copy-not-opened',
  what: 'Excel did not open the copy.',
  why: `It answered ${code}. Excel on the web and the rules of an organisation may refuse new workbooks from add-ins, and so does every Excel while a cell is being edited.`,
  next: 'Press Esc in the cell and try again, or download the copy.',
});
