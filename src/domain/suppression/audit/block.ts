/** Scores of one rater on the items of a competency; NaN is not observed. */
export type Profile = readonly number[];

/** The answers of one round to one competency, as they are: what an audit protects. */
export interface Block {
  /** Scores are whole numbers from `min` to `max`. */
  readonly scale: { readonly min: number; readonly max: number };
  /** Share of each item in a rater's mean, above 0. */
  readonly weights: readonly number[];
  /** One for each rater but Self. */
  readonly profiles: readonly Profile[];
  /** Raters whose answers are shown by name, as managers were told: nobody protects them, and every reader may know them. */
  readonly named: readonly boolean[];
}

/** What a score or mean is about: an item, by its position, or the competency. */
export type Level = number | 'competency';

/** Every level of a block. */
export const levelsOf = ({ weights }: Block): readonly Level[] => ['competency', ...weights.keys()];

/** A rater's score of an item, or weighted mean of the items observed; NaN where there is none, or fewer than half of the items were. */
export function valueAt(profile: Profile, level: Level, weights: readonly number[]): number {
  if (level !== 'competency') return profile[level] ?? NaN;
  let observed = 0;
  let sum = 0;
  let weight = 0;
  for (let item = 0; item < profile.length; item++) {
    const score = profile[item] ?? NaN;
    if (Number.isNaN(score)) continue;
    observed++;
    sum += score * (weights[item] ?? 0);
    weight += weights[item] ?? 0;
  }
  return observed > 0 && observed * 2 >= profile.length ? sum / weight : NaN;
}
