import { columnLetters, isErrorValue } from '../../workbook/cell';
import { escapeText } from '../xml/tree';
import { encodeXString } from '../xml/xstring';
import type { FileCell, FileSheet } from './compose';
import type { Numbered } from './numbered';
import type { RowHeights } from './rowHeights';
import type { StyleSheet } from './styleSheet';
import { fileValue, looksLikeFormula } from './values';

/** The rows of a sheet part. Written as text at once: cells are most of a file, and there are thousands. */
export function sheetData(
  { cells, looks }: FileSheet,
  heights: RowHeights,
  styles: StyleSheet,
  texts: Numbered,
): string {
  const rows: string[] = [];
  for (let row = 0; row < Math.max(cells.height, looks.height); row++) {
    let content = '';
    for (let column = 0; column < Math.max(cells.width(row), looks.width(row)); column++) {
      const cell = cells.get(row, column);
      const look = looks.get(row, column);
      const asText = cell !== undefined && cell.formula === undefined && looksLikeFormula(cell.value);
      const style = look || asText ? styles.cell(look ?? NO_LOOK, asText) : 0;
      const written = cell ? cellContent(cell, texts) : BLANK;
      if (style === 0 && written === BLANK) continue;
      const place = `<c r="${columnLetters(column)}${row + 1}"`;
      content += style === 0 ? place + written : `${place} s="${style}"${written}`;
    }
    const height = heightOf(row, heights);
    if (content !== '') rows.push(`<row r="${row + 1}"${height}>${content}</row>`);
    else if (heights.fixed.has(row)) rows.push(`<row r="${row + 1}"${height}/>`);
  }
  return rows.length === 0 ? '<sheetData/>' : `<sheetData>${rows.join('')}</sheetData>`;
}

const NO_LOOK = {};

/** What follows the place and style of a cell that holds nothing. */
const BLANK = '/>';

function heightOf(row: number, { fixed, fitted }: RowHeights): string {
  const set = fixed.get(row);
  if (set !== undefined) return ` ht="${set}" customHeight="1"`;
  const needed = fitted.get(row);
  return needed === undefined ? '' : ` ht="${needed}"`;
}

function cellContent({ value, formula }: FileCell, texts: Numbered): string {
  const held = fileValue(value ?? null);
  if (formula === undefined) {
    if (held === null) return BLANK;
    if (typeof held === 'string' && !isErrorValue(held)) return ` t="s"><v>${texts.number(held)}</v></c>`;
    return typed('', held);
  }
  const f = `<f>${escapeText(formula)}</f>`;
  if (value === undefined) return `>${f}</c>`;
  // A known blank is the empty text: without a value Excel would show 0 until the next calculation.
  return held === null ? ` t="str">${f}<v/></c>` : typed(f, held);
}

function typed(formula: string, value: string | number | boolean): string {
  switch (typeof value) {
    case 'number':
      return `>${formula}<v>${value}</v></c>`;
    case 'boolean':
      return ` t="b">${formula}<v>${Number(value)}</v></c>`;
    default:
      // As text, a chart would draw a saved #N/A as zero, and `ISNA` would say no, until the next calculation.
      return ` t="${isErrorValue(value) ? 'e' : 'str'}">${formula}<v>${escapeText(encodeXString(value))}</v></c>`;
  }
}
