/** A native chart of a slide, with all its data: PowerPoint edits them in the workbook that the chart brings along. */
export interface SlideChart {
  readonly kind: 'line' | 'column';
  readonly categories: Categories;
  readonly series: readonly SlideSeries[];
  /** Ends of the value axis, as shares. */
  readonly axis: { readonly min: number; readonly max: number };
}

/** Excel serials on a date axis, or texts. */
export type Categories =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

/** One line or one set of columns, a value for each category. */
export interface SlideSeries {
  readonly name: string;
  /** Shares; `null` leaves a gap. */
  readonly values: readonly (number | null)[];
  /** With `#`. */
  readonly colour: string;
  readonly dash?: 'dash' | 'sysDot';
  readonly markers?: boolean;
}

/** The sheet of the chart's workbook: categories in column A, a series in each column after it, names in row 1. */
export const chartSheet = 'Figures';

/** Number of categories. */
export const countOf = (categories: Categories): number =>
  categories.kind === 'days' ? categories.days.length : categories.texts.length;

/** Letter of the column of a series; charts have a handful. */
export const seriesColumn = (index: number): string => String.fromCharCode('B'.charCodeAt(0) + index);
