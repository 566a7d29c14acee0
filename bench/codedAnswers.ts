import { seeded } from './generateFeedback';

/** Groups in the order of the report. The last one is too small to be shown, so that suppression has something to do. */
export const codedGroups = ['Skip-level', 'Peer', 'Direct report', 'Stakeholder', 'Other'] as const;
const SMALL_GROUP = 2;

const COMPETENCIES = 12;
const ITEMS_EACH = 5;
export const codedItems = COMPETENCIES * ITEMS_EACH;

/** The same answers in the two shapes in which programs take them. */
export interface CodedAnswers {
  /** A row per rater, a column per item, as the workbook holds them. */
  readonly responses: readonly (readonly unknown[])[];
  readonly items: readonly (readonly unknown[])[];
  /** A row per answer, as databases like them: positions of group and item, number of the rater, score. */
  readonly long: LongAnswers;
}

export interface LongAnswers {
  readonly groups: Uint8Array;
  readonly items: Uint8Array;
  readonly raters: Uint32Array;
  readonly scores: Uint8Array;
}

/** Position of an item's competency. */
export const competencyOf = (item: number): number => Math.floor(item / ITEMS_EACH);

/** About `answers` answers from 1 to 5 on 12 competencies of 5 items by 5 groups of raters; besides, 4 % of the cells are not observed. */
export function codedAnswers(answers: number): CodedAnswers {
  const random = seeded(365);
  const ids = Array.from({ length: codedItems }, (_, item) => `Q${item + 1}`);
  const raters = Math.ceil(answers / codedItems / 0.96);
  const long: Record<keyof LongAnswers, number[]> = { groups: [], items: [], raters: [], scores: [] };
  const responses: unknown[][] = [['Round', 'Rater ID', 'Group', ...ids]];
  for (let rater = 0; rater < raters; rater++) {
    const group = rater < SMALL_GROUP ? codedGroups.length - 1 : rater % (codedGroups.length - 1);
    const scores = ids.map((_, item) => {
      if (random() < 0.04) return 'N/O';
      const score = 1 + Math.floor(random() * 5);
      long.groups.push(group);
      long.items.push(item);
      long.raters.push(rater);
      long.scores.push(score);
      return score;
    });
    responses.push(['Final', `R${rater + 1}`, codedGroups[group], ...scores]);
  }
  return {
    responses,
    items: [
      ['Item ID', 'Competency'],
      ...ids.map((id, item) => [id, `Competency ${competencyOf(item) + 1}`]),
    ],
    long: {
      groups: Uint8Array.from(long.groups),
      items: Uint8Array.from(long.items),
      raters: Uint32Array.from(long.raters),
      scores: Uint8Array.from(long.scores),
    },
  };
}
