import type { ReactElement } from 'react';
import type { ColumnSpec, ColumnType } from '../../workbook/blueprint/types';
import { ColumnField, type ColumnFieldProps } from './ColumnField';
import { FieldPair } from './FieldPair';

/** Types whose fields are narrow enough to stand side by side. */
const narrow: ReadonlySet<ColumnType> = new Set(['date', 'int', 'dec', 'pct', 'money', 'enum']);

interface Props {
  readonly columns: readonly ColumnSpec[];
  /** What its field needs besides the column. */
  readonly field: (column: ColumnSpec) => Omit<ColumnFieldProps, 'column'>;
}

/** The fields of several columns; narrow neighbours share a line. */
export const ColumnFields = ({ columns, field }: Props) => (
  <>
    {runsOf(columns).map((run) => {
      const fields: ReactElement[] = run.map((column) => (
        <ColumnField key={column.header} column={column} {...field(column)} />
      ));
      return fields.length > 1 ? <FieldPair key={run[0]?.header}>{fields}</FieldPair> : fields;
    })}
  </>
);

function runsOf(columns: readonly ColumnSpec[]): readonly (readonly ColumnSpec[])[] {
  const runs: ColumnSpec[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.every(({ type }) => narrow.has(type)) && narrow.has(column.type)) last.push(column);
    else runs.push([column]);
  }
  return runs;
}
