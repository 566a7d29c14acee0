/** Signs between thousands, and before decimals, in the formats that files hold numbers in. */
const separators = [
  [',', '.'],
  ['.', ','],
  [' ', ','],
  ["'", '.'],
  ['\u00a0', ','],
  ['\u202f', ','],
] as const;

/** How a number may stand in a file: as it is, rounded to two decimals, as a percentage, with signs between thousands. */
export function formsOfNumber(value: number): readonly string[] {
  if (!Number.isFinite(value)) return [];
  const plain = [String(value), value.toExponential(), value.toFixed(1), value.toFixed(2)];
  const percent = [0, 1, 2].map((decimals) => `${(value * 100).toFixed(decimals)}%`);
  const grouped = separators.flatMap(([thousands, decimal]) =>
    [String(value), value.toFixed(2)].map((text) => {
      const [whole = '', fraction] = text.split('.');
      const parted = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
      return fraction === undefined ? parted : parted + decimal + fraction;
    }),
  );
  return [...new Set([...plain, ...percent, ...grouped])];
}
