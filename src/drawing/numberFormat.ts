const NUMBER_PART = /[#0,]*[#0](\.[#0]+)?%?/;

/** Fraction digits the pattern demands (`0`) and allows (`#`). */
function fractionDigits(pattern: string): { minimum: number; maximum: number } {
  const fraction = /\.([#0]+)/.exec(pattern)?.[1] ?? '';
  return { minimum: fraction.replaceAll('#', '').length, maximum: fraction.length };
}

/**
 * A number as a cell with this Excel number format shows it, for the formats our charts use: digits, decimals, thousands, percent,
 * a section for negatives and literal text. `General` shows at most three decimals. Excel's rounding is half away from zero.
 */
export function formatNumber(value: number, format: string): string {
  if (format === 'General') return formatNumber(value, '0.###').replace(/\.$/, '');
  const [positive = '0', negative] = format.split(';');
  const section = value < 0 && negative !== undefined ? negative : positive;
  const pattern = NUMBER_PART.exec(section)?.[0];
  if (pattern === undefined) return unquoted(section);
  const { minimum, maximum } = fractionDigits(pattern);
  const digits = new Intl.NumberFormat('en', {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    useGrouping: pattern.includes(','),
    style: pattern.includes('%') ? 'percent' : 'decimal',
  }).format(Math.abs(value));
  const sign = value < 0 && negative === undefined && /[1-9]/.test(digits) ? '−' : '';
  return sign + unquoted(section.replace(NUMBER_PART, () => digits));
}

const unquoted = (section: string): string => section.replaceAll('"', '').replace(/\\(.)/g, '$1');
