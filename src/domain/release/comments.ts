import type { PooledComment } from '../feedback/pooledComments';
import { fewestPerPrompt } from '../suppression/comments';

/** A comment as it was published. */
export type ReleasedComment = PooledComment;

/**
 * The comments of the next release of a round: those that are out, in their order, and after them the new ones of each prompt, when there
 * are enough to hide among. One new comment beside the old ones would be known for that of the rater who answered late.
 *
 * @param published comments of the last release; none for the first release
 * @param pooled comments as they may be shown now (confidentiality rule 9)
 */
export function addedComments(
  published: readonly ReleasedComment[],
  pooled: readonly PooledComment[],
): readonly ReleasedComment[] {
  if (published.length === 0) return pooled;
  const out = new Set(published.map(keyOf));
  const fresh = pooled.filter((comment) => !out.has(keyOf(comment)));
  const enough = fresh.filter(
    ({ prompt, from }) =>
      from === 'Manager' ||
      fresh.filter((other) => other.prompt === prompt && other.from === '').length >= fewestPerPrompt,
  );
  return [...published, ...enough];
}

const keyOf = ({ prompt, from, text }: PooledComment): string => JSON.stringify([prompt, from, text]);
