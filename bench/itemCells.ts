import { codedGroups, codedItems, type LongAnswers } from './codedAnswers';

/** Figures of one group on one item. Mean and deviation are NaN where there are too few answers for them. */
export interface ItemCell {
  readonly n: number;
  readonly mean: number;
  /** With n − 1. */
  readonly sd: number;
  /** Distinct raters behind it. */
  readonly raters: number;
}

/** One for each group and item, the items of a group side by side. */
export type ItemCells = readonly ItemCell[];

export const cellCount = codedGroups.length * codedItems;

/** Position of a group's figures on an item. */
export const cellAt = (group: number, item: number): number => group * codedItems + item;

const noAnswers: ItemCell = { n: 0, mean: NaN, sd: NaN, raters: 0 };

/** From rows that a query gave: a group and item that it gave no row for has no answers. */
export function cellsFrom(rows: Iterable<{ group: number; item: number } & ItemCell>): ItemCells {
  const cells = new Array<ItemCell>(cellCount).fill(noAnswers);
  for (const { group, item, ...cell } of rows) cells[cellAt(group, item)] = cell;
  return cells;
}

/** The plainest way: collect the answers of every cell, then go over them twice. Written apart from the product. */
export function naiveCells({ groups, items, raters, scores }: LongAnswers): ItemCells {
  const answers = Array.from({ length: cellCount }, () => ({
    scores: [] as number[],
    raters: new Set<number>(),
  }));
  scores.forEach((score, at) => {
    const cell = answers[cellAt(groups[at] ?? NaN, items[at] ?? NaN)];
    cell?.scores.push(score);
    cell?.raters.add(raters[at] ?? NaN);
  });
  return answers.map(({ scores: given, raters: who }) => {
    const mean = sum(given) / given.length;
    const squares = sum(given.map((score) => (score - mean) ** 2));
    const sd = given.length < 2 ? NaN : Math.sqrt(squares / (given.length - 1));
    return { n: given.length, mean, sd, raters: who.size };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Largest difference between any two figures; Infinity where one has a figure and the other has none. */
export function largestCellDifference(cells: ItemCells, others: ItemCells): number {
  if (cells.length !== others.length) return Infinity;
  const differences = cells.flatMap((cell, at) =>
    (['n', 'mean', 'sd', 'raters'] as const).map((figure) => {
      const [one, other] = [cell[figure], others[at]?.[figure] ?? NaN];
      if (Number.isNaN(one) || Number.isNaN(other))
        return Number.isNaN(one) && Number.isNaN(other) ? 0 : Infinity;
      return Math.abs(one - other);
    }),
  );
  return Math.max(...differences);
}
