import { fontName, palette } from '../../workbook/look';
import { escaped } from '../text';
import {
  chartSheet,
  countOf,
  seriesColumn,
  type Categories,
  type SlideChart,
  type SlideSeries,
} from './slideChart';

/*
 * The part of a native chart (ECMA-376 part 1, 21.2), elements in the order of the schema. pptxgenjs has one dash and one marker for all
 * lines of a chart, writes gaps as empty values and has no date axis for lines, so the whole part is ours.
 */

const ids = { category: 111, value: 222 } as const;
const percent = '0%';
const date = 'd mmm yy';

const solid = (colour: string): string =>
  `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
const noLine = '<a:ln><a:noFill/></a:ln>';
/** A line; its width in points. */
const line = (colour: string, width: number, dash?: string): string =>
  `<a:ln w="${Math.round(width * 12_700)}" cap="rnd">${solid(colour)}${dash ? `<a:prstDash val="${dash}"/>` : ''}<a:round/></a:ln>`;
/** Look of text; its size in points. */
const text = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${solid(palette.ink)}<a:latin typeface="${fontName}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

/** The chart as a part of the package; `rId1` is its workbook. */
export function chartPart(chart: SlideChart): string {
  const isLine = chart.kind === 'line';
  const series = chart.series.map((each, index) => seriesOf(chart, each, index)).join('');
  const axes = `<c:axId val="${ids.category}"/><c:axId val="${ids.value}"/>`;
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="70"/>${axes}</c:barChart>`;
  const legend = isLine ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(12)}</c:legend>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>' +
    `<c:plotArea><c:layout/>${plot}${categoryAxis(chart.categories)}${valueAxis(chart)}<c:spPr><a:noFill/>${noLine}</c:spPr></c:plotArea>` +
    // A forecast has points at its ends only, and is drawn over what lies between.
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>` +
    `<c:spPr><a:noFill/>${noLine}</c:spPr>${text(12)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function seriesOf({ kind, categories }: SlideChart, series: SlideSeries, index: number): string {
  const column = seriesColumn(index);
  const last = countOf(categories) + 1;
  const name = `<c:tx><c:strRef><c:f>${chartSheet}!$${column}$1</c:f>${texts('c:strCache', [series.name])}</c:strRef></c:tx>`;
  const values = `<c:val><c:numRef><c:f>${chartSheet}!$${column}$2:$${column}$${last}</c:f>${numbers(series.values, percent)}</c:numRef></c:val>`;
  const look =
    kind === 'line'
      ? `<c:spPr>${line(series.colour, 2.25, series.dash)}</c:spPr>${marker(series)}`
      : `<c:spPr>${solid(series.colour)}${noLine}</c:spPr><c:invertIfNegative val="0"/>${labels}`;
  const smooth = kind === 'line' ? '<c:smooth val="0"/>' : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${categoriesOf(categories)}${values}${smooth}</c:ser>`;
}

const marker = ({ colour, markers }: SlideSeries): string =>
  markers
    ? `<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${solid(colour)}${line(colour, 0.75)}</c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>';

/** The share above each column; none above one that nobody chose. */
const labels =
  '<c:dLbls><c:numFmt formatCode="0%;;" sourceLinked="0"/>' +
  `<c:spPr><a:noFill/>${noLine}</c:spPr>${text(12)}` +
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function categoriesOf(categories: Categories): string {
  const reference = `<c:f>${chartSheet}!$A$2:$A$${countOf(categories) + 1}</c:f>`;
  return categories.kind === 'days'
    ? `<c:cat><c:numRef>${reference}${numbers(categories.days, date)}</c:numRef></c:cat>`
    : `<c:cat><c:strRef>${reference}${texts('c:strCache', categories.texts)}</c:strRef></c:cat>`;
}

const texts = (name: string, values: readonly string[]): string =>
  `<${name}><c:ptCount val="${values.length}"/>${values.map((value, index) => point(index, escaped(value))).join('')}</${name}>`;

/** A point that is absent leaves a gap. */
const numbers = (values: readonly (number | null)[], format: string): string =>
  `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((value, index) => (value === null ? '' : point(index, String(value))))
    .join('')}</c:numCache>`;

const point = (index: number, value: string): string => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;

function categoryAxis(categories: Categories): string {
  const isDate = categories.kind === 'days';
  const name = isDate ? 'c:dateAx' : 'c:catAx';
  return (
    `<${name}><c:axId val="${ids.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    `<c:numFmt formatCode="${isDate ? date : 'General'}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    // "low" keeps the labels at the edge when values are below zero.
    `<c:tickLblPos val="low"/><c:spPr>${line(palette.muted, 0.75)}</c:spPr>${text(12)}<c:crossAx val="${ids.value}"/><c:crosses val="autoZero"/>` +
    (isDate
      ? `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/>${dateUnit(categories.days)}`
      : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>') +
    `</${name}>`
  );
}

/** A label a month, further apart over more than a year; over a few weeks one each week. */
function dateUnit(days: readonly number[]): string {
  const span = Math.max(...days) - Math.min(...days);
  const [count, unit] = span < 62 ? [7, 'days'] : [Math.ceil(span / 366), 'months'];
  return `<c:majorUnit val="${count}"/><c:majorTimeUnit val="${unit}"/>`;
}

/** Columns bear their values, so that they need no axis beside them. */
const valueAxis = ({ kind, axis }: SlideChart): string =>
  `<c:valAx><c:axId val="${ids.value}"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling>` +
  `<c:delete val="${kind === 'line' ? 0 : 1}"/><c:axPos val="l"/>` +
  (kind === 'line'
    ? `<c:majorGridlines><c:spPr>${line(palette.line, 0.75)}</c:spPr></c:majorGridlines>`
    : '') +
  `<c:numFmt formatCode="${percent}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
  `<c:spPr>${noLine}</c:spPr>${text(12)}<c:crossAx val="${ids.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
