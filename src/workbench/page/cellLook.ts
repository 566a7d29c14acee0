import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { formatDefault } from '../host/model/sheetFormats';
import type { Table } from '../host/model/tables';
import type { Worksheet } from '../host/model/worksheet';

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Bands of the table style `TableStyleLight1`: black at 15 %. */
const BAND = '#D9D9D9';

/**
 * How a cell looks on the sheet of the simulated Excel, in Univer's terms: the table's bands below, then the formats of the cell. Number
 * formats are the engine's, conditional formats come on top.
 */
export function cellLook(sheet: Worksheet, row: number, column: number): IStyleData {
  const own = (path: string): unknown => {
    const value = sheet.$formats.at(path, row, column);
    return value === formatDefault(path) ? undefined : value;
  };
  const colour = (path: string): { rgb: string } | undefined => {
    const value = own(path);
    return typeof value === 'string' && value !== '' ? { rgb: value } : undefined;
  };
  const fill = colour('fill.color') ?? bandOf(sheet.$tables, row, column);
  const text = colour('font.color');
  const bold = own('font.bold') ?? isHeader(sheet.$tables, row, column);
  const borders = bordersOf((side) => colour(`borders.${side}.color`));
  const [align, valign] = [own('horizontalAlignment'), own('verticalAlignment')];
  return {
    ff: String(sheet.$formats.at('font.name', row, column)),
    fs: Number(sheet.$formats.at('font.size', row, column)),
    ...(bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(own('font.italic') === true ? { it: BooleanNumber.TRUE } : {}),
    ...(own('font.underline') ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(own('font.strikethrough') === true ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(text ? { cl: text } : {}),
    bg: fill ?? null,
    ...(borders ? { bd: borders } : {}),
    ...(typeof align === 'string' && horizontal[align] ? { ht: horizontal[align] } : {}),
    vt: (typeof valign === 'string' ? vertical[valign] : undefined) ?? VerticalAlign.BOTTOM,
    tb: own('wrapText') === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  };
}

/** A border with a colour is drawn: setting the colour of one makes Excel draw it. Lines inside a range run below each row but the last. */
function bordersOf(colour: (side: string) => { rgb: string } | undefined): IBorderData | undefined {
  const line = (...sides: string[]): IBorderStyleData | undefined => {
    const found = sides.map(colour).find((rgb) => rgb !== undefined);
    return found && { s: BorderStyleTypes.THIN, cl: found };
  };
  const [top, bottom] = [line('EdgeTop'), line('EdgeBottom', 'InsideHorizontal')];
  const [left, right] = [line('EdgeLeft'), line('EdgeRight', 'InsideVertical')];
  if (!top && !bottom && !left && !right) return undefined;
  return {
    ...(top ? { t: top } : {}),
    ...(bottom ? { b: bottom } : {}),
    ...(left ? { l: left } : {}),
    ...(right ? { r: right } : {}),
  };
}

const tableAt = (tables: readonly Table[], row: number, column: number): Table | undefined =>
  tables.find(
    ({ $rect }) =>
      row >= $rect.row &&
      row < $rect.row + $rect.rows &&
      column >= $rect.column &&
      column < $rect.column + $rect.columns,
  );

function bandOf(tables: readonly Table[], row: number, column: number): { rgb: string } | undefined {
  const table = tableAt(tables, row, column);
  const body = table ? row - table.$rect.row - 1 : -1;
  return table && body >= 0 && body % 2 === 0 && table.$stored['showBandedRows'] === true
    ? { rgb: BAND }
    : undefined;
}

const isHeader = (tables: readonly Table[], row: number, column: number): boolean =>
  tableAt(tables, row, column)?.$rect.row === row;
