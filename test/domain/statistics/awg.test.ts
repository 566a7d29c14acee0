import fc from 'fast-check';
import { awg, awgJ } from '../../../src/domain/statistics/awg';
import { sampleVariance } from '../../../src/domain/statistics/descriptives';
import { valueOf } from './outcomes';

const five = { min: 1, max: 5 };

describe('a_WG', () => {
  it('is 0.6508 for the peers of the demo, 0.5152 for all others, −1 for two camps at the ends', () => {
    expect(valueOf(awg([4, 3, 2, 4], five))).toBeCloseTo(0.6508, 4);
    expect(valueOf(awg([3, 4, 3, 2, 4, 2, 3, 2, 4, 5], five))).toBeCloseTo(0.5152, 4);
    expect(valueOf(awg([1, 1, 5, 5], five))).toBeCloseTo(-1, 12);
  });

  it('of the three items of the direct reports is 0.875, at the very limit of its range', () => {
    const direct = [
      [2, 2, 3],
      [3, 2, 2],
      [2, 3, 2],
    ];
    expect(valueOf(awgJ(direct, five))).toBeCloseTo(0.875, 10);
  });

  it.each([
    [[4, 4, 4], '2.33 to 3.67'],
    [[5, 4, 4, 4], '2 to 4'],
    [[5, 4, 4, 4, 5], '1.8 to 4.2'],
    [[1, 2, 2], '2.33 to 3.67'],
  ])('of %p has no value: means must be from %s', (scores, range) => {
    expect(awg(scores, five)).toMatchObject({
      ok: false,
      reason: { code: 'awg-undefined', why: `It exists only for means from ${range} there.` },
    });
  });

  it('of a mean at the limit has one: four raters up to 4, five up to 4.2', () => {
    expect(awg([4, 4, 4, 4], five)).toEqual({ ok: true, value: 1 });
    expect(awg([4, 4, 4, 4, 5], five).ok).toBe(true);
  });

  it('needs two scores, and one for each item', () => {
    expect(awg([4, NaN], five)).toMatchObject({ reason: { code: 'too-few-scores' } });
    expect(awgJ([[4, NaN]], five)).toMatchObject({ reason: { code: 'too-few-scores' } });
    expect(
      awgJ(
        [
          [3, 4],
          [3, 4],
          [3, NaN],
          [3, 4],
        ],
        five,
      ),
    ).toMatchObject({ reason: { code: 'awg-undefined' } });
  });

  it('is from −1 to 1 wherever it exists, the same on the mirrored scale and on one moved along', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(scores, (given) => {
        const value = awg(given, five);
        const mirrored = awg(
          given.map((score) => 6 - score),
          five,
        );
        const moved = awg(
          given.map((score) => score - 1),
          { min: 0, max: 4 },
        );
        expect([mirrored.ok, moved.ok]).toEqual([value.ok, value.ok]);
        if (!value.ok) return;
        expect(Math.abs(value.value)).toBeLessThanOrEqual(1 + 1e-12);
        expect(valueOf(mirrored)).toBeCloseTo(value.value, 10);
        expect(valueOf(moved)).toBeCloseTo(value.value, 10);
        expect(value.value === 1).toBe(sampleVariance(given) === 0);
      }),
      { numRuns: 300 },
    );
  });
});
