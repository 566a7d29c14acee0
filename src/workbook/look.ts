import type { ColumnType } from './blueprint/types';

/** Everything visual, once: palette, styles, widths, number formats, units. Both interpreters and the drawings read it. */

export const palette = {
  ink: '#1F2933',
  muted: '#5B6770',
  line: '#D5DCE2',
  paper: '#FFFFFF',
  wash: '#F3F6F8',
  teal: '#0B5C63',
  tealWash: '#E3F1F1',
  input: '#FFFBEB',
  amber: '#8A5A00',
  amberWash: '#FFF1CC',
  red: '#A4262C',
  redWash: '#FBE3E4',
  green: '#19692C',
  greenWash: '#E2F3E5',
  blue: '#1F4E9C',
} as const;

/** Fill and text behind the letter of a goal's colour; the letter always stands with it, and grey has none. */
export const ragLooks = {
  G: { fill: palette.greenWash, colour: palette.green },
  A: { fill: palette.amberWash, colour: palette.amber },
  R: { fill: palette.redWash, colour: palette.red },
  B: { fill: palette.tealWash, colour: palette.blue },
} as const;

/** Colours of chart series in order; told apart by people with colour-blindness, and always with markers or labels beside. */
export const seriesColours = ['#0B5C63', '#C2571A', '#3B6FB6', '#7A4FA3', '#5B6770', '#A37B00'] as const;

export const fontName = 'Calibri';

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly border?: 'bottom';
}

export type StyleKey =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'hint'
  | 'quiet'
  | 'label'
  | 'input'
  | 'tableHeader'
  | 'centredHeader'
  | 'body'
  | 'long'
  | 'calculated'
  | 'calculatedLong'
  | 'figure'
  | 'fact'
  | 'centred'
  | 'link'
  | 'message';

/** Cell styles by role. Sizes in points. */
export const styles: Readonly<Record<StyleKey, Style>> = {
  title: { size: 18, bold: true, colour: palette.teal },
  subtitle: { size: 11, colour: palette.muted, vertical: 'top' },
  heading: { size: 13, bold: true, colour: palette.teal },
  hint: { size: 10, italic: true, colour: palette.muted, vertical: 'top' },
  // Helper cells of the charts: what they hold stands on the page already, #N/A for a gap excepted.
  quiet: { size: 10, colour: palette.line },
  label: { colour: palette.ink, vertical: 'top', border: 'bottom' },
  input: {
    fill: palette.input,
    colour: palette.ink,
    vertical: 'top',
    wrap: true,
    align: 'left',
    border: 'bottom',
  },
  tableHeader: { bold: true, colour: palette.paper, fill: palette.teal, wrap: true, vertical: 'center' },
  centredHeader: {
    bold: true,
    colour: palette.paper,
    fill: palette.teal,
    wrap: true,
    vertical: 'center',
    align: 'center',
  },
  body: { vertical: 'top', wrap: false },
  long: { vertical: 'top', wrap: true },
  calculated: { colour: palette.muted, vertical: 'top' },
  calculatedLong: { colour: palette.muted, vertical: 'top', wrap: true },
  figure: { size: 14, bold: true, colour: palette.ink, align: 'left' },
  fact: { bold: true, colour: palette.ink, align: 'left', vertical: 'top', border: 'bottom' },
  centred: { align: 'center', vertical: 'top' },
  link: { colour: palette.blue, underline: true },
  message: { bold: true, colour: palette.ink, wrap: true, vertical: 'top' },
};

export const tableStyle = 'TableStyleLight1';

/**
 * Default number formats by column type. Text-like columns stay General: their values are written as text (see `excel/`). Numbers
 * too: General shows them as they were entered, and a range without a format costs nothing.
 */
export const numberFormats: Readonly<Record<ColumnType, string>> = {
  id: 'General',
  link: 'General',
  text: 'General',
  long: 'General',
  date: 'yyyy-mm-dd',
  int: 'General',
  dec: 'General',
  pct: '0%',
  money: '#,##0.00',
  bool: 'General',
  enum: 'General',
};

/** Default column widths by type, in characters. */
export const widths: Readonly<Record<ColumnType, number>> = {
  id: 9,
  link: 9,
  text: 22,
  long: 38,
  date: 12,
  int: 9,
  dec: 10,
  pct: 9,
  money: 12,
  bool: 9,
  enum: 16,
};

/**
 * Width of a column for Office.js, which takes points, from the characters that files take. A character of the default font
 * (Calibri 11) is 7 pixels at 96 dpi, plus 5 pixels of padding (ECMA-376 part 1, 18.3.1.13); a pixel is 0.75 points.
 */
export const pointsOfCharacters = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;
