import {
  goalWords,
  sponsorMarks as marks,
  sponsorRoom,
  sponsorSeriesNames,
  standingWords,
} from '../../domain/audience/sponsorWords';
import { progressThresholds } from '../../domain/progress/settings';
import type { Rect } from '../cell';
import type { SheetBody, SheetParts } from '../layout/sheetParts';
import { palette, seriesColours } from '../look';
import type { ChartPlan, SeriesPlan } from '../plan';
import {
  at,
  dayInWords,
  fixed,
  fromLevel,
  goalHelper,
  inWords,
  level,
  nextPlace,
  setting,
  slotColumns,
} from './sponsorPageCells';

/** Rows of the goals on the page. */
export const goalRows = { heading: 6, name: 7, rag: 8, chart: 9, dates: 16, measure: 17, more: 18 } as const;

/** The four goals one below the other, a field in each column. */
const slots = { row: 2, column: goalHelper } as const;
const fieldNames = [
  ...['place', 'id', 'start', 'due', 'base', 'first', 'last', 'band', 'share', 'letter'],
  ...['name', 'rag', 'dates', 'from', 'to', 'now', 'decimals', 'measure'],
] as const;
type Field = (typeof fieldNames)[number];
type Fields = Readonly<Record<Field, string>>;
const fieldsBy =
  (cell: (row: number, column: number) => string) =>
  (slot: number): Fields =>
    // Every field has its entry, which the typings of `fromEntries` do not know.
    Object.fromEntries(
      fieldNames.map((field, index) => [field, cell(slots.row + slot, slots.column + index)]),
    ) as Fields;
/** The fields of a goal as its own row refers to them, filled down; and as other cells do. */
const rowCells = fieldsBy((row, column) => `$${at(row, column)}`);
const slotCells = fieldsBy(fixed);

/** Review dates that a chart can show: the latest ones. */
const shownDates = sponsorRoom.days;
/** Dates and shares of a goal; the four side by side. */
const block = { row: slots.row + slotColumns.length + 2, columns: 7 } as const;
const blockColumn = (slot: number): number => goalHelper + slot * block.columns;
/** Above the series of a block: its number, and what it needs of its goal, so that the other blocks are copies of the first. */
const facts = ['place', 'id', 'start', 'due', 'base', 'first', 'last', 'band', 'share'] as const;
const factsRow = block.row - 2;
const topRow = block.row + 1;
const lastRow = topRow + shownDates;
const dueRow = lastRow + 1;

/** Goals that the page may speak of: all in play at level 1, those shared with the sponsor above. */
const eligible =
  `(LEN(Goals[Goal ID])>0)*(Goals[Status]<>"Dropped")*(${level}>0)*` +
  `(((Goals[Sponsor visible]="Yes")+(${level}=1))>0)`;

/** Reviews of a goal that have a value. */
const reviewed = (id: string): string => `Reviews[Goal ID],${id},Reviews[Current value],"<>"`;

/** One goal of the page, in figures that are allowed from level 1 on; measures from level 2. One row is written and filled down. */
function slotFormulas(slot: number): Fields {
  const cell = rowCells(slot);
  const { place, id, start, due, last, share, letter, from, to, now, decimals } = cell;
  const inGoals = (header: string): string => `INDEX(Goals[${header}],${place})`;
  // AVERAGE of one cell passes over text and blanks.
  const number = (header: string, other = '""'): string => `IFERROR(AVERAGE(${inGoals(header)}),${other})`;
  const of = (content: string): string => `IF(${place}="","",${content})`;
  const measured = (content: string): string => of(`IF(${level}<2,"",${content})`);
  const baselineDate = (other: string): string => `IF(${level}>1,${number('Baseline date', other)},${other})`;
  const statement = `TRIM(SUBSTITUTE(${inGoals('Statement')},CHAR(10)," "))`;
  const percent = `ROUND(${share}*100,0)`;
  const day = (serial: string): string => `IF(${serial}="","${marks.none}",${dayInWords(serial)})`;
  const exact = (places: number): string =>
    `AND(${[from, to, now].map((value) => `ROUND(N(${value}),${places})=ROUND(N(${value}),6)`).join(',')})`;
  const words = (value: string): string => inWords(value, decimals);
  return {
    place: nextPlace(eligible, 'Goals[Goal ID]', at(slots.row + slot - 1, slots.column)),
    id: of(inGoals('Goal ID')),
    start: of(number('Start', baselineDate('""'))),
    due: of(number('Due')),
    base: of(baselineDate(start)),
    first: of(`N(MINIFS(Reviews[Date],${reviewed(id)}))`),
    last: of(`N(MAXIFS(Reviews[Date],${reviewed(id)}))`),
    band: of(`${inGoals('Direction')}="Maintain"`),
    share: of(number('Progress')),
    letter: of(ragFormula(cell)),
    name: of(
      `IF(${level}=1,"${goalWords.numbered}"&ROW()-${slots.row},IF(LEN(${statement})>${sponsorRoom.statement},LEFT(${statement},${sponsorRoom.statement - 1})&"${marks.cut}",${statement}))`,
    ),
    rag: of(
      `${letter}&"${marks.dot}"&IFERROR(CHOOSE(FIND(${letter},"BGAR"),${judgedStandings}),` +
        `IF(${last}=0,"${standingWords.unreviewed}","${standingWords.unclear}"))` +
        `&IF(${share}="","",", "&IF(ROUND(${share},9)>=1,${percent},MIN(99,${percent}))&"${standingWords.way}")`,
    ),
    dates: of(`${day(start)}&"${marks.to}"&${day(due)}`),
    from: measured(`IF(${cell.band},${number('Low')},${number('Baseline')})`),
    to: measured(`IF(${cell.band},${number('High')},${number('Target')})`),
    now: measured(
      `IFERROR(AVERAGEIFS(Reviews[Current value],Reviews[Goal ID],${id},Reviews[Date],${last}),"")`,
    ),
    // As few as say all three numbers.
    decimals: measured(`IF(${exact(0)},0,IF(${exact(1)},1,2))`),
    measure: measured(
      `IF(${inGoals('Direction')}="Achieve",${inGoals('Milestone')}&"",${inGoals('Metric')}&IF(OR(${from}="",${to}=""),"",": "&${words(from)}&` +
        `IF(${cell.band},"${marks.to}","${marks.arrow}")&${words(to)}&IF(${now}="","","${goalWords.now}"&${words(now)})))`,
    ),
  };
}

const { B, G, A, R } = standingWords;
const judgedStandings = `"${B}","${G}","${A}","${R}"`;

const {
  greenWithin,
  greenPace,
  amberPace,
  graceShare,
  belowStartRedAfter,
  intervalDays,
  greyAfterIntervals,
} = progressThresholds;

/** Letter of the colour, in the order of `domain/progress/rag.ts`. */
function ragFormula({ start, due, last, share }: Fields): string {
  const elapsed = `MEDIAN(0,1,(${last}-${start})/(${due}-${start}))`;
  const reaches = (limit: string): string => `ROUND(${share}-${limit},9)>=0`;
  const grace = `IF(ROUND(${elapsed}-${setting(graceShare)},9)<0,"A","R")`;
  const old = `TODAY()-${last}>${setting(greyAfterIntervals)}*${setting(intervalDays)}`;
  return (
    `IF(OR(${share}="",${last}=0,${last}>TODAY(),${old}),"?",IF(${reaches('1')},"B",` +
    `IF(OR(${start}="",${due}="",${due}<=${start}),"?",IF(TODAY()>${due},"R",` +
    `IF(AND(ROUND(${share},9)<0,ROUND(${elapsed}-${setting(belowStartRedAfter)},9)>0),${grace},` +
    `IF(OR(${reaches(`(${elapsed}-${setting(greenWithin)})`)},${reaches(`${setting(greenPace)}*${elapsed}`)}),"G",` +
    `IF(${reaches(`${setting(amberPace)}*${elapsed}`)},"A",${grace})))))))`
  );
}

function putSlots(parts: SheetParts): void {
  parts.put(slots.row - 2, slots.column, 'Goals of the page');
  // The search for the next goal begins after the place above; the first after 0.
  parts.put(slots.row - 1, slots.column, 0);
  slotColumns.forEach((_, slot) => {
    const formulas = slotFormulas(slot);
    fieldNames.forEach((field, index) => {
      parts.put(slots.row + slot, slots.column + index, `=${formulas[field]}`);
    });
  });
  parts.style('hint', slots.row - 2, slots.column);
  parts.style('quiet', slots.row - 1, slots.column, slotColumns.length + 1, fieldNames.length);
}

/**
 * Baseline at 0, each day with a value as the share of the way to the target in force, the due date. Built from the last day up; where there
 * are fewer days than rows the first is repeated without values, since an `#N/A` on a date axis would count as the year 1900. The column
 * behind the series has the shares by the target of today, whose straight line is the forecast. All rows but the last are filled down.
 */
function putBlock(parts: SheetParts, slot: number): void {
  const column = blockColumn(slot);
  // Rows are fixed, for filling down; columns move along with the block.
  const inBlock = (row: number, offset: number): string => at(row, column + offset).replace(/(\d+)/, '$$$1');
  const range = (offset: number): string => `${inBlock(topRow, offset)}:${inBlock(lastRow, offset)}`;
  const number = inBlock(factsRow, 0);
  // The first block finds no number on its left.
  parts.put(factsRow, column, `=N(${at(factsRow, column - block.columns)})+1`);
  const factCell = facts.map((field, index) => {
    const [row, offset] = [factsRow + Math.floor((index + 1) / block.columns), (index + 1) % block.columns];
    const first = slots.column + fieldNames.indexOf(field);
    const all = `${fixed(slots.row, first)}:${fixed(slots.row + slotColumns.length - 1, first)}`;
    parts.put(row, column + offset, `=INDEX(${all},${number})`);
    return [field, inBlock(row, offset)] as const;
  });
  // Every fact has its entry, which the typings of `fromEntries` do not know.
  const { place, id, start, due, base, first, last, band, share } = Object.fromEntries(factCell) as Record<
    (typeof facts)[number],
    string
  >;
  const baseline = `N(INDEX(Goals[Baseline],${place}))`;
  const target = `IFERROR(AVERAGE(INDEX(Goals[Target],${place})),1)`;
  const forecast = inBlock(dueRow, 4);
  sponsorSeriesNames.forEach((name, index) => {
    parts.put(block.row, column + 1 + index, name);
  });
  for (let row = topRow; row <= lastRow; row++) {
    const [day, below, value, pace] = [
      at(row, column),
      at(row + 1, column),
      at(row, column + 1),
      at(row, column + 5),
    ];
    const average = (header: string): string =>
      `AVERAGEIFS(Reviews[${header}],Reviews[Goal ID],${id},Reviews[Date],${day})`;
    const earlier = `N(MAXIFS(Reviews[Date],${reviewed(id)},Reviews[Date],"<"&${below}))`;
    const changed = `MINIFS(Reviews[Date],Reviews[Goal ID],${id},Reviews[Previous target],"<1E+300",Reviews[Date],">="&${day})`;
    const inForce = `IFERROR(AVERAGEIFS(Reviews[Previous target],Reviews[Goal ID],${id},Reviews[Date],${changed}),${target})`;
    const reached = `IF(${band},${average('Progress')},${pace}*(${target}-${baseline})/(${inForce}-${baseline}))/(${share}<>"")`;
    [
      `IF(${earlier}>0,${earlier},MIN(${base},${below}))`,
      `IFERROR(IFERROR(${reached},0/(${day}=${base})/(${band}=FALSE))/(${day}<>${below}),NA())`,
      `IF(${id}="",NA(),1)`,
      `IFERROR(MEDIAN(0,1,(${day}-${start})/(${due}-${start}))/(${due}>${start})/(${band}=FALSE),NA())`,
      `IF(AND(${day}=${last},ISNUMBER(${forecast})),${value},NA())`,
      `IFERROR((${average('Current value')}-${baseline})/(${target}-${baseline})/(${band}=FALSE)/(${day}<>${below}),"")`,
    ].forEach((formula, offset) => {
      parts.put(row, column + offset, `=${formula}`);
    });
  }
  // After the last review in any case, so that the search above finds it.
  parts.put(dueRow, column, `=MAX(${due},N(${last})+1)`);
  parts.put(dueRow, column + 1, '=NA()');
  parts.put(dueRow, column + 2, `=${at(lastRow, column + 2)}`);
  parts.put(dueRow, column + 3, `=IF(ISNUMBER(${at(lastRow, column + 3)}),1,NA())`);
  parts.put(
    dueRow,
    column + 4,
    `=IFERROR(FORECAST(${due},${range(5)},${range(0)})/(COUNT(${range(5)})>2)/(${due}>${last})/(${due}<=2*${last}-${first}),NA())`,
  );
  parts.style('quiet', factsRow, column, dueRow - factsRow + 1, block.columns);
}

/** The goals of the page, and in words how many more there are. */
export function putGoals(parts: SheetParts): void {
  putSlots(parts);
  parts.put(goalRows.heading, 0, fromLevel(1, `"${goalWords.heading}"`));
  parts.put(goalRows.heading, 2, fromLevel(1, `"${goalWords.legend}"`));
  slotColumns.forEach((column, slot) => {
    const { name, rag, dates, measure } = slotCells(slot);
    putBlock(parts, slot);
    parts.put(goalRows.name, column, `=${name}`);
    parts.put(goalRows.rag, column, `=${rag}`);
    parts.put(goalRows.dates, column, `=${dates}`);
    parts.put(goalRows.measure, column, `=${measure}`);
  });
  const more = `SUMPRODUCT(${eligible})-${slotColumns.length}`;
  parts.put(
    goalRows.more,
    0,
    fromLevel(
      1,
      `IF(${slotCells(0).place}="",IF(${level}=1,"${goalWords.none}","${goalWords.noneShared}"),IF(${more}>0,${more}&"${goalWords.more}",""))`,
    ),
  );
  parts.style('heading', goalRows.heading, 0);
  parts.style('hint', goalRows.heading, 2);
  parts.style('message', goalRows.name, 0, 2, 7);
  parts.style('hint', goalRows.dates, 0, 1, 7);
  parts.style('long', goalRows.measure, 0, 1, 7);
  parts.style('hint', goalRows.more, 0);
}

const cells = (row: number, column: number, rows = 1): Rect => ({ row, column, rows, columns: 1 });
/** How the lines of a goal are told apart, in the order of their names. */
export const goalLooks: readonly Pick<SeriesPlan, 'colour' | 'dashed' | 'dotted' | 'markers'>[] = [
  { colour: seriesColours[0], markers: true },
  { colour: palette.ink },
  { colour: palette.muted, dotted: true },
  { colour: seriesColours[0], dashed: true },
];

export const goalCharts: readonly ChartPlan[] = slotColumns.map((column, slot) => ({
  name: `Sponsor_goal_${slot + 1}`,
  kind: 'line',
  title: `Goal ${slot + 1}`,
  message: { row: goalRows.rag, column },
  anchor: { row: goalRows.chart, column, rows: goalRows.dates - goalRows.chart, columns: 1 },
  dataSheet: 'sponsorPage',
  categories: cells(topRow, blockColumn(slot), shownDates + 2),
  categoryDates: true,
  series: goalLooks.map((look, index) => ({
    name: cells(block.row, blockColumn(slot) + 1 + index),
    values: cells(topRow, blockColumn(slot) + 1 + index, shownDates + 2),
    ...look,
  })),
  valueAxis: { format: '0%' },
  legend: 'none',
  bare: true,
}));

/** The letters stand first in the line, so that its colour only repeats them. */
export const ragRange: Rect = { row: goalRows.rag, column: 0, rows: 1, columns: 7 };

/** The blocks of the other goals, moved along from the first. */
export const goalCopies: NonNullable<SheetBody['copies']> = [
  {
    source: { row: factsRow, column: goalHelper, rows: dueRow - factsRow + 1, columns: block.columns },
    target: {
      row: factsRow,
      column: blockColumn(1),
      rows: dueRow - factsRow + 1,
      columns: (slotColumns.length - 1) * block.columns,
    },
  },
];
