import { filledDown } from '../../src/excel/fillDown';
import { columnLetters } from '../../src/workbook/cell';
import { planWorkbook } from '../../src/workbook/layout';
import { moveFormula } from '../../src/workbook/moveFormula';
import type { FormulaCell } from '../../src/workbook/sheetContent';

const long = '"a text that makes the formula long enough to be worth the copy of a whole column"';
const column = (at: number, rows: number, first = 0): FormulaCell[] =>
  Array.from({ length: rows }, (_, i) => ({
    row: first + i,
    column: at,
    formula: `=${columnLetters(at)}${first + i + 2}&${long}`,
  }));

test('a column of the same formula is written once and copied down', () => {
  const formulas = column(3, 20);
  const { written, fills } = filledDown(formulas);
  expect(written).toEqual(formulas.slice(0, 1));
  expect(fills).toEqual([
    {
      source: { row: 0, column: 3, rows: 1, columns: 1 },
      target: { row: 1, column: 3, rows: 19, columns: 1 },
    },
  ]);
});

test('columns beside each other are copied together, those with a gap between them are not', () => {
  const { fills } = filledDown([...column(3, 20), ...column(4, 20), ...column(6, 20)]);
  expect(fills.map(({ source }) => [source.column, source.columns])).toEqual([
    [3, 2],
    [6, 1],
  ]);
});

test('a few short formulas are written one by one', () => {
  const formulas = Array.from({ length: 5 }, (_, row) => ({ row, column: 0, formula: `=B${row + 1}` }));
  expect(filledDown(formulas)).toEqual({ written: formulas, fills: [] });
});

test('a formula that differs ends the run', () => {
  const formulas = column(0, 20);
  const odd = formulas.map((cell) => (cell.row === 10 ? { ...cell, formula: '=1' } : cell));
  expect(filledDown(odd).written.map(({ row }) => row)).toEqual([0, 10, 11]);
});

test.each(['combined', 'process', 'stages'] as const)(
  'what is copied on the sheets of the %s model is what the plan says, cell by cell',
  (model) => {
    let copied = 0;
    for (const { cells } of planWorkbook(model).sheets) {
      const formulas = cells.flatMap(({ row, column: at, content }) =>
        'formula' in content ? [{ row, column: at, formula: content.formula }] : [],
      );
      const { written, fills } = filledDown(formulas);
      const result = new Map(written.map((cell) => [`${cell.row},${cell.column}`, cell.formula]));
      for (const { source, target } of fills)
        for (let row = target.row; row < target.row + target.rows; row++)
          for (let at = target.column; at < target.column + target.columns; at++) {
            const above = result.get(`${source.row},${at}`) ?? '';
            result.set(`${row},${at}`, moveFormula(above, row - source.row, 0));
            copied++;
          }
      expect(result).toEqual(new Map(formulas.map((cell) => [`${cell.row},${cell.column}`, cell.formula])));
    }
    expect(copied).toBeGreaterThan(300);
  },
);
