import { countActions } from '../../../src/domain/progress/actions';
import { sessionPace } from '../../../src/domain/progress/pace';
import {
  progressSettingRows,
  progressThresholds,
  readProgressSettings,
} from '../../../src/domain/progress/settings';
import { usualSettings } from './records';

describe('sessions and their pace', () => {
  const year = { start: 46000, end: 46200 };

  it('are used as the time goes, behind, or too fast', () => {
    expect(sessionPace(5, 10, year, 46100)).toEqual({
      used: 5,
      contracted: 10,
      share: 0.5,
      elapsed: 0.5,
      pace: 1,
      word: 'On pace',
    });
    expect(sessionPace(3, 10, year, 46100).word).toBe('Behind');
    expect(sessionPace(7, 10, year, 46100).word).toBe('Running out early');
    expect(sessionPace(12, 10, year, 46300)).toMatchObject({ share: 1.2, elapsed: 1, pace: 1.2 });
  });

  it('have no pace before the first day is over, without an agreed number, and without usable dates', () => {
    expect(sessionPace(1, 10, year, 46000)).toMatchObject({ elapsed: 0, pace: null, word: null });
    expect(sessionPace(1, null, year, 46100)).toMatchObject({ share: null, pace: null });
    expect(sessionPace(1, 0, year, 46100)).toMatchObject({ share: null, pace: null });
    for (const wrong of [
      { start: 46200, end: 46000 },
      { start: 46000, end: 46000 },
      { start: null, end: 46000 },
    ])
      expect(sessionPace(1, 10, wrong, 46100)).toMatchObject({ share: 0.1, elapsed: null, pace: null });
  });
});

it('counts actions that are done, on time and overdue; dropped ones for nothing', () => {
  const action = (status: string, due: number | null, done: number | null = null) => ({
    goalId: 'G1',
    status,
    due,
    done,
  });
  const actions = [
    action('Done', 46100, 46100),
    action('Done', 46100, 46101),
    action('Done', 46100),
    action('In progress', 46109),
    action('In progress', 46110),
    action('Blocked', null),
    action('Dropped', 46000),
  ];
  expect(countActions(actions, 46110)).toEqual({ planned: 6, done: 3, onTime: 1, dated: 2, overdue: 1 });
  expect(countActions([], 46110)).toEqual({ planned: 0, done: 0, onTime: 0, dated: 0, overdue: 0 });
});

describe('the settings of progress', () => {
  const read = (...rows: unknown[][]) => readProgressSettings([['Key', 'Value', 'Meaning'], ...rows]);

  it('are those of a new workbook where it does not say, or says what cannot be', () => {
    expect(usualSettings).toMatchObject({
      greenWithin: 0.1,
      greenPace: 0.9,
      amberPace: 0.6,
      graceShare: 0.2,
      belowStartRedAfter: 0.25,
      intervalDays: 30,
      greyAfterIntervals: 1.5,
      sustainedDays: 21,
      smoothing: 0.3,
      gasCorrelation: 0.3,
      deviation: null,
      reliability: null,
    });
    expect(
      read(
        ['Green within', 'a lot'],
        ['Review interval days', 0],
        ['Smoothing', 2],
        ['GAS correlation', '#N/A'],
        ['Grace share', null],
      ),
    ).toEqual(usualSettings);
  });

  it('are found by their keys, whatever their order and case', () => {
    expect(
      read(
        ['sustained  days apart', 30],
        ['GREEN WITHIN', 0.2],
        ['Standard deviation of ratings', 0.5],
        ['Reliability of ratings', 0.8],
      ),
    ).toMatchObject({ sustainedDays: 30, greenWithin: 0.2, deviation: 0.5, reliability: 0.8 });
  });

  it('read back what their rows say', () => {
    const rows = progressSettingRows.map(({ key, value, meaning }) => [key, value, meaning]);
    expect(read(...rows)).toEqual(usualSettings);
    expect(rows).toHaveLength(Object.keys(progressThresholds).length);
  });
});
