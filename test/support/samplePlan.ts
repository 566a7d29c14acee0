import type { ColumnSpec } from '../../src/workbook/blueprint/types';
import type { CellValue } from '../../src/workbook/cell';
import { absoluteAddress, quotedSheetName, type Rect } from '../../src/workbook/cell';
import { palette, seriesColours } from '../../src/workbook/look';
import type { ChartPlan, NamePlan, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import type { Stamp, TableRows, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** A rectangle by its first cell and its size. */
export const rect = (row: number, column: number, rows = 1, columns = 1): Rect => ({
  row,
  column,
  rows,
  columns,
});

const column = (header: string, type: ColumnSpec['type'], more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  header,
  type,
  sees: { coach: 'always' },
  ...more,
});

const goalColumns: readonly ColumnSpec[] = [
  column('Goal ID', 'id'),
  column('Statement & why', 'long'),
  column('Due', 'date'),
  column('Baseline', 'dec'),
  column('Target', 'dec'),
  column('Current value', 'dec'),
  column('Progress', 'pct', {
    formula:
      '=IFERROR((Goals[[#This Row],[Current value]]-Goals[[#This Row],[Baseline]])/(Goals[[#This Row],[Target]]-Goals[[#This Row],[Baseline]]),"")',
  }),
  column('Status', 'enum', { list: 'Status' }),
];

const blank: SheetPlan = {
  key: 'home',
  name: '',
  tabColour: palette.teal,
  cells: [],
  tables: [],
  forms: [],
  validations: [],
  formats: [],
  numberFormats: [],
  styles: [],
  columnWidths: [],
  rowHeights: [],
  freeze: { rows: 0, columns: 0 },
  print: {
    orientation: 'portrait',
    fit: { wide: 1, tall: 0 },
    footer: { left: 'Sample', right: 'Page &P of &N' },
  },
  charts: [],
};

const home: SheetPlan = {
  ...blank,
  key: 'home',
  name: 'Home',
  cells: [
    { row: 0, column: 1, content: { value: "Ada's engagement" } },
    { row: 1, column: 1, content: { value: 'What is next, and where to find it.' } },
    { row: 3, column: 1, content: { value: 'Go to goals' }, link: { sheet: 'goals' } },
    { row: 4, column: 1, content: { value: 'Goals on track' } },
    { row: 4, column: 2, content: { formula: '=COUNTIF(Goals[Status],"On track")' } },
    { row: 5, column: 1, content: { value: 'Name of the first goal' } },
    {
      row: 5,
      column: 2,
      content: { formula: '=IFNA(INDEX(Goals[Statement & why],MATCH("G01",Goals[Goal ID],0)),"")' },
    },
    { row: 6, column: 1, content: { value: 'Not there' } },
    { row: 6, column: 2, content: { formula: '=NA()' } },
    { row: 7, column: 1, content: { value: 'Round' } },
    { row: 7, column: 2, content: { value: 'Baseline' } },
  ],
  styles: [
    { range: rect(0, 1), style: 'title' },
    { range: rect(1, 1), style: 'subtitle' },
    { range: rect(3, 1), style: 'link' },
    { range: rect(4, 1, 4), style: 'label' },
    { range: rect(4, 2, 3), style: 'figure' },
    { range: rect(7, 2), style: 'input' },
  ],
  columnWidths: [2, 30, 34],
  rowHeights: [{ row: 0, height: 30 }],
  protection: { unlocked: [rect(7, 2)] },
};

const goals: SheetPlan = {
  ...blank,
  key: 'goals',
  name: '4 Goals',
  tabColour: palette.blue,
  cells: [{ row: 0, column: 0, content: { value: 'Goals' } }],
  tables: [
    {
      name: 'Goals',
      style: 'TableStyleLight1',
      range: rect(2, 0, 4, goalColumns.length),
      columns: goalColumns,
      rows: [
        ['G01', 'Starter goal', null, 1, 5, null, null, 'On track'],
        [null, null, null, null, null, null, null, null],
        [null, null, null, null, null, null, null, null],
      ],
    },
  ],
  validations: [
    {
      range: rect(3, 7, 3),
      rule: { kind: 'list', formula: '=list_Status' },
      prompt: { title: 'Status', text: 'Pick one of the list.' },
      error: { title: 'Status', text: 'Please pick one of the list.', style: 'stop' },
    },
    {
      range: rect(3, 3, 3, 3),
      rule: { kind: 'decimal', min: 0, max: 10 },
      error: { title: 'Value', text: 'From 0 to 10, please.', style: 'stop' },
    },
    {
      range: rect(3, 2, 3),
      rule: { kind: 'date', min: '=Engagement_start' },
      error: { title: 'Due', text: 'After the start.', style: 'warning' },
    },
    {
      range: rect(3, 1, 3),
      rule: { kind: 'length', max: 300 },
      error: { title: 'Statement', text: 'At most 300 characters.', style: 'information' },
    },
    {
      range: rect(3, 0, 3),
      rule: { kind: 'custom', formula: '=AND(LEN($A4)<=5,$A4<>"<&>")' },
      error: { title: 'Goal ID', text: 'Short & unique, such as "G01".', style: 'stop' },
    },
  ],
  formats: [
    { range: rect(3, 0, 3, 8), formula: '=$H4="At risk"', style: { fill: palette.amberWash, bold: true } },
    { range: rect(3, 0, 3, 8), formula: '=$H4="Done"', style: { colour: palette.muted, strike: true } },
  ],
  numberFormats: [
    { range: rect(3, 2, 3), format: 'yyyy-mm-dd' },
    { range: rect(3, 3, 3, 3), format: '0.0##' },
    { range: rect(3, 6, 3), format: '0%' },
  ],
  styles: [
    { range: rect(0, 0), style: 'title' },
    { range: rect(2, 0, 1, 8), style: 'tableHeader' },
    { range: rect(3, 0, 3, 8), style: 'body' },
    { range: rect(3, 1, 3), style: 'long' },
    { range: rect(3, 6, 3), style: 'calculated' },
  ],
  columnWidths: [9, 38, 12, 10, 10, 13, 11, 16],
  freeze: { rows: 3, columns: 1 },
  print: {
    orientation: 'landscape',
    fit: { wide: 1, tall: 0 },
    area: rect(0, 0, 6, 8),
    titleRows: { row: 2, rows: 1 },
    footer: { left: 'Goals', right: 'Page &P of &N' },
  },
};

const engagementFields: readonly ColumnSpec[] = [
  column('Client name', 'text', { initial: 'Client' }),
  column('Start date', 'date', { name: 'Engagement_start' }),
  column('Sessions contracted', 'int', { initial: 8 }),
  column('Weeks left', 'int', { formula: '=IF(Engagement_start="","",8)' }),
];

const engagement: SheetPlan = {
  ...blank,
  key: 'engagement',
  name: 'Engagement',
  cells: [
    { row: 0, column: 0, content: { value: 'Engagement' } },
    ...engagementFields.map(({ header }, index) => ({
      row: 2 + index,
      column: 0,
      content: { value: header },
    })),
    { row: 2, column: 1, content: { value: 'Client' } },
  ],
  forms: [
    {
      name: 'Engagement',
      range: rect(2, 1, 4),
      fields: engagementFields,
      values: ['Client', null, 8, null],
    },
  ],
  numberFormats: [{ range: rect(3, 1), format: 'yyyy-mm-dd' }],
  styles: [
    { range: rect(0, 0), style: 'title' },
    { range: rect(2, 0, 4), style: 'label' },
    { range: rect(2, 1, 4), style: 'input' },
  ],
  columnWidths: [26, 30],
};

/** Dates and values of the charts, in the rows below the headers of the report sheet. */
export const chartRows: readonly (readonly CellValue[])[] = [
  ['Review', 'Delegate', 'Path', 'Competency', 'Self', 'Others', 'Kind', 'Sessions'],
  [46100, 0.1, 0.1, 'Vision', 3.5, 3.1, 'Held', 5],
  [46131, 0.35, 0.3, 'Delegation', 2.5, 3.9, 'Left', 3],
  [46161, 0.4, 0.5, 'Communication', 4, 3.6, null, null],
  [46192, '#N/A', 0.7, 'Coaching others', 3, 2.9, null, null],
  [46222, '#N/A', 1, 'Resilience', 3.25, 3.6, null, null],
];

const CHART_ROW = 12;

const chart = (
  name: string,
  kind: ChartPlan['kind'],
  title: string,
  anchor: Rect,
  categories: number,
  values: readonly number[],
  axis: ChartPlan['valueAxis'],
  legend: ChartPlan['legend'] = 'bottom',
  rows = 5,
): ChartPlan => ({
  name,
  kind,
  title,
  anchor,
  dataSheet: 'report',
  categories: rect(CHART_ROW + 1, categories, rows),
  categoryDates: kind === 'line',
  series: values.map((at, index) => ({
    name: rect(CHART_ROW, at),
    values: rect(CHART_ROW + 1, at, rows),
    colour: seriesColours[index] ?? palette.teal,
    ...(kind === 'line' || kind === 'radar' ? { markers: index === 0, dashed: index === 1 } : {}),
  })),
  valueAxis: axis,
  legend,
});

const score = { title: 'Mean score', min: 1, max: 5, format: '0.0' };

const report: SheetPlan = {
  ...blank,
  key: 'report',
  name: "3 Coach's Übersicht",
  cells: [
    { row: 0, column: 0, content: { value: '360 report' } },
    {
      row: 2,
      column: 0,
      content: { formula: '=COACH.FEEDBACK.REPORT(Responses_360[#All],Items_360[#All],$H$1,MinRaters)' },
      spill: { rows: 6, columns: 4 },
    },
    { row: 9, column: 0, content: { value: 'Delegation moved most; the path was kept until June.' } },
    ...chartRows.flatMap((cells, row) =>
      cells.map((value, at) => ({
        row: CHART_ROW + row,
        column: at,
        content:
          row > 0 && at === 1 ? { formula: `=IFERROR(INDEX(Goals[Progress],${row}),NA())` } : { value },
      })),
    ),
  ],
  numberFormats: [
    { range: rect(CHART_ROW + 1, 0, 5), format: 'yyyy-mm-dd' },
    { range: rect(CHART_ROW + 1, 1, 5, 2), format: '0%' },
  ],
  styles: [
    { range: rect(0, 0), style: 'title' },
    { range: rect(2, 0, 1, 4), style: 'tableHeader' },
    { range: rect(9, 0), style: 'message' },
    { range: rect(CHART_ROW, 0, 1, 8), style: 'heading' },
  ],
  columnWidths: [22, 14, 14, 18, 10, 10, 12, 12],
  charts: [
    {
      ...chart('chart_line', 'line', 'Progress & path', rect(20, 0, 14, 4), 0, [1, 2], {
        title: 'Share of the way',
        min: 0,
        max: 1,
        format: '0%',
      }),
      message: { row: 9, column: 0 },
    },
    chart('chart_column', 'column', 'Self and others', rect(20, 4, 14, 6), 3, [4, 5], score),
    chart('chart_bar', 'bar', 'Self and others by competency', rect(35, 0, 16, 4), 3, [4, 5], score, 'right'),
    chart('chart_radar', 'radar', 'Profile', rect(35, 4, 16, 6), 3, [4, 5], { min: 1, max: 5, format: '0' }),
    chart('chart_doughnut', 'doughnut', 'Sessions', rect(52, 0, 14, 4), 6, [7], { format: '0' }, 'bottom', 2),
  ],
  print: { ...blank.print, orientation: 'landscape', fit: { wide: 1, tall: 0 } },
  protection: { unlocked: [rect(2, 0, 6, 4)] },
};

const lists: SheetPlan = {
  ...blank,
  key: 'lists',
  name: 'Lists',
  cells: ['Status', 'On track', 'At risk, a little', 'Done'].map((value, row) => ({
    row,
    column: 0,
    content: { value },
  })),
  columnWidths: [20],
};

const name = (title: string, formula: string, visible = true, comment = ''): NamePlan => ({
  name: title,
  formula,
  visible,
  comment,
});

const sheets = [home, engagement, goals, report, lists];

const on = (sheet: SheetPlan, range: Rect): string =>
  `=${quotedSheetName(sheet.name)}!${absoluteAddress(range)}`;

/** A small plan with everything a plan can hold. */
export const samplePlan: WorkbookPlan = {
  model: 'combined',
  schemaVersion: 1,
  sheets,
  names: [
    ...sheets.map((sheet) => name(`cb_${sheet.key}`, on(sheet, rect(0, 0)), false, 'Marks the sheet.')),
    name('Engagement_form', on(engagement, rect(2, 1, 4)), false),
    name('Engagement_start', on(engagement, rect(3, 1)), true, 'First day & "kick-off"'),
    name('list_Status', on(lists, rect(1, 0, 3))),
    name('MinRaters', '=3'),
  ],
};

/** A sheet of the sample plan. */
export function sheetOf(key: SheetPlan['key']): SheetPlan {
  const found = sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`The sample plan has no sheet ${key}.`);
  return found;
}

export const sampleStamp: Stamp = {
  schemaVersion: 1,
  model: 'combined',
  builtWith: '0.1.0',
  builtOn: '2026-03-01',
};

export const table = (name: string, headers: readonly string[], rows: TableRows['rows']): TableRows => ({
  name,
  headers,
  rows,
});

/** The report as the custom function gave it. */
export const spilled: readonly (readonly CellValue[])[] = [
  ['Competency', 'Self', 'Peer', 'Others'],
  ['Vision', 3.5, 3.25, 3.1],
  ['Delegation', 2.5, 4, 3.9],
  ['Communication', 4, null, 3.6],
  ['Coaching others', 3, 3, 2.9],
];

const reportValues: (readonly CellValue[])[] = [
  ['360 report'],
  [],
  ...spilled,
  [],
  [],
  ['Delegation moved most; the path was kept until June.'],
  [],
  [],
  ...chartRows,
];

/** Content for the sample plan, with calculated values. */
export const sampleContent: WorkbookSnapshot = {
  stamp: sampleStamp,
  tables: new Map(
    [
      table(
        'Goals',
        goalColumns.map(({ header }) => header),
        [
          ['G01', 'Delegate the weekly report & step back', 46203, 1, 5, 2.4, 0.35, 'On track'],
          ['G02', '=SUM(A1) is what the client typed', 46234, 2, 8, 4.4, 0.4, 'At risk'],
          ['G03', null, null, null, null, null, null, 'Done'],
        ],
      ),
      table(
        'Engagement',
        engagementFields.map(({ header }) => header),
        [['Ada Lovelace', 46082, 8, 8]],
      ),
    ].map((entry) => [entry.name, entry]),
  ),
  sheets: new Map([
    [
      'home',
      {
        key: 'home',
        name: 'Home',
        values: [
          [null, "Ada's engagement"],
          [],
          [],
          [null, 'Go to goals'],
          [null, 'Goals on track', 1],
          [null, 'Name of the first goal', 'Delegate the weekly report & step back'],
          [null, 'Not there', '#N/A'],
          [null, 'Round', 'Final'],
        ],
      },
    ],
    ['report', { key: 'report', name: "3 Coach's Übersicht", values: reportValues }],
  ]),
};

/** Properties that never change. */
export const sampleProperties = {
  title: 'Sample engagement',
  creator: 'Coach',
  created: new Date(Date.UTC(2026, 2, 1)),
  modified: new Date(Date.UTC(2026, 2, 2)),
};
