import { managerGroup, selfGroup } from '../feedback/groups';
import type { Level } from '../suppression/audit/block';
import type { Figure } from '../suppression/audit/figure';
import { shapeOfText } from '../suppression/audit/shape';
import type { AnsweringRater } from './roundAnswers';
import type { Release, ReleasedCell } from './release';

/** Answers that are shown by name have nothing to hide. */
export const isNamed = (group: string): boolean => group === selfGroup || group === managerGroup;

/**
 * What readers have been shown of a competency by earlier releases of the round. A cell that a release kept from one before it is not a
 * figure of its own: other raters are behind it.
 *
 * @param raters of the round as it is now, in the order of the block
 * @param levelOf level of a cell's item; `undefined` for an item that is no longer there
 */
export function pastFigures(
  releases: readonly Release[],
  competency: string,
  raters: readonly AnsweringRater[],
  levelOf: (item: string | null) => Level | undefined,
): readonly Figure[] {
  return releases.flatMap((release) => {
    const then = new Set(release.raters.map(({ id }) => id));
    return release.cells
      .filter(
        (cell) => cell.competency === competency && cell.since === release.id && !cell.members.every(isNamed),
      )
      .flatMap((cell) => figureOf(cell, raters, then, levelOf) ?? []);
  });
}

function figureOf(
  cell: ReleasedCell,
  raters: readonly AnsweringRater[],
  then: ReadonlySet<string>,
  levelOf: (item: string | null) => Level | undefined,
): Figure | null {
  const shape = shapeOfText(cell.text);
  const level = levelOf(cell.item);
  if (!shape || level === undefined) return null;
  const members = raters.flatMap(({ id, group }, at) =>
    then.has(id) && cell.members.includes(group) ? [at] : [],
  );
  return { level, members, shape };
}
