import type { CellValue } from '../../workbook/cell';
import type { TableWrite } from '../../workbook/port';
import type { TableRows } from '../../workbook/snapshot';
import { readComments } from './comments';
import { decodeText, plain } from './decode';
import type { Draft } from './draft';
import { readEngagement } from './engagement';
import { keepOwnRows } from './engagementId';
import { readGoals } from './goals';
import type { KnownItem } from './items';
import { readCompetencies, readItems } from './items';
import { mergeDraft } from './merge';
import type { KnownRater } from './raters';
import { readRaters } from './raters';
import type { FileKind } from './recognise';
import { recognise } from './recognise';
import type { ImportProblem } from './report';
import { ImportReport } from './report';
import { readResponses } from './responses';
import { readReviews } from './reviews';
import { readSessions } from './sessions';
import type { SourceTable } from './table';
import { parseTable } from './table';
import { idKey } from './words';

/** A file as it was opened: its bytes, or text that something else decoded. */
export type ImportFile = { readonly name: string } & (
  { readonly bytes: Uint8Array } | { readonly text: string }
);

/** What files come to, before anything is written. */
export interface FilesReading {
  readonly writes: readonly TableWrite[];
  /** Rows that the files bring, by table; a row counts once however often it stands there. */
  readonly counts: ReadonlyMap<string, number>;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly string[];
}

/**
 * Reads exported CSV files of an engagement. Pure. What a file holds is told by its headers, never by its name, and files may come in
 * any order: lists are read before what refers to them.
 *
 * @param existing tables of the workbook without calculated columns: their rows stay, and answers may refer to their raters and items
 */
export function readEngagementFiles(
  files: readonly ImportFile[],
  existing: ReadonlyMap<string, TableRows> = new Map(),
): FilesReading {
  const report = new ImportReport();
  const sources = new Map<FileKind, SourceTable[]>();
  for (const file of files) {
    const source = openFile(file, report);
    const kind = source && recognise(source.headers);
    if (kind) sources.set(kind, [...(sources.get(kind) ?? []), source]);
  }
  const own = keepOwnRows(sources, cellOf(existing, 'Engagement', 'Engagement ID'), report);
  const of = (kind: FileKind): readonly SourceTable[] => own.get(kind) ?? [];

  const engagement = readEngagement(of('engagement'), report);
  const competencies = readCompetencies(of('competencies'), report);
  const items = readItems(of('items'), competencies, engagement.scale, report);
  const raters = readRaters(of('raters'), report);
  const goals = readGoals(of('goals'), report);
  const roster = known(raters, existing, 'Rater ID', rater);
  const lists = { roster, items: known(items, existing, 'Item ID', item), scale: engagement.scale };
  const goalIds = known(goals, existing, 'Goal ID', (cells) => String(cells.get('Goal ID')));
  const drafts = [
    engagement.draft,
    items,
    raters,
    readResponses(of('wide'), of('long'), lists, report),
    readComments(of('comments'), roster, existing.get('Comments_360'), report),
    goals,
    readReviews(of('reviews'), goalIds, report),
    readSessions(of('sessions'), report),
  ].filter((draft) => draft.rows.length > 0);
  if (competencies.size > 0 && items.rows.length === 0) {
    report.note('Competencies are imported with their items, and no items were found.');
  }
  return {
    writes: drafts.map((draft) => mergeDraft(draft, existing.get(draft.table), report)),
    counts: new Map(drafts.map((draft) => [draft.table, draft.rows.length])),
    problems: report.problems,
    notes: report.notes,
  };
}

function openFile(file: ImportFile, report: ImportReport): SourceTable | null {
  const fail = (sentence: string): null => {
    report.problem('error', { file: file.name, row: 1 }, '', sentence);
    return null;
  };
  const decoded = 'bytes' in file ? decodeText(file.bytes) : plain(file.text, false);
  if (decoded === 'workbook')
    return fail('This is a workbook, not a CSV file; save its sheet as “CSV UTF-8” and choose that file.');
  if (decoded === 'binary') return fail('This is not a text file; nothing is imported from it.');
  if (decoded.guessed) {
    report.note(`${file.name} is not UTF-8 and was read as Windows-1252; please look at names with accents.`);
  }
  const rank = (headers: readonly string[]): number => (recognise(headers) ? 1 : 0);
  const source = parseTable(file.name, decoded.text, rank, report);
  if (!source) return fail('The file is empty.');
  if (recognise(source.headers) === undefined) {
    const headers = source.headers.slice(0, 8).join(', ');
    return fail(`No kind of file that we know has these headers: ${headers}. Nothing is imported from it.`);
  }
  return source;
}

type Cells = ReadonlyMap<string, CellValue>;

/** Rows of the workbook and of the files by id; the file's word counts where both have one. */
function known<T>(
  draft: Draft,
  existing: ReadonlyMap<string, TableRows>,
  id: string,
  make: (cells: Cells) => T,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const table = existing.get(draft.table);
  const before = (table?.rows ?? []).map(
    (row): Cells => new Map(row.map((value, i) => [table?.headers[i] ?? '', value])),
  );
  const now = draft.rows.map(
    (row): Cells =>
      new Map([...(row.defaults ?? []), ...[...row.cells].filter(([, value]) => value !== null)]),
  );
  for (const cells of [...before, ...now]) {
    const value = cells.get(id) ?? null;
    if (value !== null) found.set(idKey(String(value)), make(cells));
  }
  return found;
}

const rater = (cells: Cells): KnownRater => ({
  id: String(cells.get('Rater ID')),
  group: String(cells.get('Group') ?? ''),
});

const item = (cells: Cells): KnownItem => ({
  id: String(cells.get('Item ID')),
  text: String(cells.get('Text') ?? ''),
  min: numberOr(cells.get('Scale min'), 1),
  max: numberOr(cells.get('Scale max'), 5),
});

const numberOr = (value: CellValue | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function cellOf(existing: ReadonlyMap<string, TableRows>, table: string, header: string): CellValue {
  const form = existing.get(table);
  return form?.rows[0]?.[form.headers.indexOf(header)] ?? null;
}
