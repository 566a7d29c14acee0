import { fold } from '../table';

/** One figure as it was published: plain text that never changes again. */
export interface ReleasedCell {
  readonly competency: string;
  /** `null` for the competency as a whole. */
  readonly item: string | null;
  /** Self, Manager, a displayed group or pool as in the report, or Others. */
  readonly group: string;
  /** The rater groups behind it. */
  readonly members: readonly string[];
  /** Raters behind a shown figure; `null` with a blank one. */
  readonly raters: number | null;
  /** As shown: `3.7`, `4.3 or above`; `''` where nothing is. */
  readonly text: string;
  /** Why it is blank, a band, or older than the release; `''` when it is none of these. */
  readonly note: string;
  /** Release that published this text first: its raters are behind it. */
  readonly since: string;
}

/** Who had answered when a release was made, and what. For the coach only. */
export interface ReleasedRater {
  readonly id: string;
  readonly group: string;
  /** Stands for the answers: tells whether they are still the same. */
  readonly fingerprint: string;
}

/** A round of feedback as it was published to others (confidentiality rule 10). */
export interface Release {
  readonly id: string;
  readonly round: string;
  /** ISO date. */
  readonly releasedOn: string;
  /** k as it was promised. */
  readonly minRaters: number;
  readonly decimals: number;
  readonly raters: readonly ReleasedRater[];
  readonly cells: readonly ReleasedCell[];
}

/** Heading of the figure over all raters but Self. */
export const othersLabel = 'Others';

/** What makes two cells the same figure: the same question about the same groups. */
export const cellKey = ({ competency, item, members }: ReleasedCell): string =>
  JSON.stringify([competency, item, [...members].sort()]);

/** The releases of a round, in their order. Rounds are compared as everywhere: somebody may write one in another way later. */
export const releasesOf = (releases: readonly Release[], round: string): readonly Release[] =>
  releases.filter((release) => fold(release.round) === fold(round));
