import { records } from '../../../workbook/mapping/records';
import type { WordScore } from './answers';
import { isKnownHeading, proposeUses, type ColumnProposal } from './columns';
import type { SurveyGrid } from './grid';
import { findHeader, headings, type HeaderPlace } from './header';
import { RESPONSES, type SurveyLists } from './lists';
import { ignored, isSingle, textOfUse, type ColumnUse } from './use';

/** What a person decides about an import; everything is proposed first. */
export interface SurveyChoices {
  readonly header: HeaderPlace;
  /** By column. */
  readonly columns: readonly ColumnProposal[];
  /** Round of all answers; null: the column Round says it. Undefined: not chosen yet. */
  readonly round: string | null | undefined;
  /** `append` keeps the round's other raters, `replace` takes them out. */
  readonly mode: 'append' | 'replace';
  /** Group of raters that neither the file nor the workbook has a group for; null: they are left out. */
  readonly groupOfRest: string | null;
  /** By the bare word. */
  readonly groups: ReadonlyMap<string, string | null>;
  /** By `wordKey`. */
  readonly words: ReadonlyMap<string, WordScore>;
}

/** What an import begins with. */
export function proposeChoices(grid: SurveyGrid, lists: SurveyLists): SurveyChoices {
  const header = findHeader(grid, isKnownHeading(lists));
  return {
    ...withHeader(grid, header, lists),
    mode: 'append',
    groupOfRest: null,
    groups: new Map(),
    words: new Map(),
  };
}

/** The choices that depend on where the header stands. */
function withHeader(
  grid: SurveyGrid,
  header: HeaderPlace,
  lists: SurveyLists,
): Pick<SurveyChoices, 'header' | 'columns' | 'round'> {
  const columns = proposeUses(grid, header, headings(grid, header), lists);
  return { header, columns, round: proposeRound(columns, lists) };
}

/**
 * The round that the column Round says, or Baseline as long as there are no answers. A later round is never guessed: a guess that nobody
 * notices would mix two rounds.
 */
function proposeRound(
  columns: readonly ColumnProposal[],
  { tables }: SurveyLists,
): string | null | undefined {
  if (columns.some(({ use }) => use.as === 'round')) return null;
  return records(tables.get(RESPONSES)).length === 0 ? 'Baseline' : undefined;
}

/** Positions of the columns with a use. */
export const columnsFor = (columns: readonly ColumnProposal[], as: ColumnUse['as']): readonly number[] =>
  columns.flatMap(({ use }, i) => (use.as === as ? [i] : []));

/** The choices with the header somewhere else: what a person has said about the round stays. */
export function moveHeader(
  grid: SurveyGrid,
  choices: SurveyChoices,
  header: HeaderPlace,
  lists: SurveyLists,
): Pick<SurveyChoices, 'header' | 'columns' | 'round'> {
  const moved = withHeader(grid, header, lists);
  return moved.round === null ? moved : { ...moved, round: choices.round ?? moved.round };
}

/** The choices with another use of a column; a use that only one column can have is taken from the one that had it. */
export function changeUse(
  { columns: before, round }: SurveyChoices,
  at: number,
  use: ColumnUse,
): Pick<SurveyChoices, 'columns' | 'round'> {
  const text = textOfUse(use);
  const columns = before.map((column, i) => {
    if (i === at) return { ...column, use };
    return isSingle(use) && textOfUse(column.use) === text ? { ...column, use: ignored } : column;
  });
  // As long as a column says the round nobody is asked for it, and the other way round.
  const hasRound = columns.some((column) => column.use.as === 'round');
  return { columns, round: hasRound ? (round ?? null) : (round ?? undefined) };
}
