import { feedbackReport } from '../../../src/domain/feedback/report';
import { itemReport } from '../../../src/domain/feedback/itemReport';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';
import { demoItems, demoResponses, readCsv, sampleTables } from './tables';

const longHeader = ['Round', 'Rater ID', 'Group', 'Item ID', 'Score'];

/** One row per answer. */
function long(wide: Table): Table {
  const [header = [], ...rows] = wide;
  return [
    longHeader,
    ...rows.flatMap((row) => header.slice(3).map((item, at) => [...row.slice(0, 3), item, row[at + 3]])),
  ];
}

describe('a responses table with one answer per row', () => {
  it('gives the same reports as the wide one', () => {
    expect(feedbackReport(long(demoResponses), demoItems, null, 3)).toEqual(
      feedbackReport(demoResponses, demoItems, null, 3),
    );
    expect(itemReport(long(demoResponses), demoItems, null, 3)).toEqual(
      itemReport(demoResponses, demoItems, null, 3),
    );
  });

  it('reads the long file of the sample as it reads the two wide ones', () => {
    const { responses, items } = sampleTables();
    const rounds = new Map([
      ['pre', 'Baseline'],
      ['post', 'Final'],
    ]);
    const rows = readCsv('../fixtures/sample/responses_long.csv');
    const table: Table = [
      longHeader,
      ...rows.map((row) => [
        rounds.get(row['wave'] ?? ''),
        row['rater_id'],
        row['relationship'],
        row['item_id'],
        row['score'],
      ]),
    ];
    for (const round of rounds.values())
      expect(valueOf(feedbackReport(table, items, round, 3)).rows).toEqual(
        valueOf(feedbackReport(responses, items, round, 3)).rows,
      );
  });

  it('counts the last answer of a rater to an item, once, and passes over blanks', () => {
    const again = [
      ...long(demoResponses),
      ['Baseline', 'p1', 'Peer', 'I1', 1],
      ['Baseline', 'P1', 'Peer', 'i1', null],
      ['Baseline', 'P1', 'Peer', 'i1', ''],
    ];
    const [first] = valueOf(itemReport(again, demoItems, null, 3)).rows;
    // P1 gave 4 before.
    expect(first?.others).toBe((32 - 3) / 10);
    expect(valueOf(feedbackReport(again, demoItems, null, 3)).quality.replacedRows).toBe(1);
  });

  it('takes the group from any row of the rater, and sets rows without a rater aside', () => {
    const [header = [], ...rows] = long(demoResponses);
    const sparse: Table = [
      header,
      ...rows.map((row, at) => (at % 3 === 1 ? row : row.with(2, ''))),
      ['Baseline', '', 'Peer', 'i1', 5],
    ];
    const report = valueOf(feedbackReport(sparse, demoItems, null, 3));
    expect(report.rows[0]?.others).toBeCloseTo(3.2, 12);
    expect(report.quality.namelessRows).toBe(1);
  });

  it('says which column is missing', () => {
    expect(feedbackReport([['Rater', 'Item', 'Score']], demoItems, null, 3)).toMatchObject({
      reason: { what: 'The responses have no column "Group".' },
    });
  });
});
