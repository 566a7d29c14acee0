import type { Block, Level } from '../suppression/audit/block';
import { levelsOf, valueAt } from '../suppression/audit/block';
import type { Figure } from '../suppression/audit/figure';
import { bandsAround, codedShape, shapeText } from '../suppression/audit/shape';
import type { Candidate } from '../suppression/audit/withhold';
import { fewestRatersOverall } from '../suppression/minRaters';

/** A group, a pool or all others, as far as a block is concerned. */
export interface BlockGroup {
  readonly label: string;
  /** Rater groups in it. */
  readonly groups: readonly string[];
  /** Positions of its raters in the block. */
  readonly members: readonly number[];
  readonly overall: boolean;
}

/** A figure that could be published, and what it would read like. */
export interface CellCandidate extends Candidate {
  readonly group: BlockGroup;
  readonly raters: number;
  /** Text for each shape. */
  readonly texts: readonly string[];
}

/**
 * Every figure of a block that has enough raters behind it, cell by cell (rule 2). Means near the ends of the scale begin as bands; a
 * group's mean of a competency may become a wider one before it is withheld.
 */
export function candidatesOf(
  block: Block,
  groups: readonly BlockGroup[],
  minRaters: number,
  decimals: number,
): readonly CellCandidate[] {
  return levelsOf(block).flatMap((level) =>
    groups.flatMap((group) => candidateOf(block, group, level, minRaters, decimals) ?? []),
  );
}

function candidateOf(
  block: Block,
  group: BlockGroup,
  level: Level,
  minRaters: number,
  decimals: number,
): CellCandidate | null {
  const values = group.members.flatMap((rater) => {
    const value = valueAt(block.profiles[rater] ?? [], level, block.weights);
    return Number.isNaN(value) ? [] : [{ value, named: block.named[rater] === true }];
  });
  const anonymous = values.filter(({ named }) => !named).length;
  const enough = group.overall
    ? values.length >= fewestRatersOverall && (anonymous === 0 || anonymous >= minRaters)
    : anonymous >= minRaters;
  if (!enough) return null;
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  const coded = codedShape(mean, values.length, block.scale, minRaters, decimals);
  const isGroup = level === 'competency' && !group.overall;
  const shapes = isGroup ? [coded, ...bandsAround(mean, block.scale)] : [coded];
  return {
    group,
    level,
    raters: values.length,
    shapes: shapes.map((shape): Figure => ({ level, members: group.members, shape })),
    texts: shapes.map((shape) => shapeText(mean, shape)),
    use: level !== 'competency' ? 0 : group.overall ? 1 : 2,
  };
}
