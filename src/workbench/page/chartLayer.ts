import type { SpreadsheetSkeleton } from '@univerjs/engine-render';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { drawChart } from '../../drawing/drawChart';
import type { Chart } from '../host/model/charts';
import type { Workbook } from '../host/model/workbook';
import type { Worksheet } from '../host/model/worksheet';
import { cellReader, chartPlanOf } from './chartPlan';
import { cornerOf } from './corner';
import { VIEW_MAIN } from './sheetView';
import type { SheetView } from './sheetView';

/**
 * The charts of the sheet that is shown, drawn over its cells. Univer's open packages have no charts: each is one of our own drawings in
 * an element that follows scrolling and zoom, and lets the mouse through to the grid.
 */
export class ChartLayer {
  readonly #view: SheetView;
  readonly #book: Workbook;
  readonly #layer: HTMLElement;
  readonly #drawn = new Map<string, { readonly element: HTMLElement; svg: string }>();

  /**
   * @param view with its canvas there
   * @param layer an element over the grid, which the charts are put into
   */
  constructor(view: SheetView, book: Workbook, layer: HTMLElement) {
    this.#view = view;
    this.#book = book;
    this.#layer = layer;
    const { render } = view;
    render?.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(() => this.#place());
    render
      ?.with(SheetSkeletonManagerService)
      .currentSkeleton$.subscribe(() => queueMicrotask(() => this.refresh()));
    render?.engine.onTransformChange$.subscribe(() => this.#place());
  }

  /** Draws what has changed; costs nothing for charts whose figures are the same. */
  refresh(): void {
    const sheet = this.#book.worksheets.$find(this.#view.activeSheet);
    const skeleton = this.#skeleton();
    const charts = sheet && skeleton ? sheet.charts.$items() : [];
    for (const [id, { element }] of this.#drawn)
      if (!charts.some((chart) => chart.id === id)) {
        element.remove();
        this.#drawn.delete(id);
      }
    if (sheet && skeleton) for (const chart of charts) this.#draw(chart, sheet, skeleton);
    this.#place();
  }

  #draw(chart: Chart, sheet: Worksheet, skeleton: SpreadsheetSkeleton): void {
    const box = boxOf(chart, sheet, skeleton);
    const plan = chartPlanOf(chart);
    const drawing = plan && drawChart(plan, cellReader(this.#book), box, plan.dataSheet);
    const svg = drawing ?? '';
    const known = this.#drawn.get(chart.id);
    const element = known?.element ?? document.createElement('div');
    if (!known) {
      element.className = 'chart';
      element.dataset['chart'] = chart.name;
      this.#layer.append(element);
    }
    Object.assign(element.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    if (svg !== known?.svg) element.innerHTML = svg;
    this.#drawn.set(chart.id, { element, svg });
  }

  /** Moves the whole layer as the grid has scrolled, clipped to the part of it that scrolls. */
  #place(): void {
    const { render } = this.#view;
    const main = render?.scene.getViewport(VIEW_MAIN);
    const clip = this.#layer.parentElement;
    if (!render || !main || !clip) return;
    const [canvas, around] = [render.engine.getCanvasElement(), clip].map((element) =>
      element.getBoundingClientRect(),
    );
    if (!canvas || !around) return;
    const scale = render.scene.scaleX;
    const [left, top] = [canvas.left - around.left + main.left, canvas.top - around.top + main.top];
    // Scrolled distances count from the first cell, less the headers.
    const [x, y] = [left - main.viewportScrollX * scale, top - main.viewportScrollY * scale];
    this.#layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    clip.style.clipPath = `inset(${top}px ${around.right - canvas.right}px ${around.bottom - canvas.bottom}px ${left}px)`;
  }

  #skeleton(): SpreadsheetSkeleton | null {
    return this.#view.render?.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? null;
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the chart lies in pixels of the grid: between the same cells, as Excel moves and sizes charts with their cells. */
function boxOf(chart: Chart, sheet: Worksheet, skeleton: SpreadsheetSkeleton): Box {
  const points = (name: string): number => Number(chart.$read(name));
  const start = cornerOf(sheet.$formats, points('left'), points('top'));
  const end = cornerOf(sheet.$formats, points('left') + points('width'), points('top') + points('height'));
  const [left, top] = [
    sum(skeleton.columnWidthAccumulation, start.column),
    sum(skeleton.rowHeightAccumulation, start.row),
  ];
  const [right, bottom] = [
    sum(skeleton.columnWidthAccumulation, end.column),
    sum(skeleton.rowHeightAccumulation, end.row),
  ];
  return { left, top, width: right - left, height: bottom - top };
}

/** Pixels up to a fractional line: the third one and a half is 2.5. */
function sum(accumulated: readonly number[], line: number): number {
  const whole = Math.floor(line);
  const before = accumulated[whole - 1] ?? 0;
  return before + (line - whole) * ((accumulated[whole] ?? before) - before);
}
