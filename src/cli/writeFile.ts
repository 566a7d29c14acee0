import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failure, success, type Outcome, type Reason } from '../domain/outcome';

/** Makes a folder that a person has named, and those above it, unless it is there already; or says why it cannot be had. */
export async function makeNamedFolder(path: string): Promise<Outcome<void>> {
  return attempt(path, () => mkdir(path, { recursive: true }));
}

/** Writes a file, over one of that name, or says why it cannot be written. */
export async function writeNamedFile(path: string, bytes: Uint8Array | string): Promise<Outcome<void>> {
  return attempt(path, () => writeFile(path, bytes));
}

async function attempt(path: string, work: () => Promise<unknown>): Promise<Outcome<void>> {
  try {
    await work();
    return success(undefined);
  } catch (error) {
    return failure(reasonOf(error, path));
  }
}

function reasonOf(error: unknown, path: string): Reason {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  const what = `Nothing can be written to ${resolve(path)}.`;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'folder-not-writable',
        what,
        why: `The system does not let it be written to (${code}).`,
        next: 'Choose a folder of your own with --out.',
      };
    case 'EBUSY':
      return {
        code: 'file-locked',
        what,
        why: 'Another program has it open.',
        next: 'Close it there and try again.',
      };
    case 'EEXIST':
    case 'ENOTDIR':
      return {
        code: 'not-a-folder',
        what,
        why: 'There is a file where a folder should be.',
        next: 'Choose another name with --out.',
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', what, why: 'The disk is full.', next: 'Make room and try again.' };
    default:
      return {
        code: 'file-not-written',
        what,
        why: `The system says ${code}.`,
        next: 'Choose another folder with --out.',
      };
  }
}
