import type { ChartKind, ChartPlan } from '../../workbook/plan';
import { documentText, element, type XmlElement } from '../xml/tree';
import { axisIds, chartAxes } from './chartAxes';
import { textReference, type ChartSource } from './chartData';
import { chartSeries } from './chartSeries';
import { defaultText, linkedTitle, noLine, title } from './chartText';
import { namespaces } from './namespaces';

/**
 * The part of a native chart (ECMA-376 part 1, 21.2), with the values its cells have as caches.
 *
 * @param source the sheet of the data
 * @param own the sheet the chart stands on, with its message
 */
export const chartPart = (plan: ChartPlan, source: ChartSource, own: ChartSource): string =>
  documentText(
    element(
      'c:chartSpace',
      { 'xmlns:c': namespaces.chart, 'xmlns:a': namespaces.drawing, 'xmlns:r': namespaces.relationships },
      [
        element('c:date1904', { val: false }),
        element('c:roundedCorners', { val: false }),
        element('c:chart', {}, [
          ...(plan.bare
            ? []
            : [
                plan.message
                  ? linkedTitle(textReference(own, { ...plan.message, rows: 1, columns: 1 }), 12)
                  : title(plan.title, 12),
              ]),
          element('c:autoTitleDeleted', { val: plan.bare === true }),
          element('c:plotArea', {}, [
            element('c:layout'),
            plots[plan.kind](chartSeries(plan, source)),
            ...chartAxes(plan),
          ]),
          ...(plan.legend === 'none'
            ? []
            : [
                element('c:legend', {}, [
                  element('c:legendPos', { val: plan.legend === 'bottom' ? 'b' : 'r' }),
                  element('c:overlay', { val: false }),
                ]),
              ]),
          // Helper cells may be in hidden rows, columns or sheets, which charts leave out by default (excel.md, pitfall 8).
          element('c:plotVisOnly', { val: false }),
          // Excel draws lines on over #N/A whatever stands here; LibreOffice would drop them to zero for "gap" (tried with 7.4).
          element('c:dispBlanksAs', { val: plan.kind === 'line' ? 'span' : 'gap' }),
        ]),
        ...(plan.bare ? [element('c:spPr', {}, [element('a:noFill'), noLine])] : []),
        defaultText({ size: 9 }),
      ],
    ),
  );

type Plot = (series: readonly XmlElement[]) => XmlElement;

const bars =
  (direction: 'col' | 'bar'): Plot =>
  (series) =>
    element('c:barChart', {}, [
      element('c:barDir', { val: direction }),
      element('c:grouping', { val: 'clustered' }),
      element('c:varyColors', { val: false }),
      ...series,
      element('c:gapWidth', { val: 70 }),
      ...axisIds,
    ]);

const plots: Readonly<Record<ChartKind, Plot>> = {
  line: (series) =>
    element('c:lineChart', {}, [
      element('c:grouping', { val: 'standard' }),
      element('c:varyColors', { val: false }),
      ...series,
      element('c:marker', { val: true }),
      ...axisIds,
    ]),
  column: bars('col'),
  bar: bars('bar'),
  radar: (series) =>
    element('c:radarChart', {}, [
      element('c:radarStyle', { val: 'marker' }),
      element('c:varyColors', { val: false }),
      ...series,
      ...axisIds,
    ]),
  doughnut: (series) =>
    element('c:doughnutChart', {}, [
      element('c:varyColors', { val: true }),
      ...series,
      element('c:firstSliceAng', { val: 0 }),
      element('c:holeSize', { val: 60 }),
    ]),
};
