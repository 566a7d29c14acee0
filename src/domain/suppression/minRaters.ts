/** Fewest raters behind any anonymous figure. Nobody may ask for less (confidentiality rule 1). */
export const fewestRaters = 3;

/** Most raters that may be asked for: a minimum above it would leave no group to show. */
export const mostRaters = 20;

/** Fewest and most comments that may be asked for before any are shown (rule 9). */
export const fewestComments = 3;
export const mostComments = 20;

/** Fewest raters, the named ones included, behind a figure over all others (rule 1, after CCL's "All Raters"). */
export const fewestRatersOverall = 4;

/**
 * The minimum that applies when someone asks for `asked` raters per group: at least {@link fewestRaters}, whole raters, and
 * the default when nothing or no number was given.
 */
export const effectiveMinRaters = (asked: number | null): number =>
  asked === null || Number.isNaN(asked) ? fewestRaters : Math.max(fewestRaters, Math.ceil(asked));
