import type { SheetPlan, WorkbookPlan } from '../plan';
import { finding, repeated, type Finding } from './finding';

/** Longest text of a cell, of a header, and of the title and text of a validation's message (support.microsoft.com, specifications). */
const limits = { cell: 32767, header: 255, title: 32, message: 255, comment: 255 } as const;

const tooLong = (rule: string, where: string, text: string, limit: number): Finding[] =>
  text.length > limit
    ? [finding(rule, where, `"${text.slice(0, 40)}…" has more than ${limit} characters.`)]
    : [];

/** Headers: present, unique without case, not too long, and without the blanks at their ends that nobody sees. */
export function checkHeaders({ sheets }: WorkbookPlan): Finding[] {
  return sheets.flatMap((sheet) =>
    [
      ...sheet.tables.map(({ name, columns }) => ({ name, columns })),
      ...sheet.forms.map(({ name, fields }) => ({ name, columns: fields })),
    ].flatMap(({ name, columns }) => {
      const headers = columns.map(({ header }) => header);
      return [
        ...repeated('header', name, headers),
        ...headers.flatMap((header) => tooLong('header', name, header, limits.header)),
        ...headers
          .filter((header) => header === '' || header.trim() !== header)
          .map((header) => finding('header', name, `"${header}" is empty or has blanks at its ends.`)),
      ];
    }),
  );
}

/** Every column is for somebody, and the coach is among them: a copy is built from what is granted. */
export function checkAudiences({ sheets }: WorkbookPlan): Finding[] {
  return sheets.flatMap((sheet) =>
    [
      ...sheet.tables.map(({ name, columns }) => ({ name, columns })),
      ...sheet.forms.map(({ name, fields }) => ({ name, columns: fields })),
    ].flatMap(({ name, columns }) =>
      columns
        .filter(({ sees }) => !sees.coach)
        .map(({ header }) => finding('audience', name, `The coach does not see the column ${header}.`)),
    ),
  );
}

/** Prompts and errors of validations, and the texts of cells and names. */
export function checkTexts({ sheets, names }: WorkbookPlan): Finding[] {
  return [
    ...sheets.flatMap(textsOf),
    ...names.flatMap(({ name, comment }) => tooLong('text', name, comment, limits.comment)),
  ];
}

const textsOf = ({ key, cells, validations }: SheetPlan): Finding[] => [
  ...validations.flatMap(({ prompt, error }) =>
    [...(prompt ? [prompt] : []), error].flatMap(({ title, text }) => [
      ...tooLong('prompt', key, title, limits.title),
      ...tooLong('prompt', key, text, limits.message),
    ]),
  ),
  ...cells.flatMap(({ content }) =>
    'value' in content && typeof content.value === 'string'
      ? tooLong('text', key, content.value, limits.cell)
      : [],
  ),
];
