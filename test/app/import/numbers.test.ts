import fc from 'fast-check';
import { parseNumber } from '../../../src/app/import/numbers';

describe('a number written in a cell', () => {
  it.each([
    ['4', 4],
    [' 4.0 ', 4],
    ['-2', -2],
    ['\u22122', -2],
    ['+3', 3],
    ['0', 0],
    ['.5', 0.5],
    ['3,5', 3.5],
    ['0,125', 0.125],
    ['3,1416', 3.1416],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['1\u00A0234,5', 1234.5],
    ["1'234.50", 1234.5],
    ['1e3', 1000],
  ])('reads %p as %p', (text, value) => {
    expect(parseNumber(text, false)).toBe(value);
  });

  it.each([
    '',
    'four',
    '4 - Often',
    '3,4/5',
    '45%',
    '1,23,4',
    '12,34.5',
    '0x10',
    '1 2',
    '--3',
    '1e999',
    'Infinity',
  ])('reads no number in %p', (text) => {
    expect(parseNumber(text, false)).toBeNull();
  });

  it('never guesses whether a comma before three digits is a decimal comma', () => {
    expect(parseNumber('1,234', false)).toBe('ambiguous');
    expect(parseNumber('-1,234', true)).toBe('ambiguous');
  });

  it('doubts a point before three digits only where semicolons tell of decimal commas', () => {
    expect(parseNumber('1.234', true)).toBe('ambiguous');
    expect(parseNumber('1.234', false)).toBe(1.234);
  });

  it('reads every number of two decimals the same with a point and with a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
        const text = (hundredths / 100).toFixed(2);
        expect(parseNumber(text, false)).toBe(Number(text) + 0);
        expect(parseNumber(text.replace('.', ','), true)).toBe(Number(text) + 0);
      }),
    );
  });
});
