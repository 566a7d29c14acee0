import type { CellValue } from '../../workbook/cell';
import type { Draft, DraftRow } from './draft';
import { lastOfEach } from './draft';
import type { KnownItem, Scale } from './items';
import { longRows } from './longResponses';
import type { Roster } from './raters';
import { rosterRater } from './raters';
import type { ImportReport, Place } from './report';
import type { SourceTable } from './table';
import { idKey, rounds } from './words';
import { wideRows } from './wideResponses';

/** What answers are checked against: the lists of the files together with those of the workbook. Empty where there is none. */
export interface FeedbackLists {
  readonly roster: Roster;
  /** Items in their order, by id as {@link idKey} compares ids. */
  readonly items: ReadonlyMap<string, KnownItem>;
  /** Scale of items that are in no list; null: not known, answers are not checked against it. */
  readonly scale: Scale | null;
}

/** The answers of one rater in one round as a file has them. */
export interface AnswerRow extends Place {
  readonly round: string;
  readonly rater: string;
  /** Group that the file gives, if any. */
  readonly group: CellValue;
  /** By item id as the list spells it; null for an answer left blank. */
  readonly answers: ReadonlyMap<string, CellValue>;
}

const KEY = ['Round', 'Rater ID'];

/** Reads wide and long exports of any rounds into one row for each rater and round. The group is that of the list of raters. */
export function readResponses(
  wide: readonly SourceTable[],
  long: readonly SourceTable[],
  lists: FeedbackLists,
  report: ImportReport,
): Draft {
  const raw = [
    ...wide.flatMap((source) => wideRows(source, lists, report)),
    ...longRows(long, lists, report),
  ];
  if (raw.length > 0 && lists.roster.size === 0) {
    report.note(
      'No list of raters was found: raters and groups of the answers are taken as the files have them.',
    );
  }
  if (raw.length > 0 && lists.items.size === 0) {
    report.note(
      'No list of items was found: items are taken as the files have them, and the report needs the list.',
    );
  }
  const rows = raw.flatMap((row) => responseRow(row, lists, report) ?? []);
  const counted = lastOfEach(
    rows,
    KEY,
    (row) => `${cell(row, 'Rater ID')} for ${cell(row, 'Round')}`,
    report,
  );
  counted.sort((a, b) => rounds.order(cell(a, 'Round')) - rounds.order(cell(b, 'Round')));
  const headers = ['Round', 'Rater ID', 'Group', ...answeredItems(counted, lists)];
  return { table: 'Responses_360', headers, key: KEY, rows: counted, existing: 'renewed' };
}

const cell = (row: DraftRow, header: string): string => String(row.cells.get(header));

function responseRow(row: AnswerRow, { roster }: FeedbackLists, report: ImportReport): DraftRow | null {
  const rater = rosterRater(roster, row.rater, () => {
    const sentence = `Rater ${row.rater} is not in the list of raters; these answers are left out.`;
    report.problem('error', row, 'Rater ID', sentence);
  });
  if (rater === null) return null;
  const group = rater?.group ?? row.group;
  if (group === null) {
    report.problem(
      'error',
      row,
      'Group',
      `No group is known for rater ${row.rater}; these answers are left out.`,
    );
    return null;
  }
  if (row.group !== null && row.group !== group) {
    const sentence = `The group here is ${String(row.group)}, in the list of raters ${String(group)}; the list counts.`;
    report.problem('warning', row, 'Group', sentence);
  }
  const cells = new Map<string, CellValue>([
    ['Round', row.round],
    ['Rater ID', rater?.id ?? row.rater],
    ['Group', group],
  ]);
  for (const [item, answer] of row.answers) cells.set(item, answer);
  return { file: row.file, row: row.row, cells };
}

/** Items that any row has a cell for, in the order of the list, then those of no list as they come. */
function answeredItems(rows: readonly DraftRow[], { items }: FeedbackLists): string[] {
  const present = new Set(rows.flatMap((row) => [...row.cells.keys()].slice(3)));
  const listed = [...items.values()].map((item) => item.id).filter((id) => present.has(id));
  return [...listed, ...[...present].filter((id) => !items.has(idKey(id)))];
}
