import type { Chart } from '../../../src/workbench/host/model/charts';
import { cellReader, chartPlanOf } from '../../../src/workbench/page/chartPlan';
import { memoryWorkbook } from '../../support/memoryWorkbook';

function chart(type: string): { chart: Chart; book: ReturnType<typeof memoryWorkbook>['book'] } {
  const { book, sheet } = memoryWorkbook();
  sheet.getRange('A1:C3').values = [
    ['', 'Goal 1', 'Goal 2'],
    ['March', 0.2, 0.1],
    ['April', 0.5, 0.4],
  ];
  const made = sheet.charts.add(type, sheet.getRange('A1:C3'), 'Columns');
  made.name = 'Progress';
  return { chart: made, book };
}

describe('a chart of the simulated Excel', () => {
  it.each([
    ['LineMarkers', 'line'],
    ['ColumnClustered', 'column'],
    ['BarClustered', 'bar'],
    ['RadarMarkers', 'radar'],
    ['Doughnut', 'doughnut'],
  ])('of the type %s is drawn as %s', (type, kind) => {
    expect(chartPlanOf(chart(type).chart)?.kind).toBe(kind);
  });

  it('is drawn from its cells, under its own title, colours and axes', () => {
    const { chart: made, book } = chart('LineMarkers');
    made.$navigate('title', 'ChartTitle').$write('text', 'Progress over the reviews');
    const [first] = made.series.$items();
    first
      ?.$navigate('format', 'ChartSeriesFormat')
      .$navigate('line', 'ChartLineFormat')
      ?.$write('color', '#123456');
    made.$navigate('axes', 'ChartAxes').$navigate('valueAxis', 'ChartAxis')?.$write('maximum', 1);
    const plan = chartPlanOf(made);
    expect(plan).toMatchObject({
      name: 'Progress',
      title: 'Progress over the reviews',
      legend: 'bottom',
      valueAxis: { max: 1, format: 'General' },
    });
    expect(plan?.series.map(({ colour }) => colour)).toEqual(['#123456', '#C2571A']);
    if (!plan) throw new Error('no plan');
    const read = cellReader(book);
    expect(read(plan.dataSheet, plan.categories)).toEqual([['March'], ['April']]);
    expect(plan.series.map(({ name }) => read(plan.dataSheet, name))).toEqual([[['Goal 1']], [['Goal 2']]]);
    expect(plan.series.map(({ values }) => read(plan.dataSheet, values))).toEqual([
      [[0.2], [0.5]],
      [[0.1], [0.4]],
    ]);
  });

  it('is not drawn when nobody has drawn its kind yet, or when it has lost its data', () => {
    expect(chartPlanOf(chart('Pie').chart)).toBeNull();
    const { chart: made, book } = chart('LineMarkers');
    const other = book.worksheets.add('Other');
    book.worksheets.$remove(made.worksheet);
    expect(other.name).toBe('Other');
    for (const series of made.series.$items()) series.$lose(made.worksheet);
    expect(chartPlanOf(made)).toBeNull();
  });
});
