import fc from 'fast-check';
import { statCiFunction, statEffectSizeFunction, statRciFunction } from '../../src/functions/statChange';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

const column = (...scores: unknown[]): unknown[][] => scores.map((score) => [score]);
const rounded = (rows: readonly (readonly number[])[], digits: number) =>
  rows.map((row) => row.map((value) => Number(value.toFixed(digits))));

describe('COACH.STAT.CI', () => {
  const peers = column(4, 3, 2, 4);

  it('gives its worked examples', () => {
    expect(rounded(statCiFunction(peers), 4)).toEqual([[3.25, 1.7265, 4.7735, 4]]);
    expect(
      rounded(
        statCiFunction([
          [3, 4, 3, 2, 4],
          [2, 3, 2, 4, 5],
        ]),
        4,
      ),
    ).toEqual([[3.2, 2.4612, 3.9388, 10]]);
    expect(statCiFunction(peers, 0.95, 4)).toEqual([[3.25, 3.25, 3.25, 4]]);
  });

  it('is narrower for a lower level, and in a small group', () => {
    const width = ([row]: number[][]) => (row?.[2] ?? NaN) - (row?.[1] ?? NaN);
    expect(width(statCiFunction(peers, 0.8))).toBeLessThan(width(statCiFunction(peers)));
    expect(width(statCiFunction(peers, null, 6))).toBeCloseTo(
      width(statCiFunction(peers)) / Math.sqrt(3),
      12,
    );
  });

  it('leaves out what is no score', () => {
    expect(statCiFunction(column('Score', 4, null, 3, '#DIV/0!', 2, 'N/O', '4'))).toEqual(
      statCiFunction(peers),
    );
  });

  it('is #N/A for one score, #VALUE! for a level or population that cannot be', () => {
    expect(call(() => statCiFunction(column(4)))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('There is only one score.'),
    });
    expect(call(() => statCiFunction(peers, 95)).cell).toBe('#VALUE!');
    expect(call(() => statCiFunction(peers, 0.95, 3))).toEqual({
      cell: '#VALUE!',
      text: 'The population of 3 is smaller than the number of scores, 4. The scores come from it. Give the number of all who could have answered, or leave it out.',
    });
  });
});

describe('COACH.STAT.EFFECTSIZE', () => {
  const before = column(3, 3, 2, 4, 3, 2, 3, 3);
  const after = column(4, 4, 3, 4, 4, 3, 3, 4);

  it('gives its worked examples', () => {
    const value = (...how: [unknown?, unknown?]) =>
      Number(statEffectSizeFunction(before, after, ...how).toFixed(4));
    expect(value()).toBe(1.2949);
    expect(value('D_AV')).toBe(1.2949);
    expect(value('d_rms')).toBe(1.2876);
    expect(value('d_z')).toBe(1.6202);
    expect(value('g')).toBe(1.151);
    expect(value('g', true)).toBeCloseTo(1.29488 * 0.888203, 3);
    // The pooled deviation of two sets of one size is the root of their mean variance.
    expect(value('d_pooled')).toBe(1.2876);
    const pooled = 0.75 / Math.sqrt((23 / 56 + 15 / 56) / 2);
    expect(value('g_pooled')).toBe(Number((pooled * (1 - 3 / 55)).toFixed(4)));
  });

  it('compares who has both scores, and ranges of any size when nobody is matched', () => {
    expect(statEffectSizeFunction([...before, [5], [null]], [...after, ['N/O'], [4]])).toBe(
      statEffectSizeFunction(before, after),
    );
    expect(statEffectSizeFunction(before, after.slice(0, 5), 'd_pooled')).toBeGreaterThan(1);
    expect(call(() => statEffectSizeFunction(before, after.slice(0, 5)))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('The ranges have 8 and 5 cells.'),
    });
  });

  it('is #N/A when there is too little or nothing varies, #VALUE! for an unknown kind', () => {
    expect(call(() => statEffectSizeFunction(column(3), column(4)))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('There is only one person with both scores.'),
    });
    expect(call(() => statEffectSizeFunction(column(3, 3, 3), column(4, 4, 4))).cell).toBe('#N/A');
    expect(call(() => statEffectSizeFunction(before, after, 'cohen'))).toEqual({
      cell: '#VALUE!',
      text: 'The kind is "cohen". The function does not know that word there. Write d_av, d_rms, d_z, d_pooled, g, g_av, g_rms, g_z, g_pooled.',
    });
    expect(call(() => statEffectSizeFunction(before, after, 'constructor')).cell).toBe('#VALUE!');
  });
});

describe('COACH.STAT.RCI', () => {
  it('gives its worked examples', () => {
    expect(statRciFunction(3.2, 3.9, 0.55, 0.85)).toBeCloseTo(2.32, 2);
    expect(statRciFunction(3.2, 3.6, 0.55, 0.85)).toBeCloseTo(1.33, 2);
    expect(statRciFunction(32.5, 47.5, 7.5, 0.8)).toBeCloseTo(3.1623, 4);
  });

  it('raises the reliability of one rater to that of their mean: 0.30 for one is 0.7742 for eight', () => {
    expect(statRciFunction(3.2, 3.9, 0.55, 0.3, 8)).toBeCloseTo(
      statRciFunction(3.2, 3.9, 0.55, 2.4 / 3.1),
      10,
    );
    expect(statRciFunction(3.2, 3.9, 0.55, 0.3, 1)).toBe(statRciFunction(3.2, 3.9, 0.55, 0.3));
  });

  it.each([
    [[null, 3.9, 0.55, 0.85], 'The score before is missing.'],
    [['x', 3.9, 0.55, 0.85], 'The score before is not a number.'],
    [[3.2, 3.9, 0, 0.85], 'The standard deviation is not above 0.'],
    [[3.2, 3.9, 0.55, 1], 'The reliability is not from 0 to under 1.'],
    [[3.2, 3.9, 0.55, -0.2, 6], 'The reliability is not from 0 to under 1.'],
    [[3.2, 3.9, 0.55, 0.3, 0.5], 'There cannot be 0.5 raters.'],
  ])('is #VALUE! for %j: %s', (given, sentence) => {
    const [pre, post, sd, reliability, raters] = given;
    expect(call(() => statRciFunction(pre, post, sd, reliability, raters))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining(sentence),
    });
  });
});

it('whatever stands in the cells, each is made of finite numbers or an error of the cell', () => {
  const kind = fc.oneof(anyCell, fc.constantFrom('d_z', 'g', 'g_pooled', 'd_pooled'));
  const range = fc.oneof(anyRange, anyCell);
  fc.assert(
    fc.property(
      range,
      range,
      kind,
      fc.tuple(anyCell, anyCell, anyCell, anyCell, anyCell),
      (a, b, some, cells) => {
        const [pre, post] = [a as unknown[][], b as unknown[][]];
        const [first, second, ...rest] = cells;
        for (const run of [
          () => statCiFunction(pre, first, second).flat(),
          () => statCiFunction(pre).flat(),
          () => statEffectSizeFunction(pre, post, some, first),
          () => statEffectSizeFunction(pre, pre, some, first),
          () => statRciFunction(first, second, ...rest),
        ]) {
          const { cell } = call(run);
          expect(cellErrors.includes(String(cell)) || [cell].flat().every(Number.isFinite)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
