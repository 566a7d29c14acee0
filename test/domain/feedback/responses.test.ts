import { readItems } from '../../../src/domain/feedback/items';
import type { ResponseMatrix } from '../../../src/domain/feedback/matrix';
import { readResponses } from '../../../src/domain/feedback/responses';
import type { Outcome } from '../../../src/domain/outcome';
import type { Table } from '../../../src/domain/table';
import { demoItems } from './tables';

function read(table: Table): Outcome<ResponseMatrix> {
  const items = readItems(demoItems);
  if (!items.ok) throw new Error(items.reason.code);
  return readResponses(table, items.value);
}

function matrixOf(table: Table): ResponseMatrix {
  const outcome = read(table);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const header = ['Round', 'Rater ID', 'Group', 'i1', 'i2', 'i3'];

describe('the responses table', () => {
  it('counts the last row of a rater in a round, and each round by itself', () => {
    const matrix = matrixOf([
      header,
      ['Mid', 'P1', 'Peer', 1, 1, 1],
      ['Final', 'P1', 'Peer', 2, 2, 2],
      ['Mid', 'p1', 'Other', 5, 5, 5],
    ]);
    expect(matrix.rows).toBe(2);
    expect(matrix.rounds).toEqual(['Mid', 'Final']);
    expect(matrix.groups).toEqual(['Peer', 'Other']);
    expect(matrix.quality.replacedRows).toBe(1);
    expect([...matrix.scores].sort()).toEqual([2, 2, 2, 5, 5, 5]);
  });

  it('does not let a row without answers replace an answer', () => {
    const matrix = matrixOf([header, ['Mid', 'P1', 'Peer', 1, 1, 1], ['Mid', 'P1', 'Peer', '', null, 'NO']]);
    expect(matrix.rows).toBe(1);
    expect(matrix.quality.replacedRows).toBe(0);
  });

  it('sets rows without rater or group aside and says how many', () => {
    const matrix = matrixOf([
      header,
      ['Mid', 'P1', 'Peer', 1, 1, 1],
      ['Mid', '', 'Peer', 1, 1, 1],
      ['Mid', 'P3', 0, 1, 1, 1],
      ['Mid', 'P4', '#N/A', 1, 1, 1],
      ['', '', '', '', '', ''],
    ]);
    expect(matrix.rows).toBe(1);
    expect(matrix.quality.namelessRows).toBe(3);
  });

  it('counts rejected cells by reason, in the rows that count', () => {
    const { cells } = matrixOf([
      header,
      ['Mid', 'P1', 'Peer', 9, 'x', 'x'],
      ['Mid', 'P1', 'Peer', 1, 9, '#REF!'],
      ['Mid', 'P2', 'Peer', 'N/O', true, 3],
    ]).quality;
    expect(cells).toEqual({ notObserved: 1, outOfScale: 1, notANumber: 1, errorValue: 1 });
  });

  it('takes the same id in another case or with spaces for the same column', () => {
    const matrix = matrixOf([
      ['Group', 'RATER', ' I2 ', 'Comment'],
      ['Peer', 7, 4, 'fine'],
    ]);
    expect([...matrix.scores]).toEqual([4]);
    expect(matrix.quality.missingItems).toEqual(['i1', 'i3']);
  });

  it.each([
    ['responses-no-column', []],
    ['responses-no-column', [['Round', 'Group', 'i1']]],
    ['responses-no-column', [['Round', 'Rater', 'i1']]],
    [
      'responses-no-items',
      [
        ['Rater', 'Group', 'Score'],
        ['P1', 'Peer', 3],
      ],
    ],
    ['no-answers', [header]],
    ['no-answers', [header, ['Mid', 'P1', 'Peer', 'NO', '', 17]]],
  ])('fails with %s', (code, table) => {
    const outcome = read(table);
    expect(outcome.ok ? null : outcome.reason.code).toBe(code);
  });
});
