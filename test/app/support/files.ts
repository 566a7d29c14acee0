import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilesReading, ImportFile } from '../../../src/app/import/readEngagementFiles';
import { readEngagementFiles } from '../../../src/app/import/readEngagementFiles';
import { sampleFileNames } from '../../../src/app/sampleFileNames';
import type { CellValue } from '../../../src/workbook/cell';

const root = join(__dirname, '../../..');
const longAnswers = 'responses_long.csv';

/** Files of the sample engagement: those named, or all that are shipped and the same answers as one long table. */
export function sampleFiles(...names: readonly string[]): { name: string; bytes: Uint8Array }[] {
  const chosen = names.length > 0 ? names : [...sampleFileNames, longAnswers];
  return chosen.map((name) => {
    const folder = name === longAnswers ? 'test/fixtures/sample' : 'assets/sample';
    return { name, bytes: new Uint8Array(readFileSync(join(root, folder, name))) };
  });
}

export const csv = (name: string, ...lines: readonly string[]): ImportFile => ({
  name,
  text: lines.join('\r\n'),
});

/** The written rows of a table as objects. */
export function rowsOf(reading: Pick<FilesReading, 'writes'>, table: string): Record<string, CellValue>[] {
  const write = reading.writes.find((entry) => entry.table === table);
  return (write?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((value, i) => [write?.headers[i] ?? '', value])),
  );
}

/** Problems as short lines: `error raters.csv 3 Group: sentence`. */
export const lines = ({ problems }: Pick<FilesReading, 'problems'>): string[] =>
  problems.map(
    ({ severity, file, row, column, sentence }) => `${severity} ${file} ${row} ${column}: ${sentence}`,
  );

export const read = (...files: readonly ImportFile[]): FilesReading => readEngagementFiles(files);

export const raters = csv('raters.csv', 'Rater ID,Group', 'R1,Self', 'R2,Manager', 'R3,Peer');

export const items = csv(
  'items.csv',
  'Item ID,Competency,Text,Scale min,Scale max',
  'A-1,Listening,"Lets others finish, always.",1,5',
  'A-2,Listening,Asks before answering.,1,5',
);
