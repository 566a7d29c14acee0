import { feedbackFigures } from '../feedback/figures';
import type { FeedbackFigures, ReportGroup } from '../feedback/figures';
import { reasons } from '../feedback/reasons';
import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';
import { effectiveMinRaters } from '../suppression/minRaters';
import { fold } from '../table';
import type { Table } from '../table';
import { blockCells } from './blockCells';
import type { BlockRules, ReleaseFrame } from './blockCells';
import { isNamed } from './pastFigures';
import { releaseReasons } from './reasons';
import { othersLabel, releasesOf } from './release';
import type { Release, ReleasedCell } from './release';
import { roundAnswers } from './roundAnswers';
import type { RoundAnswers } from './roundAnswers';

/** What somebody wants to publish. */
export interface ReleaseWish {
  readonly round: string;
  /** k; `null` for the default. Never below 3, and never below what an earlier release promised. */
  readonly minRaters: number | null;
  /** Decimals of means: 1, or 2 where the reader may know more (rule 13). */
  readonly decimals: 1 | 2;
  /** ISO date. */
  readonly releasedOn: string;
}

/**
 * Publishes a round: pools small groups, then asks the audit about everything that readers will have seen, this release and the ones
 * before it, and withholds until it passes (confidentiality.md 3.3 and 3.4).
 *
 * A round that is out already may be released again only when as many as `minRaters` anonymous raters, or none but named ones, have
 * answered since, and nobody whose answers are out has changed them (rule 10).
 *
 * @param earlier all earlier releases of the engagement, the oldest first
 */
export function releaseRound(
  responses: Table,
  items: Table,
  wish: ReleaseWish,
  earlier: readonly Release[],
): Outcome<Release> {
  const promised = earlier.map((release) => release.minRaters);
  const figures = feedbackFigures(
    responses,
    items,
    Math.max(effectiveMinRaters(wish.minRaters), ...promised),
  );
  if (!figures.ok) return figures;
  const { matrix, minRaters } = figures.value;
  const at = matrix.rounds.findIndex((name) => fold(name) === fold(wish.round));
  if (at === -1) return failure(reasons.roundUnknown(wish.round, matrix.rounds));

  const answers = roundAnswers(matrix, at);
  const before = releasesOf(earlier, answers.round);
  const last = before.at(-1);
  const barrier = last ? barrierTo(answers, last, minRaters, wish.decimals) : null;
  if (barrier) return failure(barrier);

  const { decimals, releasedOn } = wish;
  const id = `${answers.round} ${before.length + 1}`.trim();
  const cells = releaseCells(figures.value, at, answers, { id, minRaters, decimals, earlier: before });
  if (!cells.some(({ text, members }) => text !== '' && !members.every(isNamed)))
    return failure(releaseReasons.nothingToShow(answers.round, minRaters));
  return success({
    id,
    round: answers.round,
    releasedOn,
    minRaters,
    decimals,
    raters: answers.raters.map((rater) => ({
      id: rater.id,
      group: rater.group,
      fingerprint: rater.fingerprint,
    })),
    cells,
  });
}

function releaseCells(
  { matrix, display, groups }: FeedbackFigures,
  round: number,
  answers: RoundAnswers,
  frame: ReleaseFrame,
): readonly ReleasedCell[] {
  const pools = lockedPools(frame.earlier.at(-1), groups);
  return matrix.spans.flatMap((span, competency) => {
    if (span.end === span.start) return [];
    const rules: BlockRules = {
      groups,
      competency: display.competencies[round]?.[competency],
      items: (display.items[round] ?? []).slice(span.start, span.end),
    };
    return blockCells(answers, span, pools, rules, frame);
  });
}

/** Groups and pools as the last release of the round showed them; groups that came later join as they are, beside them. */
function lockedPools(last: Release | undefined, groups: readonly ReportGroup[]): readonly ReportGroup[] {
  if (!last) return groups;
  const locked = new Map(
    last.cells
      .filter(({ group, members }) => group !== othersLabel && !members.every(isNamed))
      .map(({ group, members }) => [group, { label: group, members }]),
  );
  const taken = new Set([...locked.values()].flatMap(({ members }) => members));
  return [...locked.values(), ...groups.filter(({ members }) => !members.some((group) => taken.has(group)))];
}

/** Why a round can't be released again; `null` when it can. */
function barrierTo(answers: RoundAnswers, last: Release, minRaters: number, decimals: number): Reason | null {
  const now = new Map(answers.raters.map((rater) => [rater.id, rater]));
  const changed = last.raters.filter((rater) => now.get(rater.id)?.fingerprint !== rater.fingerprint);
  if (changed.length > 0)
    return releaseReasons.answersChanged(
      changed.map(({ id }) => id),
      last.id,
    );
  const then = new Set(last.raters.map(({ id }) => id));
  const gained = answers.raters.filter(({ id }) => !then.has(id));
  const anonymous = gained.filter(({ group }) => !isNamed(group)).length;
  if (anonymous > 0 && anonymous < minRaters) return releaseReasons.holds(anonymous, minRaters, last.id);
  if (gained.length === 0 && minRaters === last.minRaters && decimals === last.decimals)
    return releaseReasons.unchanged(last.id);
  return null;
}
