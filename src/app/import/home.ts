import { blocks } from '../../workbook/blueprint/blueprint';
import type { ColumnSpec } from '../../workbook/blueprint/types';
import type { CellReader } from './readings';
import { asDate, asListed, asName, asNumber, asText } from './readings';
import type { SourceColumn, SourceColumns } from './source';
import {
  attendance,
  directions,
  groups,
  owners,
  rounds,
  sessionFormats,
  units,
  WordList,
  yesNo,
} from './words';

/** Lists for which exports have words of their own; every other list is read by its own words. */
const wordLists: Readonly<Record<string, WordList>> = {
  YesNo: yesNo,
  Group: groups,
  Round: rounds,
  Direction: directions,
  Format: sessionFormats,
  Attendance: attendance,
  Unit: units,
  Owner: owners,
};

function specsOf(table: string): readonly ColumnSpec[] {
  const block = blocks.get(table);
  return block?.kind === 'form' ? block.fields : (block?.columns ?? []);
}

/**
 * Columns of a file whose home is a table of the workbook, read as the blueprint types them: dates, numbers in their bounds, words of
 * their lists.
 *
 * @param extra by header of the workbook: other headers it goes by, and whether a file or row needs it
 * @throws when the table has no such column: a slip in the code
 */
export function homeColumns<K extends string>(
  table: string,
  extra: Readonly<Record<K, { names?: readonly string[]; needed?: 'file' | 'row'; read?: CellReader }>>,
): SourceColumns<K> {
  const specs = new Map(specsOf(table).map((spec) => [spec.header, spec]));
  const columns = {} as Record<K, SourceColumn>;
  for (const header of Object.keys(extra) as K[]) {
    const spec = specs.get(header);
    if (!spec) throw new Error(`${table} has no column ${header}`);
    const { names = [], needed, read = readerOf(spec) } = extra[header];
    columns[header] = { header, names, read, ...(needed && { needed }) };
  }
  return columns;
}

function readerOf(spec: ColumnSpec): CellReader {
  if (spec.list !== undefined) return asListed(wordLists[spec.list] ?? new WordList(spec.list), spec.header);
  switch (spec.type) {
    case 'date':
      return asDate;
    case 'int':
    case 'dec':
    case 'pct':
    case 'money':
      return asNumber({
        ...(spec.min !== undefined && { min: spec.min }),
        ...(spec.max !== undefined && { max: spec.max }),
        whole: spec.type === 'int',
      });
    case 'long':
      return asText;
    default:
      return asName;
  }
}
