import fc from 'fast-check';
import { asCellInput, fromCellOutput } from '../../src/excel/text';

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '0014',
  '1-2',
  'TRUE',
  'false',
  'May 5',
  'MAR-12',
  '50%',
  "'quoted",
  '\t=1',
])('text that Excel would convert or calculate is kept as text by an apostrophe: %s', (text) => {
  expect(asCellInput(text)).toBe(`'${text}`);
});

test('a word is written as it is', () => {
  expect(asCellInput('Delegating')).toBe('Delegating');
});

test('a blank cell is cleared, because null would leave the old value', () => {
  expect(asCellInput(null)).toBe('');
  expect(fromCellOutput('')).toBeNull();
});

test('numbers and booleans are written as they are', () => {
  expect([asCellInput(0), asCellInput(4.5), asCellInput(false)]).toEqual([0, 4.5, false]);
});

test('no text can become a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(String(asCellInput(text))).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});
