import { seeded } from './generateFeedback';

/** Answers without gaps: then the mean of rater means is the mean of item means, and native formulas can be compared. */
export interface CompleteFeedback {
  readonly responses: readonly (readonly unknown[])[];
  readonly items: readonly (readonly unknown[])[];
  readonly groups: readonly string[];
  /** Columns of the responses that belong to each competency. */
  readonly competencies: readonly (readonly number[])[];
}

const ITEMS_EACH = 5;
const COMPETENCIES = 12;
const GROUPS = ['Skip-level', 'Peer', 'Direct report', 'Stakeholder', 'Other'];

export function completeFeedback(answers: number): CompleteFeedback {
  const random = seeded(360);
  const count = ITEMS_EACH * COMPETENCIES;
  const ids = Array.from({ length: count }, (_, i) => `Q${i + 1}`);
  const raters = Math.ceil(answers / count);
  return {
    groups: GROUPS,
    items: [
      ['Item ID', 'Competency', 'Reverse', 'Weight', 'Scale min', 'Scale max'],
      ...ids.map((id, i) => [id, `Competency ${Math.floor(i / ITEMS_EACH) + 1}`, 'No', 1, 1, 5]),
    ],
    responses: [
      ['Round', 'Rater ID', 'Group', ...ids],
      ...Array.from({ length: raters }, (_, r) => [
        'Final',
        `R${r + 1}`,
        GROUPS[r % GROUPS.length],
        ...ids.map(() => 1 + Math.floor(random() * 5)),
      ]),
    ],
    competencies: Array.from({ length: COMPETENCIES }, (_, c) =>
      Array.from({ length: ITEMS_EACH }, (_, i) => 3 + c * ITEMS_EACH + i),
    ),
  };
}

/** Names of the competencies, in the order of the items. */
export const competenciesOf = ({ items }: CompleteFeedback): string[] => [
  ...new Set(items.slice(1).map(([, competency]) => String(competency))),
];

/** The same answers with a row for each, all keys as text: Round, Rater ID, Group, Competency, Item ID, Score. */
export function longRows({ responses, items }: CompleteFeedback): unknown[][] {
  const [header = [], ...raters] = responses;
  const competencies = new Map(items.map(([id, competency]) => [id, competency]));
  return [
    ['Round', 'Rater ID', 'Group', 'Competency', 'Item ID', 'Score'],
    ...raters.flatMap(([round, rater, group, ...scores]) =>
      scores.map((score, at) => [
        round,
        rater,
        group,
        competencies.get(header[at + 3]),
        header[at + 3],
        score,
      ]),
    ),
  ];
}
