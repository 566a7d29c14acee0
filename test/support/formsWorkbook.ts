import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';

/** Serial of 2025-09-01. */
const FIRST_DAY = 45_901;

/**
 * The export of Microsoft Forms as a workbook: the cells of `microsoft-forms.csv`, numbers and times as such, on the one sheet that the
 * tool writes. Written by a library that is not under test.
 */
export async function formsWorkbook(): Promise<Uint8Array> {
  const text = readFileSync(join(__dirname, '../fixtures/import/microsoft-forms.csv'), 'utf8');
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd());
  const [header = [], ...answers] = data;
  const rows = answers.map((cells, i) =>
    cells.map((cell, column) => {
      if (column === 0) return Number(cell);
      if (column === 1 || column === 2) return FIRST_DAY + i + 0.375 + column / 1440;
      return cell === '' ? null : cell;
    }),
  );
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows: [header, ...rows] }] });
}
