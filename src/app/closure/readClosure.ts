import type { ColumnSpec } from '../../workbook/blueprint/types';
import type { CellValue } from '../../workbook/cell';
import type { HeaderValue } from '../../workbook/port';
import { readFields, type Typed } from '../fields/readField';
import { FINAL_VALUE, OUTCOME } from './closingGoals';
import { CLOSURE, OUTCOMES, blankOf, type ClosureBlock } from './closureBlock';
import { HABIT, checkHeaders } from './habits';

/** What somebody has typed into the blocks of the page, by their ids; what nobody has touched is left out. */
export type Touched = Readonly<Record<string, Typed>>;

/** A block with what would be written into it, and what keeps it from being written. */
export interface BlockReading {
  readonly block: ClosureBlock;
  readonly typed: Typed;
  /** Cells that would change. */
  readonly changes: readonly HeaderValue[];
  /** Sentences by header. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Reads a block as it is filled in now. Nothing is written of one that nobody has touched, whatever its fields propose. */
export function readBlock(block: ClosureBlock, touched: Touched): BlockReading {
  const own = touched[block.id] ?? {};
  const typed = { ...block.first, ...own };
  const isTouched = Object.entries(own).some(([header, text]) => text !== block.first[header]);
  if (!isTouched) return { block, typed, changes: [], problems: new Map() };
  const columns = block.columns.map((column) => ({
    ...column,
    required: isRequired(block, column.header, typed),
  }));
  const { values, problems } = readFields(columns, typed);
  const held = block.held ?? blankOf(columns);
  const changed = columns
    .map(({ header }) => header)
    .filter((header) => (typed[header] ?? '').trim() !== (held[header] ?? '').trim());
  for (const header of outOfOrder(columns, values))
    problems.set(header, 'This check comes after the one before it.');
  // What already stands in the workbook keeps nobody from changing something else.
  if (block.held)
    for (const header of problems.keys()) if (!changed.includes(header)) problems.delete(header);
  const changes = changed.flatMap((header) => {
    const value = values.get(header);
    return value === undefined ? [] : [{ header, value }];
  });
  return { block, typed, changes, problems };
}

function isRequired({ table }: ClosureBlock, header: string, typed: Typed): boolean {
  // The evaluation may be filled in bit by bit.
  if (table === CLOSURE) return false;
  if (table !== OUTCOMES) return header === HABIT;
  return header === OUTCOME || (header === FINAL_VALUE && typed[OUTCOME] !== 'Dropped');
}

/** Checks of a habit that do not come after the one before them. */
function outOfOrder(columns: readonly ColumnSpec[], values: ReadonlyMap<string, CellValue>): string[] {
  const days = columns
    .filter(({ header }) => checkHeaders.includes(header))
    .map(({ header }) => ({ header, day: values.get(header) }));
  return days
    .filter(({ day }, i) => {
      const before = days[i - 1]?.day;
      return typeof day === 'number' && typeof before === 'number' && day <= before;
    })
    .map(({ header }) => header);
}
