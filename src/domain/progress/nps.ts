import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { outside, tooFew } from '../statistics/reasons';

/** Fewest answers behind a net promoter score (programme.md 7.1). */
const fewestPromoterAnswers = 5;

/** Net promoter score, −100 to 100, with what it is made of. */
export interface NetPromoterScore {
  readonly score: number;
  readonly n: number;
  /** Who answered 9 or 10, and who answered 0 to 6. */
  readonly promoters: number;
  readonly detractors: number;
}

/**
 * 100·(promoters − detractors)/answers (programme.md 7.1).
 *
 * @param answers 0 to 10
 * @returns `too-few-scores` for fewer than five answers, `argument-range` for one that is not from 0 to 10
 */
export function netPromoterScore(answers: readonly number[]): Outcome<NetPromoterScore> {
  const n = answers.length;
  const wrong = answers.find((answer) => !(answer >= 0 && answer <= 10));
  if (wrong !== undefined)
    return failure(
      outside(
        `An answer of ${wrong} is not from 0 to 10.`,
        'The question is how likely somebody is to recommend, from 0, not at all, to 10, certainly.',
        'Correct the answer, or choose another range.',
      ),
    );
  if (n < fewestPromoterAnswers) return failure(tooFew('answer', 'answers', fewestPromoterAnswers, n));
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return success({ score: (100 * (promoters - detractors)) / n, n, promoters, detractors });
}
