import { fold } from '../domain/table';
import { records } from '../workbook/mapping/records';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { GOAL_ID, GOALS } from './goalsTables';

/**
 * The next free id, in the pattern of the goals that are there: G5 after G4, G05 after G04, G1 as the first. An id that actions, reviews
 * or levels still name is not free: they would belong to the new goal at once.
 */
export function nextGoalId({ tables }: Pick<WorkbookSnapshot, 'tables'>): string {
  const ids = idsOf(tables, [GOALS]);
  const taken = new Set(idsOf(tables, [...tables.keys()]).map(fold));
  const numbered = ids
    .map((id) => /^(.*?)(\d{1,9})$/.exec(id))
    .map((parts) => ({ prefix: parts?.[1] ?? '', digits: parts?.[2] ?? '' }))
    .filter(({ digits }) => digits !== '');
  const prefix = numbered.at(-1)?.prefix ?? 'G';
  const digits = numbered.filter((id) => id.prefix === prefix).map((id) => id.digits);
  const padded = digits.filter((text) => text.startsWith('0')).map((text) => text.length);
  const width = Math.max(0, ...padded);
  let number = Math.max(0, ...digits.map(Number)) + 1;
  const id = () => `${prefix}${String(number).padStart(width, '0')}`;
  while (taken.has(fold(id()))) number += 1;
  return id();
}

function idsOf(tables: WorkbookSnapshot['tables'], names: readonly string[]): string[] {
  const named = names.map((name) => tables.get(name)).filter((table) => table?.headers.includes(GOAL_ID));
  return named
    .flatMap((table) => records(table).map((row) => row.text(GOAL_ID)?.trim() ?? ''))
    .filter(Boolean);
}
