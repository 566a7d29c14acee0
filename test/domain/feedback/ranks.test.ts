import { ranksOf } from '../../../src/domain/feedback/ranks';

describe('ranks', () => {
  it('count from the highest down, and equals share the mean of their places, as RANK.AVG does', () => {
    expect(ranksOf([3, 5, 4, 4, 1])).toEqual([4, 1, 2.5, 2.5, 5]);
  });

  it('take sums of binary fractions for equal', () => {
    expect(ranksOf([0.1 + 0.2, 0.3])).toEqual([1.5, 1.5]);
  });

  it('leave out what is not shown', () => {
    expect(ranksOf([null, 2, null, 3])).toEqual([null, 2, null, 1]);
  });
});
