import { formatNumber } from '../../src/drawing/numberFormat';

describe('a number on a drawing', () => {
  it.each([
    [0.583, '0%', '58%'],
    [-0.25, '0%', '−25%'],
    [1.25, '0%', '125%'],
    [0.125, '0.0%', '12.5%'],
    [3.25, '0.0', '3.3'],
    [3, '0.0##', '3.0'],
    [3.14159, '0.0##', '3.142'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [12, '0', '12'],
    [1.5, '+0.0;-0.0', '+1.5'],
    [-1.5, '+0.0;-0.0', '-1.5'],
    [-0.04, '0.0', '0.0'],
    [7, '0" sessions"', '7 sessions'],
    [2.5, 'General', '2.5'],
    [4, 'General', '4'],
  ])('shows %d under %s as %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
