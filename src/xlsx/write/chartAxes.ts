import { palette } from '../../workbook/look';
import type { ChartPlan } from '../../workbook/plan';
import { element, type XmlElement } from '../xml/tree';
import { DATE_FORMAT } from './chartSeries';
import { line, noLine, title } from './chartText';

const CATEGORY_AXIS = 111;
const VALUE_AXIS = 222;

/** The ids by which a plot names its axes. */
export const axisIds: readonly XmlElement[] = [
  element('c:axId', { val: CATEGORY_AXIS }),
  element('c:axId', { val: VALUE_AXIS }),
];

/** The two axes of a chart; a doughnut has none. */
export function chartAxes(plan: ChartPlan): readonly XmlElement[] {
  return plan.kind === 'doughnut' ? [] : [categoryAxis(plan), valueAxis(plan)];
}

const grid = element('c:majorGridlines', {}, [element('c:spPr', {}, [line(palette.line, 0.75)])]);

function categoryAxis({ kind, categoryDates, bare }: ChartPlan): XmlElement {
  const sideways = kind === 'bar';
  return element(categoryDates ? 'c:dateAx' : 'c:catAx', {}, [
    element('c:axId', { val: CATEGORY_AXIS }),
    // Bars grow from the bottom up; turned round, the first category stands on top, as in the cells.
    element('c:scaling', {}, [element('c:orientation', { val: sideways ? 'maxMin' : 'minMax' })]),
    element('c:delete', { val: bare === true && categoryDates }),
    element('c:axPos', { val: sideways ? 'l' : 'b' }),
    ...(kind === 'radar' ? [grid] : []),
    element('c:numFmt', { formatCode: categoryDates ? DATE_FORMAT : 'General', sourceLinked: false }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    // "low" keeps the labels at the edge when values are below zero.
    element('c:tickLblPos', { val: kind === 'radar' ? 'nextTo' : 'low' }),
    element('c:spPr', {}, [bare ? noLine : line(palette.line, 0.75)]),
    element('c:crossAx', { val: VALUE_AXIS }),
    element('c:crosses', { val: 'autoZero' }),
    element('c:auto', { val: !categoryDates }),
    ...(categoryDates
      ? [
          element('c:lblOffset', { val: 100 }),
          element('c:baseTimeUnit', { val: 'days' }),
          element('c:majorUnit', { val: 1 }),
          element('c:majorTimeUnit', { val: 'months' }),
        ]
      : [
          element('c:lblAlgn', { val: 'ctr' }),
          element('c:lblOffset', { val: 100 }),
          element('c:noMultiLvlLbl', { val: true }),
        ]),
  ]);
}

function valueAxis({ kind, valueAxis: axis, bare }: ChartPlan): XmlElement {
  const sideways = kind === 'bar';
  return element('c:valAx', {}, [
    element('c:axId', { val: VALUE_AXIS }),
    element('c:scaling', {}, [
      element('c:orientation', { val: 'minMax' }),
      ...(axis.max === undefined ? [] : [element('c:max', { val: axis.max })]),
      ...(axis.min === undefined ? [] : [element('c:min', { val: axis.min })]),
    ]),
    element('c:delete', { val: bare === true }),
    element('c:axPos', { val: sideways ? 'b' : 'l' }),
    ...(bare ? [] : [grid]),
    ...(axis.title === undefined || kind === 'radar' ? [] : [title(axis.title, 9, !sideways)]),
    element('c:numFmt', { formatCode: axis.format, sourceLinked: false }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: 'nextTo' }),
    element('c:spPr', {}, [noLine]),
    element('c:crossAx', { val: CATEGORY_AXIS }),
    // With the categories turned round, their far end is at the bottom.
    element('c:crosses', { val: sideways ? 'max' : 'autoZero' }),
    element('c:crossBetween', { val: 'between' }),
  ]);
}
