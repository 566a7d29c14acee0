import fc from 'fast-check';
import { statAlphaFunction, statIccFunction } from '../../src/functions/statReliability';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('COACH.STAT.ICC', () => {
  it('gives the six forms of Shrout & Fleiss, however they are written', () => {
    const value = (form: unknown) => Number(statIccFunction(shroutFleiss, form)[0]?.[0]?.toFixed(4));
    expect(['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'].map(value)).toEqual([
      0.1657, 0.2898, 0.7148, 0.4428, 0.6201, 0.9093,
    ]);
    expect(['ICC(2,k)', 'icc2k', ' 2, K '].map(value)).toEqual([0.6201, 0.6201, 0.6201]);
    // Where the comma is the decimal sign, 2,1 in a formula is a number.
    expect(value(2.1)).toBe(0.2898);
  });

  it('spills its interval when a level is given', () => {
    const [row] = statIccFunction(shroutFleiss, '2,1', 0.95);
    expect(row?.map((value) => Number(value.toFixed(4)))).toEqual([0.2898, 0.0188, 0.7611]);
    expect(statIccFunction(shroutFleiss, '2,1', null)[0]).toHaveLength(1);
  });

  it('leaves out rows with a gap: names, blanks and errors', () => {
    const cells = [
      ['Ann', 'Ben', 'Cem', 'Dee'],
      ...shroutFleiss,
      [1, null, 2, 3],
      [1, '#N/A', 2, 3],
      [null, null, null, null],
    ];
    expect(statIccFunction(cells, '3,k')).toEqual(statIccFunction(shroutFleiss, '3,k'));
  });

  it('is #N/A when there is too little or nothing differs, #VALUE! for a form or level that is none', () => {
    expect(call(() => statIccFunction([['Ann', 3, 4]], '1,1'))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('There are no complete rows.'),
    });
    expect(
      call(() =>
        statIccFunction(
          [
            [4, 4],
            [4, 4],
          ],
          '1,1',
        ),
      ),
    ).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('The ratings do not differ enough between the rows.'),
    });
    expect(call(() => statIccFunction(shroutFleiss, '4,1'))).toEqual({
      cell: '#VALUE!',
      text: '"4,1" is no form of the intraclass correlation. The form says who the judges are, and whether one or the mean of all is meant. Write 1,1; 2,1; 3,1; 1,k; 2,k; 3,k.',
    });
    expect(call(() => statIccFunction(shroutFleiss, null)).cell).toBe('#VALUE!');
    expect(call(() => statIccFunction(shroutFleiss, '1,1', 95))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('A level of 95 is not between 0 and 1.'),
    });
  });
});

describe('COACH.STAT.ALPHA', () => {
  it('gives its worked example', () => {
    const matrix = [
      [3, 4, 3, 4],
      [2, 2, 3, 2],
      [5, 4, 5, 5],
      [4, 4, 4, 3],
      [1, 2, 2, 2],
    ];
    expect(statAlphaFunction(matrix)).toBeCloseTo(0.9483, 4);
    expect(statAlphaFunction([['i1', 'i2', 'i3', 'i4'], ...matrix])).toBeCloseTo(0.9483, 4);
  });

  it('is #N/A with a sentence for one item, one rater, or no range', () => {
    for (const range of [[[1], [2]], [[1, 2]], '#REF!', null])
      expect(call(() => statAlphaFunction(range as unknown[][]))).toMatchObject({
        cell: '#N/A',
        text: expect.stringContaining('The figure needs 2 or more'),
      });
  });
});

it('whatever stands in the cells, each is made of finite numbers or an error of the cell', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 10 }), fc.double({ noNaN: true }));
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(number, { minLength: width, maxLength: width }), { maxLength: 5 }));
  const form = fc.oneof(anyCell, fc.constantFrom('1,1', '2,1', '3,1', '1,k', '2,k', '3,k'));
  const level = fc.oneof(anyCell, fc.constantFrom(0.5, 0.95, 0.999));
  fc.assert(
    fc.property(fc.oneof(anyRange, block, anyCell), form, level, (range, someForm, someLevel) => {
      const ratings = range as unknown[][];
      for (const run of [
        () => statIccFunction(ratings, someForm, someLevel).flat(),
        () => statAlphaFunction(ratings),
      ]) {
        const { cell } = call(run);
        expect(cellErrors.includes(String(cell)) || [cell].flat().every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
