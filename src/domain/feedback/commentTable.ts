import type { CommentReport } from './pooledComments';

/** The comments as a rectangle of cells with its header row: Prompt, From, Comment. */
export const commentTable = ({ rows }: CommentReport): string[][] => [
  ['Prompt', 'From', 'Comment'],
  ...rows.map(({ prompt, from, text }) => [prompt, from, text]),
];
