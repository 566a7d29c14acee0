import { effectiveMinRaters } from '../../../src/domain/suppression/minRaters';

describe('the minimum of raters', () => {
  it('is three unless more are asked for', () => {
    expect(effectiveMinRaters(null)).toBe(3);
    expect(effectiveMinRaters(4)).toBe(4);
    expect(effectiveMinRaters(5)).toBe(5);
  });

  it('can never be talked below three', () => {
    for (const asked of [2, 1, 0, -7, 2.9, NaN, -Infinity]) expect(effectiveMinRaters(asked)).toBe(3);
  });

  it('counts whole raters, upwards', () => {
    expect(effectiveMinRaters(3.2)).toBe(4);
  });
});
