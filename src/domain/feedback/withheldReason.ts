import type { Reason } from '../outcome';
import type { SpreadWithheld } from '../suppression/distributionRule';
import { fewestAnswersSpread } from '../suppression/distributionRule';
import type { Withheld } from '../suppression/withheld';
import { notShown } from './notShown';

const overallName = 'Others';

/**
 * Why a figure is not shown, as the person reads it.
 *
 * @param group A group or pool of the report, or Others.
 * @param of The competency or item.
 */
export function withheldReason(group: string, of: string, withheld: Withheld, minRaters: number): Reason {
  switch (withheld) {
    case 'nobody':
      return notShown.notRated(group, of);
    case 'too few':
      return group === overallName
        ? notShown.overallSuppressed(minRaters)
        : notShown.tooFewAnswers(group, of, minRaters);
    case 'not observed':
      return notShown.notVisible(group, of);
    case 'second item':
      return notShown.secondWithheld(group, of);
    case 'remainder':
      return notShown.remainderWithheld(group, of);
  }
}

/** Why the answers of all others to an item are not shown one by one. */
export function spreadReason(item: string, withheld: SpreadWithheld, minRaters: number): Reason {
  if (withheld === 'too few for a spread') return notShown.spreadTooFew(item, fewestAnswersSpread);
  if (withheld === 'unanimous') return notShown.spreadUnanimous(item);
  return withheldReason(overallName, item, withheld, minRaters);
}
