import { address, absoluteAddress, type Rect } from '../cell';
import { gapWords as gaps, labelLength, messageWords as words, ragWords } from '../../domain/progress/words';
import { latestReviews } from '../../domain/progress/latestDays';
import { directions } from '../../domain/progress/percentToTarget';
import type { SheetParts } from '../layout/sheetParts';
import { changeFormulas, seriesFormulas } from './goalSeries';
import { thresholdCell } from './thresholds';

/**
 * The helper cells of one goal: what the domain's `goalProgress` knows of it, by native formulas, and the rows of its chart. One block is
 * written and the others are copies, moved by `blockColumns`: everything in a block refers to its own columns relatively.
 */

/** Columns of a block: days with a value and their values, then what the chart reads. */
export const blockColumns = 7;
/** Room for the dates of the latest reviews, between the baseline and the due date. */
const reviewDates = latestReviews;
export const chartRows = reviewDates + 2;

/** Room for changes of the target. */
const targetChanges = 12;

const top = 4;
/** First column of the block of the first goal. */
const firstColumn = 9;

/** Formulas by what they give, in the order in which they stand. `$fact` is the cell of another one. */
const facts = {
  place: '',
  row: `IFERROR(AGGREGATE(15,6,(ROW(Goals[Goal ID])-ROW(Goals[[#Headers],[Goal ID]]))/((Goals[Goal ID]<>"")*(Goals[Status]<>"Dropped")),$place),NA())`,
  id: 'IFERROR(TRIM(INDEX(Goals[Goal ID],$row)),"")',
  text: 'IFERROR(TRIM(SUBSTITUTE(INDEX(Goals[Statement],$row),CHAR(10)," ")),"")',
  label: `TRIM($id&" "&IF(LEN($text)>${labelLength},TRIM(LEFT($text,${labelLength - 1}))&"…",$text))`,
  direction: 'IFERROR(INDEX(Goals[Direction],$row)&"","")',
  baseline: 'IFERROR(AVERAGE(INDEX(Goals[Baseline],$row)),IF($direction="Achieve",0,""))',
  target: 'IFERROR(AVERAGE(INDEX(Goals[Target],$row)),IF($direction="Achieve",1,""))',
  low: 'IF($direction="Maintain",IFERROR(AVERAGE(INDEX(Goals[Low],$row)),""),"")',
  high: 'IF($direction="Maintain",IFERROR(AVERAGE(INDEX(Goals[High],$row)),""),"")',
  measured: 'IFERROR(AVERAGE(INDEX(Goals[Baseline date],$row)),"")',
  begun: 'IFERROR(AVERAGE(INDEX(Goals[Start],$row)),"")',
  from: 'IF($measured="",$begun,$measured)',
  start: 'IF($begun="",$measured,$begun)',
  due: 'IFERROR(AVERAGE(INDEX(Goals[Due],$row)),"")',
  progress: 'IFERROR(AVERAGE(INDEX(Goals[Progress],$row)),"")',
  changes: 'IF(ISNA($row),0,COUNTIFS(Reviews[Goal ID],$id,Reviews[Previous target],"<1E+300"))',
  reviews: 'COUNTIFS(Reviews[Goal ID],$id,Reviews[Current value],"<1E+300",Reviews[Date],"<1E+300")',
  /** The day before the latest reviews that there is room for. */
  before: `IF($reviews>${latestReviews},AGGREGATE(14,6,Reviews[Date]/((Reviews[Goal ID]=$id)*ISNUMBER(Reviews[Current value])),${latestReviews})-1,0)`,
  now: 'IF($target="",NA(),$target)',
  count: 'COUNT($days)',
  last: 'IF($count=0,"",MAX($days))',
  limit: 'IF($count=0,"",2*$last-MIN($days))',
  value: 'IF($count=0,"",INDEX($values,$count))',
  slope: 'IF($count<3,"",IF(MAX($values)=MIN($values),0,SLOPE($values,$days)))',
  moving:
    'IF(OR($count<3,$direction="Maintain",$baseline="",$target=""),FALSE,$slope*SIGN($target-$baseline)>0)',
  crossing: 'IF($moving,AVERAGE($days)+($target-AVERAGE($values))/$slope,"")',
  ahead: 'IF(OR($count<3,$due=""),FALSE,AND($due>$last,$due<=$limit))',
  forecast: 'IF($ahead,AVERAGE($values)+$slope*($due-AVERAGE($days)),"")',
  /** Half of the 95 % prediction interval. */
  half: 'IF($ahead,IF($slope=0,0,T.INV.2T(0.05,$count-2)*STEYX($values,$days)*SQRT(1+1/$count+($due-AVERAGE($days))^2/DEVSQ($days))),"")',
  path: 'IF(OR($baseline="",$start="",$due=""),FALSE,$due>$start)',
  reached: 'IF($progress="",FALSE,ROUND($progress,9)>=1)',
  gap: gapFormula(),
  percent: 'IF($progress="","",IF($reached,ROUND($progress*100,0),MIN(99,ROUND($progress*100,0))))',
  late: 'IF($crossing="","",MAX(1,ROUND($crossing-$due,0)))',
  pace: paceFormula(),
  inside:
    'IF($direction="Maintain",IFERROR(SUMPRODUCT(($days<>"")*($values>=$lowers-0.000000001)*($values<=$uppers+0.000000001)),0),0)',
  message: messageFormula(),
  elapsed: 'IF(AND($path,$last<>""),MEDIAN(0,1,($last-$start)/($due-$start)),0)',
  /** Which of the sentences about the colour holds, in the order of `ragOf`. */
  case: caseFormula(),
  letter: 'IF(ISNA($row),"",MID("???B???RRGAAR",$case,1))',
  why: whyFormula(),
  outlook: outlookFormula(),
} as const;

type Fact = keyof typeof facts;
const factNames = Object.keys(facts) as Fact[];

/** Row of the names of the series. */
export const seriesTop = top + factNames.length + 1;
const rows = { first: seriesTop + 1, days: seriesTop + 2 };

/** First column of the block of a goal; places count from 1. */
const columnOf = (place: number): number => firstColumn + (place - 1) * blockColumns;

const factRow = (fact: Fact): number => top + factNames.indexOf(fact);
/** Cell of a fact; its row stays when the formula is filled down. */
const factCell = (fact: Fact, column: number): string =>
  address({ row: factRow(fact), column: column + 1, rows: 1, columns: 1 }).replace(/(\d+)/, '$$$1');

/** The cell of the page shows what this cell says. */
export const factAddress = (fact: 'message' | 'letter' | 'why' | 'outlook', place: number): string =>
  absoluteAddress({ row: factRow(fact), column: columnOf(place) + 1, rows: 1, columns: 1 });

/** Columns of a block by what stands in them. */
export const inBlock = {
  days: 0,
  values: 1,
  dates: 2,
  value: 3,
  target: 4,
  expected: 5,
  forecast: 6,
} as const;

const column = (name: keyof typeof inBlock, at: number): string =>
  address({ row: rows.days, column: at + inBlock[name], rows: reviewDates, columns: 1 }).replace(
    /(\d+)/g,
    '$$$1',
  );

const changeCells = (at: number, offset: number, rowCount: number): string =>
  address({ row: top + 1, column: at + offset, rows: rowCount, columns: 1 }).replace(/(\d+)/g, '$$$1');

/** Beside the facts: when the target was changed, and what it was before; below the last change the target of now. */
function putChanges(parts: SheetParts, at: number): void {
  parts.put(top, at + 2, 'Changed');
  parts.put(top, at + 3, 'Target until then');
  for (let row = top + 1; row <= top + targetChanges + 1; row++) {
    const cell = (offset: number, of = row): string =>
      address({ row: of, column: at + offset, rows: 1, columns: 1 });
    const put = (offset: number, formula: string) =>
      parts.put(
        row,
        at + offset,
        `=${filled(formula.replaceAll('@day', cell(2)).replaceAll('@above', cell(2, row - 1)), at)}`,
      );
    if (row <= top + targetChanges) put(2, changeFormulas.day);
    put(3, row <= top + targetChanges ? changeFormulas.target : '$now');
  }
}

/** Writes references into a formula: `$fact`, and the columns `$days`, `$values`, `$lowers`, `$uppers`. */
function filled(formula: string, at: number): string {
  const columns: Readonly<Record<string, string>> = {
    days: column('days', at),
    values: column('values', at),
    lowers: column('expected', at),
    uppers: column('target', at),
    changed: changeCells(at, 2, targetChanges),
    olds: changeCells(at, 3, targetChanges + 1),
  };
  return formula.replace(/\$([a-z]+)/g, (_, name: string) => columns[name] ?? factCell(name as Fact, at));
}

/** Cells of the chart of a goal: the rows below the names of the series. */
export const chartCells = (place: number, name: keyof typeof inBlock): Rect => ({
  row: rows.first,
  column: columnOf(place) + inBlock[name],
  rows: chartRows,
  columns: 1,
});

/** All cells of the block of a goal. */
export const blockOf = (place: number): Rect => ({
  row: top,
  column: columnOf(place),
  rows: seriesTop - top + chartRows + 1,
  columns: blockColumns,
});

/** Puts the block of a goal. */
export function putGoalBlock(parts: SheetParts, place: number): void {
  const at = columnOf(place);
  factNames.forEach((fact) => {
    const row = factRow(fact);
    parts.put(row, at, fact);
    // One more than in the block before; the first finds no number there.
    const before = address({ row, column: at + 1 - blockColumns, rows: 1, columns: 1 });
    parts.put(row, at + 1, fact === 'place' ? `=N(${before})+1` : `=${filled(facts[fact], at)}`);
  });
  putChanges(parts, at);
  putRows(parts, at);
  parts.style('quiet', top, at, seriesTop - top + chartRows + 1, blockColumns);
}

function putRows(parts: SheetParts, at: number): void {
  const { names, baseline, review } = seriesFormulas;
  const cell = (name: keyof typeof inBlock, row: number): string =>
    address({ row, column: at + inBlock[name], rows: 1, columns: 1 });
  const put = (name: keyof typeof inBlock, row: number, formula: string) => {
    const own = formula.replace(/@([a-z]+)(\^?)/g, (_, other: string, above: string) =>
      cell(other as keyof typeof inBlock, above ? row - 1 : row),
    );
    parts.put(row, at + inBlock[name], filled(own, at));
  };
  const entries = Object.entries as <T>(
    record: Readonly<Record<keyof typeof inBlock, T>>,
  ) => [keyof typeof inBlock, T][];
  // The corner above the dates stays blank, as charts want it (`chartBlock`).
  for (const [name, formula] of entries(names)) if (formula !== '') put(name, seriesTop, formula);
  for (const [name, formula] of entries(baseline)) put(name, rows.first, formula);
  for (let row = rows.days; row < rows.first + chartRows; row++)
    for (const [name, formula] of entries(review)) put(name, row, formula);
}

function gapFormula(): string {
  const known = directions.map((word) => `"${word}"`).join(',');
  const band =
    `IF(OR(AND($low="",$target=""),AND($high="",$target="")),"${gaps.band}",` +
    `IF(IF($low="",$target,$low)>IF($high="",$target,$high),"${gaps.reversed}","${gaps.review}"))`;
  const change =
    `IF($baseline="","${gaps.baseline}",IF($target="","${gaps.target}",` +
    `IF(AND($target<>$baseline,$count=0),"${gaps.review}","${gaps.same}")))`;
  return `IF($progress<>"","",IF(ISNA(MATCH($direction,{${known}},0)),"${gaps.direction}",IF($direction="Maintain",${band},${change})))`;
}

function paceFormula(): string {
  const passed = (else_: string): string => `IF(TODAY()>$due,"${words.passed}","${else_}")`;
  const late = `$late&IF($late=1," ${words.day} "," ${words.days} ")&"${words.late}"`;
  return (
    `IF($reached,"${words.atTarget}",IF($due="","${words.noDue}",IF($count<3,${passed(words.tooEarly)},IF(NOT($moving),"${words.notMoving}",` +
    `IF($crossing>$limit,IF($limit>=$due,"${words.late}","${words.tooEarly}"),IF($crossing>$due,${late},${passed(words.onTime)}))))))`
  );
}

function messageFormula(): string {
  const maintain = `IF($reached,"${words.inside}","${words.outside}")&", ${words.insideAt} "&$inside&" ${words.of} "&$count&" ${words.reviews}"`;
  return `IF(ISNA($row),"No further goal",$label&": "&IF($gap<>"",$gap,IF($direction="Maintain",${maintain},$percent&"${words.way}, "&$pace)))`;
}

function caseFormula(): string {
  const t = thresholdCell;
  const reaches = (value: string, limit: string): string => `ROUND(${value}-${limit},9)>=0`;
  const grace = (otherwise: number): string => `IF(${reaches('$elapsed', t('graceShare'))},${otherwise},11)`;
  const byPace =
    `IF(AND(ROUND($progress,9)<0,ROUND($elapsed-${t('belowStartRedAfter')},9)>0),${grace(9)},` +
    `IF(OR(${reaches('$progress', `$elapsed+${t('greenWithin')}`)},${reaches('$progress', `${t('greenPace')}*$elapsed`)}),10,` +
    `IF(${reaches('$progress', `${t('amberPace')}*$elapsed`)},12,${grace(13)})))`;
  return (
    `IF($gap<>"",1,IF($last>TODAY(),2,IF(TODAY()-$last>${t('greyAfterIntervals')}*${t('intervalDays')},3,IF($reached,4,IF($start="",5,` +
    `IF($due="",6,IF($due<=$start,7,IF(TODAY()>$due,8,${byPace}))))))))`
  );
}

function whyFormula(): string {
  const nothing = (gap: string): string => `"${ragWords.nothing}: ${gap}."`;
  const told = (lead: string): string =>
    `"${lead}: "&$percent&"${words.way} ${ragWords.after} "&ROUND($elapsed*100,0)&"${ragWords.time}"`;
  const sentences = [
    `"${ragWords.nothing}: "&$gap&"."`,
    `"${ragWords.future}"`,
    `"${ragWords.stale} "&${thresholdCell('greyAfterIntervals')}*${thresholdCell('intervalDays')}&" ${ragWords.staleDays}"`,
    `"${ragWords.reached}"`,
    ...[gaps.start, gaps.due, gaps.order].map(nothing),
    ...[ragWords.overdue, ragWords.belowStart].map((sentence) => `"${sentence}"`),
    ...[ragWords.green, ragWords.grace, ragWords.amber, ragWords.red].map(told),
  ];
  return `IF(ISNA($row),"",CHOOSE($case,${sentences.join(',')}))`;
}

/** The format of a date depends on the language of Excel in TEXT. */
function isoDate(date: string): string {
  return `YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)&"-"&RIGHT("0"&DAY(${date}),2)`;
}

/** Forecast, its interval and the day of the target, in words. */
function outlookFormula(): string {
  const day = 'ROUNDUP($crossing-0.00001,0)';
  const forecast =
    'IF($ahead,"Forecast for the due date: "&ROUND($forecast,2)&", nineteen times in twenty between "&ROUND($forecast-$half,2)&" and "&ROUND($forecast+$half,2)&". ","")';
  // Where the last review has reached it, the trend over all of them need not have.
  const lead =
    'IF($reached,"The trend alone reaches the target on ","At this pace the target is reached on ")';
  const hit = `IF($crossing="","",IF($crossing>$limit,"When the target is reached is too far ahead to say.",${lead}&${isoDate(day)}&"."))`;
  return `IF(OR(ISNA($row),$gap<>""),"",IF($count<3,"A trend needs three reviews.",${forecast}&${hit}))`;
}
