import { createUniverEngine } from '../../../src/workbench/engine/univerEngine';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

withHeadlessExcel({ engine: createUniverEngine() });

/** Sheet Data with the table Goals. */
function addData(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add('Data');
  sheet.getRange('A1:B3').values = [
    ['Goal', 'Score'],
    ['a', 3],
    ['b', 4],
  ];
  sheet.tables.add('A1:B3', true).name = 'Goals';
  return sheet;
}

/** Everything that can refer to that sheet and table, on the first sheet. */
async function referToData(): Promise<void> {
  await Excel.run(async (context) => {
    const data = addData(context);
    const sheet = context.workbook.worksheets.getItem('Sheet');
    sheet.getRange('A1:B2').formulas = [
      ['=SUM(Goals[Score])', '=COUNTIF(GOALS[Goal],"a")'],
      ["='Data'!B2", '=IFERROR(Data!B2,"lost")'],
    ];
    const rule = sheet.getRange('A1').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=Data!$B$2>A1';
    sheet.getRange('A1').dataValidation.rule = {
      list: { inCellDropDown: true, source: '=Data!$A$2:$A$3' },
    };
    context.workbook.names.add('scores', '=Goals[Score]');
    const chart = sheet.charts.add('Line', data.getRange('A1:B3'), 'Columns');
    chart.name = 'Progress';
    await context.sync();
  });
}

const inWorkbook = (batch: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });

const cells = (): Promise<{ formulas: unknown[][]; values: unknown[][] }> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet').getRange('A1:B2').load('formulas,values');
    await context.sync();
    return { formulas: range.formulas, values: range.values };
  });

const nameFormula = (): Promise<string> =>
  Excel.run(async (context) => {
    const name = context.workbook.names.getItem('scores').load('formula');
    await context.sync();
    return String(name.formula);
  });

beforeEach(referToData);

describe('when a sheet is deleted and one of its name with the same table is added', () => {
  beforeEach(() =>
    inWorkbook((context) => {
      context.workbook.worksheets.getItem('Data').delete();
      addData(context);
    }),
  );

  test('formulas of cells and names stay #REF!', async () => {
    expect(await cells()).toEqual({
      formulas: [
        ['=SUM(#REF!)', '=COUNTIF(#REF!,"a")'],
        ['=#REF!', '=IFERROR(#REF!,"lost")'],
      ],
      values: [
        ['#REF!', '#REF!'],
        ['#REF!', 'lost'],
      ],
    });
    expect(await nameFormula()).toBe('=#REF!');
  });

  test('conditional formats and validations stay #REF!', async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet').getRange('A1');
      const rules = range.conditionalFormats.load('items/custom/rule/formula');
      range.load('dataValidation/rule');
      await context.sync();
      return [rules.items[0]?.custom.rule.formula, range.dataValidation.rule.list?.source];
    });
    expect(seen).toEqual(['=#REF!>A1', '=#REF!']);
  });

  test('series of charts elsewhere have no data', async () => {
    const seen = await Excel.run(async (context) => {
      const { series } = context.workbook.worksheets.getItem('Sheet').charts.getItem('Progress');
      series.load('items/name');
      const only = series.getItemAt(0);
      const values = only.getDimensionValues('Values');
      const categories = only.getDimensionValues('Categories');
      await context.sync();
      return [series.items.map(({ name }) => name), values.value, categories.value];
    });
    expect(seen).toEqual([['#REF!'], [], []]);
  });
});

test('a table that is deleted and added again leaves #REF! in its structured references alone', async () => {
  await inWorkbook((context) => {
    context.workbook.tables.getItem('Goals').delete();
    context.workbook.worksheets.getItem('Data').name = 'Old';
    addData(context);
  });
  expect(await cells()).toMatchObject({
    formulas: [
      ['=SUM(#REF!)', '=COUNTIF(#REF!,"a")'],
      ["='Old'!B2", `=IFERROR('Old'!B2,"lost")`],
    ],
  });
  expect(await nameFormula()).toBe('=#REF!');
});

test('a table converted to a range leaves addresses, which a new table of its name does not change', async () => {
  await inWorkbook((context) => {
    context.workbook.tables.getItem('Goals').convertToRange();
    const other = context.workbook.worksheets.add('Other').tables.add('Other!D1:D2', true);
    other.name = 'Goals';
  });
  expect(await cells()).toMatchObject({
    formulas: [["=SUM('Data'!$B$2:$B$3)", '=COUNTIF(\'Data\'!$A$2:$A$3,"a")'], expect.anything()],
    values: [
      [7, 1],
      [3, 3],
    ],
  });
  expect(await nameFormula()).toBe("='Data'!$B$2:$B$3");
});

test('a renamed table keeps its names', async () => {
  await inWorkbook((context) => void (context.workbook.tables.getItem('Goals').name = 'Aims'));
  expect(await nameFormula()).toBe('=Aims[Score]');
});
