import * as fc from 'fast-check';
import { dateTicks } from '../../src/drawing/dateTicks';

const labels = (from: number, to: number, most: number): string[] => {
  const { serials, label } = dateTicks(from, to, most);
  return serials.map(label);
};

describe('dates below a drawing', () => {
  it('are firsts of months over a longer time', () => {
    expect(labels(46_027, 46_205, 8)).toEqual([
      'Feb 2026',
      'Mar 2026',
      'Apr 2026',
      'May 2026',
      'Jun 2026',
      'Jul 2026',
    ]);
  });

  it('are quarters, half-years and years where months would not fit', () => {
    expect(labels(46_027, 46_400, 5)).toEqual(['Apr 2026', 'Jul 2026', 'Oct 2026', 'Jan 2027']);
    expect(labels(46_027, 47_000, 4)).toEqual(['Jan 2027', 'Jan 2028']);
  });

  it('are days over a few weeks', () => {
    expect(labels(46_027, 46_048, 4)).toEqual(['5 Jan', '12 Jan', '19 Jan', '26 Jan']);
  });

  it('are in order, inside the axis and never more than fit by two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 80_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 3, max: 12 }),
        (from, span, most) => {
          const { serials } = dateTicks(from, from + span, most);
          expect([...serials].sort((a, b) => a - b)).toEqual(serials);
          expect(serials.every((serial) => serial >= from && serial <= from + span)).toBe(true);
          expect(serials.length).toBeLessThanOrEqual(most + 4);
        },
      ),
    );
  });
});
