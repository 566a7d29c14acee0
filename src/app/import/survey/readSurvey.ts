import { success, type Outcome } from '../../../domain/outcome';
import type { TableWrite } from '../../../workbook/port';
import { ImportReport, type ImportProblem } from '../report';
import { AnswerReader, WordCount, type WordQuestion } from './answers';
import type { AnswerSheet } from './answerSheet';
import { collectAnswers } from './collect';
import { columnsFor, type SurveyChoices } from './choices';
import { GroupCount, type GroupQuestion } from './groupNames';
import type { SurveyGrid } from './grid';
import type { SurveyLists } from './lists';
import { itemOf } from './matchItem';
import { stopped, type Pace } from './pace';
import { surveyWrites, type RoundCount } from './writes';

/** What keeps an import from being carried out. */
export type Hindrance = 'no-items' | 'no-answers' | 'round' | 'groups' | 'words' | 'group-of-rest';

/** What an import comes to, before anything is written. */
export interface SurveyReading {
  readonly hindrances: readonly Hindrance[];
  /** One answer in a row instead of one rater. */
  readonly isLong: boolean;
  readonly groups: readonly GroupQuestion[];
  readonly words: readonly WordQuestion[];
  /** Raters for whom neither the file nor the workbook has a group. */
  readonly withoutGroup: number;
  readonly rounds: readonly RoundCount[];
  readonly newRaters: number;
  readonly answers: number;
  readonly notObserved: number;
  readonly comments: number;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly string[];
  /** None when the workbook has everything already. */
  readonly writes: readonly TableWrite[];
}

/** Share of the work that counting the words is. */
const COUNTING = 0.25;

/**
 * Reads answers by what a person has chosen: pure, in slices, and with every problem by row and column.
 *
 * @returns the reading, or `cancelled`
 */
export async function readSurvey(
  grid: SurveyGrid,
  choices: SurveyChoices,
  lists: SurveyLists,
  pace: Pace,
): Promise<Outcome<SurveyReading>> {
  const report = new ImportReport();
  for (const note of grid.notes) report.note(note);
  const counted = await countWords(grid, choices, lists, pace);
  if (!counted) return stopped();
  const groups = counted.groups.questions(choices.groups, lists.memory);
  const words = counted.words.questions(choices.words, lists.memory);
  const reader = new AnswerReader(words, grid.semicolons);
  const collected = await collectAnswers(grid, choices, lists, { groups, reader }, report, pace);
  if (!collected) return stopped();
  const written = await surveyWrites(collected, choices, lists, { groups, words }, report, pace);
  if (!written) return stopped();
  return success({
    hindrances: hindrances(choices, lists, collected, groups, words),
    isLong: collected.isLong,
    groups,
    words,
    withoutGroup: collected.withoutGroup,
    ...written,
    newRaters: collected.newRaters.length,
    answers: collected.answers,
    notObserved: collected.notObserved,
    problems: report.problems,
    notes: report.notes,
  });
}

interface Counted {
  readonly groups: GroupCount;
  readonly words: WordCount;
}

/** First pass: the names of groups and the words of scales, which have to have a meaning before anything can be read. */
async function countWords(
  grid: SurveyGrid,
  { header, columns }: SurveyChoices,
  { items }: SurveyLists,
  pace: Pace,
): Promise<Counted | null> {
  const counted = { groups: new GroupCount(), words: new WordCount() };
  const [group] = columnsFor(columns, 'group');
  const [question, answer] = [columnsFor(columns, 'question')[0], columnsFor(columns, 'answer')[0]];
  const find = itemOf(items);
  const wide = columnsFor(columns, 'item').flatMap((at) => {
    const use = columns[at]?.use;
    const item = use?.as === 'item' ? find(use.item) : undefined;
    return item ? [{ at, item }] : [];
  });
  for (let at = header.row + header.rows; at < grid.rows.length; at++) {
    if (!(await pace.goesOn((at / grid.rows.length) * COUNTING))) return null;
    const row = grid.rows[at] ?? [];
    if (group !== undefined) counted.groups.add(row[group] ?? '');
    for (const { at: column, item } of wide) counted.words.add(row[column] ?? '', item);
    if (question === undefined || answer === undefined) continue;
    const item = find(row[question] ?? '');
    if (item) counted.words.add(row[answer] ?? '', item);
  }
  return counted;
}

function hindrances(
  { round, columns, groupOfRest }: SurveyChoices,
  { items }: SurveyLists,
  collected: AnswerSheet,
  groups: readonly GroupQuestion[],
  words: readonly WordQuestion[],
): Hindrance[] {
  if (items.length === 0) return ['no-items'];
  const isLong = ['question', 'answer'].every((as) => columns.some(({ use }) => use.as === as));
  if (!isLong && columnsFor(columns, 'item').length === 0) return ['no-answers'];
  const found: Hindrance[] = [];
  if (round === undefined) found.push('round');
  if (groups.some(({ group }) => group === undefined)) found.push('groups');
  if (words.some(({ score }) => score === undefined)) found.push('words');
  if (collected.withoutGroup > 0 && groupOfRest === null) found.push('group-of-rest');
  return found;
}
