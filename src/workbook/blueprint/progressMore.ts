import { progressThresholds } from '../../domain/progress/settings';
import { pulsePoints } from '../../domain/progress/pulse';
import { fewestAnswersSpread } from '../../domain/suppression/distributionRule';
import { fewestRaters } from '../../domain/suppression/minRaters';
import { absoluteAddress, address, type Rect } from '../cell';
import type { SheetParts } from '../layout/sheetParts';
import { palette, seriesColours } from '../look';
import type { ChartPlan } from '../plan';
import { changeMessage } from './names';
import { changeChart } from './reportChange';

/** The lower half of the sheet Progress: goal attainment, pulse, change in the 360 report and actions, with their helper cells. */

const goals = 10;
const dates = { row: 6, column: 16, rows: 24 } as const;
const [upperRow, lowerRow, chartHeight] = [44, 64, 17] as const;
/** Rows of the printed page. */
export const moreRows = lowerRow + chartHeight + 2;

const [left, right] = [
  { column: 0, columns: 9 },
  { column: 10, columns: 5 },
] as const;

/** Helper cells: below those of the overview, columns from the same one on. */
const top = 34;
const weights = { row: top + 1, column: dates.column } as const;
const gas = { row: top + 1, column: weights.column + 6 } as const;
const pulse = { row: top + 14, column: weights.column } as const;
const actions = { row: top + 14, column: weights.column + 4 } as const;

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const fixed = (row: number, column: number, rows = 1): string =>
  absoluteAddress({ row, column, rows, columns: 1 });
const column = (from: { readonly row: number; readonly column: number }, offset: number, rows: number) =>
  fixed(from.row + 1, from.column + offset, rows);

const [ids, ofGoal, shares] = [0, 1, 3].map((offset) => column(weights, offset, goals)) as [
  string,
  string,
  string,
];

/** Weight of a goal as `progressRecords` reads it: what is not over 0 is an error, and the next one holds. */
function weightOf(id: string): string {
  const of = (table: string, header: string): string => `SUMIFS(${table}[${header}],${table}[Goal ID],${id})`;
  const product = (table: string): string => `${of(table, 'Importance')}*${of(table, 'Difficulty')}`;
  return [of('Goals', 'Weight'), product('GAS'), product('Goals')].reduceRight(
    (otherwise, weight) => `IFERROR(1/(1/SQRT(${weight})^2),${otherwise})`,
    '1',
  );
}

/** Goals with their weights and their shares of the way, clipped to 0 … 1. */
function putWeights(parts: SheetParts): void {
  ['Goal', 'Weight', 'Progress', 'Clipped'].forEach((header, offset) => {
    parts.put(weights.row, weights.column + offset, header);
  });
  for (let row = weights.row + 1; row <= weights.row + goals; row++) {
    const [id, , progress] = [0, 1, 2].map((offset) => at(row, weights.column + offset));
    const place = `ROW()-${weights.row + 1}`;
    parts.put(
      row,
      weights.column,
      `=IFERROR(IF(INDEX(Goals[Status],${place})="Dropped","",TRIM(INDEX(Goals[Goal ID],${place}))),"")`,
    );
    parts.put(row, weights.column + 1, `=IF(${id}="",0,${weightOf(id ?? '')})`);
    parts.put(row, weights.column + 2, `=IFERROR(AVERAGEIFS(Goals[Progress],Goals[Goal ID],${id}),"")`);
    parts.put(row, weights.column + 3, `=IF(${progress}="","",MEDIAN(0,1,${progress}))`);
  }
}

const overall = `SUMPRODUCT(${ofGoal},${shares})/SUMIF(${shares},">=0",${ofGoal})`;
const goalProgress = column(weights, 2, goals);

/** Weighted overall progress, and how many goals are at their target. */
export const overallMessage =
  `=IF(COUNT(${shares})=0,"No goal has been reviewed yet.",ROUND(${overall}*100,0)&"% of the way over all goals; "&` +
  `COUNTIF(${goalProgress},">=0.999999999")&" of "&COUNT(${goalProgress})&" reviewed goals at target.")`;

const rho = fixed(gas.row - 1, gas.column + 1);

/** T-scores over the dates of the overview, from the levels that goals were given on each. */
function putGas(parts: SheetParts): void {
  const { key, value } = progressThresholds.gasCorrelation;
  const found = `AVERAGE(INDEX(Settings[Value],MATCH("${key}",Settings[Key],0)))`;
  parts.put(gas.row - 1, gas.column, key);
  parts.put(
    gas.row - 1,
    gas.column + 1,
    `=IFERROR(IF(AND(${found}>=0,${found}<=1),${found},${value}),${value})`,
  );
  parts.put(gas.row, gas.column + 1, 'T-score');
  parts.put(gas.row, gas.column + 2, 'As expected');
  for (let index = 1; index <= dates.rows; index++) {
    const date = at(dates.row + index - 1, dates.column);
    const below = at(dates.row + index, dates.column);
    const [here, row] = [at(gas.row + index, gas.column), gas.row + index];
    const rows = `Reviews[Goal ID],${ids},Reviews[Date],${here}`;
    const has = `(COUNTIFS(${rows},Reviews[GAS level],"<9")>0)`;
    const sum = `SUMPRODUCT(SUMIFS(Reviews[GAS level],${rows}),${ofGoal})`;
    const spread = `SQRT((1-${rho})*SUMPRODUCT(${has}*${ofGoal}^2)+${rho}*SUMPRODUCT(${has}*${ofGoal})^2)`;
    parts.put(row, gas.column, `=${date}`);
    // Divided by FALSE, thus no point, where the first date is repeated.
    parts.put(row, gas.column + 1, `=IFERROR((50+10*${sum}/${spread})/(${date}<>${below}),NA())`);
    parts.put(row, gas.column + 2, `=IF(ISNUMBER(${here}),50,NA())`);
  }
}

const scores = column(gas, 1, dates.rows);
const gasMessage =
  `=IF(COUNT(${scores})=0,"The goal attainment score appears once goals have a GAS level.",` +
  `"Goal attainment: T "&ROUND(LOOKUP(999999,${scores}),1)&IF(COUNT(${scores})>1," now, from "&` +
  `ROUND(INDEX(${scores},MATCH(TRUE,INDEX(ISNUMBER(${scores}),0),0)),1)&" at the first review","")&"; 50 is as expected.")`;

const pulseFact = (offset: number): string => fixed(pulse.row + 1 + offset, pulse.column + 1);
const [day, goal, answers, fewest, twice, mean, isShown] = [0, 1, 2, 3, 4, 5, 6].map(pulseFact) as [
  string,
  ...string[],
];
const ofPulse = `Pulse[Date],${day},Pulse[Goal ID],${goal}`;

/** The latest pulse: whose answers, whether they may be shown, and the share at each point. */
function putPulse(parts: SheetParts): void {
  const facts: readonly (readonly [label: string, formula: string])[] = [
    ['Latest pulse', 'IFERROR(1/(1/MAXIFS(Pulse[Date],Pulse[Score],"<9")),"")'],
    ['Goal', `IF(${day}="","",INDEX(Pulse[Goal ID],MATCH(${day},Pulse[Date],0)))`],
    ['Answers', `COUNTIFS(${ofPulse},Pulse[Score],"<9")`],
    ['Fewest', `MAX(${fewestRaters},ROUNDUP(N(Engagement_min_raters),0))`],
    [
      'Answered twice',
      `SUMPRODUCT((Pulse[Date]=${day})*(Pulse[Goal ID]=${goal})*(Pulse[Stakeholder]<>"")*` +
        '(COUNTIFS(Pulse[Date],Pulse[Date],Pulse[Goal ID],Pulse[Goal ID],Pulse[Stakeholder],Pulse[Stakeholder])>1))',
    ],
    ['Mean', `IF(AND(${answers}>=${fewest},${twice}=0),AVERAGEIFS(Pulse[Score],${ofPulse}),"")`],
    [
      'Spread shown',
      `AND(${mean}<>"",${answers}>=${fewestAnswersSpread},MINIFS(Pulse[Score],${ofPulse})<MAXIFS(Pulse[Score],${ofPulse}))`,
    ],
  ];
  facts.forEach(([label, formula], offset) => {
    parts.put(pulse.row + 1 + offset, pulse.column, label);
    parts.put(pulse.row + 1 + offset, pulse.column + 1, `=${formula}`);
  });
  const row = pulse.row + facts.length + 2;
  parts.put(row, pulse.column + 1, 'Share of answers');
  pulsePoints.forEach((point, index) => {
    const score = at(row + 1 + index, pulse.column);
    parts.put(row + 1 + index, pulse.column, point);
    parts.put(
      row + 1 + index,
      pulse.column + 1,
      `=IF(${isShown},COUNTIFS(${ofPulse},Pulse[Score],${score})/${answers},NA())`,
    );
  });
}

const improved = `ROUND(COUNTIFS(${ofPulse},Pulse[Score],">0")/${answers}*100,0)`;
const pulseMessage =
  `=IF(${day}="","The pulse appears once stakeholders have answered.",IF(${answers}<${fewest},"Fewer than "&${fewest}&" people have answered the pulse: nothing is shown.",` +
  `IF(${twice}>0,"Somebody has answered the pulse twice: keep one row on the sheet Pulse.",` +
  `"Pulse of "&${goal}&": "&${improved}&"% of "&${answers}&" see it improved, mean "&ROUND(${mean},2)&` +
  `IF(${isShown},".","; the spread needs ${fewestAnswersSpread} answers that are not all alike."))))`;

const actionCount = (offset: number): string => at(actions.row + 1 + offset, actions.column + 1);

function putActions(parts: SheetParts): void {
  const open = 'COUNTIFS(Actions[Action ID],"?*",Actions[Status],"<>Done",Actions[Status],"<>Dropped")';
  const counts = [
    ['Done', '=COUNTIFS(Actions[Action ID],"?*",Actions[Status],"Done")'],
    ['Open', `=${open}-${actionCount(2)}`],
    ['Overdue', '=COUNTIFS(Actions[Action ID],"?*",Actions[Overdue],"Yes")'],
  ] as const;
  parts.put(actions.row, actions.column + 1, 'Actions');
  counts.forEach(([label, formula], index) => {
    parts.put(actions.row + 1 + index, actions.column, label);
    parts.put(actions.row + 1 + index, actions.column + 1, formula);
  });
}

const [done, open, overdue] = [0, 1, 2].map(actionCount) as [string, string, string];
const actionMessage =
  `=IF(${done}+${open}+${overdue}=0,"No actions are planned yet.",${done}&" of "&${done}+${open}+${overdue}&" actions done, "&` +
  `${overdue}&" overdue.")`;

/** Messages above their charts, and the helper cells. */
export function putProgressMore(parts: SheetParts): void {
  parts.put(upperRow, left.column, gasMessage);
  parts.put(upperRow, right.column, pulseMessage);
  parts.put(lowerRow, left.column, `=${changeMessage}`);
  parts.put(lowerRow, right.column, actionMessage);
  for (const row of [upperRow, lowerRow]) parts.style('label', row, 0, 1, 15);
  putWeights(parts);
  putGas(parts);
  putPulse(parts);
  putActions(parts);
  parts.style('quiet', top, weights.column, dates.rows + 6, 9);
}

const place = (row: number, { column: first, columns }: typeof left | typeof right) => ({
  message: { row, column: first },
  anchor: { row: row + 1, column: first, rows: chartHeight, columns },
});
const block = (row: number, first: number, rows: number): Rect => ({ row, column: first, rows, columns: 1 });
const pulseTop = pulse.row + 9;

const charts: readonly ChartPlan[] = [
  {
    name: 'GAS_over_time',
    kind: 'line',
    title: 'Goal attainment (T-score)',
    ...place(upperRow, left),
    dataSheet: 'progress',
    categories: block(gas.row + 1, gas.column, dates.rows),
    categoryDates: true,
    series: [
      { offset: 1, colour: seriesColours[0], markers: true },
      { offset: 2, colour: palette.muted, dotted: true },
    ].map(({ offset, ...look }) => ({
      name: block(gas.row, gas.column + offset, 1),
      values: block(gas.row + 1, gas.column + offset, dates.rows),
      ...look,
    })),
    valueAxis: { format: '0' },
    legend: 'bottom',
  },
  {
    name: 'Pulse_spread',
    kind: 'column',
    title: 'What stakeholders say about the change, from -3 to +3',
    ...place(upperRow, right),
    dataSheet: 'progress',
    categories: block(pulseTop + 1, pulse.column, pulsePoints.length),
    categoryDates: false,
    series: [
      {
        name: block(pulseTop, pulse.column + 1, 1),
        values: block(pulseTop + 1, pulse.column + 1, pulsePoints.length),
        colour: seriesColours[0],
      },
    ],
    valueAxis: { min: 0, format: '0%' },
    legend: 'none',
  },
  changeChart({ name: 'Progress_change', ...place(lowerRow, left) }),
  {
    name: 'Actions_done',
    kind: 'bar',
    title: 'Actions',
    ...place(lowerRow, right),
    dataSheet: 'progress',
    categories: block(actions.row + 1, actions.column, 3),
    categoryDates: false,
    series: [
      {
        name: block(actions.row, actions.column + 1, 1),
        values: block(actions.row + 1, actions.column + 1, 3),
        colour: seriesColours[0],
      },
    ],
    valueAxis: { min: 0, format: '0' },
    legend: 'none',
  },
];

/** What the sheet Progress has besides the overview. */
export const progressMore = {
  charts,
  numberFormats: [
    { range: block(gas.row + 1, gas.column, dates.rows), format: 'yyyy-mm-dd' },
    { range: block(pulseTop + 1, pulse.column, pulsePoints.length), format: '+0;-0;0' },
  ],
} as const;
