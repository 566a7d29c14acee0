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
