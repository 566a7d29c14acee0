import { serialOfIso } from '../dates';
import { isErrorText, textOf } from '../table';

/** What stands in a cell that should hold a number or a date and does not. */
export interface Unreadable {
  readonly unreadable: string;
  /** What it would be if it were written as a number or a date; absent when nobody can tell. */
  readonly meant?: number;
}

/** A number, a date as its serial, `null` for a blank cell. */
export type Figure = number | null | Unreadable;

export const isUnreadable = (figure: Figure): figure is Unreadable =>
  typeof figure === 'object' && figure !== null;

/** The number of a figure; `null` when there is none to calculate with. */
export const known = (figure: Figure): number | null => (isUnreadable(figure) ? null : figure);

/** A number; text is not one, even where it looks so: Excel calculates nothing from it. */
export function figureOf(cell: unknown): Figure {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : { unreadable: String(cell) };
  if (typeof cell !== 'string') return { unreadable: typeof cell === 'boolean' ? textOf(cell) : 'an error' };
  const text = cell.trim();
  const meant = /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
  return { unreadable: text, ...(meant === null ? {} : { meant }) };
}

/** A day. A zero is blank: older Excel hands empty cells over as 0 (office-js #4702, #5262), and no goal is due on day 0. */
export function dayOf(cell: unknown): Figure {
  if (isBlank(cell) || cell === 0) return null;
  if (typeof cell === 'number') {
    return cell >= 1 && cell < 2_958_466 ? Math.floor(cell) : { unreadable: String(cell) };
  }
  if (typeof cell !== 'string') return figureOf(cell);
  const meant = serialOfIso(cell.trim());
  return { unreadable: cell.trim(), ...(meant === null ? {} : { meant }) };
}

/** Nothing stands in the cell; for a figure, neither a value nor something unreadable. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** True for an error value: its text, or the object that custom functions get for one. */
export const isErrorCell = (cell: unknown): boolean =>
  (typeof cell === 'object' && cell !== null) || (typeof cell === 'string' && isErrorText(cell.trim()));
