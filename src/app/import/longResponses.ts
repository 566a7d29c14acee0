import type { CellValue } from '../../workbook/cell';
import type { KnownItem } from './items';
import { asAnswer, asName } from './readings';
import type { ImportReport, Place } from './report';
import type { AnswerRow, FeedbackLists } from './responses';
import { columns, noteOthers, readCell, readRecords } from './source';
import type { SourceTable } from './table';
import { wideColumns } from './wideResponses';
import { idKey } from './words';

export const longColumns = {
  ...wideColumns,
  ...columns({
    item: { header: 'Item ID', names: ['item', 'question id', 'item code'], read: asName, needed: 'row' },
    // The scale depends on the item, so the answer is read as text first.
    score: {
      header: 'Score',
      names: ['answer', 'rating', 'response', 'value'],
      read: (text) => ({ value: text }),
      needed: 'file',
    },
  }),
};

interface LongAnswer {
  readonly place: Place;
  readonly value: CellValue;
}

/** Rows of long exports, one answer in a row, put together by rater and round over all files. The row is that of the first answer. */
export function longRows(
  sources: readonly SourceTable[],
  lists: FeedbackLists,
  report: ImportReport,
): AnswerRow[] {
  const rows = new Map<string, Omit<AnswerRow, 'answers'> & { answers: Map<string, LongAnswer> }>();
  for (const source of sources) {
    const { records, match } = readRecords(longColumns, source, report);
    noteOthers(source, match.others, report);
    for (const record of records) {
      const { Round, Group, item: itemId, score } = record.values;
      const rater = String(record.values['Rater ID']);
      const item = knownItem(String(itemId), lists);
      if (!item) {
        report.problem(
          'error',
          record,
          'Item ID',
          `Item ${String(itemId)} is in no list of items; the answer is left out.`,
        );
        continue;
      }
      const round = String(Round);
      const key = JSON.stringify([round, idKey(rater)]);
      const { file, row: number } = record;
      const row = rows.get(key) ?? {
        file,
        row: number,
        round,
        rater,
        group: Group,
        answers: new Map<string, LongAnswer>(),
      };
      rows.set(key, row);
      const value = readCell(asAnswer(item), String(score ?? ''), source, record, 'Score', report, 'answer');
      const earlier = row.answers.get(item.id);
      if (earlier)
        reportRepeat(earlier, { place: record, value }, `${rater} on ${item.id} for ${round}`, report);
      row.answers.set(item.id, { place: record, value });
    }
  }
  return [...rows.values()].map((row) => ({
    ...row,
    answers: new Map([...row.answers].map(([item, { value }]) => [item, value])),
  }));
}

function knownItem(id: string, { items, scale }: FeedbackLists): KnownItem | undefined {
  if (items.size > 0) return items.get(idKey(id));
  return { id, text: '', ...(scale ?? { min: -Infinity, max: Infinity }) };
}

function reportRepeat(earlier: LongAnswer, later: LongAnswer, what: string, report: ImportReport): void {
  if (earlier.value === later.value) {
    report.problem(
      'warning',
      later.place,
      'Score',
      `The answer of ${what} stands in row ${earlier.place.row} already; it counts once.`,
    );
  } else {
    const sentence = `The answer of ${what} comes again with another score in row ${later.place.row} of ${later.place.file}; that later one counts, this one is left out.`;
    report.problem('warning', earlier.place, 'Score', sentence);
  }
}
