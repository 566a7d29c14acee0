import { success } from '../outcome';
import type { Outcome } from '../outcome';
import { effectiveMinComments, fewestPerPrompt, shuffledByText } from '../suppression/comments';
import { nameScan } from '../suppression/nameScan';
import { commentsOfRound, readComments } from './commentRows';
import type { CommentRow } from './commentRows';
import { groupLabel, managerGroup, selfGroup } from './groups';
import { comparePrompts } from './prompts';
import { compareRounds } from './rounds';
import { findColumn, fold, textOf } from '../table';
import type { Table } from '../table';

/** A comment that may be shown. */
export interface PooledComment {
  readonly prompt: string;
  /** `Manager`, who is shown by name, or `''` for any other: never a group. */
  readonly from: '' | 'Manager';
  readonly text: string;
}

/** Something about a comment that the coach has to look at before it can be shown. */
export interface CommentFinding {
  /** Row of the comments table, its header being row 1. */
  readonly row: number;
  readonly kind: 'name' | 'email' | 'not approved';
  /** For the coach: what was found and what to do. */
  readonly sentence: string;
  /** True while the comment is kept back for it. */
  readonly keptBack: boolean;
}

/** A prompt whose comments by others are not shown, though there are some. */
export interface WithheldPrompt {
  readonly prompt: string;
  readonly why: 'too few for this prompt' | 'too few in all';
}

export interface CommentReport {
  readonly round: string;
  /** Fewest comments of others in all, as it was applied. */
  readonly minComments: number;
  /** Prompt by prompt: those of others in an order that tells nothing, then the managers'. */
  readonly rows: readonly PooledComment[];
  readonly withheld: readonly WithheldPrompt[];
  /** For the coach alone: they quote what must not be shown. */
  readonly commentFindings: readonly CommentFinding[];
}

/**
 * The comments of a round as they may be shown (confidentiality rule 9): those the coach approved, pooled over all anonymous groups,
 * only from three to a prompt and from the engagement's minimum in all, in an order that depends on the texts alone; the managers'
 * apart. A comment with the name of a rater or an e-mail address is kept back until the coach has ticked Edited. Self is left out.
 *
 * The comments table does not say who wrote what, so "five others" is counted at the prompt that most of them answered.
 *
 * @param raters Raters table with the column Name; names of Self are not looked for.
 * @param round Name of the round; `null` or blank for the latest one that has comments.
 * @param minComments Fewest comments of others; `null` for the default of 5. Below 3 counts as 3.
 */
export function pooledComments(
  comments: Table,
  raters: Table,
  round: string | null,
  minComments: number | null,
): Outcome<CommentReport> {
  const read = readComments(comments);
  if (!read.ok) return read;
  const { round: name, rows } = commentsOfRound(read.value, round, compareRounds);
  const scan = nameScan(namesIn(raters));
  const commentFindings = rows.flatMap((comment) => findingsOf(comment, scan));
  const keptBack = new Set(
    commentFindings.filter((finding) => finding.keptBack).map((finding) => finding.row),
  );
  const fit = rows.filter((comment) => comment.group !== selfGroup && !keptBack.has(comment.row));

  const applied = effectiveMinComments(minComments);
  const prompts = promptsOf(rows);
  const anonymous = fit.filter(({ group }) => group !== managerGroup);
  const counts = prompts.map((prompt) => textsOf(anonymous, prompt).length);
  const enoughInAll = Math.max(0, ...counts) >= applied;
  const shown: PooledComment[] = [];
  const withheld: WithheldPrompt[] = [];
  prompts.forEach((prompt, at) => {
    const count = counts[at] ?? 0;
    if (enoughInAll && count >= fewestPerPrompt)
      shown.push(...pooled(prompt, '', shuffledByText(prompt, textsOf(anonymous, prompt))));
    else if (count > 0)
      withheld.push({ prompt, why: enoughInAll ? 'too few for this prompt' : 'too few in all' });
    const managers = fit.filter(({ group }) => group === managerGroup);
    shown.push(...pooled(prompt, 'Manager', shuffledByText(prompt, textsOf(managers, prompt))));
  });
  return success({ round: name, minComments: applied, rows: shown, withheld, commentFindings });
}

const pooled = (prompt: string, from: '' | 'Manager', texts: readonly string[]): PooledComment[] =>
  texts.map((text) => ({ prompt, from, text }));

const textsOf = (comments: readonly CommentRow[], prompt: string): string[] =>
  comments.filter((comment) => fold(comment.prompt) === fold(prompt)).map(({ text }) => text);

const promptsOf = (comments: readonly CommentRow[]): string[] =>
  [...new Map(comments.map(({ prompt }) => [fold(prompt), prompt])).values()].sort(comparePrompts);

function findingsOf(comment: CommentRow, scan: ReturnType<typeof nameScan>): CommentFinding[] {
  const { row, approved, edited } = comment;
  const findings: CommentFinding[] = [];
  if (!approved)
    findings.push({
      row,
      kind: 'not approved',
      sentence: 'Not approved yet: read it, take out what gives a person away, and tick Approved.',
      keptBack: true,
    });
  const hit = scan(comment.text);
  if (hit)
    findings.push({
      row,
      kind: hit.kind,
      sentence:
        `${hit.kind === 'email' ? 'Holds an e-mail address' : 'May name a rater'}: "${hit.found}". ` +
        (edited
          ? 'It is shown, because Edited is ticked.'
          : 'Take it out and tick Edited; tick Edited as well if it means nobody.'),
      keptBack: !edited,
    });
  return findings;
}

function namesIn(raters: Table): string[] {
  const header = raters[0] ?? [];
  const name = findColumn(header, ['name', 'ratername']);
  const group = findColumn(header, ['group', 'ratergroup']);
  return raters
    .slice(1)
    .filter((row) => groupLabel(textOf(row[group])) !== selfGroup)
    .map((row) => textOf(row[name]))
    .filter((text) => text !== '');
}
