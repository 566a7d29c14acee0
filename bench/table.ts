/** Milliseconds, or fractions of them, as a person reads them. */
export const ms = (value: number): string =>
  value < 1 ? value.toFixed(4) : value.toFixed(value < 100 ? 1 : 0);

/** How many times as long as the peer. */
export const ratio = (value: number, peer: number): string => `${(value / peer).toPrecision(3)}x`;

/** Middle of an odd number of samples. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Prints rows under a title, columns aligned. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  process.stdout.write(`\n${title}\n`);
  console.table(rows);
}
