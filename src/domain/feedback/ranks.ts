/** Means are sums of binary fractions in some order: what differs by less is equal, whatever the order. */
const tolerance = 1e-9;

/**
 * Ranks from the highest figure down, equal ones sharing the mean of their places as in Excel's RANK.AVG; `null` keeps its place and
 * has none.
 */
export function ranksOf(figures: readonly (number | null)[]): (number | null)[] {
  return figures.map((figure) => {
    if (figure === null) return null;
    let above = 0;
    let equal = 0;
    for (const other of figures) {
      if (other === null) continue;
      if (Math.abs(other - figure) <= tolerance) equal++;
      else if (other > figure) above++;
    }
    return above + (equal + 1) / 2;
  });
}
