import { feedbackDistribution, feedbackTopBox } from '../../../src/domain/feedback/distribution';
import type { Table } from '../../../src/domain/table';
import { expectNear, reference } from '../../support/reference';

interface Case {
  readonly id: string;
  readonly inputs: { readonly x: readonly (number | null)[]; readonly scale: readonly [number, number] };
  readonly expected: {
    readonly categories: readonly number[];
    readonly counts: readonly number[];
    readonly proportions: readonly number[];
    readonly top1: number;
    readonly top2: number;
    readonly bottom2: number;
  };
}

const { cases } = reference('frequencies') as { readonly cases: readonly Case[] };

/** Each score the answer of a peer to one item; a missing one is not observed. */
function tablesOf({ inputs: { x, scale } }: Case): { responses: Table; items: Table } {
  return {
    items: [
      ['Item ID', 'Competency', 'Scale min', 'Scale max'],
      ['I1', 'Listening', ...scale],
    ],
    responses: [['Rater ID', 'Group', 'I1'], ...x.map((score, at) => [`P${at + 1}`, 'Peer', score])],
  };
}

/** Fewer than five answers, or all the same: rule 8 shows no distribution. */
const isShown = ({ expected: { counts } }: Case): boolean =>
  counts.reduce((sum, count) => sum + count, 0) >= 5 && counts.filter((count) => count > 0).length > 1;

it.each(cases.filter(isShown).map((given) => [given.id, given] as const))(
  'the distribution of %s is that of R, and so are its top boxes',
  (_id, given) => {
    const { responses, items } = tablesOf(given);
    const { categories, counts, proportions, top1, top2, bottom2 } = given.expected;
    const distribution = feedbackDistribution(responses, items, 'I1', null, 3);
    if (!distribution.ok) throw new Error(distribution.reason.code);
    expect(distribution.value.map(({ score }) => score)).toEqual(categories);
    expect(distribution.value.map(({ answers }) => answers)).toEqual(counts);
    distribution.value.forEach(({ share }, at) => expectNear(share, proportions[at] ?? null));
    const top = (boxes: number | null): number | null => {
      const share = feedbackTopBox(responses, items, 'I1', boxes, null, 3);
      return share.ok ? share.value : null;
    };
    expectNear(top(1), top1);
    expectNear(top(null), top2);
    expectNear(1 - (top(categories.length - 2) ?? NaN), bottom2);
  },
);

it('three answers that are all the same are not shown as a distribution', () => {
  const [edge] = cases.filter((given) => !isShown(given));
  if (!edge) throw new Error('the reference has no such case');
  const { responses, items } = tablesOf(edge);
  expect(feedbackDistribution(responses, items, 'I1', null, 3)).toMatchObject({ ok: false });
});
