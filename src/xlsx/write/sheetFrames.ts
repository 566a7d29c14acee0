import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { columnLetters, isErrorValue } from '../../workbook/cell';

/** A cell with its place. */
export type PlacedCell = readonly [row: number, column: number, cell: Partial<Cell>];

/** What hucre is to write, and the cells that we write ourselves. */
export interface SheetFrames {
  /** The sheets with those cells that hucre needs: the first of each style, the first text, links, and the last row and column. */
  readonly frames: WriteSheet[];
  /** All cells of each sheet, row by row and from left to right. */
  readonly cells: readonly (readonly PlacedCell[])[];
  /** The number of a style in the file, once hucre has written the frames. */
  styleNumber(style: CellStyle, frame: (sheet: number) => string): string;
}

/**
 * Takes the cells out of sheets. hucre goes through all of them twice and packs what is unpacked again at once, which takes several times
 * as long as writing them. It still decides the numbers of styles: in the order of their first cells.
 */
export function sheetFrames(specs: readonly WriteSheet[]): SheetFrames {
  const firsts = new Map<string, { readonly sheet: number; readonly place: string }>();
  const keys = new Map<CellStyle, string>();
  const keyOf = (style: CellStyle): string => {
    const key = keys.get(style) ?? JSON.stringify(style);
    keys.set(style, key);
    return key;
  };
  let hasText = false;
  const split = specs.map((spec, sheet) => {
    const cells = placed(spec);
    const kept = new Map<string, Partial<Cell>>();
    let right = 0;
    for (const [row, column, cell] of cells) {
      right = Math.max(right, column);
      const isFirstText = !hasText && isSharedText(cell);
      hasText ||= isFirstText;
      const key = cell.style && keyOf(cell.style);
      const isFirst = key !== undefined && !firsts.has(key);
      if (isFirst) firsts.set(key, { sheet, place: `${columnLetters(column)}${row + 1}` });
      if (isFirst || isFirstText || cell.hyperlink) kept.set(`${row},${column}`, cell);
    }
    const corner = `${cells.at(-1)?.[0] ?? 0},${right}`;
    if (cells.length > 0 && !kept.has(corner)) kept.set(corner, { value: null, type: 'empty' });
    return { frame: { ...spec, cells: kept }, cells };
  });
  const numbers = new Map<CellStyle, string>();
  return {
    frames: split.map(({ frame }) => frame),
    cells: split.map(({ cells }) => cells),
    styleNumber(style, frame) {
      const known = numbers.get(style);
      if (known !== undefined) return known;
      const first = firsts.get(keyOf(style));
      const written =
        first && new RegExp(`<c r="${first.place}"[^>]* s="(\\d+)"`).exec(frame(first.sheet))?.[1];
      if (written === undefined) throw new Error('hucre has not written a style.');
      numbers.set(style, written);
      return written;
    },
  };
}

/** Whether the value stands among the shared strings. */
export const isSharedText = ({ value, formula }: Partial<Cell>): boolean =>
  formula === undefined && typeof value === 'string' && !isErrorValue(value);

function placed({ cells }: WriteSheet): PlacedCell[] {
  const all: PlacedCell[] = [];
  for (const [key, cell] of cells ?? []) {
    const comma = key.indexOf(',');
    all.push([Number(key.slice(0, comma)), Number(key.slice(comma + 1)), cell]);
  }
  return all.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
}
