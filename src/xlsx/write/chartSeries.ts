import { palette, seriesColours } from '../../workbook/look';
import type { ChartKind, ChartPlan, SeriesPlan } from '../../workbook/plan';
import { element, type XmlElement } from '../xml/tree';
import { numberReference, textReference, type ChartSource } from './chartData';
import { defaultText, line, noLine, solid } from './chartText';

/** Marks of line and radar series in order: shape tells series apart where colour cannot. */
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus'] as const;

/** The series of a chart, in the order of the plan; the elements in the order of the schema (CT_LineSer, CT_BarSer, …). */
export const chartSeries = (plan: ChartPlan, source: ChartSource): readonly XmlElement[] =>
  plan.series.map((series, index) =>
    element('c:ser', {}, [
      element('c:idx', { val: index }),
      element('c:order', { val: index }),
      element('c:tx', {}, [textReference(source, series.name)]),
      ...looks[plan.kind](series, index, plan),
      element('c:cat', {}, [
        plan.categoryDates
          ? numberReference(source, plan.categories, DATE_FORMAT)
          : textReference(source, plan.categories),
      ]),
      element('c:val', {}, [numberReference(source, series.values, plan.valueAxis.format)]),
      ...(plan.kind === 'line' ? [element('c:smooth', { val: false })] : []),
    ]),
  );

/** How dates stand on an axis and in its cache. */
export const DATE_FORMAT = 'd mmm yy';

type Look = (series: SeriesPlan, index: number, plan: ChartPlan) => readonly XmlElement[];

const lineLook: Look = ({ colour, dashed, dotted, markers }, index) => [
  element('c:spPr', {}, [line(colour, 2.25, dashed ? 'dash' : dotted ? 'sysDot' : undefined)]),
  markers
    ? element('c:marker', {}, [
        element('c:symbol', { val: MARKERS[index % MARKERS.length] }),
        element('c:size', { val: 6 }),
        element('c:spPr', {}, [solid(colour), line(colour, 0.75)]),
      ])
    : element('c:marker', {}, [element('c:symbol', { val: 'none' })]),
];

const barLook: Look = ({ colour }, _, { bare, valueAxis }) => [
  element('c:spPr', {}, [solid(colour), noLine]),
  element('c:invertIfNegative', { val: false }),
  ...(bare
    ? [
        element('c:dLbls', {}, [
          element('c:numFmt', { formatCode: valueAxis.format, sourceLinked: false }),
          ...labelled,
        ]),
      ]
    : []),
];

/** Labels that give values, and nothing else. */
const labelled = [
  'c:showLegendKey',
  'c:showVal',
  'c:showCatName',
  'c:showSerName',
  'c:showPercent',
  'c:showBubbleSize',
].map((name) => element(name, { val: name === 'c:showVal' }));

/** Each piece has its own colour, and its value beside it. */
const doughnutLook: Look = (_, __, plan) => [
  ...Array.from({ length: plan.categories.rows }, (___, index) =>
    element('c:dPt', {}, [
      element('c:idx', { val: index }),
      element('c:bubble3D', { val: false }),
      element('c:spPr', {}, [
        solid(seriesColours[index % seriesColours.length] ?? palette.teal),
        line(palette.paper, 1.5),
      ]),
    ]),
  ),
  element('c:dLbls', {}, [
    element('c:spPr', {}, [element('a:noFill'), noLine]),
    // On the pieces, whose colours are all dark enough for white.
    defaultText({ size: 10, bold: true, colour: palette.paper }),
    ...labelled,
  ]),
];

const looks: Readonly<Record<ChartKind, Look>> = {
  line: lineLook,
  radar: lineLook,
  column: barLook,
  bar: barLook,
  doughnut: doughnutLook,
};
