/** Ratings as rows of columns; NaN is a rating that was not given. What rows and columns are, each function says. */
export type Ratings = readonly (readonly number[])[];

/** The rows in which nothing is missing (listwise deletion, as in R's `multilevel` and `psych`). A row that ends early misses the rest. */
export function completeRows(ratings: Ratings): Ratings {
  const width = Math.max(0, ...ratings.map((row) => row.length));
  return ratings.filter((row) => row.length === width && !row.some(Number.isNaN));
}

/** The columns of rows of one length. */
export const columnsOf = (ratings: Ratings): Ratings =>
  (ratings[0] ?? []).map((_first, column) => ratings.map((row) => row[column] ?? NaN));
