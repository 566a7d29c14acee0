import { workbookCharts } from '../../../src/app/charts/workbookCharts';
import { chartNames, messageOf, withChartCells } from '../../support/chartCells';

const found = (...args: Parameters<typeof withChartCells>) => {
  const charts = workbookCharts(withChartCells(...args));
  if (!charts.ok) throw new Error(charts.reason.code);
  return charts.value;
};

const reason = (...args: Parameters<typeof workbookCharts>): string => {
  const charts = workbookCharts(...args);
  return charts.ok ? 'no reason' : charts.reason.code;
};

const namesOf = (charts: readonly { readonly plan: { readonly name: string } }[]): string[] =>
  charts.map(({ plan }) => plan.name);

describe('the charts of a workbook', () => {
  it('are all of them, each with what it shows', () => {
    const { drawn, blank } = found();
    expect(namesOf(drawn).sort()).toEqual([...chartNames].sort());
    expect(drawn.map(({ message }) => message)).toEqual(drawn.map(({ plan }) => messageOf(plan)));
    expect(blank).toEqual([]);
  });

  it('begin with the goals, and go on in the order of the tabs', () => {
    const sheets = [...new Set(found().drawn.map(({ sheet }) => sheet.sheet))];
    expect(sheets.slice(0, 2)).toEqual(['goalCharts', 'progress']);
    expect(sheets.slice(2)).toEqual(['report', 'reportWords', 'reportItems', 'reportChange', 'sponsorPage']);
  });

  it('without figures come with the sentence of their message cell', () => {
    const { drawn, blank } = found({ blank: ['Progress_now'] });
    expect(namesOf(drawn)).not.toContain('Progress_now');
    expect(blank.map(({ plan, why }) => [plan.name, why])).toEqual([
      ['Progress_now', 'What Progress_now shows.'],
    ]);
  });

  it('bear the names that the tabs have now', () => {
    const snapshot = withChartCells();
    const progress = snapshot.sheets.get('progress');
    if (!progress) throw new Error('No progress.');
    const renamed = new Map(snapshot.sheets).set('progress', { ...progress, name: 'How far' });
    const charts = workbookCharts({ ...snapshot, sheets: renamed });
    expect(charts.ok && charts.value.drawn.find(({ plan }) => plan.name === 'Progress_now')?.sheet).toEqual({
      sheet: 'progress',
      name: 'How far',
      present: true,
    });
  });

  it('of a sheet that was deleted are blank, and Repair is named', () => {
    const { blank } = found({ without: ['reportChange'] });
    expect(blank.map(({ plan, why }) => [plan.name, why])).toEqual([
      // On another sheet, with figures from this one.
      ['Progress_change', 'What Progress_change shows.'],
      ['Report_change', 'There is no sheet 3 Report of change in this workbook; Repair puts it back.'],
    ]);
  });

  it('say their plain title where their message is an error, and show the error where they have no figures', () => {
    const { drawn, blank } = found({ message: () => '#NAME?', blank: ['Report_profile'] });
    expect(drawn.find(({ plan }) => plan.name === 'Progress_now')?.message).toBe('Where each goal stands');
    expect(blank.map(({ why }) => why)).toEqual(['Its cells show #NAME?.']);
  });

  it('of which one has not been calculated are drawn all the same', () => {
    const { blank } = found({
      blank: ['Report_profile'],
      message: (chart) => (chart.name === 'Report_profile' ? null : messageOf(chart)),
    });
    expect(blank.map(({ why }) => why)).toEqual(['Its cells have not been calculated.']);
  });
});

describe('there are no charts to speak of', () => {
  it('in a workbook that is no engagement', () => {
    expect(reason({ ...withChartCells(), stamp: null })).toBe('no-engagement');
  });

  it('in one that a later version has built', () => {
    const snapshot = withChartCells();
    expect(snapshot.stamp).not.toBeNull();
    expect(reason({ ...snapshot, stamp: snapshot.stamp && { ...snapshot.stamp, schemaVersion: 99 } })).toBe(
      'workbook-newer',
    );
  });

  it('in one that a program has saved which does not calculate', () => {
    expect(reason(withChartCells({ message: () => null, blank: chartNames }))).toBe('not-calculated');
  });
});
