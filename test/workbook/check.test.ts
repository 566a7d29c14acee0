import { checkPlan } from '../../src/workbook/check';
import type { StageModel } from '../../src/workbook/blueprint/types';
import { planWorkbook } from '../../src/workbook/layout';
import type {
  CellPlan,
  ChartPlan,
  NamePlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
  WorkbookPlan,
} from '../../src/workbook/plan';

const sound = planWorkbook('combined');

/** The sound plan with one sheet changed. */
const withSheet = (key: string, change: (sheet: SheetPlan) => Partial<SheetPlan>): WorkbookPlan => ({
  ...sound,
  sheets: sound.sheets.map((sheet) => (sheet.key === key ? { ...sheet, ...change(sheet) } : sheet)),
});

const withTable = (change: (table: TablePlan) => Partial<TablePlan>): WorkbookPlan =>
  withSheet('goals', ({ tables }) => ({ tables: tables.map((table) => ({ ...table, ...change(table) })) }));

const withName = (name: Partial<NamePlan>): WorkbookPlan => ({
  ...sound,
  names: [...sound.names, { name: 'spare', formula: '=1', comment: '', visible: true, ...name }],
});

const withCell = (content: CellPlan['content'], key = 'home'): WorkbookPlan =>
  withSheet(key, ({ cells }) => ({ cells: [...cells, { row: 90, column: 30, content }] }));

const withFormula = (formula: string): WorkbookPlan => withCell({ formula });

const spareRange = { row: 90, column: 30, rows: 1, columns: 1 };
const withValidation = (change: Partial<ValidationPlan>): WorkbookPlan =>
  withSheet('goals', ({ validations }) => ({
    validations: [
      ...validations,
      {
        range: spareRange,
        rule: { kind: 'length', max: 5 },
        error: { title: 'No', text: 'No.', style: 'stop' },
        ...change,
      },
    ],
  }));

const withFormat = (formula: string): WorkbookPlan =>
  withSheet('goals', ({ formats }) => ({ formats: [...formats, { range: spareRange, formula, style: {} }] }));

const withChart = (change: (chart: ChartPlan) => Partial<ChartPlan>): WorkbookPlan =>
  withSheet('progress', ({ charts }) => ({
    charts: charts.map((chart, index) => (index === 0 ? { ...chart, ...change(chart) } : chart)),
  }));

const rules = (plan: WorkbookPlan): string[] => [...new Set(checkPlan(plan).map(({ rule }) => rule))];

test.each<StageModel>(['process', 'stages', 'combined'])(
  'the workbook of the %s model keeps every rule',
  (model) => {
    expect(checkPlan(planWorkbook(model))).toEqual([]);
    const grown = new Map([
      [
        'Responses_360',
        { rows: 400, openHeaders: Array.from({ length: 60 }, (_item, index) => `C${index}-1`) },
      ],
      ['Goals', { rows: 9 }],
    ]);
    expect(checkPlan(planWorkbook(model, grown))).toEqual([]);
  },
);

describe('names', () => {
  test.each([
    ['longer than 31 characters', 'x'.repeat(32)],
    ['with a forbidden character', '4 Goals/Targets'],
    ['with an apostrophe at its end', "Goals'"],
    ['that Excel reserves', 'History'],
    ['that another tab has, in other case', 'home'],
    ['that a table has', 'Goals'],
    ['that is empty', ''],
  ])('a tab name %s is found', (_words, name) => {
    expect(rules(withSheet('goals', () => ({ name })))).toContain('sheet-name');
  });

  test.each(['Two words', 'A1', 'XFD12', 'R1C1', 'C', '1st', 'x'.repeat(256), ''])(
    'the name "%s" is found',
    (name) => {
      expect(rules(withName({ name }))).toContain('name');
      expect(rules(withTable(() => ({ name })))).toContain('name');
    },
  );

  test('a defined name that a table bears is found, whatever its case', () => {
    expect(rules(withName({ name: 'goals' }))).toContain('name');
  });

  test('two defined names that differ in case only are found', () => {
    expect(rules(withName({ name: 'LIST_yesno' }))).toContain('name');
  });
});

describe('columns', () => {
  test.each([
    ['twice, in other case', 'goal id'],
    ['empty', ''],
    ['with a blank at its end', 'Notes '],
    ['too long', 'x'.repeat(256)],
  ])('a header %s is found', (_words, header) => {
    const plan = withTable(({ columns }) => ({
      columns: [...columns, { header, type: 'text', sees: { coach: 'always' } }],
    }));
    expect(rules(plan)).toContain('header');
  });

  test('a column without the coach among its audience is found', () => {
    const plan = withTable(({ columns }) => ({
      columns: columns.map((column) => ({ ...column, sees: {} })),
    }));
    expect(rules(plan)).toEqual(['audience']);
  });
});

describe('texts', () => {
  test('a prompt title over 32 characters is found', () => {
    expect(rules(withValidation({ prompt: { title: 'x'.repeat(33), text: 'Fine.' } }))).toEqual(['prompt']);
  });

  test('a prompt or error text over 255 characters is found', () => {
    expect(rules(withValidation({ prompt: { title: 'Fine', text: 'x'.repeat(256) } }))).toEqual(['prompt']);
    expect(rules(withValidation({ error: { title: 'Fine', text: 'x'.repeat(256), style: 'stop' } }))).toEqual(
      ['prompt'],
    );
  });

  test('a cell text over 32,767 characters is found', () => {
    expect(rules(withCell({ value: 'x'.repeat(32768) }))).toEqual(['text']);
  });
});

describe('formulas', () => {
  test('a formula over 8,192 characters is found', () => {
    expect(rules(withFormula(`=${'1+'.repeat(4100)}1`))).toEqual(['formula-length']);
  });

  test('a formula over 255 characters in a validation or conditional format is found', () => {
    const long = `=${'1+'.repeat(128)}1`;
    expect(rules(withFormat(long))).toEqual(['formula-length']);
    expect(rules(withValidation({ rule: { kind: 'custom', formula: long } }))).toEqual(['formula-length']);
  });

  test.each([
    ['a table that does not exist', '=COUNTA(Goal[Goal ID])'],
    ['a column that does not exist', '=COUNTA(Goals[Goal id])'],
    ['a column of the row that does not exist', '=Goals[[#This Row],[Nope]]'],
    ['a name that does not exist', '=IF(Engagement_begin="",1,2)'],
    ['another sheet by its tab', "='4 Goals'!A1"],
    ['a function newer than Excel 2019', '=XLOOKUP(1,Goals[Weight],Goals[Weight])'],
  ])('a formula that refers to %s is found', (_words, formula) => {
    expect(rules(withFormula(formula))).toEqual(['reference']);
  });

  test('what stands in quotes is text, not a reference', () => {
    expect(rules(withFormula('="Goals[Nope] and COACH.X(1) on \'Sheet\'!A1"'))).toEqual([]);
  });

  test('a table reference in a validation or conditional format is found', () => {
    expect(rules(withFormat('=COUNTA(Goals[Goal ID])>1'))).toEqual(['reference']);
    expect(rules(withValidation({ rule: { kind: 'custom', formula: '=COUNTA(Goals[Goal ID])>1' } }))).toEqual(
      ['reference'],
    );
  });

  test('a defined name that points to a tab that does not exist is found', () => {
    expect(rules(withName({ formula: "='Sheet1'!$A$1" }))).toEqual(['reference']);
  });

  test('a typed list instead of a named one is found', () => {
    expect(rules(withValidation({ rule: { kind: 'list', formula: 'Yes,No' } }))).toContain('list');
    expect(rules(withValidation({ rule: { kind: 'list', formula: '=list_Nope' } }))).toContain('list');
  });
});

describe('our own functions', () => {
  test('in a conditional format, a validation or a name they are found', () => {
    expect(rules(withFormat('=COACH.NPS(A1)>1'))).toEqual(['own-function']);
    expect(rules(withValidation({ rule: { kind: 'custom', formula: '=COACH.NPS(A1)>1' } }))).toEqual([
      'own-function',
    ]);
    expect(rules(withName({ formula: '=COACH.NPS(1)' }))).toEqual(['own-function']);
  });

  test.each(['=IFERROR(COACH.NPS(A1),"")', '=COACH.NPS(COACH.PULSE(A1))'])(
    'nested as %s they are found',
    (formula) => {
      expect(rules(withFormula(formula))).toEqual(['own-function']);
    },
  );

  test('in more than twelve cells they are found', () => {
    const calls = (count: number) =>
      withSheet('home', ({ cells }) => ({
        cells: [
          ...cells,
          ...Array.from({ length: count }, (_cell, row) => ({
            row: 60 + row,
            column: 30,
            content: { formula: '=COACH.NPS(A1)' },
          })),
        ],
      }));
    // Seven of ours are there: the check of the goals and six of the report.
    expect(rules(calls(5))).toEqual([]);
    expect(rules(calls(6))).toEqual(['own-function']);
  });
});

describe('places', () => {
  test('a cell on a cell is found', () => {
    const plan = withSheet('home', ({ cells }) => ({
      cells: [...cells, { row: 0, column: 0, content: { value: 'x' } }],
    }));
    expect(rules(plan)).toEqual(['overlap']);
  });

  test('a cell in the way of a spill is found', () => {
    const plan = withSheet('report', ({ cells }) => ({
      cells: [...cells, { row: 40, column: 3, content: { value: 'x' } }],
    }));
    expect(rules(plan)).toEqual(['overlap']);
  });

  test('a chart on cells is found', () => {
    expect(rules(withChart(({ anchor }) => ({ anchor: { ...anchor, row: 0 } })))).toEqual(['overlap']);
  });

  test('a table on a table is found', () => {
    const plan = withSheet('rapport', ({ tables }) => ({
      tables: tables.map((table, index) =>
        index === 1 ? { ...table, range: { ...table.range, column: table.range.column - 5 } } : table,
      ),
    }));
    expect(rules(plan)).toContain('overlap');
  });

  test('anything below a table, however far, is found', () => {
    const plan = withSheet('goals', ({ cells }) => ({
      cells: [...cells, { row: 5000, column: 2, content: { value: 'x' } }],
    }));
    expect(rules(plan)).toEqual(['below-table']);
  });
});

describe('charts', () => {
  test('a chart without a sentence beside it is found', () => {
    expect(rules(withChart(() => ({ message: { row: 200, column: 0 } })))).toEqual(['chart']);
  });

  test('a chart whose data have no sheet is found', () => {
    const plan = {
      ...sound,
      sheets: sound.sheets.map((sheet) => ({
        ...sheet,
        charts: sheet.charts.map((chart) => ({ ...chart, dataSheet: 'rapport' as const })),
      })),
    };
    expect(rules({ ...plan, sheets: plan.sheets.filter(({ key }) => key !== 'rapport') })).toContain('chart');
  });

  test('values and categories of different length are found', () => {
    expect(rules(withChart(({ categories }) => ({ categories: { ...categories, rows: 3 } })))).toEqual([
      'chart',
    ]);
  });

  test('a filled corner above the categories is found', () => {
    const plan = withSheet('progress', ({ cells, charts }) => {
      const { row = 0, column = 0 } = charts[0]?.categories ?? {};
      return { cells: [...cells, { row: row - 1, column, content: { value: 'Date' } }] };
    });
    expect(rules(plan)).toEqual(['chart']);
  });

  test('two charts of one name are found', () => {
    expect(rules(withChart(() => ({ name: 'Sessions_used' })))).toEqual(['chart']);
  });
});
