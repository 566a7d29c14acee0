import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { liveDisplay } from '../suppression/displayRules';
import type { GroupCounts, LiveDisplay } from '../suppression/displayRules';
import { effectiveMinRaters } from '../suppression/minRaters';
import { aggregate } from './aggregate';
import type { Aggregate } from './aggregate';
import { managerGroup, selfGroup } from './groups';
import { itemAggregate } from './itemAggregate';
import type { ItemAggregate } from './itemAggregate';
import { readItems } from './items';
import type { ResponseMatrix } from './matrix';
import { reasons } from './reasons';
import { readResponses } from './responses';
import { fold } from '../table';
import type { Table } from '../table';

/** A group or pool that has a column in the report. */
export interface ReportGroup {
  /** Name of the group, or of the pool's members joined by ` + `. */
  readonly label: string;
  readonly members: readonly string[];
}

/** Everything that reports are made of: the answers, their figures, and the one answer to what may be shown of them. */
export interface FeedbackFigures {
  readonly matrix: ResponseMatrix;
  readonly totals: Aggregate;
  readonly items: ItemAggregate;
  /** k as it was applied. */
  readonly minRaters: number;
  /** Positions of all groups but Self among the groups of the matrix. */
  readonly others: readonly number[];
  readonly display: LiveDisplay;
  /** Displayed groups and pools in the order of `display.pools`, and the positions of their members in the matrix. */
  readonly groups: readonly (ReportGroup & { readonly positions: readonly number[] })[];
}

/**
 * Reads answers and items, adds them up and decides what may be shown.
 *
 * @param minRaters k; `null` for the default. Below 3 counts as 3.
 */
export function feedbackFigures(
  responses: Table,
  items: Table,
  minRaters: number | null,
): Outcome<FeedbackFigures> {
  const model = readItems(items);
  if (!model.ok) return model;
  const read = readResponses(responses, model.value);
  return read.ok ? success(figuresOf(read.value, minRaters)) : read;
}

/**
 * The same from answers that were read before.
 *
 * @param minRaters As for {@link feedbackFigures}.
 */
export function figuresOf(matrix: ResponseMatrix, minRaters: number | null): FeedbackFigures {
  const totals = aggregate(matrix);
  const items = itemAggregate(matrix);
  const others = matrix.groups.flatMap((label, group) => (label === selfGroup ? [] : [group]));
  const applied = effectiveMinRaters(minRaters);
  const display = liveDisplay(
    others.map((group) => countsOf(matrix, totals, items, group)),
    matrix.spans,
    matrix.rounds.length,
    applied,
  );
  const groups = display.pools.map((pool) => {
    const positions = pool.members.map((member) => others[member] ?? -1);
    const members = positions.map((position) => matrix.groups[position] ?? '');
    return { label: members.join(' + '), members, positions };
  });
  return { matrix, totals, items, minRaters: applied, others, display, groups };
}

/** Position of a round; `null` or blank is the latest one that has answers. */
export function roundAt({ matrix }: FeedbackFigures, round: string | null): Outcome<number> {
  const wanted = round === null || fold(round) === '' ? matrix.rounds.at(-1) : round;
  const at = matrix.rounds.findIndex((name) => fold(name) === fold(wanted ?? ''));
  return at === -1 ? failure(reasons.roundUnknown(wanted ?? '', matrix.rounds)) : success(at);
}

/** Rows of the matrix of one round and some groups. */
export function rowsOf(
  { rows, rowRounds, rowGroups }: ResponseMatrix,
  round: number,
  groups: readonly number[],
): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row++)
    if (rowRounds[row] === round && groups.includes(rowGroups[row] ?? -1)) found.push(row);
  return found;
}

const countsOf = (
  { rounds, groups, spans, weights }: ResponseMatrix,
  totals: Aggregate,
  items: ItemAggregate,
  group: number,
): GroupCounts => ({
  named: groups[group] === managerGroup,
  present: rounds.map((_, round) => items.raters[round * groups.length + group] ?? 0),
  competencies: rounds.map((_, round) =>
    spans.map((_, at) => totals.raters[totals.slot(round, group, at)] ?? 0),
  ),
  items: rounds.map((_, round) =>
    Array.from(weights, (_, column) => items.answers[items.slot(round, group, column)] ?? 0),
  ),
});
