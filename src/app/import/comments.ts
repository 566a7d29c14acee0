import type { CellValue } from '../../workbook/cell';
import type { TableRows } from '../../workbook/snapshot';
import { COMMENT_KEY, withoutChanged } from './changedComments';
import type { Draft, DraftRow } from './draft';
import { draftRow } from './draft';
import { homeColumns } from './home';
import type { Roster } from './raters';
import { rosterRater } from './raters';
import { asListed, asName } from './readings';
import type { ImportReport, Place } from './report';
import { columns, noteOthers, readRecords } from './source';
import type { SourceTable } from './table';
import { promptOf, rounds, WordList } from './words';

const promptWords = new WordList('Prompt');

export const commentColumns = {
  ...homeColumns('Comments_360', {
    Round: { names: ['wave', 'survey round'], needed: 'row' },
    Group: { names: ['relationship', 'rater group', 'rater type', 'relation'] },
    Prompt: { read: asListed(promptWords, 'Prompt') },
    Text: { names: ['comment', 'comment text', 'answer'], needed: 'file' },
  }),
  ...columns({
    rater: { header: 'Rater ID', names: ['rater', 'rater code'], read: asName },
    question: { header: 'Question', names: ['question text'], read: asName },
    questionId: { header: 'Question ID', names: [], read: asName },
  }),
};

/** A comment as a row: nobody has read it yet. */
export const commentRow = (
  place: Place,
  cells: Readonly<Record<'Round' | 'Group' | 'Prompt' | 'Text', CellValue>>,
): DraftRow => draftRow(place, cells, { Approved: 'No', Edited: 'No' });

const HEADERS = ['Round', 'Group', 'Prompt', 'Text', 'Approved', 'Edited'];

/**
 * Reads comments. They carry no rater id, and their order is that of the alphabet within a prompt, never that of the raters
 * (confidentiality.md, rule 9). Rows with a blank comment are no comments, and a comment that the coach has changed stays changed.
 *
 * @param existing comments of the workbook
 */
export function readComments(
  sources: readonly SourceTable[],
  roster: Roster,
  existing: TableRows | undefined,
  report: ImportReport,
): Draft {
  const rows: DraftRow[] = [];
  for (const source of sources) {
    const { records, match } = readRecords(commentColumns, source, report);
    noteOthers(source, match.others, report);
    for (const record of records) {
      const { Round, Prompt, Text, rater, question } = record.values;
      if (Text === null) continue;
      const known =
        rater === null
          ? undefined
          : rosterRater(roster, String(rater), () => {
              report.problem(
                'error',
                record,
                'Rater ID',
                `Rater ${String(rater)} is not in the list of raters; the comment is left out.`,
              );
            });
      if (known === null) continue;
      const group = known?.group ?? record.values.Group;
      if (group === null) {
        report.problem('error', record, 'Group', 'No group is known for this comment; it is left out.');
        continue;
      }
      const prompt = Prompt ?? promptOf(String(question ?? ''));
      rows.push(commentRow(record, { Round, Group: group, Prompt: prompt, Text }));
    }
  }
  return commentDraft(rows, existing, report);
}

/**
 * Comments on their way to the workbook, from any kind of export.
 *
 * @param existing comments of the workbook
 */
export function commentDraft(
  rows: readonly DraftRow[],
  existing: TableRows | undefined,
  report: ImportReport,
): Draft {
  return {
    table: 'Comments_360',
    headers: HEADERS,
    key: COMMENT_KEY,
    rows: withoutChanged(rows, existing, report),
    existing: 'stays',
    order: byText,
  };
}

/** Round, prompt, then text by code units: the same on every computer, whatever its language. */
function byText(a: ReadonlyMap<string, CellValue>, b: ReadonlyMap<string, CellValue>): number {
  const round = rounds.order(a.get('Round')) - rounds.order(b.get('Round'));
  const prompt = promptWords.order(a.get('Prompt')) - promptWords.order(b.get('Prompt'));
  const [x, y] = [a, b].map((cells) => `${String(cells.get('Text'))}\n${String(cells.get('Group'))}`) as [
    string,
    string,
  ];
  return round || prompt || (x < y ? -1 : Number(x > y));
}
