import { scaleOf } from '../../../src/domain/goals/units';

describe('the scale of a unit', () => {
  it.each([
    ['1-5 rating', 1, 5],
    ['1–7 rating', 1, 7],
    ['0-10 rating', 0, 10],
    ['-3 to +3', -3, 3],
    ['-3..+3', -3, 3],
    ['−3...+3', -3, 3],
    ['1 bis 6', 1, 6],
    ['%', 0, 100],
    ['% of meetings', 0, 100],
    ['Percent', 0, 100],
  ])('"%s" runs from %d to %d', (unit, min, max) => {
    expect(scaleOf(unit)).toEqual({ min, max });
  });

  it.each(['h/week', 'per month', '', 'count', '5-1 rating', '3 people', 'hour days', 'days'])(
    '"%s" has no ends',
    (unit) => {
      expect(scaleOf(unit)).toBeNull();
    },
  );

  it('of percent is 0 to 1 where Excel keeps the values as fractions', () => {
    expect(scaleOf('%', 0.18, 0.12)).toEqual({ min: 0, max: 1 });
    expect(scaleOf('%', 0.5, 1)).toEqual({ min: 0, max: 1 });
    expect(scaleOf('%', 0, 1)).toEqual({ min: 0, max: 100 });
    expect(scaleOf('%', 0.5, 80)).toEqual({ min: 0, max: 100 });
    expect(scaleOf('%', null, null)).toEqual({ min: 0, max: 100 });
  });
});
