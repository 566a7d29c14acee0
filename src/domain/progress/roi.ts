import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { outside } from '../statistics/reasons';

/** What coaching brought beside what it cost, as the people concerned estimate it. Money in one currency, shares of 1. */
export interface ReturnOnInvestment {
  /** Value × share due to coaching × confidence in that share: the cautious figure. */
  readonly benefit: number;
  /** (benefit − cost)/cost; 1.67 is 167 %. */
  readonly roi: number;
  /** The same with the confidence, and without: the range to show. */
  readonly low: number;
  readonly high: number;
}

/**
 * Return on investment after Phillips (programme.md 7.2). An estimate by participants, and to be called so.
 *
 * @param value of the change in a year, 0 or more
 * @param share of it due to coaching, 0 to 1
 * @param confidence in that share, 0 to 1
 * @param cost of the coaching with the time of the leader and travel, over 0
 * @returns `argument-range` for what is out of its range
 */
export function returnOnInvestment(
  value: number,
  share: number,
  confidence: number,
  cost: number,
): Outcome<ReturnOnInvestment> {
  for (const [name, given] of [
    ['share', share],
    ['confidence', confidence],
  ] as const) {
    if (!(given >= 0 && given <= 1))
      return failure(
        outside(`The ${name} is not from 0 to 1.`, 'It is a part of the whole.', 'Give 50% or 0.5 for half.'),
      );
  }
  if (!(value >= 0))
    return failure(
      outside(
        'The value is below 0.',
        'It is what the change brings in a year.',
        'Give 0 where it brings nothing.',
      ),
    );
  if (!(cost > 0))
    return failure(
      outside(
        'The cost is not above 0.',
        'The return is told beside it.',
        'Count fees, travel and the time of the leader.',
      ),
    );
  const beside = (benefit: number): number => (benefit - cost) / cost;
  const benefit = value * share * confidence;
  return success({ benefit, roi: beside(benefit), low: beside(benefit), high: beside(value * share) });
}
