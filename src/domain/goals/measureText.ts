/** A number for reading: a decimal point, no dust of binary fractions, no zeros at the end. */
export const numberText = (value: number, decimals = 12): string =>
  String(Number(Number(value.toPrecision(15)).toFixed(decimals)) + 0);

/**
 * A number, or a span such as `45 to 50`, with its unit, as people say it: `3 h/week`, `50 %`, `3.6 on the 1-5 rating`, `1 day`.
 *
 * @param unit one of the workbook's list, or the person's own word; blank for none
 */
export function withUnit(numbers: string, unit: string): string {
  const word = unit.trim();
  const folded = word.toLowerCase();
  if (word === '') return numbers;
  if (folded === 'count') return `a count of ${numbers}`;
  if (folded === 'money') return `an amount of ${numbers}`;
  if (folded === 'days' && numbers === '1') return '1 day';
  if (/\brating$/.test(folded)) return `${numbers} on the ${word}`;
  // Such as -3 to +3: the unit names its own ends.
  if (/^[-+−]?\d/.test(word)) return `${numbers} on the scale ${word}`;
  return `${numbers} ${word}`;
}
