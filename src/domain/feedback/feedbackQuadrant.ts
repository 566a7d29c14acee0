import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { competencyRow } from './mean';
import { quadrantOf } from './quadrant';
import type { Quadrant, QuadrantLines } from './quadrant';
import { reasons } from './reasons';
import type { Table } from '../table';

/**
 * Quadrant of one competency, by other lines than the usual ones if wanted.
 *
 * @param round See `feedbackReport`.
 * @param minRaters See `feedbackReport`.
 * @param lines In points of the competency's scale.
 */
export function feedbackQuadrant(
  responses: Table,
  items: Table,
  competency: string,
  lines: QuadrantLines,
  round: string | null,
  minRaters: number | null,
): Outcome<Quadrant> {
  const found = competencyRow(responses, items, competency, round, minRaters);
  if (!found.ok) return found;
  const { self, others, scale } = found.value.row;
  const { cut, gap } = lines;
  if ((cut !== null && (cut < scale.min || cut > scale.max)) || (gap !== null && gap < 0))
    return failure(reasons.linesOutside());
  return success(quadrantOf(self, others, scale, lines));
}
