import { records } from '../workbook/mapping/records';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** What a goal can serve, as the workbook lists it. */
export interface GoalChoices {
  readonly values: readonly string[];
  readonly aspirations: readonly { readonly id: string; readonly text: string }[];
}

export function goalChoices({ tables }: WorkbookSnapshot): GoalChoices {
  const values = records(tables.get('Values')).map((row) => row.text('Value')?.trim() ?? '');
  const aspirations = records(tables.get('Aspirations')).map((row) => ({
    id: row.text('Aspiration ID')?.trim() ?? '',
    text: row.text('Text')?.trim() ?? '',
  }));
  return {
    values: [...new Set(values.filter(Boolean))],
    aspirations: aspirations.filter(
      ({ id }, i) => id !== '' && aspirations.findIndex((a) => a.id === id) === i,
    ),
  };
}
