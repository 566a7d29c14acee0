import { goalProgress } from '../../../src/domain/progress/goalProgress';
import { goalRecord, reviewRecord, usualSettings, workedReviews } from './records';

describe('the worked goal of progress.md', () => {
  const told = goalProgress(goalRecord(), workedReviews, usualSettings, 46125);

  it('says how far it has come and how late it will be', () => {
    expect(told.current).toEqual({ value: 3.5, date: 46122 });
    expect(told.progress).toBeCloseTo(7 / 12, 12);
    expect(told.message).toBe('G1 Delegate whole projects: 58% of the way, 26 days late at this pace');
    expect(told.trend.crossing).toBeCloseTo(46000 + 206.4, 1);
    expect(told.trend.hit).toEqual({ ok: true, value: 46207 });
    expect(told.why).toBeNull();
  });

  it('has a row for the baseline, each review and the due date', () => {
    expect(told.series).toHaveLength(7);
    expect(told.series[0]).toEqual({ date: 46000, value: 2.8, target: 4, expected: 2.8, forecast: null });
    expect(told.series[2]).toMatchObject({ date: 46030, value: 2.9, target: 4, forecast: null });
    expect(told.series[2]?.expected).toBeCloseTo(3, 12);
    expect(told.series[5]).toMatchObject({ date: 46122, value: 3.5, forecast: 3.5 });
    expect(told.series[6]).toMatchObject({ date: 46180, value: null, target: 4, expected: 4 });
    expect(told.series[6]?.forecast).toBeCloseTo(3.844, 3);
  });
});

it('tells a goal without reviews from one that cannot be measured', () => {
  expect(goalProgress(goalRecord(), [], usualSettings, 46125)).toMatchObject({
    current: null,
    progress: null,
    rag: { colour: 'Grey', letter: '?', why: 'Nothing to judge yet: not reviewed.' },
    message: 'G1 Delegate whole projects: not reviewed',
    why: { code: 'goal-gap-review' },
  });
  expect(
    goalProgress(goalRecord({ target: 2.8 }), [reviewRecord(46020, 3)], usualSettings, 46125),
  ).toMatchObject({
    current: { value: 3, date: 46020 },
    progress: null,
    rag: { colour: 'Grey', why: 'Nothing to judge yet: the target equals the baseline.' },
    message: 'G1 Delegate whole projects: the target equals the baseline',
    why: { code: 'goal-gap-same' },
  });
});
