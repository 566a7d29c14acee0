import type { ColumnSpec } from './blueprint/types';
import { planWorkbook } from './layout';

/** Columns of every table and fields of every form, by name. The same under every stage model. */
const { sheets } = planWorkbook('combined');

export const tableColumns: ReadonlyMap<string, readonly ColumnSpec[]> = new Map(
  sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, table.columns])),
);

export const formFields: ReadonlyMap<string, readonly ColumnSpec[]> = new Map(
  sheets.flatMap((sheet) => sheet.forms.map((form) => [form.name, form.fields])),
);
