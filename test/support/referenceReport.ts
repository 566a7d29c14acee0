import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { sampleFolder } from '../../src/workbench/sampleJob';
import type { CellValue } from '../../src/workbook/cell';

interface ExpectedCell {
  wave: string;
  competency: string;
  group: string;
  n_raters: number;
  mean_of_rater_means: number;
}

const expected = (
  JSON.parse(readFileSync(join(__dirname, '../fixtures/sample/sample_expected.json'), 'utf8')) as {
    cells: ExpectedCell[];
  }
).cells;

/** Competency names by code. */
const competencies = new Map(
  parse<string[]>(readFileSync(join(sampleFolder, 'competencies.csv'), 'utf8'), { skipEmptyLines: true })
    .data.slice(1)
    .map(([code = '', name = '']) => [code, name]),
);

type Row = readonly unknown[];

/** The table in a report sheet: the row of headers and those below it. */
export function reportIn(values: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const top = values.findIndex((row) => row[0] === 'Competency' && row[1] === 'Self');
  const width = values[top]?.findIndex((value) => value === null || value === '') ?? 0;
  return values
    .slice(top, top + 13)
    .map((row) => Array.from({ length: width < 0 ? row.length : width }, (_, i) => row[i] ?? null));
}

/**
 * Every displayed mean of a report on the sample is that of the reference calculation, and the small group is pooled.
 *
 * @param wave round of the reference, `pre` or `post`
 */
export function expectReference(header: Row, rows: readonly Row[], wave: string): void {
  expect(header).toEqual([
    'Competency',
    'Self',
    'Manager',
    'Peer',
    'Direct report + Other',
    'Others',
    'n',
    'Gap',
    'Quadrant',
    'Agreement',
  ]);
  expect(rows).toHaveLength(12);
  for (const row of rows) {
    const cell = (group: string) =>
      expected.find(
        (entry) =>
          entry.wave === wave && competencies.get(entry.competency) === row[0] && entry.group === group,
      );
    for (const [column, group] of [
      [1, 'self'],
      [2, 'manager'],
      [3, 'peer'],
    ] as const)
      expect(row[column]).toBeCloseTo(cell(group)?.mean_of_rater_means ?? NaN, 9);
    const [reports, others] = [cell('direct_report'), cell('other')];
    if (!reports || !others) throw new Error('reference cells are missing');
    // The reference counts every rater who answered at all. The half rule leaves R13 out of C09: one answer of three, a 4.
    const leftOut = wave === 'pre' && reports.competency === 'C09' ? [4] : [];
    const sum =
      reports.mean_of_rater_means * reports.n_raters +
      others.mean_of_rater_means * others.n_raters -
      leftOut.reduce((total, mean) => total + mean, 0);
    expect(row[4]).toBeCloseTo(sum / (reports.n_raters + others.n_raters - leftOut.length), 9);
  }
}
