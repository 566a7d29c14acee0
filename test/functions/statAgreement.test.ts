import fc from 'fast-check';
import { statAdFunction, statAwgFunction, statRwgFunction } from '../../src/functions/statAgreement';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

/** Item i1 and the three items of the direct reports, feedback-360.md 4.1. */
const peers = [[4], [3], [2], [4]];
const direct = [
  [2, 2, 3],
  [3, 2, 2],
  [2, 3, 2],
];

describe('COACH.STAT.RWG', () => {
  it('gives its worked examples', () => {
    expect(statRwgFunction(peers, 5)).toBeCloseTo(0.5417, 4);
    expect(statRwgFunction(direct, 5)).toBeCloseTo(0.9375, 10);
    expect(statRwgFunction(direct, 5, null, null, true)).toBeCloseTo(0.8333, 4);
  });

  it('takes a slight skew for chance, on five points only', () => {
    expect(statRwgFunction(peers, 5, null, 'Slight Skew')).toBeCloseTo(1 - 11 / 12 / 1.34, 10);
    expect(call(() => statRwgFunction(peers, 7, null, 'slight skew'))).toEqual({
      cell: '#VALUE!',
      text: 'The slight skew is not known for 7 points. Its variance is published for a scale of five. Leave it out, to compare with uniform answers.',
    });
    expect(call(() => statRwgFunction(peers, 5, null, 'heavy'))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('Write uniform, slight skew.'),
    });
  });
});

describe('COACH.STAT.AD', () => {
  it('gives its worked examples', () => {
    expect(statAdFunction(peers, 5)).toBe(0.75);
    expect(statAdFunction(direct, 5)).toBeCloseTo(0.4444, 4);
    expect(statAdFunction([[1], [1], [1], [5]], 5)).toBe(1.5);
    expect(statAdFunction([[1], [1], [1], [5]], 5, null, 'median')).toBe(1);
  });

  it('takes one row as one item, and leaves out what is no score', () => {
    expect(statAdFunction([[4, 3, 2, 4]], 5)).toBe(0.75);
    const cells = [
      ['Peer'],
      [4],
      [null],
      ['3'],
      ['N/O'],
      ['#N/A'],
      [{ code: '#REF!' }],
      [2],
      [''],
      ['4,0'],
      [true],
    ];
    expect(statAdFunction(cells, 5)).toBe(0.75);
  });

  it('takes the zeros of older Excel for blank cells, where the scale has none', () => {
    expect(statAdFunction([[4], [3], [2], [4], [0]], 5)).toBe(0.75);
    expect(statAdFunction([[4], [3], [2], [4], [0]], 5, 0)).toBeCloseTo(1.28, 10);
  });

  it('is #N/A for one rater, #VALUE! for wrong input, each with a sentence', () => {
    expect(call(() => statAdFunction([[4]], 5))).toEqual({
      cell: '#N/A',
      text: 'There is only one score. The figure needs 2 or more; blank cells, text and errors do not count. Choose a range with more scores, without names or headers.',
    });
    expect(call(() => statAdFunction([['x']], 5))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('There are no scores.'),
    });
    expect(call(() => statAdFunction([[4], [7]], 5))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('A score of 7 is not on the scale from 1 to 5.'),
    });
    expect(call(() => statAdFunction(peers, null))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('The number of scale points is missing.'),
    });
    expect(call(() => statAdFunction(peers, 4.5))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('A scale cannot have 4.5 points.'),
    });
  });
});

describe('COACH.STAT.AWG', () => {
  it('gives its worked examples, and #N/A with its range where it is not defined', () => {
    expect(statAwgFunction(peers, 5)).toBeCloseTo(0.6508, 4);
    expect(statAwgFunction(direct, 5)).toBeCloseTo(0.875, 10);
    expect(call(() => statAwgFunction([[4], [4], [4]], 5))).toEqual({
      cell: '#N/A',
      text: 'a_WG has no value for a mean of 4 among 3 raters. It exists only for means from 2.33 to 3.67 there. Use STAT.AD, which always has a value.',
    });
  });

  it('moves along with the scale', () => {
    expect(statAwgFunction([[3], [2], [1], [3]], 5, 0)).toBeCloseTo(0.6508, 4);
  });
});

it('whatever stands in the cells, each is a finite number or an error of the cell', () => {
  fc.assert(
    fc.property(fc.oneof(anyRange, anyCell), anyCell, anyCell, anyCell, (range, points, lowest, word) => {
      const scores = range as unknown[][];
      for (const run of [
        () => statRwgFunction(scores, points, lowest, word, word),
        () => statAdFunction(scores, 5, lowest, word),
        () => statAwgFunction(scores, 5, lowest),
        () => statAdFunction(scores, 5),
      ]) {
        const { cell } = call(run);
        expect(Number.isFinite(cell) || cellErrors.includes(String(cell))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
