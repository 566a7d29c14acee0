import { columnLetters, isErrorValue } from '../../workbook/cell';
import { parseXml } from '../xml/scan';
import { documentText, localName, type XmlElement, type XmlNode } from '../xml/tree';
import type { FileSheet } from './compose';
import { fittedHeights } from './rowHeights';

/**
 * The sheet part with what hucre cannot say:
 * - errors that formulas gave are errors. hucre writes every text result as text, so a chart would draw a saved #N/A as zero, and `ISNA`
 *   would say no, until the next calculation;
 * - rows with wrapped text have their height without being fixed to it: Excel fits them again when the text changes.
 */
export function sheetPart(written: string, sheet: FileSheet): string {
  const errors = errorResults(sheet);
  const heights = fittedHeights(sheet);
  if (errors.size === 0 && heights.size === 0) return written;
  const inCell = (cell: XmlElement): XmlElement =>
    errors.has(cell.attributes.get('r') ?? '') ? withAttribute(cell, 't', 'e') : cell;
  const inRow = (row: XmlElement): XmlElement => {
    const height = heights.get(Number(row.attributes.get('r')) - 1);
    return mapChildren(height === undefined ? row : withAttribute(row, 'ht', String(height)), 'c', inCell);
  };
  return documentText(mapChildren(parseXml(written), 'sheetData', (data) => mapChildren(data, 'row', inRow)));
}

/** Addresses of formulas that gave an error. */
function errorResults({ cells }: FileSheet): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [row, column, { formula, value }] of cells.entries())
    if (formula !== undefined && value !== undefined && isErrorValue(value))
      found.add(`${columnLetters(column)}${row + 1}`);
  return found;
}

const withAttribute = (element: XmlElement, name: string, value: string): XmlElement => ({
  ...element,
  attributes: new Map([...element.attributes, [name, value]]),
});

const mapChildren = (
  parent: XmlElement,
  name: string,
  change: (child: XmlElement) => XmlElement,
): XmlElement => ({
  ...parent,
  children: parent.children.map((child): XmlNode =>
    typeof child !== 'string' && localName(child.name) === name ? change(child) : child,
  ),
});
