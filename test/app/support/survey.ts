import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importEngagementFiles } from '../../../src/app/importEngagementFiles';
import { proposeChoices, type SurveyChoices } from '../../../src/app/import/survey/choices';
import { gridOfBytes, gridOfText, type SurveyGrid } from '../../../src/app/import/survey/grid';
import { surveyLists } from '../../../src/app/import/survey/lists';
import { unhurried } from './unhurried';
import { readSurvey, type SurveyReading } from '../../../src/app/import/survey/readSurvey';
import { importSurvey } from '../../../src/app/importSurvey';
import type { Outcome } from '../../../src/domain/outcome';
import type { CellValue } from '../../../src/workbook/cell';
import { csv, sampleFiles } from './files';
import { MemoryPort } from './memoryPort';

/** The value of an outcome that must be well. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}

/** The export of a forms tool. */
export async function fixture(name: string): Promise<SurveyGrid> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/import', name)));
  return valueOf(await gridOfBytes(name, bytes, unhurried()));
}

export const table = async (...lines: readonly string[]): Promise<SurveyGrid> =>
  valueOf(await gridOfText('answers.csv', lines.join('\n'), unhurried()));

/** A workbook with the items of the sample engagement and nobody's answers. */
export async function sampleItems(): Promise<MemoryPort> {
  const port = MemoryPort.built();
  await importEngagementFiles(port, sampleFiles('competencies.csv', 'items.csv'));
  return port;
}

/** A workbook with two items and a few raters. */
export async function twoItems(...raters: readonly string[]): Promise<MemoryPort> {
  const port = MemoryPort.built();
  await importEngagementFiles(port, [
    csv(
      'items.csv',
      'Item ID,Competency,Text,Scale min,Scale max',
      'A-1,Listening,Lets others finish.,1,5',
      'A-2,Listening,Asks before answering.,1,5',
    ),
    ...(raters.length > 0 ? [csv('raters.csv', 'Rater ID,Name,Email,Group', ...raters)] : []),
  ]);
  return port;
}

const listsOf = async (port: MemoryPort) => surveyLists(valueOf(await port.read()));

/** What is proposed for answers in this workbook, with what a person chooses. */
export async function choicesFor(
  port: MemoryPort,
  grid: SurveyGrid,
  chosen: Partial<SurveyChoices> = {},
): Promise<SurveyChoices> {
  return { ...proposeChoices(grid, await listsOf(port)), ...chosen };
}

export async function preview(
  port: MemoryPort,
  grid: SurveyGrid,
  chosen: Partial<SurveyChoices> = {},
): Promise<SurveyReading> {
  const choices = await choicesFor(port, grid, chosen);
  return valueOf(await readSurvey(grid, choices, await listsOf(port), unhurried()));
}

export async function importAnswers(
  port: MemoryPort,
  grid: SurveyGrid,
  chosen: Partial<SurveyChoices> = {},
): Promise<SurveyReading> {
  return valueOf(await importSurvey(port, grid, await choicesFor(port, grid, chosen), unhurried()));
}

/** Rows of a table as objects, blank cells left out. */
export function rowsIn(port: MemoryPort, name: string): Record<string, CellValue>[] {
  const found = port.tables.get(name);
  return (found?.rows ?? []).map((row) =>
    Object.fromEntries(
      row.flatMap((value, i): [string, CellValue][] =>
        value === null ? [] : [[found?.headers[i] ?? '', value]],
      ),
    ),
  );
}

/** Problems as short lines: `error 3 C “A-1”: sentence`. */
export const problemLines = ({ problems }: SurveyReading): string[] =>
  problems.map(({ severity, row, column, sentence }) => `${severity} ${row} ${column}: ${sentence}`);
