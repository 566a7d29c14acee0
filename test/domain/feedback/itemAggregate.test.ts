import * as fc from 'fast-check';
import { itemAggregate, itemMoments } from '../../../src/domain/feedback/itemAggregate';
import { readItems } from '../../../src/domain/feedback/items';
import type { ResponseMatrix } from '../../../src/domain/feedback/matrix';
import { readResponses } from '../../../src/domain/feedback/responses';
import type { Table } from '../../../src/domain/table';
import { demoItems, demoResponses } from './tables';

function matrixOf(responses: Table, items: Table = demoItems): ResponseMatrix {
  const model = readItems(items);
  if (!model.ok) throw new Error(model.reason.code);
  const matrix = readResponses(responses, model.value);
  if (!matrix.ok) throw new Error(matrix.reason.code);
  return matrix.value;
}

/** Figures of a group (by its place in the report) and an item of the first round. */
function figuresOf(matrix: ResponseMatrix, groups: readonly string[], column: number, round = 0) {
  const aggregate = itemAggregate(matrix);
  return itemMoments(
    aggregate,
    groups.map((group) => aggregate.slot(round, matrix.groups.indexOf(group), column)),
  );
}

describe('the figures of an item', () => {
  const demo = matrixOf(demoResponses);

  it('are count, mean and sample deviation of the answers, without those not observed', () => {
    // Peers on i1: 4, 3, 2, 4; on i3: 4, not observed, 3, 4.
    expect(figuresOf(demo, ['Peer'], 0)).toEqual({ n: 4, mean: 3.25, sd: Math.sqrt(2.75 / 3) });
    const third = figuresOf(demo, ['Peer'], 2);
    expect(third.n).toBe(3);
    expect(third.mean).toBeCloseTo(11 / 3, 14);
    expect(third.sd).toBeCloseTo(Math.sqrt(1 / 3), 14);
  });

  it('of a pool are those of its members together', () => {
    // Direct reports and Other on i1: 2, 3, 2, 4, 5.
    const pool = figuresOf(demo, ['Direct report', 'Other'], 0);
    expect(pool).toEqual({ n: 5, mean: 3.2, sd: Math.sqrt(6.8 / 4) });
  });

  it('have no deviation for one answer and no mean for none', () => {
    expect(figuresOf(demo, ['Manager'], 0)).toEqual({ n: 1, mean: 3, sd: NaN });
    expect(figuresOf(demo, [], 0)).toEqual({ n: 0, mean: NaN, sd: NaN });
  });

  it('do not mistake the rounding of decimals for a deviation', () => {
    const scores = Array.from({ length: 49 }, (_, rater) => ['Final', `P${rater}`, 'Peer', 3.7, 3.7, 3.7]);
    const same = figuresOf(matrixOf([['Round', 'Rater', 'Group', 'i1', 'i2', 'i3'], ...scores]), ['Peer'], 1);
    expect(same.sd).toBe(0);
    expect(same.mean).toBeCloseTo(3.7, 13);
  });

  it('turn reversed items round', () => {
    const items = [
      ['Item', 'Competency', 'Reverse', 'Min', 'Max'],
      ['i1', 'Delegation', 'Yes', 1, 7],
    ];
    const matrix = matrixOf(
      [
        ['Rater', 'Group', 'i1'],
        ['P1', 'Peer', 1],
        ['P2', 'Peer', 3],
      ],
      items,
    );
    expect(figuresOf(matrix, ['Peer'], 0)).toEqual({ n: 2, mean: 6, sd: Math.SQRT2 });
  });

  it('equal those of looking at every answer again, for any rounds, groups and gaps', () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 });
    const row = fc.record({
      round: fc.constantFrom('Baseline', 'Final'),
      group: fc.constantFrom('Manager', 'Peer', 'Direct report', 'Other'),
      answers: fc.tuple(answer, answer, answer),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const counting = rows.filter(({ answers }) => answers.some((score) => score !== null));
        fc.pre(counting.length > 0);
        const matrix = matrixOf([
          ['Round', 'Rater', 'Group', 'i1', 'i2', 'i3'],
          ...rows.map(({ round, group, answers }, at) => [round, `R${at}`, group, ...answers]),
        ]);
        matrix.rounds.forEach((round, roundAt) => {
          for (const group of matrix.groups)
            for (const column of [0, 1, 2] as const) {
              const scores = counting.flatMap((given) => {
                const score = given.answers[column];
                return given.round === round && given.group === group && score !== null ? [score] : [];
              });
              const { n, mean, sd } = figuresOf(matrix, [group], column, roundAt);
              const middle = scores.reduce((sum, score) => sum + score, 0) / scores.length;
              const deviations = scores.reduce((sum, score) => sum + (score - middle) ** 2, 0);
              expect(n).toBe(scores.length);
              if (n > 0) expect(mean).toBeCloseTo(middle, 12);
              if (n > 1) expect(sd).toBeCloseTo(Math.sqrt(deviations / (n - 1)), 12);
            }
        });
      }),
      { numRuns: 150 },
    );
  });
});
