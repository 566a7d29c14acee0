import fc from 'fast-check';
import { normaliseResult } from '../../../src/workbench/engine/functionResults';

test.each([
  ['text of digits', '0014', '0014'],
  ['a boolean', false, false],
  ['an error', '#N/A', '#N/A'],
  ['nothing', null, 0],
  ['undefined', undefined, 0],
  ['not a number', NaN, '#NUM!'],
  ['a plain object', { a: 1 }, '#VALUE!'],
  ['a date', new Date(0), '#VALUE!'],
  ['a one-dimensional array', [1, 2], '#VALUE!'],
  ['an empty array', [], '#VALUE!'],
  ['an array of an empty row', [[]], '#VALUE!'],
  ['blanks in an array', [[null, 'a']], [[0, 'a']]],
  [
    'rows of unequal length',
    [[1, 2], [3]],
    [
      [1, 2],
      [3, '#N/A'],
    ],
  ],
])('%s is answered as Excel would show it', (_, answer, shown) => {
  expect(normaliseResult(answer)).toEqual(shown);
});

test('whatever comes back is a value or a full rectangle of values', () => {
  const isValue = (value: unknown): boolean =>
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value));
  fc.assert(
    fc.property(fc.anything(), (answer) => {
      const result: unknown = normaliseResult(answer);
      const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
      expect(rows.every((row) => row.length === rows[0]?.length && row.every(isValue))).toBe(true);
    }),
  );
});
