import type { Rect } from '../../../workbook/cell';
import { invalidArgument } from '../errors';
import { noValidation } from './dataValidation';
import type { Worksheet } from './worksheet';

/** `Range.clear`: content, looks or links. `All` also removes conditional formats and validations, as Clear All does. */
export function clearRange(sheet: Worksheet, rect: Rect, applyTo: unknown): void {
  if (
    applyTo !== 'All' &&
    applyTo !== 'Contents' &&
    applyTo !== 'Formats' &&
    applyTo !== 'Hyperlinks' &&
    applyTo !== 'RemoveHyperlinks'
  )
    throw invalidArgument();
  if (applyTo === 'All' || applyTo === 'Contents') sheet.$cells.clear(rect);
  if (applyTo === 'All' || applyTo === 'Formats') {
    sheet.$requireAllowed('allowFormatCells');
    sheet.$formats.clear(rect);
    const used = sheet.$book.$engine.usedRange(sheet.id);
    if (rect.rows * rect.columns <= 1_000_000 || used)
      sheet.$cells.setNumberFormat(smaller(rect, used), 'General');
    sheet.$rules = sheet.$rules.flatMap((rule) => rule.without(rect));
  }
  if (applyTo === 'All') sheet.$validations.put(rect, noValidation);
  if (applyTo !== 'Contents' && applyTo !== 'Formats') sheet.$links.erase(rect);
}

const smaller = (rect: Rect, used: Rect | null): Rect =>
  used && rect.rows * rect.columns > 1_000_000 ? used : rect;

/** Makes cells as new ones, but for rules. */
export function emptyCells(sheet: Worksheet, rect: Rect): void {
  sheet.$cells.clear(rect);
  sheet.$cells.setNumberFormat(rect, 'General');
  sheet.$formats.clear(rect);
  sheet.$validations.erase(rect);
  sheet.$links.erase(rect);
}

/** Gives rows the looks and validations of another row, as rows get them that are inserted into a table. */
export function spreadLooks(sheet: Worksheet, row: Rect, to: Rect): void {
  sheet.$cells.spreadNumberFormats(row, to);
  sheet.$formats.spread(row, to);
  sheet.$validations.spread(row, to);
}

/** Moves cells up or down by some rows, with their looks, validations and links; the rows that they leave are as new ones. */
export function moveCells(sheet: Worksheet, rect: Rect, rows: number): void {
  sheet.$cells.move(rect, rows);
  sheet.$formats.move(rect, rows);
  sheet.$validations.move(rect, rows);
  sheet.$links.move(rect, rows);
}

/** A link inside the workbook (`documentReference`) or outside (`address`). The text to display replaces the cell's content. */
export function setLink(sheet: Worksheet, rect: Rect, link: unknown): void {
  sheet.$requireAllowed('allowInsertHyperlinks');
  if (typeof link !== 'object' || link === null) throw invalidArgument(undefined, 'Range.hyperlink');
  const { address, documentReference, screenTip, textToDisplay } = link as Readonly<Record<string, unknown>>;
  if ((address === undefined) === (documentReference === undefined))
    throw invalidArgument(undefined, 'Range.hyperlink');
  const empty = sheet.$book.$engine
    .read(sheet.id, rect)
    .every((row) => row.every(({ kind }) => kind === 'Empty'));
  const text = textToDisplay ?? (empty ? (address ?? documentReference) : undefined);
  if (typeof text === 'string') {
    const row = Array.from({ length: rect.columns }, () => ({ value: text }));
    sheet.$cells.put(
      rect,
      Array.from({ length: rect.rows }, () => row),
    );
  }
  sheet.$links.put(rect, { address, documentReference, screenTip, textToDisplay: text });
}
