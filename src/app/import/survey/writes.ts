import type { TableWrite } from '../../../workbook/port';
import { commentDraft, commentRow } from '../comments';
import { mergeDraft } from '../merge';
import type { ImportReport } from '../report';
import { bareWord, yesNo } from '../words';
import { scoreText, type WordQuestion } from './answers';
import type { SurveyChoices } from './choices';
import type { AnswerSheet } from './answerSheet';
import { groupText, type GroupQuestion } from './groupNames';
import { COMMENTS, IMPORT_MAP, RATERS, type SurveyLists } from './lists';
import { memoryHeaders, type MemoryEntry } from './memory';
import { mergeResponses, type RoundCount } from './mergeResponses';
import type { Pace } from './pace';
import { textOfUse } from './use';

export type { RoundCount };

interface SurveyWrites {
  readonly rounds: readonly RoundCount[];
  readonly comments: number;
  readonly writes: readonly TableWrite[];
}

interface Meanings {
  readonly groups: readonly GroupQuestion[];
  readonly words: readonly WordQuestion[];
}

const NAMED_GROUPS = ['Self', 'Manager'];

/**
 * What has to be written so that the workbook has the answers: nothing for what it has already, so that importing the same file again
 * changes nothing. Null when the work was called off.
 */
export async function surveyWrites(
  sheet: AnswerSheet,
  choices: SurveyChoices,
  lists: SurveyLists,
  meanings: Meanings,
  report: ImportReport,
  pace: Pace,
): Promise<SurveyWrites | null> {
  const merged = await mergeResponses(sheet, choices.mode, lists, report, pace);
  if (!merged) return null;
  const raters = newRaters(sheet, lists);
  if (!(await pace.goesOn(1))) return null;
  const comments = mergeComments(sheet, choices, lists, report);
  if (!(await pace.goesOn(1))) return null;
  const memory = remembered(sheet, choices, lists, meanings);
  const writes = [raters, merged.write, comments.write, memory].flatMap((write) => write ?? []);
  return { rounds: merged.rounds, comments: comments.count, writes };
}

function newRaters(
  { newRaters: raters, raters: rows }: AnswerSheet,
  { tables }: SurveyLists,
): TableWrite | null {
  if (raters.length === 0) return null;
  const present = tables.get(RATERS)?.headers ?? [];
  const groupOf = new Map(rows.map(({ rater, group }) => [rater.id, group]));
  const cells = raters.map(({ id, name, email }) => {
    const group = groupOf.get(id) ?? null;
    const Named = NAMED_GROUPS.includes(group ?? '') ? 'Yes' : 'No';
    return { 'Rater ID': id, Name: name, Email: email, Group: group, Named };
  });
  // A column that a person deleted is not brought back.
  const headers = (['Rater ID', 'Name', 'Email', 'Group', 'Named'] as const).filter(
    (header) => present.includes(header) || header === 'Rater ID' || header === 'Group',
  );
  return {
    table: RATERS,
    headers,
    rows: cells.map((row) => headers.map((header) => row[header])),
    mode: 'append',
  };
}

/** Comments join those that are there; replacing a round takes out those that nobody has read or changed yet. */
function mergeComments(
  { raters }: AnswerSheet,
  { mode, columns }: SurveyChoices,
  { tables }: SurveyLists,
  report: ImportReport,
): { readonly count: number; readonly write: TableWrite | null } {
  const before = tables.get(COMMENTS);
  if (!columns.some(({ use }) => use.as === 'comment')) return { count: 0, write: null };
  const rounds = new Set(raters.map(({ round }) => bareWord(round)));
  const at = (header: string): number => before?.headers.indexOf(header) ?? -1;
  const isYes = (row: readonly unknown[], header: string): boolean =>
    yesNo.find(String(row[at(header)])) === 'Yes';
  const kept =
    before && mode === 'replace'
      ? {
          ...before,
          rows: before.rows.filter(
            (row) =>
              !rounds.has(bareWord(String(row[at('Round')]))) ||
              isYes(row, 'Approved') ||
              isYes(row, 'Edited'),
          ),
        }
      : before;
  const rows = raters.flatMap(({ file, row, round, group, comments }) =>
    comments.map(({ prompt, text }) =>
      commentRow({ file, row }, { Round: round, Group: group, Prompt: prompt, Text: text }),
    ),
  );
  const write = mergeDraft(commentDraft(rows, before, report), kept, report);
  const isSame = JSON.stringify(write.rows) === JSON.stringify(before?.rows ?? []);
  return { count: rows.length, write: isSame ? null : write };
}

/** What a person decided or agreed to, for the next time. */
function remembered(
  { respondents }: AnswerSheet,
  { columns }: SurveyChoices,
  { memory }: SurveyLists,
  { groups, words }: Meanings,
): TableWrite | null {
  const entries: MemoryEntry[] = [
    ...columns
      .filter(({ heading }) => heading !== '')
      .map(({ heading, use }): MemoryEntry => ({
        kind: 'Column',
        scope: '',
        from: heading,
        to: textOfUse(use),
      })),
    ...groups.flatMap(({ text, group, standing }): MemoryEntry[] =>
      group === undefined || standing === 'known'
        ? []
        : [{ kind: 'Group', scope: '', from: text, to: groupText(group) }],
    ),
    ...words.flatMap(({ scale, text, score }): MemoryEntry[] =>
      score === undefined ? [] : [{ kind: 'Answer', scope: scale, from: text, to: scoreText(score) }],
    ),
    ...respondents,
  ];
  const rows = memory.with(entries).rows();
  if (JSON.stringify(rows) === JSON.stringify(memory.rows())) return null;
  return { table: IMPORT_MAP, headers: memoryHeaders, rows, mode: 'replace' };
}
