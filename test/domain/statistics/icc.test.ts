import { cronbachAlpha } from '../../../src/domain/statistics/alpha';
import { icc, iccForms, meanSquares, type IccForm } from '../../../src/domain/statistics/icc';
import { iccInterval } from '../../../src/domain/statistics/iccInterval';
import { expectNear, ratingsOf, reference } from '../../support/reference';
import { valueOf } from './outcomes';

/** Names of the forms in R's `psych`. */
const inPsych: Readonly<Record<IccForm, string>> = {
  '1,1': 'ICC1',
  '2,1': 'ICC2',
  '3,1': 'ICC3',
  '1,k': 'ICC1k',
  '2,k': 'ICC2k',
  '3,k': 'ICC3k',
};

interface Row {
  readonly type: string;
  readonly lower95: number;
  readonly upper95: number;
}
interface Case {
  readonly id: string;
  readonly inputs: { readonly ratings?: readonly (readonly (number | null)[])[] };
  readonly expected: Readonly<Record<string, number>> & { readonly psych_table?: readonly Row[] };
}
const { cases } = reference('icc') as { cases: Case[] };

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('intraclass correlations', () => {
  it.each(cases.filter(({ inputs }) => inputs.ratings))('$id as R gives it', ({ inputs, expected }) => {
    const squares = valueOf(meanSquares(ratingsOf(inputs.ratings ?? [])));
    expect([squares.targets, squares.judges]).toEqual([expected.n, expected.k]);
    expectNear(squares.between, expected.MSB ?? NaN);
    expectNear(squares.within, expected.MSW ?? NaN);
    expectNear(squares.betweenJudges, expected.MSJ ?? NaN);
    expectNear(squares.residual, expected.MSE ?? NaN);
    for (const form of iccForms) {
      expectNear(valueOf(icc(squares, form)), expected[inPsych[form]] ?? NaN);
      const row = expected.psych_table?.find(({ type }) => type === inPsych[form]);
      const [low, high] = iccInterval(squares, form);
      expectNear(low, row?.lower95 ?? NaN, 1e-9);
      expectNear(high, row?.upper95 ?? NaN, 1e-9);
    }
  });

  it('of groups of unequal size follow from their mean squares, with the mean size or n₀ for k', () => {
    const expected: Case['expected'] = cases.find(({ id }) => id === 'icc1.bh1996.HRS')?.expected ?? {};
    const form = (judges: number | undefined) =>
      valueOf(
        icc(
          {
            targets: expected.groups ?? NaN,
            judges: judges ?? NaN,
            between: expected.MSB ?? NaN,
            within: expected.MSW ?? NaN,
            betweenJudges: 0,
            residual: 0,
          },
          '1,1',
        ),
      );
    expectNear(form(expected.mean_group_size), expected.ICC1_meansize ?? NaN);
    expectNear(form(expected.n0), expected.ICC1_n0 ?? NaN);
  });

  it('of Shrout & Fleiss are .1657 .2898 .7148 and .4428 .6201 .9093 for four judges', () => {
    const squares = valueOf(meanSquares(shroutFleiss));
    const { between, within, betweenJudges, residual } = squares;
    expect([between, within, betweenJudges, residual].map((square) => square.toFixed(4))).toEqual([
      '11.2417',
      '6.2639',
      '32.4861',
      '1.0194',
    ]);
    expect(iccForms.map((form) => valueOf(icc(squares, form)).toFixed(4))).toEqual([
      '0.1657',
      '0.2898',
      '0.7148',
      '0.4428',
      '0.6201',
      '0.9093',
    ]);
    expect(
      (['1,1', '2,1', '3,1'] as const).map((form) => iccInterval(squares, form).map((end) => end.toFixed(4))),
    ).toEqual([
      ['-0.1329', '0.7226'],
      ['0.0188', '0.7611'],
      ['0.3425', '0.9459'],
    ]);
  });

  it('of form 3,k are alpha, with judges as items', () => {
    expectNear(valueOf(icc(valueOf(meanSquares(shroutFleiss)), '3,k')), valueOf(cronbachAlpha(shroutFleiss)));
  });

  it('are 1 from 1 to 1 when judges agree in full', () => {
    const squares = valueOf(
      meanSquares([
        [2, 2],
        [3, 3],
        [5, 5],
      ]),
    );
    for (const form of iccForms) {
      expectNear(valueOf(icc(squares, form)), 1);
      const [low, high] = iccInterval(squares, form);
      expectNear(low, 1);
      expectNear(high, 1);
    }
  });

  it('have an interval for every form when judges differ only in how strict they are', () => {
    const squares = valueOf(
      meanSquares([
        [2, 3],
        [3, 4],
        [4, 5],
      ]),
    );
    for (const form of iccForms)
      for (const end of iccInterval(squares, form)) expect(Number.isFinite(end)).toBe(true);
  });

  it('are a failure with a reason when they have no meaning', () => {
    expect(
      meanSquares([
        [3, 4],
        [NaN, 2],
      ]),
    ).toMatchObject({ reason: { what: 'There is only one complete row.' } });
    expect(meanSquares([[3], [2]])).toMatchObject({
      reason: { what: 'There is only one column of ratings.' },
    });
    for (const rating of [4, 0.1, 1e9 + 0.1]) {
      const squares = valueOf(
        meanSquares([
          [rating, rating, rating],
          [rating, rating, rating],
        ]),
      );
      for (const form of iccForms)
        expect(icc(squares, form)).toMatchObject({ reason: { code: 'no-spread' } });
    }
  });
});
