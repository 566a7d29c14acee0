import { MANAGER, SELF, type RawEngagement, type RawRater, type RawRound } from '../raw';
import type { Interval, ViewCell, ViewCompetency, ViewEdition } from '../view';

/** Who had answered when an edition of a round was published, Self left out. */
export const answered = ({ raters }: RawRound, edition: number): RawRater[] =>
  raters.filter((rater) => rater.group !== SELF && rater.edition <= edition);

/** Groups with raters, in the order in which they first come, managers included. */
export const groupsOf = (raters: readonly RawRater[]): string[] => [
  ...new Set(raters.map(({ group }) => group)),
];

/** The means of the raters who count: of their answers to the item, or of the competency for those who answered at least half of it. */
export function scoresOf(
  raters: readonly RawRater[],
  { items }: ViewCompetency,
  item: string | null,
): { group: string; score: number }[] {
  return raters.flatMap(({ group, answers }) => {
    const asked = item === null ? items : items.filter(({ id }) => id === item);
    const given = asked.filter(({ id }) => (answers.get(id) ?? null) !== null);
    if (given.length === 0 || given.length * 2 < asked.length) return [];
    const weight = given.reduce((sum, each) => sum + each.weight, 0);
    const sum = given.reduce((total, each) => total + each.weight * (answers.get(each.id) ?? 0), 0);
    return [{ group, score: sum / weight }];
  });
}

/** What a reader learns from a mean that was printed with so many decimals. */
export function printed(mean: number, decimals: number): Interval {
  const text = Number(mean.toFixed(decimals));
  const half = 0.5 * 10 ** -decimals;
  return { low: text - half, high: text + half };
}

/** A figure over some groups, with its count, or `null` when nobody counts for it. */
export function figure(
  raters: readonly RawRater[],
  competency: ViewCompetency,
  item: string | null,
  groups: readonly string[],
  decimals: number,
): (ViewCell & { readonly n: number }) | null {
  const scores = scoresOf(raters, competency, item).filter(({ group }) => groups.includes(group));
  if (scores.length === 0) return null;
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  return {
    competency: competency.name,
    item,
    groups,
    n: scores.length,
    mean: printed(mean, decimals),
    distribution: null,
    agreement: null,
  };
}

/** An edition of a round with these figures. */
export function editionOf(round: RawRound, edition: number, cells: readonly ViewCell[]): ViewEdition {
  return {
    round: round.name,
    raters: answered(round, edition).map(({ id, group }) => ({ id, group })),
    named: [MANAGER],
    cells,
  };
}

/** The last edition of each round. */
export function lastEditions(
  raw: RawEngagement,
  cellsOf: (raters: readonly RawRater[], competency: ViewCompetency) => readonly ViewCell[],
): ViewEdition[] {
  return raw.rounds.map((round) => {
    const last = round.editions - 1;
    const raters = answered(round, last);
    return editionOf(
      round,
      last,
      raw.competencies.flatMap((competency) => cellsOf(raters, competency)),
    );
  });
}
