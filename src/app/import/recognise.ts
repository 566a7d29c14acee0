import { commentColumns } from './comments';
import { engagementColumns } from './engagement';
import { goalColumns } from './goals';
import { competencyColumns, itemColumns } from './items';
import { longColumns } from './longResponses';
import { raterColumns } from './raters';
import { reviewColumns } from './reviews';
import { sessionColumns } from './sessions';
import type { SourceColumns } from './source';
import { matchColumns } from './source';
import { wideColumns } from './wideResponses';

/** What a file holds. */
export type FileKind =
  | 'engagement'
  | 'competencies'
  | 'items'
  | 'raters'
  | 'wide'
  | 'long'
  | 'comments'
  | 'goals'
  | 'reviews'
  | 'sessions';

interface Rule {
  readonly kind: FileKind;
  /** Every one of these columns is there … */
  readonly all: readonly string[];
  /** … and at least one of these, if any are named … */
  readonly any: readonly string[];
  /** … and at least so many columns that the kind does not know. */
  readonly more: number;
  readonly columns: SourceColumns<string>;
}

const rule = <K extends string>(
  kind: FileKind,
  columns: SourceColumns<K>,
  all: readonly K[],
  any: readonly K[] = [],
  more = 0,
): Rule => ({ kind, columns, all, any, more });

/** The first rule that fits counts: kinds with telling columns before kinds that are told by what is left. */
const rules: readonly Rule[] = [
  rule('comments', commentColumns, ['Text'], ['question', 'questionId', 'Prompt']),
  rule('comments', commentColumns, ['rater', 'question']),
  rule('long', longColumns, ['item'], ['score']),
  rule('long', longColumns, ['Rater ID', 'item']),
  rule('reviews', reviewColumns, ['Goal ID', 'Date']),
  rule('reviews', reviewColumns, ['Goal ID', 'Current value']),
  rule('goals', goalColumns, ['Goal ID'], ['Statement', 'Target', 'Baseline', 'Due']),
  rule('sessions', sessionColumns, ['Session no'], ['Date', 'Minutes', 'Attendance', 'Topic']),
  rule('items', itemColumns, ['Item ID'], ['Text', 'Competency', 'competencyId']),
  rule('competencies', competencyColumns, ['id', 'name']),
  rule('wide', wideColumns, ['Round', 'Rater ID'], [], 1),
  rule('raters', raterColumns, ['Rater ID'], ['Name', 'Email', 'Baseline invited', 'Final invited']),
  // A wide export that lacks its round is told from a list of raters by its many columns, and then the round is asked for.
  rule('wide', wideColumns, ['Rater ID', 'Group'], [], 3),
  rule('raters', raterColumns, ['Rater ID', 'Group']),
  rule('engagement', engagementColumns, ['Client name'], ['Engagement ID', 'Coach name', 'Start date']),
];

/** What a file with these headers holds, by the headers alone; undefined where no kind fits. */
export function recognise(headers: readonly string[]): FileKind | undefined {
  return rules.find(({ columns, all, any, more }) => {
    const { at, others } = matchColumns(columns, headers);
    return (
      all.every((key) => at.has(key)) &&
      (any.length === 0 || any.some((key) => at.has(key))) &&
      others.length >= more
    );
  })?.kind;
}
