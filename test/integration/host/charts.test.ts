import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

withHeadlessExcel();

function addChart(sheet: Excel.Worksheet): Excel.Chart {
  sheet.getRange('A1:C3').values = [
    ['Date', 'Goal 1', 'Goal 2'],
    [45_000, 0.2, 0.1],
    [45_030, 0.5, 0.4],
  ];
  sheet.getRange('A2:A3').numberFormat = [['yyyy-mm-dd']];
  const chart = sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Columns');
  chart.name = 'Progress';
  return chart;
}

describe('charts', () => {
  test('read series from columns, with names from the header and dates as categories', async () => {
    const seen = await Excel.run(async (context) => {
      const { series } = addChart(context.workbook.worksheets.getActiveWorksheet());
      series.load('items/name,count');
      await context.sync();
      const values = series.items.map((item) => item.getDimensionValues('Values'));
      const categories = series.getItemAt(0).getDimensionValues('Categories');
      await context.sync();
      return [
        series.count,
        series.items.map(({ name }) => name),
        values.map(({ value }) => value),
        categories.value,
      ];
    });
    expect(seen).toEqual([
      2,
      ['Goal 1', 'Goal 2'],
      [
        [0.2, 0.5],
        [0.1, 0.4],
      ],
      [45_000, 45_030],
    ]);
  });

  test('can get their series one by one', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const chart = addChart(sheet);
      chart.series.getItemAt(1).delete();
      const added = chart.series.add('Expected');
      added.setValues(sheet.getRange('C2:C3'));
      added.setXAxisValues(sheet.getRange('A2:A3'));
      added.markerStyle = 'None';
      added.format.line.color = '#5B6770';
      added.format.line.lineStyle = 'Dash';
      const values = added.getDimensionValues('Values');
      chart.series.load('items/name,items/markerStyle,items/format/line/lineStyle');
      await context.sync();
      const last = chart.series.items[1];
      return [last?.name, last?.markerStyle, last?.format.line.lineStyle, values.value];
    });
    expect(seen).toEqual(['Expected', 'None', 'Dash', [0.1, 0.4]]);
  });

  test('keep title, legend, axes and position', async () => {
    const seen = await Excel.run(async (context) => {
      const chart = addChart(context.workbook.worksheets.getActiveWorksheet());
      chart.title.text = 'Progress of goals';
      chart.legend.position = 'Right';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.title.text = 'Per cent';
      chart.axes.categoryAxis.numberFormat = 'mmm yy';
      chart.plotVisibleOnly = false;
      chart.setPosition('E2', 'J11');
      chart.load(
        'left,top,width,height,plotVisibleOnly,title/text,legend/position,axes/valueAxis/minimum,axes/valueAxis/title/text',
      );
      await context.sync();
      const { left, top, width, height, plotVisibleOnly, title, legend, axes } = chart;
      return [
        left,
        top,
        width,
        height,
        plotVisibleOnly,
        title.text,
        legend.position,
        axes.valueAxis.minimum,
        axes.valueAxis.title.text,
      ];
    });
    expect(seen).toEqual([192, 15, 288, 150, false, 'Progress of goals', 'Right', 0, 'Per cent']);
  });

  test('show in their title what its cell says, until they get a text of their own', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { title } = addChart(sheet);
      sheet.load('name');
      await context.sync();
      const texts: string[] = [];
      const note = async () => {
        title.load('text');
        await context.sync();
        texts.push(title.text);
      };
      sheet.getRange('F1').values = [['Goal 1: half of the way']];
      title.setFormula(`='${sheet.name}'!$F$1`);
      await note();
      sheet.getRange('F1').values = [['Goal 1: at target']];
      await note();
      title.text = 'Plain';
      await note();
      return texts;
    });
    expect(seen).toEqual(['Goal 1: half of the way', 'Goal 1: at target', 'Plain']);
  });

  test.each(['F1', "='No such sheet'!$F$1", "='Sheet1'!$F$1:$F$2", '="a text"'])(
    'refuse %s as the cell of their title',
    async (formula) => {
      const failure = await excelFailure((_context, sheet) => addChart(sheet).title.setFormula(formula));
      expect(failure.code).toBe('InvalidArgument');
    },
  );

  test('are found by name, whatever the case, and deleted', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      addChart(sheet);
      const found = sheet.charts.getItemOrNullObject('PROGRESS').load('name');
      await context.sync();
      const { name } = found;
      found.delete();
      sheet.charts.load('count');
      await context.sync();
      return [name, sheet.charts.count];
    });
    expect(seen).toEqual(['Progress', 0]);
  });

  test('refuse series by Auto, which platforms read differently', async () => {
    const failure = await excelFailure(
      (_context, sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Auto'),
    );
    expect(failure.code).toBe('NotImplementedInSimulator');
  });

  test('have no axes when they are doughnuts', async () => {
    const failure = await excelFailure((_context, sheet) => {
      sheet.charts.add('Doughnut', sheet.getRange('A1:B3'), 'Columns').axes.valueAxis.minimum = 0;
    });
    expect(failure.code).toBe('InvalidOperation');
  });

  test('refuse a name of another chart of the sheet', async () => {
    const failure = await excelFailure((_context, sheet) => {
      addChart(sheet);
      sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns').name = 'progress';
    });
    expect(failure.code).toBe('ItemAlreadyExists');
  });
});
