import { isoOfSerial } from '../../../../domain/dates';
import type { CellChange } from '../../../../domain/goals/goalCheck';

const dates = ['Start', 'Due', 'Baseline date'];

/** A change of a cell as somebody would have typed it into the form. */
export function asTyped({ header, value }: CellChange): readonly [string, string] {
  if (value === null) return [header, ''];
  if (typeof value === 'number' && dates.includes(header)) return [header, isoOfSerial(value) ?? ''];
  return [header, String(value)];
}
