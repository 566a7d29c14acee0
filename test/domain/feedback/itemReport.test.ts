import { itemReport } from '../../../src/domain/feedback/itemReport';
import type { ItemReport } from '../../../src/domain/feedback/itemReport';
import { itemTable } from '../../../src/domain/feedback/itemTable';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';
import { attackTables, demoItems, demoResponses } from './tables';

const report = (responses: Table, items: Table, minRaters: number | null = null): ItemReport =>
  valueOf(itemReport(responses, items, null, minRaters));

describe('the demo of the design pages, item by item', () => {
  const { groups, rows } = report(demoResponses, demoItems);

  it('has the groups of the report of competencies', () => {
    expect(groups.map(({ label }) => label)).toEqual(['Peer', 'Direct report + Other']);
  });

  it('has the numbers of i1 (4.1)', () => {
    expect(rows[0]).toMatchObject({
      id: 'i1',
      competency: 'Delegation',
      self: 4,
      manager: 3,
      groups: [3.25, 3.2],
      others: 3.2,
      n: 10,
      notObserved: 0,
      distribution: [0, 3, 3, 3, 1],
      topBox: 0.4,
    });
    expect(rows[0]?.gap).toBeCloseTo(0.8, 12);
  });

  it('leaves not observed out of the mean, and counts it beside it', () => {
    // P2 did not observe i3: the others are 4 4 3 4, 3 2 2, 5 4.
    expect(rows[2]?.others).toBeCloseTo(31 / 9, 12);
    expect(rows[2]?.n).toBe(9);
    expect(rows[2]?.notObserved).toBeCloseTo(0.1, 12);
    expect(rows[2]?.groups[0]).toBeCloseTo(11 / 3, 12);
  });

  it('ranks the items by others', () => {
    expect(rows.map(({ rank }) => rank)).toEqual([2, 3, 1]);
  });

  it('spills as a rectangle with a header', () => {
    const table = itemTable(report(demoResponses, demoItems));
    expect(table[0]).toEqual(
      ['Item ID', 'Competency', 'Self', 'Manager', 'Peer', 'Direct report + Other'].concat(
        'Others',
        'n',
        'Gap',
        'Not observed',
        'Rank',
      ),
    );
    expect(table.map((row) => row.length)).toEqual([11, 11, 11, 11]);
  });
});

describe('items that few answered', () => {
  const { responses, items } = attackTables('feedback/A1_below_threshold.csv');
  const { rows } = report(responses, items);

  it('withholds the item two of four peers answered, and its total, but shows the pool (A1)', () => {
    expect(rows.map(({ groups }) => groups)).toEqual([
      [4, 8 / 3],
      [4.25, 8 / 3],
      [null, 8 / 3],
      [3.5, 8 / 3],
    ]);
    expect(rows.map(({ others }) => others)).toEqual([3.5, 3.5, null, 3.25]);
    expect(rows[2]).toMatchObject({
      n: null,
      gap: null,
      rank: null,
      distribution: null,
      topBox: null,
      withheld: { pools: ['too few', null], overall: 'remainder' },
    });
  });

  it('shows self and manager all the same', () => {
    expect(rows.map(({ self }) => self)).toEqual([4, 4, 5, 4]);
    expect(rows.map(({ manager }) => manager)).toEqual([4, 3, 3, 4]);
  });
});

describe('items of different scales and kinds', () => {
  const items: Table = [
    ['Item ID', 'Competency', 'Text', 'Reverse', 'Scale min', 'Scale max'],
    ['five', 'A', 'I ask before I tell', 'No', 1, 5],
    ['seven', 'B', 'I tell before I ask', 'Yes', 1, 7],
    ['ten', 'C', '', '', 0, 10],
  ];
  const people = [0, 1, 2, 3, 4].map((at) => [`P${at}`, 'Peer', at === 0 ? 3 : 4, 2, 8]);
  const { rows } = report([['Rater', 'Group', 'five', 'seven', 'ten'], ...people], items);

  it('turns reversed items round, and counts answers from the lowest point of the scale', () => {
    expect(rows.map(({ others }) => others)).toEqual([3.8, 6, 8]);
    expect(rows[0]?.distribution).toEqual([0, 0, 1, 4, 0]);
  });

  it('ranks by the share of the scale: 70, 83 and 80 percent', () => {
    expect(rows.map(({ rank }) => rank)).toEqual([3, 1, 2]);
  });

  it('gives every item its text', () => {
    expect(rows.map(({ text }) => text)).toEqual(['I ask before I tell', 'I tell before I ask', '']);
  });

  it('shows the mean only where all gave the same answer', () => {
    expect(rows[1]).toMatchObject({ others: 6, distribution: null, topBox: null });
  });
});

describe('distributions (rule 8)', () => {
  const spread = (people: readonly (readonly [string, number])[]): readonly number[] | null | undefined =>
    report(
      [['Rater', 'Group', 'a'], ...people.map(([group, score], at) => [`R${at}`, group, score])],
      [
        ['Item', 'Competency'],
        ['a', 'Focus'],
      ],
    ).rows[0]?.distribution;
  const peers = (...scores: number[]): (readonly [string, number])[] =>
    scores.map((score) => ['Peer', score]);

  it('take five answers', () => {
    expect(spread(peers(1, 2, 3, 4))).toBeNull();
    expect(spread(peers(1, 2, 3, 4, 4))).toEqual([1, 1, 1, 2, 0]);
  });

  it('do not count the manager among the five, whose answer stands beside them', () => {
    expect(spread([['Manager', 5], ...peers(1, 2, 3, 4)])).toBeNull();
    expect(spread([['Manager', 5], ...peers(1, 2, 3, 4, 4)])).toEqual([1, 1, 1, 2, 1]);
  });

  it('leave self out', () => {
    expect(spread([['Self', 5], ...peers(1, 2, 3, 4, 4)])).toEqual([1, 1, 1, 2, 0]);
  });
});

describe('what is missing', () => {
  it('says nothing of an item that nobody could see', () => {
    const rows = [0, 1, 2, 3].map((at) => [`P${at}`, 'Peer', 3, 'NO', 'NO']);
    const item = report([['Rater', 'Group', 'i1', 'i2', 'i3'], ...rows], demoItems).rows[1];
    expect(item).toMatchObject({
      self: null,
      manager: null,
      others: null,
      n: null,
      notObserved: 1,
      rank: null,
    });
    expect(item?.withheld.overall).toBe('nobody');
  });

  it('keeps the share that could not say back where it would count fewer than three', () => {
    const rows = [3, 3, 'NO', 'NO'].map((score, at) => [`P${at}`, 'Peer', 4, score]);
    const [, second] = report([['Rater', 'Group', 'i1', 'i2'], ...rows], demoItems).rows;
    expect(second).toMatchObject({ others: null, notObserved: null });
  });
});
