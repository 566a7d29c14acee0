import type { RawEngagement } from '../raw';
import type { PublishedView } from '../view';

/**
 * A way to publish what raters have said.
 *
 * @param k Fewest raters that may be told of.
 * @param decimals Decimals of the printed means.
 */
export type Publisher = (raw: RawEngagement, k: number, decimals: number) => PublishedView;
