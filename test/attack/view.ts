/** A closed interval of scores. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface ViewItem {
  readonly id: string;
  readonly weight: number;
}

/** A competency as every reader of a report knows it: its items and the whole numbers they may be answered with. */
export interface ViewCompetency {
  readonly name: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly items: readonly ViewItem[];
}

/** A figure of a report, with whatever was shown of it. */
export interface ViewCell {
  readonly competency: string;
  /** Item of the figure; `null` for the competency's mean: mean of the raters' own weighted means, of those who answered at least half. */
  readonly item: string | null;
  /** Original groups that the figure covers; for the overall all groups with raters, managers included. */
  readonly groups: readonly string[];
  /** Valid raters (competency) or answers (item) behind it, if shown. */
  readonly n: number | null;
  /** Closed interval of the true mean that the displayed text stands for: by its rounding, or a band. */
  readonly mean: Interval | null;
  /** Answers at each point of the scale, if shown. */
  readonly distribution: readonly number[] | null;
  /** The word for agreement, if shown. This attacker makes nothing of it. */
  readonly agreement: string | null;
  /** `groups`: the mean of the means of the groups covered (those with raters), each counting as one. Default: every rater counts as one. */
  readonly weighting?: 'raters' | 'groups';
}

export interface ViewRater {
  readonly id: string;
  readonly group: string;
}

/** One publication of one round. */
export interface ViewEdition {
  readonly round: string;
  /** Who had answered by then, Self left out, managers included: everybody knows who was asked, and who has answered. */
  readonly raters: readonly ViewRater[];
  /** Groups that are shown by name, such as Manager. */
  readonly named: readonly string[];
  readonly cells: readonly ViewCell[];
}

/** What one reader has been shown of one engagement: everything that was ever published to this audience. */
export interface PublishedView {
  /** The minimum that was promised. */
  readonly k: number;
  readonly competencies: readonly ViewCompetency[];
  /** In the order of publication; several of one round after a re-release. The answers a rater has given do not change between them. */
  readonly editions: readonly ViewEdition[];
}

/** A rater who reads the report, and knows his own answers besides. */
export interface Insider {
  readonly id: string;
  /** By round, by item: his answer, `null` where he gave none. Rounds he took no part in are absent. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
}
