import { itemReport } from '../../../src/domain/feedback/itemReport';
import { topBottomItems } from '../../../src/domain/feedback/topBottom';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';

/** Items with these means over 20 peers, in steps of 0.05. */
function tables(means: readonly number[], scales?: readonly (readonly [number, number])[]): [Table, Table] {
  const raters = Array.from({ length: 20 }, (_, at) => [
    `P${at}`,
    'Peer',
    ...means.map((mean) => Math.floor(mean) + (at < Math.round((mean % 1) * 20) ? 1 : 0)),
  ]);
  return [
    [['Rater', 'Group', ...means.map((_, at) => `i${at}`)], ...raters],
    [
      ['Item', 'Competency', 'Min', 'Max'],
      ...means.map((_, at) => [`i${at}`, `C${at}`, ...(scales?.[at] ?? [1, 5])]),
    ],
  ];
}

function lists(means: readonly number[], scales?: readonly (readonly [number, number])[]) {
  const found = topBottomItems(valueOf(itemReport(...tables(means, scales), null, null)), 3);
  return {
    top: found.top.map(({ id }) => id).join(' '),
    bottom: found.bottom.map(({ id }) => id).join(' '),
    tied: [found.topTied, found.bottomTied],
  };
}

describe('top and bottom', () => {
  it('are as many as asked for', () => {
    expect(lists([4.5, 4.4, 4.3, 4.2, 3, 2.5, 2, 1.5])).toEqual({
      top: 'i0 i1 i2',
      bottom: 'i7 i6 i5',
      tied: [false, false],
    });
  });

  it('go on with those that tie with the last: less than 0.05 apart', () => {
    expect(lists([4.5, 4.4, 4.3, 4.3, 3, 2, 2, 2, 2])).toEqual({
      top: 'i0 i1 i2 i3',
      bottom: 'i5 i6 i7 i8',
      tied: [true, true],
    });
  });

  it('end where the fourth is 0.05 away, binary fractions or not', () => {
    expect(lists([4.5, 4.4, 4.3, 4.25, 3, 2, 2, 2]).top).toBe('i0 i1 i2');
  });

  it('have no row twice', () => {
    expect(lists([4, 3, 2])).toMatchObject({ top: 'i0 i1 i2', bottom: '' });
    expect(lists([4, 4, 4, 4])).toMatchObject({ top: 'i0 i1 i2 i3', bottom: '' });
  });

  it('compare shares of the scale: 4 of 5 is 75 percent, 5 of 7 is 67 and 8 of 10 is 80', () => {
    expect(
      lists(
        [4, 5, 8, 3],
        [
          [1, 5],
          [1, 7],
          [0, 10],
          [1, 5],
        ],
      ),
    ).toMatchObject({ top: 'i2 i0 i1', bottom: 'i3' });
  });

  it('leave out what is not shown', () => {
    const [responses, items] = tables([4.5, 4, 3]);
    const [header = [], ...rows] = responses;
    // Two answers to the first item are too few.
    const few = rows.map((row, at) => (at < 2 ? row : row.map((cell, column) => (column === 2 ? '' : cell))));
    const found = topBottomItems(valueOf(itemReport([header, ...few], items, null, null)));
    expect(found.top.map(({ id }) => id)).toEqual(['i1', 'i2']);
  });

  it('are five each when nobody says how many', () => {
    const found = topBottomItems(
      valueOf(itemReport(...tables([4.5, 4.4, 4.3, 4.2, 4, 3.5, 3, 2.5]), null, null)),
    );
    expect(found.top.map(({ id }) => id)).toEqual(['i0', 'i1', 'i2', 'i3', 'i4']);
    expect(found.bottom.map(({ id }) => id)).toEqual(['i7', 'i6', 'i5']);
  });
});
