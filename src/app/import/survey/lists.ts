import { records } from '../../../workbook/mapping/records';
import type { TableRows, WorkbookSnapshot } from '../../../workbook/snapshot';
import type { KnownItem } from '../items';
import { idKey } from '../words';
import { readMemory, type Memory } from './memory';

export const RESPONSES = 'Responses_360';
export const RATERS = 'Raters_360';
export const COMMENTS = 'Comments_360';
export const ITEMS = 'Items_360';
export const IMPORT_MAP = 'Import_map';

/** What an import of answers reads from the workbook. */
export interface SurveyLists {
  /** In the order of the list. */
  readonly items: readonly KnownItem[];
  readonly tables: ReadonlyMap<string, TableRows>;
  readonly memory: Memory;
}

/** Scale of an item whose row says none (workbook.md, sheet Items_360). */
const [usualMin, usualMax] = [1, 5];

export function surveyLists({ tables }: Pick<WorkbookSnapshot, 'tables'>): SurveyLists {
  const seen = new Set<string>();
  const items = records(tables.get(ITEMS)).flatMap((row): KnownItem[] => {
    const id = row.text('Item ID')?.trim() ?? '';
    if (id === '' || seen.has(idKey(id))) return [];
    seen.add(idKey(id));
    return [
      {
        id,
        text: row.text('Text') ?? '',
        min: row.number('Scale min') ?? usualMin,
        max: row.number('Scale max') ?? usualMax,
      },
    ];
  });
  return { items, tables, memory: readMemory(tables.get(IMPORT_MAP)) };
}
