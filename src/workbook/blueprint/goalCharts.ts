import { palette, seriesColours } from '../look';
import type { ChartPlan, FormatPlan } from '../plan';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { chartCells, factAddress, blockColumns, blockOf, putGoalBlock, seriesTop } from './goalBlock';
import { putThresholds } from './thresholds';

/** Goals that have a chart: the first ones of the list that are not dropped. More than five at a time is too many to work on. */
export const chartedGoals = 6;

/** Two charts beside each other, three below each other; each in one wide column, so that its sentences wrap within its width. */
const [across, bandRows, firstBand] = [2, 21, 4] as const;
const columnOf = (place: number): number => ((place - 1) % across) * 2;
/** Row of the message; below it the colour, the chart and the outlook. */
const rowOf = (place: number): number => firstBand + Math.floor((place - 1) / across) * bandRows;
const chartHeight = 16;
const places = Array.from({ length: chartedGoals }, (_, index) => index + 1);
const pageRows = firstBand + (chartedGoals / across) * bandRows;

const series = (place: number, name: 'value' | 'target' | 'expected' | 'forecast', colour: string) => {
  const values = chartCells(place, name);
  return { name: { ...values, row: seriesTop, rows: 1 }, values, colour };
};

/**
 * The chart of a goal: baseline and reviews as points, target, expected path, and forecast, over true dates.
 *
 * @param place of the goal among those that are not dropped, from 1 to {@link chartedGoals}
 */
export const goalChart = (place: number): ChartPlan => ({
  name: `Goal_${place}`,
  kind: 'line',
  title: 'The way to the target',
  message: { row: rowOf(place), column: columnOf(place) },
  anchor: { row: rowOf(place) + 2, column: columnOf(place), rows: chartHeight, columns: 1 },
  dataSheet: 'goalCharts',
  categories: chartCells(place, 'dates'),
  categoryDates: true,
  series: [
    { ...series(place, 'value', seriesColours[0]), markers: true },
    series(place, 'target', seriesColours[1]),
    { ...series(place, 'expected', palette.muted), dotted: true },
    { ...series(place, 'forecast', seriesColours[0]), dashed: true },
  ],
  valueAxis: { format: 'General' },
  legend: 'bottom',
});

const colours = [
  { letter: 'B', colour: 'Blue', ink: palette.blue, wash: palette.tealWash },
  { letter: 'G', colour: 'Green', ink: palette.green, wash: palette.greenWash },
  { letter: 'A', colour: 'Amber', ink: palette.amber, wash: palette.amberWash },
  { letter: 'R', colour: 'Red', ink: palette.red, wash: palette.redWash },
  { letter: '?', colour: 'Grey', ink: palette.muted, wash: palette.wash },
] as const;

const shown = (letter: string, colour: string): string => `${letter} · ${colour}. `;

/** Letter, colour and reason; blank for a place without a goal. */
function ragText(place: number): string {
  const letter = factAddress('letter', place);
  const words = colours.map(({ colour }) => `"${colour}"`).join(',');
  const lead = `${letter}&" · "&INDEX({${words}},FIND(${letter},"${colours.map(({ letter: own }) => own).join('')}"))&". "`;
  return `=IF(${letter}="","",${lead}&${factAddress('why', place)})`;
}

const painted: readonly FormatPlan[] = colours.map(({ letter, colour, ink, wash }) => ({
  range: { row: firstBand, column: 0, rows: pageRows - firstBand, columns: 2 * across - 1 },
  formula: `=LEFT(A${firstBand + 1},${shown(letter, colour).length})="${shown(letter, colour)}"`,
  style: { fill: wash, colour: ink, bold: true },
}));

const active = 'COUNTIFS(Goals[Goal ID],"?*",Goals[Status],"<>Dropped")';
const more = `=IF(${active}>${chartedGoals},(${active}-${chartedGoals})&" more goals are on the sheets Progress and Goals.","")`;

/** One chart per goal, each with its message, its colour and its outlook in words. All native, so that it lives without the add-in. */
export function goalCharts(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    'Goal charts',
    'Where each goal comes from, where it stands and where it goes at this pace. Filled from Goals and Reviews.',
  );
  parts.put(firstBand - 1, 0, more);
  parts.style('hint', firstBand - 1, 0);
  for (const place of places) {
    const [row, column] = [rowOf(place), columnOf(place)];
    parts.put(row, column, `=${factAddress('message', place)}`);
    parts.put(row + 1, column, ragText(place));
    parts.put(row + 2 + chartHeight, column, `=${factAddress('outlook', place)}`);
    parts.style('message', row, column);
    parts.style('long', row + 1, column);
    parts.style('long', row + 2 + chartHeight, column);
    putGoalBlock(parts, place);
  }
  putThresholds(parts);

  const bands = places.filter((place) => columnOf(place) === 0).map(rowOf);
  return {
    ...panelOf(parts),
    formats: painted,
    numberFormats: places.map((place) => ({ range: chartCells(place, 'dates'), format: 'yyyy-mm-dd' })),
    columnWidths: [
      66,
      3,
      66,
      3,
      24,
      8,
      8,
      8,
      3,
      ...places.flatMap(() => Array.from({ length: blockColumns }, () => 12)),
    ],
    rowHeights: [
      titleHeight,
      ...bands.flatMap((row) =>
        [row, row + 1, row + 2 + chartHeight].map((each) => ({ row: each, height: 31 })),
      ),
    ],
    print: {
      orientation: 'portrait',
      fit: { wide: 1, tall: 1 },
      area: { row: 0, column: 0, rows: pageRows, columns: 2 * across - 1 },
      footer,
    },
    charts: places.map(goalChart),
    copies: [{ source: blockOf(1), target: { ...blockOf(2), columns: (chartedGoals - 1) * blockColumns } }],
    protection: { unlocked: [] },
  };
}
