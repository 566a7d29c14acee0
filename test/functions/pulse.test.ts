import fc from 'fast-check';
import { npsFunction, pulseFunction, roiFunction } from '../../src/functions/pulse';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const times = (count: number, score: number): number[] => Array.from({ length: count }, () => score);

describe('COACH.PULSE', () => {
  it('gives its worked example', () => {
    expect(pulseFunction([[2, 1, 1, 0, 3, 1, -1, 2]])).toEqual([[1.125, 8, 0.75, 0.125, 0.125]]);
  });

  it('leaves out what is no answer, and keeps nought, which is one', () => {
    expect(pulseFunction(column('Score', 2, null, '', '#N/A', 0, '1'))).toEqual([[1, 3, 2 / 3, 1 / 3, 0]]);
  });

  it('shows nothing of fewer than three, nor of fewer than asked for', () => {
    const few = call(() => pulseFunction(column(1, 2)));
    expect(few).toMatchObject({ cell: '#N/A', text: expect.stringContaining('Fewer than 3 people') });
    expect(call(() => pulseFunction(column(1, 2), 1)).cell).toBe('#N/A');
    expect(call(() => pulseFunction(column(1, 2, 3, 1), 5)).cell).toBe('#N/A');
    expect(pulseFunction(column(1, 2, 3, 1, 1), 5)).toHaveLength(1);
  });

  it('is #VALUE! for an answer that is not on the scale', () => {
    expect(call(() => pulseFunction(column(1, 2, 4)))).toEqual({
      cell: '#VALUE!',
      text: 'An answer of 4 is not a whole number from -3 to +3. The mini-survey has seven points: -3, -2, -1, 0, +1, +2 and +3. Correct the answer, or choose another range.',
    });
    expect(call(() => pulseFunction(column(1, 2, 0.5))).cell).toBe('#VALUE!');
  });
});

describe('COACH.NPS', () => {
  it('gives its worked example', () => {
    expect(
      npsFunction(column(...times(7, 9), ...times(5, 10), ...times(3, 7), ...times(2, 8), 0, 5, 6)),
    ).toBe(45);
  });

  it('is #N/A for fewer than five answers, #VALUE! for one beyond ten', () => {
    expect(call(() => npsFunction(column(9, 9, 9, 9, null))).cell).toBe('#N/A');
    expect(call(() => npsFunction(column(9, 9, 9, 9, 11))).text).toContain(
      'An answer of 11 is not from 0 to 10.',
    );
  });
});

describe('COACH.ROI', () => {
  it('gives its worked example', () => {
    const [row = []] = roiFunction(400_000, 0.5, 0.8, 60_000);
    expect(row.map((figure) => Number(figure.toFixed(3)))).toEqual([160_000, 1.667, 1.667, 2.333]);
  });

  it("gives the Nations Hotel's return", () => {
    expect(roiFunction(1_861_158, 1, 1, 579_800)[0]?.[1]).toBeCloseTo(2.21, 2);
  });

  it('is #VALUE! for a percentage without its sign, a negative value and no cost', () => {
    expect(call(() => roiFunction(400_000, 50, 0.8, 60_000)).text).toContain('Give 50% or 0.5 for half.');
    expect(call(() => roiFunction(-1, 0.5, 0.8, 60_000)).cell).toBe('#VALUE!');
    expect(call(() => roiFunction(400_000, 0.5, 0.8, 0)).cell).toBe('#VALUE!');
    expect(call(() => roiFunction(400_000, 0.5, 0.8, null)).cell).toBe('#VALUE!');
  });
});

test('whatever stands in the cells: rows of numbers, or an error of the cell', () => {
  fc.assert(
    fc.property(fc.oneof(anyRange, anyCell), fc.tuple(anyCell, anyCell, anyCell, anyCell), (range, cells) => {
      const scores = range as unknown[][];
      for (const run of [
        () => pulseFunction(scores, cells[0]),
        () => [[npsFunction(scores)]],
        () => roiFunction(...cells),
      ]) {
        const { cell } = call(run);
        if (Array.isArray(cell)) for (const value of cell.flat()) expect(Number.isFinite(value)).toBe(true);
        else expect(cellErrors).toContain(cell);
      }
    }),
    { numRuns: 500 },
  );
});
