import { fold } from '../../domain/table';
import type { CellReading } from '../../domain/merge/versions';
import type { ColumnSpec } from '../../workbook/blueprint/types';
import { listWords } from '../../workbook/blueprint/lists';
import { isErrorValue, type CellValue } from '../../workbook/cell';
import { longestText } from '../../workbook/layout/rules';
import { readField, typedOf } from '../fields/readField';

/**
 * Reads a cell that came back by the rules that its column has in the workbook, as if somebody had typed it in: validations do not hold
 * where somebody pastes. A number or a day that was written as text is taken as what it means, a word of a list in the list's spelling.
 */
export function readReturnedCell(spec: ColumnSpec, cell: CellValue): CellReading {
  if (cell === null) return { value: null };
  if (typeof cell === 'string' && cell.length > longestText)
    return { problem: `Keep it within ${longestText} characters: this has ${cell.length}.` };
  if (isErrorValue(cell)) return { problem: `It holds the error ${cell}.` };
  // Whether something may be left blank is no question here: what the client clears is a change like any other.
  const reading = readField({ ...spec, required: false }, typedOf(spec, listed(spec, cell)));
  if (reading.problem !== undefined) return reading;
  const isAsMeant = typeof reading.value === typeof cell && !spec.list;
  return { value: isAsMeant ? cell : reading.value };
}

/** The word of the column's list that is meant, where it has one. */
function listed({ list }: ColumnSpec, cell: CellValue): CellValue {
  const word = list === undefined ? undefined : listWords(list).find((known) => isSame(known, cell));
  return word ?? cell;
}

const isSame = (word: string, cell: CellValue): boolean => fold(word) === fold(String(cell));
