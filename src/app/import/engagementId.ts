import type { CellValue } from '../../workbook/cell';
import type { FileKind } from './recognise';
import type { ImportReport } from './report';
import { isEngagementId } from './source';
import type { SourceTable } from './table';
import { idKey } from './words';

/**
 * Leaves out rows of another engagement: one client's feedback in another's workbook is the worst an import could do. The engagement is
 * the workbook's; where that has no id yet, the one of the engagement file, else of the first row that names one. Rows that name none
 * are taken.
 */
export function keepOwnRows(
  sources: ReadonlyMap<FileKind, readonly SourceTable[]>,
  workbookId: CellValue,
  report: ImportReport,
): ReadonlyMap<FileKind, readonly SourceTable[]> {
  const own =
    workbookId === null
      ? (firstId(sources.get('engagement') ?? []) ?? firstId([...sources.values()].flat()))
      : String(workbookId);
  if (own === undefined) return sources;
  const whose = workbookId === null ? 'these files are' : 'this workbook is';
  return new Map(
    [...sources].map(([kind, tables]) => [
      kind,
      tables.flatMap((table) => keepOwn(table, own, whose, report)),
    ]),
  );
}

const idColumn = (table: SourceTable): number => table.headers.findIndex(isEngagementId);

function firstId(tables: readonly SourceTable[]): string | undefined {
  for (const table of tables) {
    const id = table.rows
      .map((line) => line.cells[idColumn(table)]?.trim() ?? '')
      .find((text) => text !== '');
    if (id !== undefined) return id;
  }
  return undefined;
}

function keepOwn(table: SourceTable, own: string, whose: string, report: ImportReport): SourceTable[] {
  const column = idColumn(table);
  if (column < 0) return [table];
  const strangers = new Map<string, number[]>();
  const rows = table.rows.filter((line) => {
    const id = line.cells[column]?.trim() ?? '';
    if (id === '' || idKey(id) === idKey(own)) return true;
    strangers.set(id, [...(strangers.get(id) ?? []), line.row]);
    return false;
  });
  for (const [id, [row = 0, ...more]] of strangers) {
    const others =
      more.length === 0 ? 'the row is left out' : `this and ${more.length} more of its rows are left out`;
    const sentence = `This row is of engagement ${id}, ${whose} of ${own}; ${others}.`;
    report.problem('error', { file: table.file, row }, table.headers[column] ?? '', sentence);
  }
  return rows.length === 0 && strangers.size > 0 ? [] : [{ ...table, rows }];
}
