/**
 * Whether a sum of unknowns follows from known sums: it does when it is a combination of them. By elimination with fractions as
 * numbers, which small whole coefficients bear.
 */
export function follows(known: readonly (readonly number[])[], target: readonly number[]): boolean {
  return rank([...known, target]) === rank(known);
}

function rank(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => [...row]);
  const columns = matrix[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < columns && found < matrix.length; column++) {
    const pivot = matrix.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9);
    const row = matrix[pivot];
    if (!row) continue;
    matrix[pivot] = matrix[found] ?? [];
    matrix[found] = row;
    for (let at = found + 1; at < matrix.length; at++) {
      const other = matrix[at] ?? [];
      const factor = (other[column] ?? 0) / (row[column] ?? 1);
      if (factor === 0) continue;
      matrix[at] = other.map((value, place) => value - factor * (row[place] ?? 0));
    }
    found++;
  }
  return found;
}
