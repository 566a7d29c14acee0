import { serialOfIso } from '../../domain/dates';
import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import type { SheetKey } from '../../workbook/blueprint/types';
import type { CellValue } from '../../workbook/cell';
import { records } from '../../workbook/mapping/records';
import type { WorkbookPort } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { readFields, type Typed } from '../fields/readField';
import { SESSION_NO, formColumns, logForms, type LogKind } from './kinds';

interface Circumstances {
  /** What is chosen, and what was typed into its form, first values included. */
  readonly kind: LogKind;
  readonly typed: Typed;
  /** The workbook as the person sees it. */
  readonly seen: WorkbookSnapshot;
  /** ISO date. */
  readonly today: string;
}

/** What is wrong with an entry, a sentence for each field concerned. */
export const checkLog = (entry: Circumstances): ReadonlyMap<string, string> => readLog(entry).problems;

/**
 * Adds an entry below the others, in one step; what is for the coach alone goes into its own table in the same step.
 *
 * @returns the sheets on which something was written
 */
export async function saveLog(
  port: Pick<WorkbookPort, 'change'>,
  entry: Circumstances,
): Promise<Outcome<readonly SheetKey[]>> {
  const { values, problems } = readLog(entry);
  if (problems.size > 0) return failure(unfinished(problems.size));
  const { main, more, own } = logForms[entry.kind];
  const cellsOf = (headers: readonly string[]) =>
    headers
      .map((header) => [header, values.get(header) ?? null] as const)
      // A column that a person deleted is missed only where there is something to write into it; then the port says so.
      .filter(([, value]) => value !== null);
  const row = (table: string, cells: readonly (readonly [string, CellValue])[]) => ({
    table,
    headers: cells.map(([header]) => header),
    rows: [cells.map(([, value]) => value)],
  });
  const headersOf = (part: typeof more) => (part?.columns ?? []).map(({ header }) => header);
  const shared = cellsOf([...headersOf(main), ...headersOf(more)]);
  const kept = cellsOf(headersOf(own));
  const isKept = own !== undefined && kept.length > 0;
  const append = [
    row(main.table, shared),
    ...(isKept ? [row(own.table, [...cellsOf([SESSION_NO]), ...kept])] : []),
  ];
  const changed = await port.change({ append }, entry.seen);
  return changed.ok ? success([main.sheet, ...(isKept ? [own.sheet] : [])]) : changed;
}

function readLog({ kind, typed, seen, today }: Circumstances) {
  const { values, problems } = readFields(formColumns(logForms[kind]), typed);
  const add = (header: string, wrong: boolean, sentence: string): void => {
    if (wrong && !problems.has(header)) problems.set(header, sentence);
  };
  const number = (header: string): number => {
    const value = values.get(header);
    return typeof value === 'number' ? value : NaN;
  };
  const date = number('Date');
  const isPlan = kind === 'session' && values.get('Attendance') !== 'Held';
  add('Date', date > (serialOfIso(today) ?? Infinity) && !isPlan, 'This day is still to come.');
  if (kind !== 'session') return { values, problems };
  const taken = records(seen.tables.get('Sessions')).some(
    (row) => row.number(SESSION_NO) === number(SESSION_NO),
  );
  add(SESSION_NO, taken, `There is a session ${number(SESSION_NO)} already. Choose another number.`);
  add('Next date', number('Next date') <= date, 'The next session comes after this one.');
  return { values, problems };
}

const unfinished = (count: number): Reason => ({
  code: 'entry-unfinished',
  what: count === 1 ? 'One field needs another look.' : `${count} fields need another look.`,
  why: 'What is wrong stands beside each.',
  next: 'Put it right, then save again. Nothing was written.',
});
