/** Reviews of a goal that its chart has room for, and that its pace is told from: what was longer ago says little about now. */
export const latestReviews = 24;

/** What belongs to the days of the latest reviews, in the order of dates. */
export function fromLatestReviews<Entry extends { readonly date: number }>(
  reviews: readonly Entry[],
): readonly Entry[] {
  const falling = reviews.map(({ date }) => date).sort((a, b) => b - a);
  const earliest = falling[latestReviews - 1] ?? -Infinity;
  return reviews.filter(({ date }) => date >= earliest);
}
