import type { Scene } from './classes';
import type { Insider } from './view';

/** The reader's own scores, counted from the bottom of the scale. */
export interface OwnScores {
  /** By item, where he answered. */
  readonly answers: ReadonlyMap<string, number>;
  /** By item, gaps filled with his own mean; empty when he answered less than half and does not count. */
  readonly filled: ReadonlyMap<string, number>;
}

export function ownScores({ round, competency }: Scene, insider: Insider): OwnScores {
  const own = insider.own.get(round);
  const answers = new Map<string, number>();
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of competency.items) {
    const score = own?.get(id) ?? null;
    if (score === null) continue;
    answers.set(id, score - competency.scale.min);
    sum += weight * (score - competency.scale.min);
    weights += weight;
  }
  const counts = answers.size > 0 && answers.size * 2 >= competency.items.length;
  const filled = counts
    ? competency.items.map(({ id }): [string, number] => [id, answers.get(id) ?? sum / weights])
    : [];
  return { answers, filled: new Map(filled) };
}
