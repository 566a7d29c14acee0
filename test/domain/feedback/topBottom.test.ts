import { itemReport } from '../../../src/domain/feedback/itemReport';
import { feedbackReport } from '../../../src/domain/feedback/report';
import { topBottomCompetencies, topBottomItems } from '../../../src/domain/feedback/topBottom';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';
import { attackTables } from './tables';

/** Competencies of one item each with these means over 20 peers, in steps of 0.05. */
function tables(means: readonly number[], scales?: readonly (readonly [number, number])[]): [Table, Table] {
  const raters = Array.from({ length: 20 }, (_, at) => [
    `P${at}`,
    'Peer',
    ...means.map((mean) => Math.floor(mean) + (at < Math.round((mean % 1) * 20) ? 1 : 0)),
  ]);
  return [
    [['Rater', 'Group', ...means.map((_, at) => `i${at}`)], ...raters],
    [
      ['Item', 'Competency', 'Min', 'Max'],
      ...means.map((_, at) => [`i${at}`, `C${at}`, ...(scales?.[at] ?? [1, 5])]),
    ],
  ];
}

function lists(means: readonly number[], scales?: readonly (readonly [number, number])[]) {
  const found = topBottomCompetencies(valueOf(feedbackReport(...tables(means, scales), null, null)));
  return {
    top: found.top.map(({ competency }) => competency).join(' '),
    bottom: found.bottom.map(({ competency }) => competency).join(' '),
    tied: [found.topTied, found.bottomTied],
  };
}

describe('top and bottom', () => {
  it('are three each', () => {
    expect(lists([4.5, 4.4, 4.3, 4.2, 3, 2.5, 2, 1.5])).toEqual({
      top: 'C0 C1 C2',
      bottom: 'C7 C6 C5',
      tied: [false, false],
    });
  });

  it('go on with those that tie with the third: less than 0.05 apart', () => {
    expect(lists([4.5, 4.4, 4.3, 4.3, 3, 2, 2, 2, 2])).toEqual({
      top: 'C0 C1 C2 C3',
      bottom: 'C5 C6 C7 C8',
      tied: [true, true],
    });
  });

  it('end where the fourth is 0.05 away, binary fractions or not', () => {
    expect(lists([4.5, 4.4, 4.3, 4.25, 3, 2, 2, 2]).top).toBe('C0 C1 C2');
  });

  it('have no row twice', () => {
    expect(lists([4, 3, 2])).toMatchObject({ top: 'C0 C1 C2', bottom: '' });
    expect(lists([4, 4, 4, 4])).toMatchObject({ top: 'C0 C1 C2 C3', bottom: '' });
  });

  it('compare shares of the scale: 4 of 5 is 75 percent, 5 of 7 is 67 and 8 of 10 is 80', () => {
    expect(
      lists(
        [4, 5, 8, 3],
        [
          [1, 5],
          [1, 7],
          [0, 10],
          [1, 5],
        ],
      ),
    ).toMatchObject({ top: 'C2 C0 C1', bottom: 'C3' });
  });

  it('leave out what is not shown, and list ties in the order of the report (A4)', () => {
    const { responses, items } = attackTables('feedback/A4_not_observed_and_ties.csv');
    const found = topBottomCompetencies(valueOf(feedbackReport(responses, items, null, null)));
    expect(found.top.map(({ competency }) => competency)).toEqual(['Clarity', 'Innovation', 'Focus']);
    expect(found.bottom.map(({ competency }) => competency)).toEqual(['Drive']);
  });

  it('are five each for items', () => {
    const found = topBottomItems(
      valueOf(itemReport(...tables([4.5, 4.4, 4.3, 4.2, 4, 3.5, 3, 2.5]), null, null)),
    );
    expect(found.top.map(({ id }) => id)).toEqual(['i0', 'i1', 'i2', 'i3', 'i4']);
    expect(found.bottom.map(({ id }) => id)).toEqual(['i7', 'i6', 'i5']);
  });
});
