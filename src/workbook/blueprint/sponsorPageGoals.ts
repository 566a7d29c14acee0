import type { Rect } from '../cell';
import type { SheetParts } from '../layout/sheetParts';
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
const fields = ['place', 'id', 'start', 'due', 'first', 'last', 'share', 'elapsed', 'band', 'rag'] as const;
type Field = (typeof fields)[number];
const columnOf = (field: Field): number => slots.column + fields.indexOf(field);
/** A field of a goal in its own row, column fixed; and from elsewhere. */
const ofRow = (slot: number, field: Field): string => `$${at(slots.row + slot, columnOf(field))}`;
const cellOf = (slot: number, field: Field): string => fixed(slots.row + slot, columnOf(field));

/** Review dates that a chart can show: the latest ones. */
const shownDates = 24;
/** Dates and shares of a goal; the four side by side. */
const block = { row: slots.row + slotColumns.length + 2, columns: 7 } as const;
const blockColumn = (slot: number): number => goalHelper + slot * block.columns;
const baseRow = block.row + 1;
const firstReview = baseRow + 1;
const lastReview = baseRow + shownDates;
const dueRow = lastReview + 1;

/** Goals that the page may speak of: all in play at level 1, those shared with the sponsor above. */
const eligible =
  `(LEN(Goals[Goal ID])>0)*(Goals[Status]<>"Dropped")*(${level}>0)*` +
  `(((Goals[Sponsor visible]="Yes")+(${level}=1))>0)`;

const reviewed = (id: string): string => `Reviews[Goal ID],${id},Reviews[Current value],"<>"`;

/** One goal of the page in figures, all of them allowed from level 1 on. */
function slotFormulas(slot: number): Readonly<Record<Field, string>> {
  const [place, id, start, due, last, share, elapsed] = (
    ['place', 'id', 'start', 'due', 'last', 'share', 'elapsed'] as const
  ).map((field) => ofRow(slot, field));
  const above = at(slots.row + slot - 1, slots.column);
  const inGoals = (header: string): string => `INDEX(Goals[${header}],${place})`;
  // AVERAGE of one cell passes over text and blanks. The date of the baseline is for level 2.
  const dayOf = (header: string, other = '""'): string => `IFERROR(AVERAGE(${inGoals(header)}),${other})`;
  const of = (content: string): string => `=IF(${place}="","",${content})`;
  const reaches = (limit: string): string => `ROUND(${share}-${limit},9)>=0`;
  const grace = `IF(ROUND(${elapsed}-${setting('Grace share')},9)<0,"A","R")`;
  return {
    place: `=${nextPlace(eligible, 'Goals[Goal ID]', above)}`,
    id: of(inGoals('Goal ID')),
    start: of(dayOf('Start', `IF(${level}>1,${dayOf('Baseline date')},"")`)),
    due: of(dayOf('Due')),
    first: of(`N(MINIFS(Reviews[Date],${reviewed(id ?? '')}))`),
    last: of(`N(MAXIFS(Reviews[Date],${reviewed(id ?? '')}))`),
    share: of(dayOf('Progress')),
    elapsed: `=IFERROR(MEDIAN(0,1,(${last}-${start})/(${due}-${start}))/(${due}>${start}),"")`,
    band: of(`${inGoals('Direction')}="Maintain"`),
    // The order of domain/progress/rag.ts.
    rag: of(
      `IF(OR(${share}="",${last}=0,${last}>TODAY(),TODAY()-${last}>${setting('Grey after intervals')}*${setting('Review interval days')}),"?",` +
        `IF(${reaches('1')},"B",IF(${elapsed}="","?",IF(TODAY()>${due},"R",` +
        `IF(AND(ROUND(${share},9)<0,ROUND(${elapsed}-${setting('Below start red after')},9)>0),${grace},` +
        `IF(OR(${reaches(`${elapsed}+${setting('Green within')}`)},${reaches(`${setting('Green pace')}*${elapsed}`)}),"G",` +
        `IF(${reaches(`${setting('Amber pace')}*${elapsed}`)},"A",${grace})))))))`,
    ),
  };
}

function putSlots(parts: SheetParts): void {
  parts.put(slots.row - 2, slots.column, 'Goals of the page');
  // The search for the next goal begins after the place above; the first after 0.
  parts.put(slots.row - 1, slots.column, 0);
  slotColumns.forEach((_, slot) => {
    const formulas = slotFormulas(slot);
    for (const field of fields) parts.put(slots.row + slot, columnOf(field), formulas[field]);
  });
  parts.style('hint', slots.row - 2, slots.column);
  parts.style('quiet', slots.row - 1, slots.column, slotColumns.length + 1, fields.length);
}

const seriesNames = ['Reviews', 'Target', 'Expected path', 'Forecast at this pace'] as const;

/**
 * Baseline at 0, each day with a value as the share of the way to the target in force, the due date; oldest days repeated where there are
 * fewer than rows. The column behind the series has the shares by the target of today, whose straight line is the forecast.
 */
function putBlock(parts: SheetParts, slot: number): void {
  const column = blockColumn(slot);
  const cell = (field: Field): string => cellOf(slot, field);
  const [id, start, due, last, band] = (['id', 'start', 'due', 'last', 'band'] as const).map(cell);
  const range = (offset: number): string =>
    `${fixed(firstReview, column + offset)}:${fixed(lastReview, column + offset)}`;
  const inGoals = (header: string): string => `INDEX(Goals[${header}],${cell('place')})`;
  seriesNames.forEach((name, index) => {
    parts.put(block.row, column + 1 + index, name);
  });
  const forecast = `IFERROR(FORECAST(${due},${range(5)},${range(0)})/(COUNT(${range(5)})>2)/(${due}>${last})/(${due}<=2*${last}-${cell('first')}),NA())`;
  for (let row = baseRow; row <= dueRow; row++) {
    const [day, below] = [`$${at(row, column)}`, `$${at(row + 1, column)}`];
    const ofDay = `Reviews[Goal ID],${id},Reviews[Date],${day}`;
    const once = row === lastReview ? '' : `/(${day}<>${below})`;
    const isReview = row >= firstReview && row <= lastReview;
    parts.put(
      row,
      column,
      row === baseRow
        ? `=IF(ISNUMBER(${start}),${start},${below})`
        : row === dueRow
          ? `=MAX(${due},${last})`
          : row === lastReview
            ? `=N(${last})`
            : `=MAX(${cell('first')},MAXIFS(Reviews[Date],${reviewed(id ?? '')},Reviews[Date],"<"&${below}))`,
    );
    parts.put(
      row,
      column + 1,
      isReview
        ? `=IFERROR(AVERAGEIFS(Reviews[Progress],${ofDay})${once},NA())`
        : row === baseRow
          ? `=IFERROR(0/(${band}=FALSE),NA())`
          : '=NA()',
    );
    parts.put(row, column + 2, `=IF(${id}="",NA(),1)`);
    parts.put(
      row,
      column + 3,
      `=IFERROR(MEDIAN(0,1,(${day}-${start})/(${due}-${start}))/(${due}>${start})/(${band}=FALSE),NA())`,
    );
    parts.put(
      row,
      column + 4,
      row === dueRow
        ? `=${forecast}`
        : row === lastReview
          ? `=IF(ISNUMBER(${at(dueRow, column + 4)}),${at(row, column + 1)},NA())`
          : '=NA()',
    );
    if (isReview)
      parts.put(
        row,
        column + 5,
        `=IFERROR((AVERAGEIFS(Reviews[Current value],${ofDay})-N(${inGoals('Baseline')}))/(IFERROR(AVERAGE(${inGoals('Target')}),1)-N(${inGoals('Baseline')}))/(${band}=FALSE)${once},"")`,
      );
  }
  parts.style('quiet', block.row, column, dueRow - block.row + 1, block.columns - 1);
}

/** Texts of a goal on the page. */
function putTexts(parts: SheetParts, slot: number): void {
  const column = slotColumns[slot] ?? 0;
  const cell = (field: Field): string => cellOf(slot, field);
  const [place, start, due, last, share, letter] = (
    ['place', 'start', 'due', 'last', 'share', 'rag'] as const
  ).map(cell);
  const inGoals = (header: string): string => `INDEX(Goals[${header}],${place})`;
  const of = (content: string): string => `=IF(${place}="","",${content})`;
  const statement = `TRIM(SUBSTITUTE(${inGoals('Statement')},CHAR(10)," "))`;
  parts.put(
    goalRows.name,
    column,
    of(`IF(${level}=1,"Goal ${slot + 1}",IF(LEN(${statement})>100,LEFT(${statement},99)&"…",${statement}))`),
  );
  const percent = `ROUND(${share}*100,0)`;
  parts.put(
    goalRows.rag,
    column,
    of(
      `${letter}&" · "&IF(${letter}="B","target reached",IF(${letter}="G","on track",IF(${letter}="A","needs a look",` +
        `IF(${letter}="R","off track",IF(${last}=0,"no review yet","cannot be judged now")))))` +
        `&IF(${share}="","",", "&IF(ROUND(${share},9)>=1,${percent},MIN(99,${percent}))&"% of the way")`,
    ),
  );
  const day = (serial: string): string => `IF(ISNUMBER(${serial}),${dayInWords(serial)},"–")`;
  parts.put(goalRows.dates, column, of(`${day(start ?? '')}&" to "&${day(due ?? '')}`));
  // As few decimals as say all three numbers.
  const [low, high, baseline, target] = ['Low', 'High', 'Baseline', 'Target'].map(inGoals);
  const now = `AVERAGEIFS(Reviews[Current value],Reviews[Goal ID],${cell('id')},Reviews[Date],${last})`;
  const between = (from: string, to: string): string => {
    const same = (decimals: number): string =>
      `AND(${[from, to, `IFERROR(${now},0)`].map((number) => `ROUND(${number}-ROUND(${number},${decimals}),6)=0`).join(',')})`;
    const decimals = `IF(${same(0)},0,IF(${same(1)},1,2))`;
    const words = (number: string): string => inWords(number, decimals);
    return `${words(from)}&" → "&${words(to)}&IFERROR(", now "&${words(now)},"")`;
  };
  parts.put(
    goalRows.measure,
    column,
    fromLevel(
      2,
      `IF(${place}="","",IF(${inGoals('Direction')}="Achieve",${inGoals('Milestone')}&"",${inGoals('Metric')}&IFERROR(": "&` +
        `IF(${inGoals('Direction')}="Maintain",SUBSTITUTE(${between(`AVERAGE(${low})`, `AVERAGE(${high})`)},"→","to"),${between(`AVERAGE(${baseline})`, `AVERAGE(${target})`)}),"")))`,
    ),
  );
}

/** The goals of the page, and in words how many more there are. */
export function putGoals(parts: SheetParts): void {
  putSlots(parts);
  parts.put(goalRows.heading, 0, fromLevel(1, '"Goals"'));
  parts.put(
    goalRows.heading,
    2,
    fromLevel(
      1,
      '"From the start at 0% to the target at 100%: ● reviews, ━ target, ┄ expected path, ╌ forecast at this pace"',
    ),
  );
  slotColumns.forEach((_, slot) => {
    putBlock(parts, slot);
    putTexts(parts, slot);
  });
  const more = `SUMPRODUCT(${eligible})-${slotColumns.length}`;
  parts.put(
    goalRows.more,
    0,
    fromLevel(
      1,
      `IF(${cellOf(0, 'place')}="",IF(${level}=1,"No goals yet.","No goal is shared on this page yet."),IF(${more}>0,${more}&" more, not drawn here for want of room.",""))`,
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
const looks: readonly Pick<SeriesPlan, 'colour' | 'dashed' | 'markers'>[] = [
  { colour: seriesColours[0], markers: true },
  { colour: palette.ink },
  { colour: palette.muted, dashed: true },
  { colour: seriesColours[0], dashed: true },
];

export const goalCharts: readonly ChartPlan[] = slotColumns.map((column, slot) => ({
  name: `Sponsor_goal_${slot + 1}`,
  kind: 'line',
  title: `Goal ${slot + 1}`,
  message: { row: goalRows.rag, column },
  anchor: { row: goalRows.chart, column, rows: goalRows.dates - goalRows.chart, columns: 1 },
  dataSheet: 'sponsorPage',
  categories: cells(baseRow, blockColumn(slot), shownDates + 2),
  categoryDates: true,
  series: looks.map((look, index) => ({
    name: cells(block.row, blockColumn(slot) + 1 + index),
    values: cells(baseRow, blockColumn(slot) + 1 + index, shownDates + 2),
    ...look,
  })),
  valueAxis: { format: '0%' },
  legend: 'none',
  bare: true,
}));

/** Days of the helper cells, and shares. */
export const goalFormats = [
  ...slotColumns.map((_, slot) => ({
    range: cells(baseRow, blockColumn(slot), shownDates + 2),
    format: 'yyyy-mm-dd',
  })),
];

/** The letters stand first in the line, so that its colour only repeats them. */
export const ragRange: Rect = { row: goalRows.rag, column: 0, rows: 1, columns: 7 };
