/** Signs between thousands, and before decimals, in the formats that files hold numbers in. */
const separators = [
  [',', '.'],
  ['.', ','],
  [' ', ','],
  ["'", '.'],
  ['\u00a0', ','],
  ['\u202f', ','],
] as const;

/** A rounded number with fewer digits is found by chance. */
const fewestDigits = 4;

/**
 * How a number may stand in a file: as it is, rounded to two decimals, as a percentage, with signs between thousands. Rounded only where
 * four digits are left that tell it from others.
 */
export function formsOfNumber(value: number): readonly string[] {
  if (!Number.isFinite(value)) return [];
  const rounded = [value.toFixed(1), value.toFixed(2)].filter(tells);
  const percent = [0, 1, 2].map((decimals) => (value * 100).toFixed(decimals)).filter(tells);
  const grouped = separators.flatMap(([thousands, decimal]) =>
    [String(value), ...rounded].map((text) => {
      const [whole = '', fraction] = text.split('.');
      const parted = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
      return fraction === undefined ? parted : parted + decimal + fraction;
    }),
  );
  return [
    ...new Set([
      String(value),
      value.toExponential(),
      ...rounded,
      ...percent.map((text) => `${text}%`),
      ...grouped,
    ]),
  ];
}

const tells = (text: string): boolean =>
  text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= fewestDigits;
