import { goalTables } from '../../../src/workbook/mapping/goalTables';
import type { TableRows, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const table = (
  name: string,
  headers: string[],
  ...rows: TableRows['rows'][number][]
): [string, TableRows] => [name, { name, headers, rows }];

const snapshot = (...tables: [string, TableRows][]): WorkbookSnapshot => ({
  stamp: null,
  sheets: new Map(),
  tables: new Map(tables),
});

describe('what the goal check reads from a workbook', () => {
  const actions = table(
    'Actions',
    ['Action ID', 'Goal ID', 'Owner', 'Due'],
    ['A001', 'G1', 'Client', 46000],
    ['A002', 'g1 ', 'Coach', 46010],
    ['A003', 'G1', null, 46020],
    ['A004', 'G1', 'Client', null],
  );

  it('counts the actions of a goal where a program has dropped the results of formulas', () => {
    const goals = table('Goals', ['Goal ID', 'Actions'], ['G1', null], ['G2', '#N/A'], ['G3', 4]);
    expect(goalTables(snapshot(goals, actions), '2026-11-25').goals).toEqual([
      ['Goal ID', 'Actions'],
      ['G1', 2],
      ['G2', 0],
      ['G3', 4],
    ]);
  });

  it('is empty where the workbook has no goals, and does not know what the workbook does not say', () => {
    expect(goalTables(snapshot(), '2026-11-25')).toEqual({
      goals: [[]],
      start: null,
      end: null,
      stage: null,
      today: 46351,
    });
  });

  it('takes the engagement, the settings and what goals are tied to', () => {
    const tables = goalTables(
      snapshot(
        table('Engagement', ['Start date', 'Planned end', 'Current stage'], [46000, 46200, 'Actions']),
        table('Settings', ['Key', 'Value'], ['Rules switched off', 'G17']),
        table('Values', ['Value'], ['Trust']),
        table('Aspirations', ['Aspiration ID'], ['AS1']),
        table('Raters_360', ['Name'], ['A. Rater']),
        table('Accepted', ['Goal ID', 'Rule', 'Reason'], ['G1', 'G16', 'Agreed']),
      ),
      '2026-11-25',
    );
    expect(tables).toMatchObject({
      start: 46000,
      end: 46200,
      stage: 'Actions',
      raters: [['Name'], ['A. Rater']],
    });
    expect(tables.settings).toEqual([
      ['Key', 'Value'],
      ['Rules switched off', 'G17'],
    ]);
    expect(tables.accepted?.[1]).toEqual(['G1', 'G16', 'Agreed']);
  });
});
