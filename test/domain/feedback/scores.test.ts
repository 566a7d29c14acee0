import { emptyTally, scoreOf } from '../../../src/domain/feedback/scores';

function read(cell: unknown): { score: number; reason: string | undefined } {
  const tally = emptyTally();
  const score = scoreOf(cell, 1, 5, tally);
  return { score, reason: Object.entries(tally).find(([, count]) => count === 1)?.[0] };
}

describe('a score cell', () => {
  it.each([
    [3, 3],
    [1, 1],
    [5, 5],
    [3.5, 3.5],
    ['4', 4],
    [' 4 ', 4],
    ['3.5', 3.5],
    ['3,5', 3.5],
  ])('%j is the score %d', (cell, score) => {
    expect(read(cell)).toEqual({ score, reason: undefined });
  });

  it.each([null, undefined, '', '  ', 'NO', 'no', 'N/O', 'n/o', 'n/a', 'N/A', 'Not observed'])(
    '%j is not observed',
    (cell) => {
      expect(read(cell)).toEqual({ score: NaN, reason: 'notObserved' });
    },
  );

  it.each([0, 6, -1, 5.01, NaN, Infinity, '6', '0'])('%j is out of scale', (cell) => {
    expect(read(cell)).toEqual({ score: NaN, reason: 'outOfScale' });
  });

  it.each(['4 = often', 'x', '1e0', '3,5,1', true, false])('%j is no number', (cell) => {
    expect(read(cell)).toEqual({ score: NaN, reason: 'notANumber' });
  });

  it.each(['#N/A', '#REF!', '#DIV/0!', '#NAME?', { code: '#N/A' }])('%j is an error', (cell) => {
    expect(read(cell)).toEqual({ score: NaN, reason: 'errorValue' });
  });
});
