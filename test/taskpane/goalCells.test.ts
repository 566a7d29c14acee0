import { draftProgress } from '../../src/app/reviews/draftProgress';
import { drawChart } from '../../src/drawing/drawChart';
import { goalCells, plan } from '../../src/taskpane/pages/reviews/goalCells';
import { chartData } from '../../src/workbook/chartData';
import { progressRecords } from '../../src/workbook/mapping/progressRecords';
import { newReview, reviewWorkbook, snapshotOf, today } from '../app/reviews/support';

/** The progress of a goal with these texts typed. */
async function progressOf(id: string, texts: Parameters<typeof newReview>[1][string]) {
  const port = await reviewWorkbook();
  const draft = await newReview(port, { [id]: texts });
  const entry = draft.entries.find(({ key }) => key === id);
  if (!entry) throw new Error(`No entry of ${id}.`);
  const progress = draftProgress(progressRecords(await snapshotOf(port)), entry, draft.date, today);
  if (!progress) throw new Error(`No goal ${id}.`);
  return progress;
}

describe('the chart of a goal in the form', () => {
  it('has the point that is being typed, and says so', async () => {
    const progress = await progressOf('G1', { value: '3,4' });
    const { series } = chartData(plan, goalCells(progress, false));
    expect(series.map(({ name }) => name)).toEqual(['Reviews', 'Target', 'Expected path']);
    expect(series[0]?.values).toEqual([2.8, 3.4, null]);
    expect(progress.message).toMatch(/^G1 Delegate: 50% of the way/);
    const svg = drawChart(plan, goalCells(progress, false), { width: 340, height: 220 }, plan.dataSheet);
    expect(svg).toContain('Expected path');
  });

  it('names the ends of a band', async () => {
    const { series } = chartData(plan, goalCells(await progressOf('G3', { value: '4' }), true));
    expect(series.map(({ name }) => name)).toEqual(['Reviews', 'Band, upper end', 'Band, lower end']);
  });

  it('draws a new target from the day after the review on', async () => {
    const progress = await progressOf('G1', { value: '3.4', decision: 'Adjust target', newTarget: '4.6' });
    expect(progress.series.map(({ target }) => target)).toEqual([4, 4, 4.6]);
  });

  it('leaves out what is no number yet', async () => {
    expect((await progressOf('G1', { value: 'three' })).series.map(({ value }) => value)).toEqual([
      2.8,
      null,
    ]);
  });
});
