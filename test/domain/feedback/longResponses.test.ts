import fc from 'fast-check';
import { readItems } from '../../../src/domain/feedback/items';
import { isLong } from '../../../src/domain/feedback/longResponses';
import { feedbackReport } from '../../../src/domain/feedback/report';
import { itemReport } from '../../../src/domain/feedback/itemReport';
import { readResponses } from '../../../src/domain/feedback/responses';
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

const model = valueOf(
  readItems([
    ['Item ID', 'Competency', 'Reverse'],
    ['i1', 'A', ''],
    ['i2', 'A', 'yes'],
  ]),
);
const read = (table: Table) => valueOf(readResponses(table, model));

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

  it('is one with a column for the item and one for the score', () => {
    expect(isLong(longHeader)).toBe(true);
    expect(isLong(['Round', 'Rater ID', 'Group', 'i1', 'i2'])).toBe(false);
  });

  it('has one row for each rater and round, whatever the order and the spelling', () => {
    const { rounds, rowRaters, rowRounds, groups, rowGroups, scores, quality } = read([
      longHeader,
      ['Mid', 'P1', 'Peer', 'i1', 3],
      ['Mid', 'P2', 'Peer', 'i2', 4],
      ['mid ', ' p1', 'Peer', 'I2', 5],
      ['Final', 'P1', 'Peer', 'i1', 2],
      ['', 7, 'Other', 'i1', 1],
      [null, '7', 'Other', 'i2', 2],
    ]);
    expect([...rowRaters].map((rater, row) => [rounds[rowRounds[row] ?? 0], rater])).toEqual([
      ['', '7'],
      ['Final', 'p1'],
      ['Mid', 'p2'],
      ['Mid', 'p1'],
    ]);
    expect([...rowGroups].map((group) => groups[group])).toEqual(['Other', 'Peer', 'Peer', 'Peer']);
    // The second item is turned round.
    expect([...scores]).toEqual([1, 4, 2, NaN, NaN, 2, 3, 1]);
    expect(quality).toMatchObject({ replacedRows: 0, namelessRows: 0, missingItems: [] });
  });

  it('sets answers without rater or item aside, and knows what no answer is given to', () => {
    const { scores, quality } = read([
      longHeader,
      ['Mid', '', 'Peer', 'i2', 3],
      ['Mid', 'P9', 'Peer', '#REF!', 3],
      ['Mid', 'P1', 'Peer', 'i1', 3],
      ['Mid', 'P1', 'Peer', 'i9', 3],
    ]);
    expect([...scores]).toEqual([3]);
    expect(quality).toMatchObject({ replacedRows: 0, namelessRows: 2, missingItems: ['i2'] });
  });

  it('is read as the wide table that has the last answer of each rater to each item', () => {
    const score = fc.constantFrom(1, 2, 5, 9, '4', '2,5', 'NO', '#N/A', true, 'much', '', null);
    const row = fc.tuple(
      fc.constantFrom('Mid', 'Final'),
      fc.constantFrom('P1', 'P2', 'P3', 'P4'),
      fc.constantFrom('Peer', 'Manager', ''),
      fc.constantFrom('i1', 'i2', 'i9'),
      score,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const given = rows.filter((cells) => cells[4] !== '' && cells[4] !== null);
        const wide = new Map<string, unknown[]>();
        let replaced = 0;
        for (const [round, rater, group, item, answer] of given) {
          const line = wide.get(round + rater) ?? [round, rater, '', undefined, undefined];
          wide.set(round + rater, line);
          if (group !== '') line[2] = group;
          const at = 3 + ['i1', 'i2'].indexOf(item);
          if (at < 3) continue;
          if (line[at] !== undefined) replaced++;
          line[at] = answer;
        }
        const named = ['i1', 'i2'].filter((id) => given.some(([, , , item]) => item === id));
        const header = [
          'Round',
          'Rater ID',
          'Group',
          ...['i1', 'i2'].map((id) => (named.includes(id) ? id : '–')),
        ];
        const expected = readResponses([header, ...wide.values()], model);
        const found = readResponses([longHeader, ...rows], model);
        if (!expected.ok) expect(found).toEqual(expected);
        else
          expect(found).toEqual({
            ...expected,
            value: { ...expected.value, quality: { ...expected.value.quality, replacedRows: replaced } },
          });
      }),
    );
  });
});
