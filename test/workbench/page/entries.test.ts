import { CellValueType } from '@univerjs/core';
import { entryOf } from '../../../src/workbench/page/entries';

const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

describe('what Univer gives its command to set values', () => {
  it('is the text that was typed', () => {
    expect(entryOf({ v: '12%' }, range(4, 1))).toEqual({
      rect: { row: 4, column: 1, rows: 1, columns: 1 },
      typed: [['12%']],
    });
  });

  it('is the formula rather than the value it had', () => {
    expect(entryOf({ f: '=A1+1', v: 7 }, range(0, 0))?.typed).toEqual([['=A1+1']]);
  });

  it('keeps the apostrophe of text that looks like a number', () => {
    expect(entryOf({ v: '0014', t: CellValueType.FORCE_STRING }, range(0, 0))?.typed).toEqual([["'0014"]]);
  });

  it('loses the line end of rich text and keeps line breaks inside it', () => {
    const p = { id: 'd', documentStyle: {}, body: { dataStream: 'first\rsecond\r\n' } };
    expect(entryOf({ p }, range(0, 0))?.typed).toEqual([['first\nsecond']]);
  });

  it('empties cells whose content was deleted', () => {
    expect(entryOf({ v: null }, range(0, 0))?.typed).toEqual([['']]);
  });

  it('fills the whole selection with one entry', () => {
    expect(entryOf({ v: 'x' }, range(1, 1, 2, 3))).toEqual({
      rect: { row: 1, column: 1, rows: 2, columns: 3 },
      typed: [
        ['x', 'x', 'x'],
        ['x', 'x', 'x'],
      ],
    });
  });

  it('takes rows of cells as large as they are', () => {
    expect(entryOf([[{ v: 1 }, { v: true }]], range(5, 5, 9, 9))).toEqual({
      rect: { row: 5, column: 5, rows: 1, columns: 2 },
      typed: [[1, true]],
    });
  });

  it('leaves the gaps of scattered cells alone', () => {
    expect(entryOf({ 3: { 2: { v: 'a' } }, 4: { 4: { v: 'b' } } }, undefined)).toEqual({
      rect: { row: 3, column: 2, rows: 2, columns: 3 },
      typed: [
        ['a', null, null],
        [null, null, 'b'],
      ],
    });
  });

  it('is nothing without a place', () => {
    expect(entryOf({ v: 'x' }, undefined)).toBeNull();
    expect(entryOf({}, undefined)).toBeNull();
  });
});
