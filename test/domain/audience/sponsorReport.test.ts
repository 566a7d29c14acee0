import { decimalsOf, fixedText, signedText } from '../../../src/domain/audience/fixedText';
import {
  changeLine,
  isDrawn,
  seriesRows,
  type SponsorSeries,
} from '../../../src/domain/audience/sponsorReport';
import * as words from '../../../src/domain/audience/sponsorWords';

test('numbers are written as Excel writes them, halves away from zero', () => {
  expect([2.345, 0.15, -0.05, 1.005].map((value) => fixedText(value, 2))).toEqual([
    '2.35',
    '0.15',
    '-0.05',
    '1.01',
  ]);
  expect([0.25, -0.25, 0].map((value) => signedText(value, 1))).toEqual(['+0.3', '-0.3', '0.0']);
});

test('measures have as few decimals as say all of them', () => {
  expect([
    decimalsOf([12, 4]),
    decimalsOf([2.8, 4]),
    decimalsOf([3.25, 4.5, 4]),
    decimalsOf([1.23456]),
  ]).toEqual([0, 1, 2, 2]);
});

test('a change says how it is judged, and nothing where a figure was withheld', () => {
  const figures = { from: '3.4', to: '4.3', change: '+0.9', judged: 'reliable' } as const;
  expect(changeLine({ competency: 'Listening', figures })).toBe('+0.9 reliable · Listening (3.4 → 4.3)');
  expect(changeLine({ competency: 'Trust' })).toBe('Trust: not shown, too few raters');
});

test('the lines of a chart stand side by side, a row for each day', () => {
  const series: SponsorSeries = {
    reviews: [{ day: 2, share: 0.5 }],
    target: [
      { day: 2, share: 1 },
      { day: 9, share: 1 },
    ],
    expected: [],
    forecast: [],
  };
  expect(seriesRows(series)).toEqual([
    { day: 2, reviews: 0.5, target: 1, expected: null, forecast: null },
    { day: 9, reviews: null, target: 1, expected: null, forecast: null },
  ]);
  expect(isDrawn(series)).toBe(true);
  expect(isDrawn({ ...series, target: [] })).toBe(false);
});

test('no word of the page has a double quote, which would end the text of a formula', () => {
  expect(JSON.stringify(Object.values(words))).not.toContain('\\"');
});
