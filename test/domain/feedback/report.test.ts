import { feedbackReport } from '../../../src/domain/feedback/report';
import type { FeedbackReport, ReportRow } from '../../../src/domain/feedback/report';
import { reportTable } from '../../../src/domain/feedback/reportTable';
import type { Table } from '../../../src/domain/table';
import { demoItems, demoResponses } from './tables';

function report(
  responses: Table,
  items: Table,
  round: string | null = null,
  minRaters: number | null = null,
): FeedbackReport {
  const outcome = feedbackReport(responses, items, round, minRaters);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const firstRow = (...args: Parameters<typeof report>): ReportRow => {
  const row = report(...args).rows[0];
  if (!row) throw new Error('no row');
  return row;
};

describe('the demo of the design pages', () => {
  const demo = report(demoResponses, demoItems);

  it('pools the three direct reports with the two others', () => {
    expect(demo.groups).toEqual([
      { label: 'Peer', members: ['Peer'] },
      { label: 'Direct report + Other', members: ['Direct report', 'Other'] },
    ]);
  });

  it('has the numbers of 4.1 and the quadrant of 4.3', () => {
    const row = demo.rows[0];
    expect(row?.self).toBeCloseTo(13 / 3, 12);
    expect(row?.manager).toBeCloseTo(10 / 3, 12);
    expect(row?.groups[0]).toBeCloseTo(3.25, 12);
    expect(row?.groups[1]).toBeCloseTo(47 / 15, 12);
    expect(row?.others).toBeCloseTo(3.2, 12);
    expect(row?.n).toBe(10);
    expect(row?.gap).toBeCloseTo(17 / 15, 12);
    expect(row?.quadrant).toBe('Blind spot');
    expect(row?.agreement).toBe('broad agreement');
  });

  it('spills as a rectangle with a header', () => {
    const table = reportTable(demo);
    expect(table[0]).toEqual([
      'Competency',
      'Self',
      'Manager',
      'Peer',
      'Direct report + Other',
      'Others',
      'n',
      'Gap',
      'Quadrant',
      'Agreement',
    ]);
    expect(table[1]?.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(4)) : cell))).toEqual([
      'Delegation',
      4.3333,
      3.3333,
      3.25,
      3.1333,
      3.2,
      10,
      1.1333,
      'Blind spot',
      'broad agreement',
    ]);
  });

  it('does not depend on the order of the rows', () => {
    const [header = [], ...rows] = demoResponses;
    const other = report([header, ...rows.reverse()], demoItems);
    expect(other.groups).toEqual(demo.groups);
    expect(other.rows[0]?.others).toBeCloseTo(3.2, 12);
  });
});

describe('too few raters', () => {
  const responses: Table = [
    ['Rater', 'Group', 'i1', 'i2', 'i3'],
    ['S', 'Self', 4, 4, 4],
    ['P1', 'Peer', 3, 3, 3],
    ['P2', 'Peer', 5, 5, 5],
  ];

  it('leaves everything blank but self, and says so', () => {
    expect(reportTable(report(responses, demoItems))).toEqual([
      ['Competency', 'Self', 'Manager', 'Others', 'n', 'Gap', 'Quadrant', 'Agreement'],
      ['Delegation', 4, '', '', '', '', 'Not enough raters', ''],
    ]);
  });

  it('cannot be got round with a minimum of one', () => {
    expect(reportTable(report(responses, demoItems, null, 1))).toEqual(
      reportTable(report(responses, demoItems)),
    );
  });

  it('shows three peers but no total: four raters are needed for that', () => {
    const row = firstRow([...responses, ['P3', 'Peer', 4, 4, 4]], demoItems);
    expect(row).toMatchObject({ groups: [4], others: null, n: null, gap: null, agreement: null });
  });

  it('does not count one person twice', () => {
    const twice: Table = [...responses, ['p2 ', 'Peer', 1, 1, 1], ['P2', 'Peer', 2, 2, 2]];
    expect(report(twice, demoItems).groups).toEqual([]);
    expect(report(twice, demoItems).quality.replacedRows).toBe(2);
  });
});

describe('rounds', () => {
  const rows = (round: string, peers: number, score: number): unknown[][] =>
    Array.from({ length: peers }, (_, at) => [round, `P${at}`, 'Peer', score, score, score]);
  const header = ['Round', 'Rater', 'Group', 'i1', 'i2', 'i3'];

  it('reports the latest one when none is named', () => {
    const responses = [header, ...rows('Final', 4, 3), ...rows('Baseline', 4, 2), ...rows('Mid', 4, 1)];
    expect(report(responses, demoItems).round).toBe('Final');
    expect(report(responses, demoItems, ' ').round).toBe('Final');
    expect(report(responses, demoItems, 'MID').rows[0]?.groups).toEqual([1]);
  });

  it('puts pulses behind the full rounds, by their number', () => {
    const responses = [header, ...rows('Pulse 10', 4, 3), ...rows('Pulse 2', 4, 2), ...rows('Final', 4, 1)];
    expect(report(responses, demoItems).round).toBe('Pulse 10');
  });

  it('does not take rows waiting for their answers for a round', () => {
    const waiting = rows('Final', 4, 0).map((row) => [...row.slice(0, 3), '', null, 'N/O']);
    expect(report([header, ...rows('Baseline', 4, 2), ...waiting], demoItems).round).toBe('Baseline');
  });

  it('says which rounds there are when the one asked for has no answers', () => {
    expect(feedbackReport([header, ...rows('Mid', 4, 2)], demoItems, 'Final', 3)).toMatchObject({
      ok: false,
      reason: { code: 'round-unknown', why: 'Rounds with answers: Mid.' },
    });
  });

  it('pools a group in both rounds when it falls short in one', () => {
    const others = (round: string, n: number): unknown[][] =>
      rows(round, n, 4).map((row) => [row[0], `O${String(row[1])}`, 'Other', ...row.slice(3)]);
    const responses = [
      header,
      ...rows('Baseline', 4, 3),
      ...others('Baseline', 3),
      ...rows('Final', 4, 3),
      ...others('Final', 2),
    ];
    for (const round of ['Baseline', 'Final'])
      expect(report(responses, demoItems, round).groups.map((group) => group.label)).toEqual([
        'Peer + Other',
      ]);
  });
});

describe('items', () => {
  const raters = (score: (at: number) => unknown[]): unknown[][] =>
    [0, 1, 2, 3].map((at) => [`P${at}`, 'Peer', ...score(at)]);

  it('turns reversed items round and weighs items', () => {
    const items: Table = [
      ['item', 'COMPETENCY', 'reverse', 'weight', 'Min', 'Max'],
      ['a', 'Focus', 'No', 3, 1, 7],
      ['b', 'Focus', 'Yes', 1, 1, 7],
    ];
    const row = firstRow([['Rater_ID', 'GROUP', 'A', 'b'], ...raters(() => [6, 6])], items);
    // b counts as 1 + 7 − 6 = 2.
    expect(row.others).toBe((3 * 6 + 2) / 4);
  });

  it('judges quadrants on the scale of the item', () => {
    const items: Table = [
      ['Item', 'Competency', 'Min', 'Max'],
      ['a', 'Focus', 1, 9],
    ];
    const responses: Table = [['Rater', 'Group', 'a'], ['S', 'Self', 8], ...raters(() => [6])];
    // 6.5 of 9 is the cut and one point the gap.
    expect(firstRow(responses, items).quadrant).toBe('Blind spot');
    expect(firstRow([['Rater', 'Group', 'a'], ['S', 'Self', 6], ...raters(() => [7])], items).quadrant).toBe(
      'Hidden strength',
    );
  });

  it('keeps competencies in the order of the items', () => {
    const items: Table = [
      ['Item', 'Competency'],
      ['z1', 'Zeal'],
      ['a1', 'Ambition'],
      ['z2', 'zeal'],
    ];
    const result = report([['Rater', 'Group', 'a1', 'z1', 'z2'], ...raters((at) => [1, at + 1, 5])], items);
    expect(result.rows.map((row) => row.competency)).toEqual(['Zeal', 'Ambition']);
    expect(result.rows[1]?.groups).toEqual([1]);
    expect(result.rows[0]?.groups).toEqual([3.75]);
  });

  it('leaves a competency blank that no column answers', () => {
    const items: Table = [...demoItems, ['x', 'Silence']];
    const result = report(demoResponses, items);
    expect(result.quality.missingItems).toEqual(['x']);
    expect(result.rows[1]).toMatchObject({
      self: null,
      manager: null,
      others: null,
      quadrant: 'Not enough raters',
    });
  });
});

describe('what the row says in words', () => {
  const items: Table = [
    ['Item', 'Competency', 'Min', 'Max'],
    ['a', 'Focus', 1, 5],
    ['b', 'Drive', 1, 9],
  ];
  const people = (group: string, ...scores: unknown[]): unknown[][] =>
    [0, 1, 2].map((at) => [`${group}${at}`, group, ...scores]);

  it('is that groups see it differently, from a quarter of the scale between displayed means on', () => {
    const responses: Table = [
      ['Rater', 'Group', 'a', 'b'],
      ...people('Peer', 4, 4),
      ...people('Other', 3, 3),
    ];
    expect(report(responses, items).rows.map((row) => row.groupsDiffer)).toEqual([true, false]);
    const alone: Table = [['Rater', 'Group', 'a', 'b'], ...people('Peer', 5, 9), ['O', 'Other', 1, 1]];
    expect(report(alone, items).rows.map((row) => row.groupsDiffer)).toEqual([false, false]);
  });

  it('is that self rates a confirmed strength higher still', () => {
    const responses: Table = [
      ['Rater', 'Group', 'a', 'b'],
      ['S', 'Self', 5, 9],
      ...people('Peer', 4, 2),
      ...people('Other', 4, 2),
    ];
    expect(report(responses, items).rows.map((row) => [row.quadrant, row.ratesSelfHigher])).toEqual([
      ['Confirmed strength', true],
      ['Blind spot', false],
    ]);
  });
});
