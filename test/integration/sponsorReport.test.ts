import fc from 'fast-check';
import { sampleAnswers } from '../../src/app/startSample';
import { sponsorReport } from '../../src/app/share/sponsorReport';
import { serialOfIso } from '../../src/domain/dates';
import { sponsorSheet } from '../../src/workbook/copies/sponsorSheet';
import type { CellValue, Rect } from '../../src/workbook/cell';
import type { ChartPlan } from '../../src/workbook/plan';
import { read, rowsOf, sampleFiles } from '../app/support/files';
import type { Content } from '../support/planOnGrid';
import {
  allTerms,
  iso,
  snapshotOf,
  sponsorEngagement,
  underTerms,
  type Row,
} from '../support/sponsorEngagement';
import { SponsorGrid, today } from '../support/sponsorGrid';

// Whole workbooks are calculated here; a busy machine takes its time.
jest.setTimeout(240_000);

const now = today();
const page = { row: 1, column: 0, rows: 33, columns: 7 } as const;

/** Texts of the printed page by cell, as the formulas of the sheet give them. */
const onSheet = (sheet: SponsorGrid): Record<string, string> =>
  Object.fromEntries(
    sheet.grid
      .values('sponsorPage', page)
      .flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell === null || cell === '' ? [] : [[`${page.row + row}:${column}`, String(cell)]],
        ),
      ),
  );

/** The same from the report. */
const inCopy = (content: Content): Record<string, string> =>
  Object.fromEntries(
    sponsorSheet(sponsorReport(snapshotOf(content), iso(now))).cells.flatMap(
      ({ row, column, content: cell }) =>
        column < page.columns && 'value' in cell ? [[`${row}:${column}`, String(cell.value)]] : [],
    ),
  );

describe.each([
  ['an engagement with something of everything', sponsorEngagement(now)],
  ['the sample engagement', sample()],
  ['an engagement that has only begun', { Engagement: [{}] }],
])('%s', (_, content) => {
  let sheet: SponsorGrid;
  beforeAll(() => {
    sheet = new SponsorGrid(content);
    sheet.grid.answerCheck();
  });
  afterAll(() => {
    sheet.dispose();
  });

  // Where there is no sponsor nothing else counts.
  const terms = allTerms.filter(({ selfFunded, level }) => !selfFunded || level === 'L3');
  test.each(terms)('under %j the report has the words of the sheet, each in its cell', async (agreed) => {
    await sheet.agree(agreed);
    expect(inCopy(underTerms(content, agreed))).toEqual(onSheet(sheet));
  });
});

test('the charts of the copy have the points of the charts on the sheet', async () => {
  const content = sponsorEngagement(now);
  const terms = { level: 'L2', selfFunded: false, consent360: false } as const;
  const sheet = new SponsorGrid(content);
  await sheet.agree(terms);
  const live = sheet.grid.plan.sheets.find(({ key }) => key === 'sponsorPage')?.charts ?? [];
  const copy = sponsorSheet(sponsorReport(snapshotOf(underTerms(content, terms)), iso(now)));
  const inCell = new Map(copy.cells.map(({ row, column, content: cell }) => [`${row}:${column}`, cell]));
  const ofCopy = ({ row, column, rows }: Rect): CellValue[] =>
    Array.from({ length: rows }, (_, down) => {
      const cell = inCell.get(`${row + down}:${column}`);
      return cell && 'value' in cell ? cell.value : null;
    });
  const ofSheet = (rect: Rect): CellValue[] => sheet.grid.values('sponsorPage', rect).flat();
  // The target is left out: on the sheet it also begins where a goal to maintain has nothing to show.
  for (const at of [0, 2, 3])
    expect(copy.charts.map((chart) => points(chart, at, ofCopy))).toEqual(
      live.map((chart) => points(chart, at, ofSheet)),
    );
  sheet.dispose();
});

/** Points of a series by category, to three decimals. The sheet repeats the first day where it has fewer days than rows. */
function points(
  { categories, series }: ChartPlan,
  at: number,
  read: (rect: Rect) => CellValue[],
): Record<string, string> {
  const rect = series[at]?.values;
  const values = rect ? read(rect) : [];
  return Object.fromEntries(
    read(categories).flatMap((category, row) => {
      const value = values[row];
      return typeof value === 'number' ? [[String(category), value.toFixed(3)]] : [];
    }),
  );
}

test('for generated engagements, too, the report has the words of the sheet', async () => {
  const measure = fc.option(fc.constantFrom(-1, 0, 2, 2.25, 3, 3.8, 4, 5.5), { nil: null, freq: 6 });
  const day = (from: number, to: number) =>
    fc.option(fc.integer({ min: now + from, max: now + to }), { nil: null, freq: 6 });
  const goals = fc.array(
    fc.record({
      ...{ Direction: fc.constantFrom('Increase', 'Decrease', 'Maintain', 'Achieve', null) },
      ...{ Baseline: measure, Target: measure, Low: measure, High: measure, Start: day(-140, -100) },
      ...{ 'Baseline date': day(-160, -140), Due: day(-110, 120), Metric: fc.constantFrom('Score', null) },
      ...{
        Status: fc.constantFrom('Active', 'Achieved', 'Dropped'),
        Milestone: fc.constantFrom('Done', null),
      },
      ...{ 'Sponsor visible': fc.constantFrom('Yes', 'Yes', 'No', null) },
      Statement: fc.constantFrom('Listen  first', 'Two\nlines ', 'Word '.repeat(30), null),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const goalId = fc.constantFrom('G1', 'G2', 'G3', 'G4', 'G9');
  const reviews = fc.uniqueArray(
    fc.record({
      ...{ 'Goal ID': goalId, Date: fc.integer({ min: now - 130, max: now + 5 }), 'Current value': measure },
      ...{ 'Sponsor comment': fc.constantFrom('One', 'one', 'Two', 'Three', 'Four', null) },
      'Approved for sponsor': fc.constantFrom('Yes', 'No', null),
    }),
    { maxLength: 12, selector: ({ 'Goal ID': id, Date: date }) => `${id} ${date}` },
  );
  const pulse = fc.uniqueArray(
    fc.record({
      ...{
        'Goal ID': goalId,
        Date: fc.constantFrom(now - 9, now - 2),
        Score: fc.integer({ min: -3, max: 3 }),
      },
      Stakeholder: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'),
    }),
    { maxLength: 20, selector: (row) => JSON.stringify([row['Goal ID'], row.Date, row.Stakeholder]) },
  );
  const engagements = fc.record({ goals, reviews, pulse });
  const { Engagement = [] } = sponsorEngagement(now);
  for (const each of fc.sample(engagements, { numRuns: 4, seed: 5 })) {
    const content: Content = {
      Engagement,
      Goals: each.goals.map((goal, index): Row => ({ 'Goal ID': `G${index + 1}`, ...goal })),
      Reviews: each.reviews,
      Pulse: each.pulse,
    };
    const sheet = new SponsorGrid(content);
    sheet.grid.answerCheck();
    for (const level of ['L1', 'L2'] as const) {
      const terms = { level, selfFunded: false, consent360: false };
      await sheet.agree(terms);
      expect(inCopy(underTerms(content, terms))).toEqual(onSheet(sheet));
    }
    sheet.dispose();
  }
});

/** The shipped sample with its terms, without the 360 answers, which no formula here reads. */
function sample(): Content {
  const reading = read(...sampleFiles());
  const names = reading.writes.map(({ table }) => table).filter((name) => !name.endsWith('360'));
  return {
    ...Object.fromEntries(names.map((name) => [name, rowsOf(reading, name)])),
    Engagement: [
      {
        ...{ 'Client name': sampleAnswers.clientName, 'Coach name': sampleAnswers.coachName },
        ...{ 'Start date': serialOfIso(sampleAnswers.startDate), 'Consent date': now - 90 },
        ...{
          'Planned end': serialOfIso(sampleAnswers.plannedEnd),
          'Sessions contracted': sampleAnswers.sessions,
        },
      },
    ],
  };
}
