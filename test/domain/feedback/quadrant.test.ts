import { quadrantOf, ratesSelfHigher } from '../../../src/domain/feedback/quadrant';

const scale = { min: 1, max: 5 };

describe('quadrants of 4.3', () => {
  it.each([
    [13 / 3, 3.2, 'Blind spot'],
    [3.5, 4.2, 'Hidden strength'],
    [4.3, 4.1, 'Confirmed strength'],
    [3.4, 3.2, 'Confirmed development need'],
    [5, 4, 'Confirmed strength'],
    [3.8, 3.7, 'Confirmed development need'],
  ])('self %d and others %d is a %s', (self, others, quadrant) => {
    expect(quadrantOf(self, others, scale)).toBe(quadrant);
  });

  it('counts the limits themselves in, binary fractions or not', () => {
    expect(quadrantOf(4, 3.75, scale)).toBe('Confirmed strength');
    expect(quadrantOf(4, 3.7499999999999996, scale)).toBe('Confirmed strength');
    expect(quadrantOf(3.7 - 0.2, 3, scale)).toBe('Blind spot');
    expect(quadrantOf(3.4, 3.9, scale)).toBe('Hidden strength');
    expect(quadrantOf(0.1 + 0.2 + 3.2, 3, scale)).toBe('Blind spot');
  });

  it('uses the same share of other scales', () => {
    expect(quadrantOf(8, 6.5, { min: 1, max: 9 })).toBe('Confirmed strength');
    expect(quadrantOf(7, 6, { min: 1, max: 9 })).toBe('Blind spot');
  });

  it('says what is missing', () => {
    expect(quadrantOf(4, null, scale)).toBe('Not enough raters');
    expect(quadrantOf(null, null, scale)).toBe('Not enough raters');
    expect(quadrantOf(null, 4, scale)).toBe('No self-rating');
  });

  it('draws its lines elsewhere where they are given, in points of the scale', () => {
    const torch = { cut: 4, gap: 0.75 };
    expect(quadrantOf(4, 3.8, scale)).toBe('Confirmed strength');
    expect(quadrantOf(4, 3.8, scale, torch)).toBe('Confirmed development need');
    expect(quadrantOf(3.5, 4.2, scale, torch)).toBe('Confirmed strength');
    expect(quadrantOf(3.45, 4.2, scale, torch)).toBe('Hidden strength');
    // Any difference at all, as some tools have it.
    expect(quadrantOf(3, 3, scale, { cut: null, gap: 0 })).toBe('Blind spot');
  });

  it('notes a strength that self rates higher still: others 4, self 5', () => {
    expect(ratesSelfHigher(5, 4, scale)).toBe(true);
    expect(ratesSelfHigher(4.5, 4, scale)).toBe(true);
    expect(ratesSelfHigher(4.4, 4, scale)).toBe(false);
    expect(ratesSelfHigher(null, 4, scale)).toBe(false);
  });
});
