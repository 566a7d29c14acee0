import { fold, textOf } from '../table';
import type { Cell } from './cell';

/**
 * The id for a row that comes in: the one it has when nothing else has it, otherwise the next free one of its pattern, G6 after G5.
 *
 * @param wanted blank for a row that came without one: it gets one in the pattern of the last id there is
 * @param taken every id that is in use, whatever its case
 * @param isOld whether an id was in use: a new row with it would be taken for the one that is gone
 * @returns `null` where nothing shows what an id looks like here
 */
export function freeId(wanted: Cell, taken: readonly Cell[], isOld: (id: Cell) => boolean): Cell {
  const used = new Set(taken.map((id) => fold(textOf(id))));
  const text = textOf(wanted);
  if (text !== '' && !used.has(fold(text))) return wanted;
  const model = text === '' ? (taken.findLast((id) => textOf(id) !== '') ?? null) : wanted;
  if (model === null) return null;
  const [, prefix = `${textOf(model)}-`, digits = ''] = NUMBERED.exec(textOf(model)) ?? [];
  const width = digits.startsWith('0') ? digits.length : 0;
  let next = numbersOf(taken, prefix).reduce((a, b) => Math.max(a, b), 0) + 1;
  const id = (): Cell => (typeof model === 'number' ? next : `${prefix}${String(next).padStart(width, '0')}`);
  while (isOld(id())) next += 1;
  return id();
}

const NUMBERED = /^(.*?)(\d{1,9})$/;

/** Numbers of the ids with this prefix. */
function numbersOf(ids: readonly Cell[], prefix: string): number[] {
  return ids.flatMap((id) => {
    const [, before, digits] = NUMBERED.exec(textOf(id)) ?? [];
    return before !== undefined && fold(before) === fold(prefix) ? [Number(digits)] : [];
  });
}
