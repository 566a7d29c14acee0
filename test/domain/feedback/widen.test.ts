import { isLong, widen } from '../../../src/domain/feedback/longResponses';
import type { Table } from '../../../src/domain/table';

const header = ['Round', 'Rater ID', 'Group', 'Item ID', 'Score'];

function wideOf(table: Table) {
  const wide = widen(table);
  if (!wide.ok) throw new Error(wide.reason.code);
  return wide.value;
}

describe('a long table of answers', () => {
  it('is one with a column for the item and one for the score', () => {
    expect(isLong(header)).toBe(true);
    expect(isLong(['Round', 'Rater ID', 'Group', 'i1', 'i2'])).toBe(false);
  });

  it('has one wide row for each rater and round, whatever the order and the spelling', () => {
    const { table, replaced, nameless } = wideOf([
      header,
      ['Mid', 'P1', 'Peer', 'i1', 3],
      ['Mid', 'P2', 'Peer', 'i2', 4],
      ['mid ', ' p1', 'Peer', 'I2', 5],
      ['Final', 'P1', 'Peer', 'i1', 2],
      ['', 7, 'Other', 'i1', 1],
      [null, '7', 'Other', 'i2', 2],
    ]);
    expect(table).toEqual([
      ['Round', 'Rater ID', 'Group', 'i1', 'i2'],
      ['Mid', 'P1', 'Peer', 3, 5],
      ['Mid', 'P2', 'Peer', undefined, 4],
      ['Final', 'P1', 'Peer', 2],
      ['', '7', 'Other', 1, 2],
    ]);
    expect([replaced, nameless]).toEqual([0, 0]);
  });

  it('counts the last answer to an item, and keeps the group where it is left out', () => {
    const { table, replaced } = wideOf([
      header,
      ['Mid', 'P1', 'Peer', 'i1', 3],
      ['Mid', 'P1', '', 'i1', 4],
      ['Mid', 'P1', '#N/A', 'i2', ''],
    ]);
    expect(table.slice(1)).toEqual([['Mid', 'P1', 'Peer', 4]]);
    expect(replaced).toBe(1);
  });

  it('sets answers without rater or item aside, and makes neither rows nor columns of them', () => {
    const { table, nameless } = wideOf([
      header,
      ['Mid', '', 'Peer', 'i9', 3],
      ['Mid', 'P9', 'Peer', '#REF!', 3],
      ['Mid', 'P1', 'Peer', 'i1', 3],
    ]);
    expect(table).toEqual([
      ['Round', 'Rater ID', 'Group', 'i1'],
      ['Mid', 'P1', 'Peer', 3],
    ]);
    expect(nameless).toBe(2);
  });
});
