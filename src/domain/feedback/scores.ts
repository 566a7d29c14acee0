import { isErrorText } from '../table';

/** What became of the cells that gave no score. */
export interface ScoreTally {
  /** Blank, `NO`, `N/O`, `n/a`: the rater could not say. Not a fault. */
  notObserved: number;
  /** Numbers outside the item's scale. */
  outOfScale: number;
  /** Text and truth values that are no number. */
  notANumber: number;
  /** Error cells, as text or as the error object of a custom function. */
  errorValue: number;
}

export const emptyTally = (): ScoreTally => ({ notObserved: 0, outOfScale: 0, notANumber: 0, errorValue: 0 });

const notObserved = new Set(['', 'no', 'n/o', 'na', 'n/a', 'not observed']);
const numeral = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Score of a cell on a scale from `min` to `max`; NaN when it gives none, and then counted in the tally with its reason.
 * Numbers as text are read with a decimal point or comma. Not observed is never zero and never the midpoint.
 */
export function scoreOf(cell: unknown, min: number, max: number, tally: ScoreTally): number {
  if (typeof cell === 'string') return scoreOfText(cell.trim(), min, max, tally);
  if (typeof cell === 'number') return withinScale(cell, min, max, tally);
  if (cell === null || cell === undefined) tally.notObserved++;
  else if (typeof cell === 'boolean') tally.notANumber++;
  else tally.errorValue++;
  return NaN;
}

function withinScale(score: number, min: number, max: number, tally: ScoreTally): number {
  if (score >= min && score <= max) return score;
  tally.outOfScale++;
  return NaN;
}

function scoreOfText(text: string, min: number, max: number, tally: ScoreTally): number {
  if (numeral.test(text)) return withinScale(Number(text.replace(',', '.')), min, max, tally);
  if (notObserved.has(text.toLowerCase())) tally.notObserved++;
  else if (isErrorText(text)) tally.errorValue++;
  else tally.notANumber++;
  return NaN;
}

export function addTally(total: ScoreTally, part: Readonly<ScoreTally>): void {
  total.notObserved += part.notObserved;
  total.outOfScale += part.outOfScale;
  total.notANumber += part.notANumber;
  total.errorValue += part.errorValue;
}
