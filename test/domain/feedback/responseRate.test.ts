import fc from 'fast-check';
import { responseRate, responseRateTable } from '../../../src/domain/feedback/responseRate';
import { valueOf } from '../statistics/outcomes';

const header = [
  'Rater ID',
  'Name',
  'Group',
  'Baseline invited',
  'Baseline responded',
  'Final invited',
  'Final responded',
];

/** Raters of a group: how many were invited to the final round, and how many responded. */
const raters = (group: string, invited: number, responded: number): unknown[][] =>
  Array.from({ length: invited }, (_, at) => [
    `${group}${at}`,
    `Synthetic ${group} ${at}`,
    group,
    '',
    null,
    45000,
    at < responded ? 45010 : '',
  ]);

const rate = (...parts: unknown[][][]) =>
  responseRateTable(valueOf(responseRate([header, ...parts.flat()], null, null)));

describe('the response rate', () => {
  it('counts a small group with others, and gives managers no row of their own (rule 12)', () => {
    expect(
      rate(
        raters('Self', 1, 1),
        raters('Manager', 1, 1),
        raters('Peer', 5, 4),
        raters('direct_report', 2, 2),
        raters('Other', 2, 1),
      ),
    ).toEqual([
      ['Group', 'Invited', 'Responded', 'Share'],
      ['Peer', 5, 4, 0.8],
      ['Direct report + Other', 4, 3, 0.75],
      ['Others', 10, 8, 0.8],
    ]);
  });

  it('shows three managers as a group', () => {
    expect(rate(raters('Manager', 3, 2), raters('Peer', 4, 4))[1]).toEqual(['Manager', 3, 2, 2 / 3]);
  });

  it('is of the latest round that anybody was invited to, or of the one named', () => {
    const table = [header, ...raters('Peer', 4, 3), ['P9', '', 'Peer', 44000, 44001, 'No', '']];
    expect(valueOf(responseRate(table, null, null)).round).toBe('Final');
    expect(responseRate(table, 'Baseline', null)).toMatchObject({ reason: { code: 'too-few-invited' } });
    expect(responseRate(table, 'Mid', null)).toMatchObject({ reason: { code: 'nobody-invited' } });
  });

  it('takes columns without a round, counts a rater once, and who responded as invited', () => {
    const table = [
      ['Rater', 'Group', 'Invited', 'Responded'],
      ...['a', 'b', 'c', 'd', 'A'].map((id) => [id, 'Peer', '', 'Yes']),
      ['e', 'Peer', 'Yes', 'no'],
    ];
    expect(valueOf(responseRate(table, 'Final', 3)).rows[0]).toEqual({
      group: 'Peer',
      invited: 5,
      responded: 4,
      share: 0.8,
    });
  });

  it('says which column is missing', () => {
    expect(responseRate([['Rater ID', 'Group']], null, null)).toMatchObject({
      reason: { code: 'raters-no-column' },
    });
    expect(responseRate([['Rater ID', 'Invited', 'Responded']], null, null)).toMatchObject({
      reason: { what: 'The raters have no column "Group".' },
    });
  });

  it('never counts fewer invited than the minimum, nor leaves fewer of its total', () => {
    const groups = ['Manager', 'Peer', 'Direct report', 'Other', 'Skip-level'];
    const counts = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 5 }), (invited, asked) => {
        const table = [header, ...groups.flatMap((group, at) => raters(group, ...(invited[at] ?? [0, 0])))];
        const outcome = responseRate(table, null, asked);
        if (!outcome.ok) return;
        const { rows, minRaters } = outcome.value;
        expect(minRaters).toBeGreaterThanOrEqual(3);
        for (const row of rows) expect(row.invited).toBeGreaterThanOrEqual(minRaters);
        const total = rows.find(({ group }) => group === 'Others');
        const shown = rows.filter(({ group }) => group !== 'Others' && group !== 'Manager');
        const anonymous = (total?.invited ?? 0) - (invited[0]?.[0] ?? 0);
        const left = anonymous - shown.reduce((sum, row) => sum + row.invited, 0);
        if (total) expect(left === 0 || left >= minRaters).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
