import { aggregate } from '../feedback/aggregate';
import { managerGroup, selfGroup } from '../feedback/groups';
import type { ResponseMatrix } from '../feedback/matrix';
import { reasons } from '../feedback/reasons';
import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';
import { displayedGroups } from '../suppression/displayedGroups';
import { effectiveMinRaters } from '../suppression/minRaters';
import { fold } from '../table';
import { blockCells } from './blockCells';
import type { ReleaseFrame } from './blockCells';
import { isNamed } from './pastFigures';
import { releaseReasons } from './reasons';
import type { Release } from './release';
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
  matrix: ResponseMatrix,
  wish: ReleaseWish,
  earlier: readonly Release[],
): Outcome<Release> {
  const at = matrix.rounds.findIndex((name) => fold(name) === fold(wish.round));
  if (at === -1) return failure(reasons.roundUnknown(wish.round, matrix.rounds));
  const answers = roundAnswers(matrix, at);
  const before = earlier.filter(({ round }) => fold(round) === fold(answers.round));
  const minRaters = Math.max(
    effectiveMinRaters(wish.minRaters),
    ...earlier.map((release) => release.minRaters),
  );
  const last = before.at(-1);
  const barrier = last ? barrierTo(answers, last, minRaters, wish.decimals) : null;
  if (barrier) return failure(barrier);

  const frame: ReleaseFrame = {
    id: `${answers.round} ${before.length + 1}`.trim(),
    minRaters,
    decimals: wish.decimals,
    pools: poolsOf(matrix, minRaters),
    earlier: before,
  };
  const cells = answers.spans.flatMap((span) => blockCells(answers, span, frame));
  if (!cells.some(({ text, members }) => text !== '' && !members.every(isNamed)))
    return failure(releaseReasons.nothingToShow(answers.round, minRaters));
  return success({
    id: frame.id,
    round: answers.round,
    releasedOn: wish.releasedOn,
    minRaters,
    decimals: wish.decimals,
    raters: answers.raters.map(({ id, group, fingerprint }) => ({ id, group, fingerprint })),
    cells,
  });
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

/** The pools of the report, over all rounds: two rounds must not differ by a group that one shows and the other pools (rule 6). */
function poolsOf(matrix: ResponseMatrix, minRaters: number): ReleaseFrame['pools'] {
  const figures = aggregate(matrix);
  const others = matrix.groups.flatMap((label, group) => (label === selfGroup ? [] : [{ label, group }]));
  const display = displayedGroups(
    others.map(({ label, group }) => ({
      named: label === managerGroup,
      raters: matrix.rounds.flatMap((_, round) =>
        matrix.spans.map((_span, at) => figures.raters[figures.slot(round, group, at)] ?? 0),
      ),
    })),
    matrix.rounds.length * matrix.spans.length,
    minRaters,
  );
  return display.groups.map(({ members }) => {
    const labels = members.map((member) => others[member]?.label ?? '');
    return { label: labels.join(' + '), members: labels };
  });
}
