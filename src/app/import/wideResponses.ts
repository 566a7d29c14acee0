import type { CellValue } from '../../workbook/cell';
import { homeColumns } from './home';
import type { Scale } from './items';
import { asAnswer } from './readings';
import type { ImportReport } from './report';
import type { AnswerRow, FeedbackLists } from './responses';
import type { SourceRecord } from './source';
import { noteOthers, readCell, readRecords } from './source';
import type { SourceTable } from './table';
import { bareWord, idKey } from './words';

export const wideColumns = homeColumns('Responses_360', {
  Round: { names: ['wave', 'survey round'], needed: 'row' },
  'Rater ID': { names: ['rater', 'rater code'], needed: 'row' },
  Group: { names: ['relationship', 'rater group', 'rater type', 'relation'] },
});

/** A column of answers: its position, and the item as the list spells it. */
interface ItemColumn {
  readonly position: number;
  readonly id: string;
  readonly scale: Scale;
}

const anyScale: Scale = { min: -Infinity, max: Infinity };

/** Rows of a wide export: one row for each rater and round, one column for each item, headed by its id or its text. */
export function wideRows(source: SourceTable, lists: FeedbackLists, report: ImportReport): AnswerRow[] {
  const { records, match } = readRecords(wideColumns, source, report);
  if (records.length === 0) return [];
  const items = itemColumns(source, match.others, records, lists, report);
  return records.map((record) => {
    const answers = new Map<string, CellValue>();
    for (const { position, id, scale } of items) {
      const text = record.cells[position] ?? '';
      answers.set(
        id,
        readCell(asAnswer(scale), text, source, record, source.headers[position] ?? id, report, 'answer'),
      );
    }
    const { Round, Group } = record.values;
    const { file, row } = record;
    return {
      file,
      row,
      round: String(Round),
      rater: String(record.values['Rater ID']),
      group: Group,
      answers,
    };
  });
}

function itemColumns(
  source: SourceTable,
  positions: readonly number[],
  records: readonly SourceRecord<string>[],
  { items, scale }: FeedbackLists,
  report: ImportReport,
): ItemColumn[] {
  const byText = new Map([...items.values()].map((item) => [bareWord(item.text), item]));
  const found: ItemColumn[] = [];
  const others: number[] = [];
  const head = { file: source.file, row: source.headerRow };
  for (const position of positions) {
    const header = source.headers[position] ?? '';
    const item =
      items.get(idKey(header)) ?? (bareWord(header) === '' ? undefined : byText.get(bareWord(header)));
    const looks = header !== '' && holdsAnswers(records, position, source, scale ?? anyScale);
    const known = item ?? (items.size === 0 && looks ? { id: header, ...(scale ?? anyScale) } : undefined);
    if (known && found.some((column) => idKey(column.id) === idKey(known.id))) {
      report.problem(
        'error',
        head,
        header,
        `Two columns are headed by the item ${known.id}; the first one counts, this one is left out.`,
      );
    } else if (known) {
      found.push({ position, id: known.id, scale: known });
    } else if (items.size > 0 && looks) {
      const sentence = `${header} is in no list of items, and its cells look like answers; the column is left out.`;
      report.problem('error', head, header, sentence);
    } else {
      others.push(position);
    }
  }
  noteOthers(source, others, report);
  if (found.length === 0)
    report.problem(
      'error',
      head,
      '',
      'No column is headed by an item; no answers are imported from this file.',
    );
  return found;
}

/** True when every filled cell of a column reads as an answer, and there is one. */
function holdsAnswers(
  records: readonly SourceRecord<string>[],
  position: number,
  source: SourceTable,
  scale: Scale,
): boolean {
  const read = asAnswer(scale);
  const texts = records.map((record) => record.cells[position] ?? '').filter((text) => text.trim() !== '');
  return (
    texts.length > 0 &&
    texts.every((text) => read(text, { semicolons: source.delimiter === ';' }).value !== null)
  );
}
