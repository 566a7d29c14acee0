import { reviewDraft, type EntryTexts, type ReviewDraft } from '../../../src/app/reviews/reviewDraft';
import type { CellValue } from '../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { MemoryPort } from '../support/memoryPort';
import { goalWorkbook } from '../support/goalWorkbook';

export const today = '2026-04-20';

const dates = { Start: 46034, Due: 46213 };

/** A goal for each direction, all begun on 12 January 2026. */
export const fourGoals: readonly Readonly<Record<string, CellValue>>[] = [
  {
    ...dates,
    'Goal ID': 'G1',
    Statement: 'Delegate',
    Unit: '1-5 rating',
    Direction: 'Increase',
    Baseline: 2.8,
    Target: 4,
    Status: 'Active',
  },
  {
    ...dates,
    'Goal ID': 'G2',
    Statement: 'Shorten',
    Unit: '%',
    Direction: 'Decrease',
    Baseline: 0.45,
    Target: 0.15,
    Status: 'Active',
  },
  {
    ...dates,
    'Goal ID': 'G3',
    Statement: 'Keep',
    Unit: '1-5 rating',
    Direction: 'Maintain',
    Baseline: 4,
    Target: 4,
    Low: 3.8,
    High: 4.2,
    Status: 'Active',
  },
  { ...dates, 'Goal ID': 'G4', Statement: 'Hold', Unit: 'milestone', Direction: 'Achieve', Status: 'Active' },
];

export const reviewWorkbook = (goals = fourGoals): Promise<MemoryPort> => goalWorkbook(goals);

export async function snapshotOf(port: MemoryPort): Promise<WorkbookSnapshot> {
  const read = await port.read();
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

/** A draft with these texts typed into the entries of these keys. */
export const typed = (
  draft: ReviewDraft,
  texts: Readonly<Record<string, Partial<EntryTexts>>>,
  more: Partial<Pick<ReviewDraft, 'date' | 'kind'>> = {},
): ReviewDraft => ({
  ...draft,
  ...more,
  entries: draft.entries.map((entry) => ({ ...entry, texts: { ...entry.texts, ...texts[entry.key] } })),
});

/** A new review with these texts. */
export const newReview = async (
  port: MemoryPort,
  texts: Readonly<Record<string, Partial<EntryTexts>>>,
  date = today,
): Promise<ReviewDraft> => typed(reviewDraft(await snapshotOf(port), today), texts, { date });

/** Cells of a table by row and header, blank ones left out. */
export function rowsOf(port: MemoryPort, table: string): Readonly<Record<string, CellValue>>[] {
  const found = port.tables.get(table);
  return (found?.rows ?? []).map((row) =>
    Object.fromEntries(
      found?.headers.flatMap((header, at) => {
        const value = row[at] ?? null;
        return value === null ? [] : [[header, value]];
      }) ?? [],
    ),
  );
}
