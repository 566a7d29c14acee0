import type { BlockReading } from '../../../app/closure/readClosure';
import type { ColumnSpec } from '../../../workbook/blueprint/types';
import { ColumnFields } from '../../components/ColumnFields';
import { enClosure } from '../../strings/enClosure';
import type { ClosureState } from './useClosure';

interface Props {
  readonly state: ClosureState;
  readonly reading: BlockReading;
  /** Which of its columns, in their order. */
  readonly headers: readonly string[];
  /** What is said below a field instead of its usual hint. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** Fields of the form or of a row of the closure. */
export function BlockFields({ state, reading, headers, hints = {} }: Props) {
  const field = ({ header, prompt }: ColumnSpec) => {
    const hint = hints[header] ?? enClosure.hints[header] ?? prompt;
    return {
      label: enClosure.labels[header] ?? header,
      ...(hint ? { hint } : {}),
      value: reading.typed[header] ?? '',
      problem: state.problem(reading, header),
      change: (value: string) => state.change(reading, header, value),
    };
  };
  const columns = headers.flatMap((header) =>
    reading.block.columns.filter((column) => column.header === header),
  );
  return <ColumnFields columns={columns} field={field} />;
}
