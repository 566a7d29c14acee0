import { isErrorValue, type CellValue } from '../../../workbook/cell';
import { invalidArgument, notImplemented } from '../errors';
import { Collection, LookObject } from '../hostObject';
import { Range } from './range';
import type { Worksheet } from './worksheet';

export class ChartSeriesCollection extends Collection<ChartSeries> {
  private series: readonly ChartSeries[] = [];

  constructor(private readonly guard: () => void) {
    super('ChartSeriesCollection');
  }

  $items(): readonly ChartSeries[] {
    return this.series;
  }

  protected matches(series: ChartSeries, key: unknown): boolean {
    return series.name === key;
  }

  /** An empty series; without data until `setValues`. */
  add(name: unknown, index: unknown): ChartSeries {
    this.guard();
    const made = new ChartSeries(
      this,
      this.guard,
      typeof name === 'string' ? name : `Series${this.series.length + 1}`,
    );
    const at = typeof index === 'number' ? index : this.series.length;
    this.series = [...this.series.slice(0, at), made, ...this.series.slice(at)];
    return made;
  }

  $remove(series: ChartSeries): void {
    this.series = this.series.filter((other) => other !== series);
  }

  /**
   * Series from a range, by columns. A blank corner says that the first row has the names and the first column the categories; otherwise
   * a first row of text gives names, and a first column of text or dates gives categories. Excel's guess, as far as it is known (office-js #1830, #2927: read the series back).
   */
  $fill(source: Range): void {
    const { $sheet, $rect } = source;
    const values = $sheet.$cells.values($rect);
    const columns = $rect.columns;
    const corner = values[0]?.[0] ?? null;
    const names = (values[0] ?? []).slice(columns > 1 ? 1 : 0);
    const header = $rect.rows > 1 && (corner === null || names.every(isText));
    const firstColumn = values.slice(header ? 1 : 0).map(([value]) => value ?? null);
    const categories = columns > 1 && (corner === null || firstColumn.some(isText) || this.hasDates(source));
    const body = { row: $rect.row + (header ? 1 : 0), rows: $rect.rows - (header ? 1 : 0) };
    const column = (index: number): Range =>
      new Range($sheet, { ...body, column: $rect.column + index, columns: 1 });
    this.series = [];
    for (let index = categories ? 1 : 0; index < columns; index += 1) {
      const series = this.add(undefined, undefined);
      if (header)
        series.$nameCell = new Range($sheet, {
          row: $rect.row,
          rows: 1,
          column: $rect.column + index,
          columns: 1,
        });
      series.$values = column(index);
      if (categories) series.$categories = column(0);
    }
  }

  private hasDates({ $rect, $sheet }: Range): boolean {
    const last = { row: $rect.row + $rect.rows - 1, column: $rect.column, rows: 1, columns: 1 };
    return /[dy]/i.test($sheet.$book.$engine.numberFormats($sheet.id, last)[0]?.[0] ?? '');
  }
}

/** A formula that gives "" counts as blank. Whether Excel agrees is not known: pitfall for the add-in, which reads the count back. */
const isText = (value: CellValue): boolean =>
  typeof value === 'string' && value !== '' && !isErrorValue(value);

export class ChartSeries extends LookObject {
  /** The cell that holds the name, unless a name was given. */
  $nameCell: Range | null = null;
  /** Cells of the values and of the categories. */
  $values: Range | null = null;
  $categories: Range | null = null;

  constructor(
    private readonly all: ChartSeriesCollection,
    guard: () => void,
    private givenName: string,
  ) {
    super('ChartSeries', guard, {
      smooth: false,
      markerStyle: 'Automatic',
      hasDataLabels: false,
      filtered: false,
    });
  }

  get name(): string {
    const cell = this.$nameCell?.$sheet.$cells.read(this.$nameCell.$rect)[0]?.[0];
    return cell ? cell.text : this.givenName;
  }

  set name(name: unknown) {
    if (typeof name !== 'string') throw invalidArgument(undefined, 'ChartSeries.name');
    this.$nameCell = null;
    this.givenName = name;
  }

  /** Loses what it shows of a deleted sheet, for good, as formulas do; a name from there reads `#REF!`. What Excel's legend says is our belief. */
  $lose(sheet: Worksheet): void {
    if (this.$nameCell?.$sheet === sheet) this.name = '#REF!';
    if (this.$values?.$sheet === sheet) this.$values = null;
    if (this.$categories?.$sheet === sheet) this.$categories = null;
  }

  setValues(source: unknown): void {
    this.$values = this.range(source);
  }

  setXAxisValues(source: unknown): void {
    this.$categories = this.range(source);
  }

  getDimensionValues(dimension: unknown): CellValue[] {
    if (dimension !== 'Values' && dimension !== 'Categories')
      throw notImplemented('ChartSeries.getDimensionValues', String(dimension));
    const range = dimension === 'Values' ? this.$values : this.$categories;
    return range ? range.$sheet.$cells.values(range.$rect).flat() : [];
  }

  delete(): void {
    this.guard();
    this.all.$remove(this);
  }

  private range(source: unknown): Range {
    this.guard();
    if (!(source instanceof Range)) throw invalidArgument();
    return source;
  }
}
