import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { zipLimits } from '../xlsx/guard';

/**
 * The bytes of a file that a person has named, or why they cannot be had. A file above the limit of the reader is not loaded.
 */
export async function readNamedFile(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failure(isFolder);
    if (!found.isFile()) return failure(noFile);
    if (found.size > zipLimits.file) return failure(tooLarge);
    return success(await readFile(path));
  } catch (error) {
    return failure(reasonOf(error, path));
  }
}

function reasonOf(error: unknown, path: string): Reason {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'file-not-found',
        what: 'There is no such file.',
        why: `Nothing is named ${basename(path)} in ${dirname(resolve(path))}.`,
        next: 'Check the spelling, and put a name with spaces in quotes.',
      };
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return {
        code: 'file-locked',
        what: 'The file cannot be opened.',
        why: `The system does not let it be read (${code}).`,
        next: 'Close it in other programs and check that you may read it, then try again.',
      };
    default:
      return {
        code: 'file-unreadable',
        what: 'The file cannot be read.',
        why: `The system says ${code}.`,
        next: 'Copy it to a folder on this machine and try the copy.',
      };
  }
}

const isFolder: Reason = {
  code: 'is-a-folder',
  what: 'This is a folder.',
  why: 'One workbook is read at a time.',
  next: 'Name one .xlsx file in it.',
};

const noFile: Reason = {
  code: 'not-a-file',
  what: 'This is not a file on a disk.',
  why: 'A workbook has its list of parts at its end, so it cannot be read as a stream.',
  next: 'Save it as a file and name that.',
};

const tooLarge: Reason = {
  code: 'file-too-large',
  what: 'This file was not opened.',
  why: `It has more than ${zipLimits.file / 2 ** 20} MB; an engagement has far less.`,
  next: 'Check that it is the right file, or delete pictures and sheets that are not part of the engagement.',
};
