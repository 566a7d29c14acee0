import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { groupLabel } from './groups';
import { reasons } from './reasons';
import { yesOrNo } from './items';
import { findColumn, fold, textOf } from '../table';
import type { Table } from '../table';

/** A comment as it stands in the comments table. */
export interface CommentRow {
  /** Row of the table, its header being row 1. */
  readonly row: number;
  readonly round: string;
  readonly group: string;
  readonly prompt: string;
  readonly text: string;
  /** Ticked by the coach: read, and fit to be shown. */
  readonly approved: boolean;
  /** Ticked by the coach: what gave a person away was taken out. */
  readonly edited: boolean;
}

/**
 * Reads the comments table: Round, Group, Prompt, Text, Approved, Edited. Rows without a text are passed over; a tick that is neither
 * yes nor no is none.
 */
export function readComments(table: Table): Outcome<CommentRow[]> {
  const header = table[0] ?? [];
  const column = {
    round: findColumn(header, ['round']),
    group: findColumn(header, ['group', 'ratergroup']),
    prompt: findColumn(header, ['prompt', 'question']),
    text: findColumn(header, ['text', 'comment']),
    approved: findColumn(header, ['approved']),
    edited: findColumn(header, ['edited']),
  };
  const required = {
    Group: column.group,
    Prompt: column.prompt,
    Text: column.text,
    Approved: column.approved,
  };
  const missing = Object.entries(required).find(([, at]) => at === -1);
  if (missing) return failure(reasons.commentsNoColumn(missing[0]));
  return success(
    table.slice(1).flatMap((cells, at): CommentRow[] => {
      const text = textOf(cells[column.text]);
      if (text === '') return [];
      return [
        {
          row: at + 2,
          round: textOf(cells[column.round]),
          group: groupLabel(textOf(cells[column.group])),
          prompt: textOf(cells[column.prompt]),
          text,
          approved: yesOrNo(cells[column.approved]) === true,
          edited: yesOrNo(cells[column.edited]) === true,
        },
      ];
    }),
  );
}

/** Comments of a round, `null` for the latest one with comments, and the name of it. */
export function commentsOfRound(
  comments: readonly CommentRow[],
  round: string | null,
  compare: (a: string, b: string) => number,
): { readonly round: string; readonly rows: readonly CommentRow[] } {
  const rounds = [...new Map(comments.map((comment) => [fold(comment.round), comment.round])).values()].sort(
    compare,
  );
  const wanted = round === null || fold(round) === '' ? (rounds.at(-1) ?? '') : round;
  return { round: wanted, rows: comments.filter((comment) => fold(comment.round) === fold(wanted)) };
}
