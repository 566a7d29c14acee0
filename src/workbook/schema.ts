import { blocks } from './blueprint/blueprint';
import type { ColumnSpec, FormSpec, TableSpec } from './blueprint/types';

const all = [...blocks.values()];
const tables = all.filter((block): block is TableSpec => block.kind === 'table');
const forms = all.filter((block): block is FormSpec => block.kind === 'form');

/** Columns of every table, by its name; without those that the data bring along. The same under every stage model. */
export const tableColumns: ReadonlyMap<string, readonly ColumnSpec[]> = new Map(
  tables.map(({ name, columns }) => [name, columns.filter(({ open }) => !open)]),
);

/** Tables whose further columns come with the data: a 360 item each. */
export const openTables: ReadonlySet<string> = new Set(
  tables.filter(({ columns }) => columns.some(({ open }) => open)).map(({ name }) => name),
);

/** Fields of every form, by its name. */
export const formFields: ReadonlyMap<string, readonly ColumnSpec[]> = new Map(
  forms.map(({ name, fields }) => [name, fields]),
);

/** A column of a table or a field of a form. Throws where the blueprint has none: code names only what is there. */
export function columnSpec(block: string, header: string): ColumnSpec {
  const specs = tableColumns.get(block) ?? formFields.get(block);
  const found = specs?.find((spec) => spec.header === header);
  if (!found) throw new Error(`${block} has no column ${header}.`);
  return found;
}
