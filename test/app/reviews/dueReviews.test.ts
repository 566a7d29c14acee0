import { dueReviews } from '../../../src/app/reviews/dueReviews';
import { serialOfIso } from '../../../src/domain/dates';
import type { CellValue } from '../../../src/workbook/cell';
import { goalWorkbook } from '../support/goalWorkbook';
import { snapshotOf } from './support';

const day = (iso: string): number => serialOfIso(iso) ?? NaN;
const start = { Start: day('2026-01-12'), Status: 'Active' };

/** What is due on a day for these goals and these reviews of them. */
async function due(
  goals: readonly Readonly<Record<string, CellValue>>[],
  reviews: readonly (readonly [string, string])[],
  today: string,
  settings: readonly (readonly CellValue[])[] = [],
  status = 'Active',
) {
  const port = await goalWorkbook(goals);
  await port.write([
    {
      table: 'Engagement',
      headers: ['Status', 'Start date'],
      rows: [[status, day('2026-01-05')]],
      mode: 'replace',
    },
    { table: 'Settings', headers: ['Key', 'Value'], rows: settings, mode: 'replace' },
    {
      table: 'Reviews',
      headers: ['Review ID', 'Goal ID', 'Date'],
      rows: reviews.map(([goal, date], i) => [`R${i + 1}`, goal, day(date)]),
      mode: 'replace',
    },
  ]);
  return dueReviews(await snapshotOf(port), today).map(({ goalId, last, days }) => [
    goalId,
    last !== null,
    days,
  ]);
}

describe('reviews that are due', () => {
  it('are those of goals that were last reviewed longer ago than agreed, the longest first', async () => {
    const goals = [
      { ...start, 'Goal ID': 'G1' },
      { ...start, 'Goal ID': 'G2' },
      { ...start, 'Goal ID': 'G3' },
    ];
    const reviews = [
      ['g1', '2026-02-01'],
      ['G1', '2026-01-20'],
      ['G2', '2026-01-20'],
      ['G3', '2026-02-15'],
    ] as const;
    expect(await due(goals, reviews, '2026-03-04')).toEqual([
      ['G2', true, 43],
      ['G1', true, 31],
    ]);
    expect(await due(goals, reviews, '2026-03-03')).toEqual([['G2', true, 42]]);
  });

  it('are those that were never reviewed since their start', async () => {
    const goals = [
      { ...start, 'Goal ID': 'G1' },
      { 'Goal ID': 'G2', Status: 'Agreed' },
    ];
    expect(await due(goals, [['G1', '2026-01-02']], '2026-02-12')).toEqual([
      ['G2', false, 38],
      ['G1', false, 31],
    ]);
    expect(await due(goals, [], '2026-01-30')).toEqual([]);
  });

  it('follow the interval of the settings', async () => {
    const goals = [{ ...start, 'Goal ID': 'G1' }];
    expect(await due(goals, [], '2026-01-20', [['Review interval days', 7]])).toEqual([['G1', false, 8]]);
    expect(await due(goals, [], '2026-02-20', [['Review interval days', 'monthly']])).toEqual([
      ['G1', false, 39],
    ]);
  });

  it('are none for drafts, goals that are over, reviews to come and engagements at rest', async () => {
    const goals = ['Draft', 'Achieved', 'Dropped'].map((Status, i) => ({
      ...start,
      'Goal ID': `G${i + 1}`,
      Status,
    }));
    expect(await due(goals, [], '2026-06-01')).toEqual([]);
    const one = [{ ...start, 'Goal ID': 'G1' }];
    expect(await due(one, [['G1', '2026-12-01']], '2026-06-01')).toEqual([['G1', false, 140]]);
    for (const status of ['Paused', 'Completed', 'Ended early', 'Cancelled'])
      expect(await due(one, [], '2026-06-01', [], status)).toEqual([]);
  });
});
