import { cellAddress, columnAddress } from '../../src/workbook/cellAddress';
import type { TableRows } from '../../src/workbook/snapshot';

const goals: TableRows = {
  name: 'Goals',
  headers: ['Notes', 'Goal ID', 'Baseline  Date'],
  rows: [
    ['', 'G1', null],
    ['', 'G2', null],
  ],
  place: { tab: "Anna's goals", column: 25, body: { row: 6, rows: 4 }, rows: [6, 9] },
};

describe('the address of a cell of a table', () => {
  it('follows the place of the table, its rows and its columns', () => {
    expect(cellAddress(goals, 0, 'Goal ID')).toBe("'Anna''s goals'!AA7");
    expect(cellAddress(goals, 1, 'Notes')).toBe("'Anna''s goals'!Z10");
  });

  it('finds a header as the rules do, whatever its case and spaces', () => {
    expect(cellAddress(goals, 0, 'Baseline date')).toBe("'Anna''s goals'!AB7");
  });

  it('is the first of the row where there is no such column', () => {
    expect(cellAddress(goals, 1, 'Metric')).toBe("'Anna''s goals'!Z10");
  });

  it('is not known for rows that are not there, and for tables that do not come from a workbook', () => {
    expect(cellAddress(goals, 2, 'Goal ID')).toBeNull();
    expect(cellAddress({ name: 'Goals', headers: ['Goal ID'], rows: [['G1']] }, 0, 'Goal ID')).toBeNull();
  });
});

describe('the address of the cells of a column', () => {
  it('reaches from the first row to the last', () => {
    expect(columnAddress(goals, 'Goal ID')).toBe("'Anna''s goals'!AA7:AA10");
  });

  it('is not known without rows or without the column', () => {
    expect(
      columnAddress(
        { ...goals, rows: [], place: { tab: 'x', column: 0, body: { row: 1, rows: 1 }, rows: [] } },
        'Goal ID',
      ),
    ).toBeNull();
    expect(columnAddress(goals, 'Status')).toBeNull();
  });
});
