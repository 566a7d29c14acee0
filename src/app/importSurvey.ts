import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { WorkbookPort } from '../workbook/port';
import type { SurveyChoices } from './import/survey/choices';
import type { SurveyGrid } from './import/survey/grid';
import { IMPORT_MAP, RATERS, RESPONSES, surveyLists } from './import/survey/lists';
import type { Pace } from './import/survey/pace';
import { readSurvey, type SurveyReading } from './import/survey/readSurvey';

/** Tables without which nothing can be imported. */
const NEEDED = [RESPONSES, RATERS, IMPORT_MAP];

/**
 * Imports answers as a person has chosen and seen them, in one write: all tables or none. The workbook is read anew, so that what
 * somebody has changed since the preview is neither lost nor doubled.
 *
 * @returns what was imported, or why nothing was: `survey-unfinished`, `part-missing`, `cancelled`, or a reason of the workbook
 */
export async function importSurvey(
  port: Pick<WorkbookPort, 'read' | 'write'>,
  grid: SurveyGrid,
  choices: SurveyChoices,
  pace: Pace,
): Promise<Outcome<SurveyReading>> {
  const read = await port.read();
  if (!read.ok) return read;
  const missing = NEEDED.filter((table) => !read.value.tables.has(table));
  if (missing.length > 0) return failure(tablesMissing(missing));
  const reading = await readSurvey(grid, choices, surveyLists(read.value), pace);
  if (!reading.ok) return reading;
  if (reading.value.hindrances.length > 0) return failure(unfinished);
  if (reading.value.writes.length === 0) return reading;
  const written = await port.write(reading.value.writes);
  return written.ok ? success(reading.value) : written;
}

const tablesMissing = (tables: readonly string[]): Reason => ({
  code: 'part-missing',
  what: `The workbook has no ${tables.length === 1 ? 'table' : 'tables'} ${tables.join(', ')}.`,
  why: 'It was deleted, or the workbook was set up by an earlier Coachbook. Nothing was written.',
  next: 'Choose Set up, then Repair: it adds what is missing and changes nothing else. Then import again.',
});

const unfinished: Reason = {
  code: 'survey-unfinished',
  what: 'The workbook has changed, and there is something to be answered first.',
  why: 'Raters, items or remembered words are no longer what the preview was made from. Nothing was written.',
  next: 'Look at the questions on this page, then import again.',
};
