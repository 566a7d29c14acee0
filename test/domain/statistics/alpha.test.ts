import { cronbachAlpha } from '../../../src/domain/statistics/alpha';
import { columnsOf } from '../../../src/domain/statistics/ratings';
import { expectNear, ratingsOf, reference } from '../../support/reference';
import { valueOf } from './outcomes';

interface Case {
  readonly id: string;
  readonly inputs: {
    readonly rows: readonly (readonly (number | null)[])[];
    readonly keys?: readonly number[];
    readonly scale?: readonly [number, number];
  };
  readonly expected: { readonly raw_alpha: number; readonly alpha_if_dropped: readonly (number | null)[] };
}

/** Items of key −1 turned round, as a report does before all else. */
const turned = ({ rows, keys = [], scale: [min, max] = [0, 0] }: Case['inputs']): number[][] =>
  ratingsOf(rows).map((row) => row.map((score, at) => (keys[at] === -1 ? min + max - score : score)));

describe("Cronbach's alpha", () => {
  it.each((reference('cronbach_alpha') as { cases: Case[] }).cases)(
    '$id as R gives it',
    ({ inputs, expected }) => {
      const rows = turned(inputs);
      expectNear(valueOf(cronbachAlpha(rows)), expected.raw_alpha);
      // Raters stay those who rated all items, also when one item is dropped.
      const complete = rows.filter((row) => !row.some(Number.isNaN));
      expected.alpha_if_dropped.forEach((alpha, item) => {
        if (alpha !== null)
          expectNear(
            valueOf(cronbachAlpha(complete.map((row) => row.filter((_, at) => at !== item)))),
            alpha,
          );
      });
    },
  );

  it('of the worked matrix is 0.9483, with item variances of 6.7 against 23.2', () => {
    const matrix = [
      [3, 4, 3, 4],
      [2, 2, 3, 2],
      [5, 4, 5, 5],
      [4, 4, 4, 3],
      [1, 2, 2, 2],
    ];
    expect(valueOf(cronbachAlpha(matrix))).toBeCloseTo((4 / 3) * (1 - 6.7 / 23.2), 12);
    expect(valueOf(cronbachAlpha(matrix))).toBeCloseTo(0.9483, 4);
  });

  it('leaves out raters with a missing rating, also in a row that ends early', () => {
    const rows = [
      [3, 4],
      [2, 2],
      [5, 4],
    ];
    expect(cronbachAlpha([...rows, [1, NaN], [5]])).toEqual(cronbachAlpha(rows));
  });

  it('is a failure with a reason when it has no meaning', () => {
    expect(cronbachAlpha([])).toMatchObject({ reason: { code: 'too-few-scores' } });
    expect(cronbachAlpha([[3, 4]])).toMatchObject({ reason: { what: 'There is only one complete row.' } });
    expect(cronbachAlpha(columnsOf([[3, 4, 5]]))).toMatchObject({
      reason: { what: 'There is only one item.' },
    });
    expect(
      cronbachAlpha([
        [3, 4],
        [4, 3],
      ]),
    ).toMatchObject({ reason: { code: 'no-spread' } });
    const tenths = [
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
    ];
    expect(cronbachAlpha(tenths)).toMatchObject({ reason: { code: 'no-spread' } });
  });
});
