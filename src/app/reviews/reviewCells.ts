import { serialOfIso } from '../../domain/dates';
import type { CellValue } from '../../workbook/cell';
import type { HeaderValue, RowChange, WorkbookChange } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { GOAL_ID } from '../goalsTables';
import { numberOf } from '../goalDraft';
import type { EntryTexts, ReviewDraft, ReviewEntry } from './reviewDraft';
import { typedValue, type ReviewedGoal } from './reviewedGoals';
import { ADJUST_TARGET, REVIEW_ID, REVIEWS } from './reviewTables';

/** What stands in each column of a row for what was typed. */
function cellsOf(texts: EntryTexts, goal: ReviewedGoal): readonly HeaderValue[] {
  const isTarget = texts.decision.trim() === ADJUST_TARGET;
  const comment = textCell(texts.sponsorComment);
  return [
    { header: 'Current value', value: typedValue(texts.value, goal) },
    { header: 'GAS level', value: numberOf(texts.gasLevel) },
    { header: 'Confidence', value: numberOf(texts.confidence) },
    { header: 'What works', value: textCell(texts.works) },
    { header: 'What to tweak', value: textCell(texts.tweak) },
    { header: 'Decision', value: textCell(texts.decision) },
    { header: 'Reason for change', value: isTarget ? textCell(texts.reason) : null },
    { header: 'Sponsor comment', value: comment },
    {
      header: 'Approved for sponsor',
      value: comment === null ? null : texts.approved === 'Yes' ? 'Yes' : 'No',
    },
  ];
}

const textCell = (text: string): CellValue => text.trim() || null;

interface RowFacts {
  readonly id: string;
  readonly day: number;
  readonly kind: string;
  readonly previous: number | null;
}

export const rowCells = (
  texts: EntryTexts,
  goal: ReviewedGoal,
  { id, day, kind, previous }: RowFacts,
): readonly HeaderValue[] => [
  { header: REVIEW_ID, value: id },
  { header: 'Date', value: day },
  { header: 'Kind', value: kind || null },
  { header: GOAL_ID, value: goal.id },
  ...cellsOf(texts, goal),
  { header: 'Previous target', value: previous },
];

/** The cells of a row that somebody has changed; what was left as it was keeps what the workbook has, to the last decimal. */
export function rowUpdate(
  { key, rowId, texts, goal }: ReviewEntry,
  draft: ReviewDraft,
  begun: ReviewDraft | null,
): RowChange[] {
  const before = begun?.entries.find((entry) => entry.key === key)?.texts;
  if (!begun || !before) return [];
  const old = new Map(cellsOf(before, goal).map(({ header, value }) => [header, value]));
  const cells = [
    ...cellsOf(texts, goal).filter(({ header, value }) => old.get(header) !== value),
    ...(draft.kind !== begun.kind ? [{ header: 'Kind', value: draft.kind || null }] : []),
    ...(draft.date !== begun.date ? [{ header: 'Date', value: serialOfIso(draft.date) }] : []),
  ];
  return cells.length === 0 ? [] : [{ table: REVIEWS, key: { header: REVIEW_ID, value: rowId }, cells }];
}

/** One change for each row. */
export function merged(updates: readonly RowChange[]): readonly RowChange[] {
  const keyOf = ({ table, key }: RowChange): string => `${table} ${String(key.value)}`;
  const keys = [...new Set(updates.map(keyOf))];
  return keys.flatMap((wanted) => {
    const [first, ...others] = updates.filter((update) => keyOf(update) === wanted);
    return first ? [{ ...first, cells: [first, ...others].flatMap(({ cells }) => cells) }] : [];
  });
}

/** Rows below the others. A column that a person deleted is missed only where there is something to write into it. */
export function asWrite(
  { tables }: WorkbookSnapshot,
  table: string,
  rows: readonly (readonly HeaderValue[])[],
): NonNullable<WorkbookChange['append']>[number] {
  const present = new Set(tables.get(table)?.headers);
  const headers = [...new Set(rows.flat().map(({ header }) => header))].filter(
    (header) =>
      present.has(header) ||
      rows.some((cells) => cells.some((cell) => cell.header === header && cell.value !== null)),
  );
  return {
    table,
    headers,
    rows: rows.map((cells) =>
      headers.map((header) => cells.find((cell) => cell.header === header)?.value ?? null),
    ),
  };
}
