import {
  absoluteAddress,
  isErrorValue,
  quotedSheetName,
  type CellValue,
  type Rect,
} from '../../workbook/cell';
import { element, type XmlElement } from '../xml/tree';

/** The sheet a chart draws from. */
export interface ChartSource {
  readonly sheet: string;
  value(row: number, column: number): CellValue;
}

/**
 * References of a chart with the values they had when the file was written. Previews, and programs that do not calculate, draw from
 * these caches; Excel replaces them by the cells.
 */

export const textReference = (source: ChartSource, rect: Rect): XmlElement =>
  element('c:strRef', {}, [
    formula(source, rect),
    element('c:strCache', {}, points(source, rect, cachedText)),
  ]);

export const numberReference = (source: ChartSource, rect: Rect, format: string): XmlElement =>
  element('c:numRef', {}, [
    formula(source, rect),
    element('c:numCache', {}, [element('c:formatCode', {}, [format]), ...points(source, rect, cachedNumber)]),
  ]);

const formula = (source: ChartSource, rect: Rect): XmlElement =>
  element('c:f', {}, [`${quotedSheetName(source.sheet)}!${absoluteAddress(rect)}`]);

/** A point that is absent leaves a gap: what the helper cells mean by blank text and #N/A. */
function points(
  source: ChartSource,
  rect: Rect,
  cached: (value: CellValue) => string | null,
): readonly XmlElement[] {
  const cells = Array.from({ length: rect.rows * rect.columns }, (_, index) =>
    cached(source.value(rect.row + Math.floor(index / rect.columns), rect.column + (index % rect.columns))),
  );
  return [
    element('c:ptCount', { val: cells.length }),
    ...cells.flatMap((text, idx) =>
      text === null ? [] : [element('c:pt', { idx }, [element('c:v', {}, [text])])],
    ),
  ];
}

const cachedNumber = (value: CellValue): string | null =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : null;

const cachedText = (value: CellValue): string | null => {
  if (value === null || value === '' || isErrorValue(value)) return null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};
