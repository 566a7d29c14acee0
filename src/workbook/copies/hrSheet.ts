import { coachAndHr } from '../blueprint/audience';
import { schemaVersion } from '../blueprint/blueprint';
import type { ColumnSpec, ColumnType } from '../blueprint/types';
import type { CellValue } from '../cell';
import { layDataSheet } from '../layout/dataSheet';
import { tabColour } from '../layout/tabs';
import type { SheetPlan } from '../plan';
import type { TableRows } from '../snapshot';
import type { SelectedBlock } from './select';

/** A figure of an engagement that HR gets. */
export interface HrFigure {
  readonly header: string;
  readonly type: ColumnType;
  readonly value: CellValue;
}

/** Name of the table that a programme workbook reads. */
export const HR_ROW = 'HR_row';

/**
 * The row of an engagement in the programme (programme.md 7.3): the fields of the forms that HR gets, then the figures. A field whose name
 * stands in two forms takes the form's name in front.
 */
export function hrSheet(
  selected: readonly SelectedBlock[],
  figures: readonly HrFigure[],
  asOf: number,
): { readonly sheet: SheetPlan; readonly table: TableRows } {
  const fields = [
    { header: 'Layout', type: 'int' as const, value: schemaVersion },
    { header: 'As of', type: 'date' as const, value: asOf },
    ...formFields(selected),
    ...figures,
  ];
  const columns = fields.map(({ header, type, value }): ColumnSpec => ({
    header,
    type,
    sees: coachAndHr,
    written: true,
    width: Math.max(12, Math.min(40, Math.max(header.length, String(value ?? '').length) + 3)),
  }));
  const body = layDataSheet(
    'Engagement in the programme',
    'One row for the programme view. It holds what the contract lets HR see, and nothing else.',
    [{ kind: 'table', name: HR_ROW, title: 'Engagement', columns }],
    new Map(),
  );
  return {
    sheet: {
      key: 'engagement',
      name: 'HR row',
      tabColour: tabColour('engagement'),
      ...body,
      cells: body.cells.filter(({ link }) => link === undefined),
    },
    table: {
      name: HR_ROW,
      headers: fields.map(({ header }) => header),
      rows: [fields.map(({ value }) => value)],
    },
  };
}

function formFields(selected: readonly SelectedBlock[]): readonly HrFigure[] {
  const all = selected.flatMap(({ spec, table }) =>
    spec.kind === 'form'
      ? spec.fields.map(({ header, type }, at) => ({
          form: spec.title,
          header,
          type,
          value: table.rows[0]?.[at] ?? null,
        }))
      : [],
  );
  return all.map(({ form, header, type, value }) => ({
    header: all.filter((other) => other.header === header).length > 1 ? `${form}: ${header}` : header,
    type,
    value,
  }));
}
