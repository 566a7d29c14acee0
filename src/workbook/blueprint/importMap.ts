import { rawAnswers } from './audience';
import { long, text } from './column';
import type { TableSpec } from './types';

/**
 * What an import of answers was told once: which column is which item, what a word of a scale counts, what a group is called, and which
 * code a respondent got. No drop-downs: the import writes it, and a validation for each column would cost every workbook.
 */
export const importMap: TableSpec = {
  kind: 'table',
  name: 'Import_map',
  title: 'Remembered from imports',
  hint: 'What the Import page was told about your forms, for the coach only. Delete a row and it asks again.',
  columns: [
    text('Kind', rawAnswers, { required: true, width: 12 }),
    text('Scope', rawAnswers, { width: 12 }),
    long('From', rawAnswers, { required: true, width: 50 }),
    text('To', rawAnswers, { required: true, width: 20 }),
  ],
};
