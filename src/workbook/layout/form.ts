import type { FormSpec } from '../blueprint/types';
import { address, type Rect } from '../cell';
import { numberFormats as formatOf } from '../look';
import type { FormPlan, SheetPlan } from '../plan';
import { runs } from './merge';
import { validationOf } from './rules';
import type { SheetParts } from './sheetParts';

/** Widths of the columns for labels and for values, in characters. */
export const formWidths = [30, 46] as const;

type FormParts = Pick<SheetPlan, 'validations' | 'numberFormats' | 'styles'> & { readonly plan: FormPlan };

/** Lays a form out from column A: a bar with its title, then a label and a value per field. */
export function layForm(form: FormSpec, top: number, parts: SheetParts): FormParts {
  const { fields } = form;
  const first = top + 1;
  const values: Rect = { row: first, column: 1, rows: fields.length, columns: 1 };
  const part = (index: number, rows: number): Rect => ({ row: first + index, column: 1, rows, columns: 1 });

  parts.put(top, 0, form.title);
  fields.forEach((field, index) => {
    parts.put(first + index, 0, field.header);
  });

  const rules = fields.map((field, index) => validationOf(field, address(part(index, 1))));
  return {
    plan: {
      name: form.name,
      range: values,
      fields,
      values: fields.map((field) => field.initial ?? null),
    },
    validations: runs(rules, (rule) => rule && JSON.stringify(rule)).flatMap(
      ({ first: index, length, item }) => (item ? [{ range: part(index, length), ...item }] : []),
    ),
    numberFormats: runs(
      fields.map((field) => field.format ?? formatOf[field.type]),
      (format) => (format === 'General' ? null : format),
    ).map(({ first: index, length, item }) => ({ range: part(index, length), format: item })),
    styles: [
      { range: { row: top, column: 0, rows: 1, columns: 2 }, style: 'tableHeader' },
      { range: { ...values, column: 0 }, style: 'label' },
      { range: values, style: 'input' },
    ],
  };
}
