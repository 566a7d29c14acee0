import type { Rect } from '../../../workbook/cell';
import { invalidArgument, invalidOperation, itemAlreadyExists, notImplemented } from '../errors';
import { Collection, type HostObject, LookObject, sameName } from '../hostObject';
import { parseAddress } from './address';
import { ChartSeriesCollection } from './chartSeries';
import { ChartTitle } from './chartTitle';
import { Range } from './range';
import type { Worksheet } from './worksheet';

export class ChartCollection extends Collection<Chart> {
  private charts: readonly Chart[] = [];

  constructor(private readonly sheet: Worksheet) {
    super('ChartCollection');
  }

  $items(): readonly Chart[] {
    return this.charts;
  }

  protected matches(chart: Chart, key: unknown): boolean {
    return chart.id === key || sameName(chart.name, key);
  }

  /** `seriesBy` must be `Columns`: with `Auto`, platforms read the same cells differently (office-js #1830). */
  add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    this.sheet.$requireAllowed('allowEditObjects');
    if (typeof type !== 'string' || !(source instanceof Range)) throw invalidArgument();
    requireColumns('ChartCollection.add', seriesBy);
    const chart = new Chart(
      this,
      this.sheet,
      this.sheet.$book.$guid(),
      `Chart ${this.charts.length + 1}`,
      type,
    );
    chart.series.$fill(source);
    this.charts = [...this.charts, chart];
    return chart;
  }

  $remove(chart: Chart): void {
    this.charts = this.charts.filter((other) => other !== chart);
  }

  /** A sheet is deleted that series may show. */
  $lose(sheet: Worksheet): void {
    for (const chart of this.charts) {
      for (const series of chart.series.$items()) series.$lose(sheet);
      chart.$title.$lose(sheet);
    }
  }
}

function requireColumns(member: string, seriesBy: unknown): void {
  if (seriesBy !== 'Columns') throw notImplemented(member, 'Only seriesBy Columns.');
}

const withoutAxes = /pie|doughnut|sunburst|treemap|funnel/i;

/** A chart: what it shows is kept, its picture is drawn elsewhere. Positions and sizes are points. */
export class Chart extends LookObject {
  readonly series: ChartSeriesCollection;
  readonly $title: ChartTitle;
  private label: string;

  constructor(
    private readonly all: ChartCollection,
    private readonly sheet: Worksheet,
    readonly id: string,
    name: string,
    chartType: string,
  ) {
    const guard = (): void => sheet.$requireAllowed('allowEditObjects');
    const title = new ChartTitle(guard, sheet.$book);
    super(
      'Chart',
      guard,
      {
        chartType,
        left: 0,
        top: 0,
        width: 360,
        height: 216,
        plotVisibleOnly: true,
        displayBlanksAs: 'NotPlotted',
        style: 2,
      },
      {
        title,
        legend: new LookObject('ChartLegend', guard, { visible: true, position: 'Bottom', overlay: false }),
      },
    );
    this.label = name;
    this.$title = title;
    this.series = new ChartSeriesCollection(guard);
  }

  get name(): string {
    return this.label;
  }

  set name(name: unknown) {
    if (typeof name !== 'string' || name === '') throw invalidArgument(undefined, 'Chart.name');
    if (this.all.$items().some((chart) => chart !== this && sameName(chart.name, name)))
      throw itemAlreadyExists();
    this.label = name;
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }

  override $navigate(name: string, childClass: string): HostObject {
    // A pie has no axes to set; which code Excel gives is our belief.
    if (name === 'axes' && withoutAxes.test(String(this.$stored['chartType']))) throw invalidOperation();
    if (name === 'series') return this.series;
    return name === 'worksheet' ? this.sheet : super.$navigate(name, childClass);
  }

  /** Over these cells; with one corner only, moved and not resized. */
  setPosition(startCell: unknown, endCell: unknown): void {
    this.guard();
    const start = this.cells(startCell);
    const box = new Range(this.sheet, start);
    Object.assign(this.$stored, { left: box.left, top: box.top });
    if (endCell === undefined || endCell === null) return;
    const end = new Range(this.sheet, this.cells(endCell));
    const [width, height] = [end.left + end.width - box.left, end.top + end.height - box.top];
    if (width <= 0 || height <= 0) throw invalidArgument();
    Object.assign(this.$stored, { width, height });
  }

  setData(source: unknown, seriesBy: unknown): void {
    this.guard();
    if (!(source instanceof Range)) throw invalidArgument();
    requireColumns('Chart.setData', seriesBy);
    this.series.$fill(source);
  }

  delete(): void {
    this.guard();
    this.all.$remove(this);
  }

  private cells(at: unknown): Rect {
    const rect = at instanceof Range ? at.$rect : parseAddress(String(at));
    if (!rect) throw invalidArgument();
    return rect;
  }
}
