import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import type { CellValue } from '../../workbook/cell';
import type { RowChange, TableWrite, WorkbookChange, WorkbookPort } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { GOAL_ID } from '../goalsTables';
import type { ClosingGoal } from './closingGoals';
import { CLOSURE, OUTCOMES, SUSTAINING } from './closureBlock';
import type { ClosureBlocks } from './closureBlocks';
import { readBlock, type BlockReading, type Touched } from './readClosure';

/** What is filled in: its values, and a sentence for each field with a problem, both by block. */
export interface ClosureReading {
  readonly form: BlockReading;
  readonly goals: readonly (BlockReading & { readonly block: ClosingGoal })[];
  readonly habits: readonly BlockReading[];
  /** How many cells would change, and how many fields keep them from it. */
  readonly changes: number;
  readonly problems: number;
}

export function readClosure(blocks: ClosureBlocks, touched: Touched): ClosureReading {
  const form = readBlock(blocks.form, touched);
  const goals = blocks.goals.map((block) => ({ ...readBlock(block, touched), block }));
  const habits = blocks.habits.map((block) => readBlock(block, touched));
  const all = [form, ...goals, ...habits];
  const sum = (count: (reading: BlockReading) => number): number =>
    all.reduce((before, reading) => before + count(reading), 0);
  return {
    form,
    goals,
    habits,
    changes: sum(({ changes }) => changes.length),
    problems: sum(({ problems }) => problems.size),
  };
}

/**
 * Writes what has changed, and nothing else: the form first, then the rows of outcomes and of the plan. The form is a step of its own, so
 * that there may be two to take back.
 *
 * @param seen the workbook as the person sees it
 * @returns in how many steps it was written
 */
export async function saveClosure(
  port: Pick<WorkbookPort, 'write' | 'change'>,
  { form, goals, habits, problems }: ClosureReading,
  seen: WorkbookSnapshot,
): Promise<Outcome<number>> {
  if (problems > 0) return failure(unfinished(problems));
  const fields = form.changes;
  if (fields.length > 0) {
    const headers = fields.map(({ header }) => header);
    const rows = [fields.map(({ value }) => value)];
    // First: what it leaves behind when the rows are refused stands in the form as it does in the workbook, and is not written twice.
    const written = await port.write([{ table: CLOSURE, headers, rows, mode: 'replace' }]);
    if (!written.ok) return written;
  }
  const change = changeOfRows(goals, habits);
  if (!change) return success(fields.length > 0 ? 1 : 0);
  const changed = await port.change(change, seen);
  if (!changed.ok) return fields.length > 0 ? failure(halfSaved(changed.reason)) : changed;
  return success(fields.length > 0 ? 2 : 1);
}

/** `null` when no row changes. */
function changeOfRows(
  goals: ClosureReading['goals'],
  habits: readonly BlockReading[],
): WorkbookChange | null {
  const outcomes = goals.map(({ block, changes }) => ({
    block,
    changes,
    cells: [{ header: GOAL_ID, value: block.goal.id }, ...changes],
  }));
  const plan = habits.map(({ block, changes }) => ({ block, changes, cells: changes }));
  const rows = [...outcomes, ...plan].filter(({ changes }) => changes.length > 0);
  if (rows.length === 0) return null;
  const update = rows.flatMap(({ block: { table, key }, changes }): RowChange[] =>
    key ? [{ table, key, cells: changes }] : [],
  );
  const append = [OUTCOMES, SUSTAINING].flatMap((table): Omit<TableWrite, 'mode'>[] => {
    const added = rows.filter(({ block }) => block.table === table && !block.key).map(({ cells }) => cells);
    return added.length > 0 ? [writeOf(table, added)] : [];
  });
  return { update, append };
}

/** Rows that fill different columns as one write: what a row does not have stays blank. */
function writeOf(
  table: string,
  rows: readonly (readonly { readonly header: string; readonly value: CellValue }[])[],
): Omit<TableWrite, 'mode'> {
  const headers = [...new Set(rows.flatMap((cells) => cells.map(({ header }) => header)))];
  const value = (cells: (typeof rows)[number], header: string): CellValue =>
    cells.find((cell) => cell.header === header)?.value ?? null;
  return { table, headers, rows: rows.map((cells) => headers.map((header) => value(cells, header))) };
}

const unfinished = (count: number): Reason => ({
  code: 'closure-unfinished',
  what: count === 1 ? 'One field needs another look.' : `${count} fields need another look.`,
  why: 'What is wrong stands beside each.',
  next: 'Put it right, then save again. Nothing was saved.',
});

const halfSaved = (reason: Reason): Reason => ({
  ...reason,
  what: `The evaluation is saved; outcomes and plan are not. ${reason.what}`,
});
