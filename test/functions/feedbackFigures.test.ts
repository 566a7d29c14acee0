import fc from 'fast-check';
import {
  feedbackAgreementFunction,
  feedbackGapFunction,
  feedbackQuadrantFunction,
} from '../../src/functions/feedbackFigures';
import { feedbackDistributionFunction, feedbackTopBoxFunction } from '../../src/functions/feedbackSpread';
import { demoItems, demoResponses } from '../domain/feedback/tables';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

const responses = demoResponses.map((row) => [...row]);
const items = demoItems.map((row) => [...row]);
/** The demo with its first item alone, for the worked numbers of i1. */
const firstItem = items.slice(0, 2);
const few = responses.slice(0, 4);

describe('COACH.FEEDBACK.GAP', () => {
  it('gives its worked example', () => {
    expect(feedbackGapFunction(responses, items, 'delegation')).toBeCloseTo(17 / 15, 12);
  });

  it('is #N/A with the reason when self or others are missing', () => {
    expect(call(() => feedbackGapFunction(few, items, 'Delegation'))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('The mean of all others cannot be shown.'),
    });
    const noSelf = responses.filter((row) => row[2] !== 'Self');
    expect(call(() => feedbackGapFunction(noSelf, items, 'Delegation'))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('"Self" has no result'),
    });
  });
});

describe('COACH.FEEDBACK.QUADRANT', () => {
  it('gives its worked examples', () => {
    expect(feedbackQuadrantFunction(responses, items, 'Delegation')).toBe('Blind spot');
    expect(feedbackQuadrantFunction(responses, items, 'Delegation', 'Baseline', 3, 3)).toBe(
      'Confirmed strength',
    );
    expect(feedbackQuadrantFunction(responses, items, 'Delegation', null, null, null, 1.2)).toBe(
      'Confirmed development need',
    );
  });

  it('takes a blank cell for a cut that is not given', () => {
    expect(feedbackQuadrantFunction(responses, items, 'Delegation', 0, 0, 0)).toBe('Blind spot');
  });

  it('says what is missing, whatever the lines', () => {
    expect(feedbackQuadrantFunction(few, items, 'Delegation', null, 1, 1)).toBe('Not enough raters');
  });

  it('is #VALUE! for a cut off the scale or a gap below 0', () => {
    expect(call(() => feedbackQuadrantFunction(responses, items, 'Delegation', null, 3, 6)).cell).toBe(
      '#VALUE!',
    );
    expect(call(() => feedbackQuadrantFunction(responses, items, 'Delegation', null, 3, 3, -1)).cell).toBe(
      '#VALUE!',
    );
  });
});

describe('COACH.FEEDBACK.DISTRIBUTION and TOPBOX', () => {
  it('give their worked examples', () => {
    expect(feedbackDistributionFunction(responses, items, 'I1')).toEqual([
      ['Score', 'Answers', 'Share'],
      [1, 0, 0],
      [2, 3, 0.3],
      [3, 3, 0.3],
      [4, 3, 0.3],
      [5, 1, 0.1],
    ]);
    expect(feedbackTopBoxFunction(responses, items, 'i1')).toBeCloseTo(0.4, 12);
    expect(feedbackTopBoxFunction(responses, items, 'i1', 1)).toBeCloseTo(0.1, 12);
    expect(feedbackTopBoxFunction(responses, items, 'i1', 0, null, 0)).toBeCloseTo(0.4, 12);
    // Bottom two are what the top three leave.
    expect(1 - feedbackTopBoxFunction(responses, items, 'i1', 3)).toBeCloseTo(0.3, 12);
  });

  it('are #N/A for fewer than five anonymous answers, and for one answer of all', () => {
    const table = (...scores: number[]): unknown[][] => [
      ['Rater', 'Group', 'i1'],
      ['M', 'Manager', 3],
      ...scores.map((score, at) => [`P${at}`, 'Peer', score]),
    ];
    for (const run of [feedbackDistributionFunction, feedbackTopBoxFunction]) {
      expect(call(() => run(table(1, 2, 3, 4), firstItem, 'i1'))).toMatchObject({
        cell: '#N/A',
        text: expect.stringContaining('It takes 5 raters who are not shown by name'),
      });
      expect(call(() => run(table(3, 3, 3, 3, 3), firstItem, 'i1'))).toMatchObject({
        cell: '#N/A',
        text: expect.stringContaining('All gave the same answer'),
      });
      expect(call(() => run(table(3, 3, 3, 3, 4), firstItem, 'i1')).text).toBeUndefined();
    }
  });

  it('are #VALUE! for an item that does not exist, and for more boxes than points', () => {
    expect(call(() => feedbackDistributionFunction(responses, items, 'i4')).cell).toBe('#VALUE!');
    expect(call(() => feedbackTopBoxFunction(responses, items, 'i1', 6)).cell).toBe('#VALUE!');
    expect(call(() => feedbackTopBoxFunction(responses, items, 'i1', 1.5)).cell).toBe('#VALUE!');
  });
});

describe('COACH.FEEDBACK.AGREEMENT', () => {
  const agreement = (index?: string, model = items) =>
    feedbackAgreementFunction(responses, model, 'Delegation', 'Baseline', 3, index);

  it('gives its worked examples', () => {
    expect(feedbackAgreementFunction(responses, items, 'Delegation')).toBe('broad agreement');
    expect(agreement('AD')).toBeCloseTo(0.807, 3);
  });

  it('gives the worked numbers of i1, all others (4.4)', () => {
    expect(agreement('ad', firstItem)).toBeCloseTo(0.84, 12);
    expect(agreement('rWG', firstItem)).toBeCloseTo(0.4667, 4);
    expect(agreement('r*wg(j)', firstItem)).toBeCloseTo(0.4667, 4);
    expect(agreement('aWG', firstItem)).toBeCloseTo(0.5152, 4);
    // 0.84 is above 5/6.
    expect(agreement('word', firstItem)).toBe('mixed views');
  });

  it('is #N/A where the mean of all others may not be shown, #VALUE! for an index that is none', () => {
    expect(call(() => feedbackAgreementFunction(few, items, 'Delegation')).cell).toBe('#N/A');
    expect(call(() => agreement('kappa'))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('word, AD, rWG, rWG(J), r*WG(J), aWG'),
    });
  });
});

it('whatever stands in the cells, a figure is a text or a finite number, or an error of the cell', () => {
  fc.assert(
    fc.property(
      anyRange,
      anyCell,
      anyCell,
      anyCell,
      anyCell,
      anyCell,
      (rows, name, round, minRaters, first, second) => {
        const table = [...responses, ...rows];
        for (const run of [
          () => feedbackGapFunction(table, items, name, round, minRaters),
          () => feedbackQuadrantFunction(table, items, name, round, minRaters, first, second),
          () => feedbackTopBoxFunction(table, items, name, first, round, minRaters),
          () => feedbackAgreementFunction(table, items, 'Delegation', round, minRaters, first),
          () =>
            (feedbackDistributionFunction(table, items, name, round, minRaters).flat()[3] ?? '') as string,
        ]) {
          const { cell } = call(run);
          expect(typeof cell === 'string' || Number.isFinite(cell) || cellErrors.includes(String(cell))).toBe(
            true,
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});
