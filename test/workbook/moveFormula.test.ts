import { moveFormula } from '../../src/workbook/moveFormula';

test.each([
  ['relative references move along', '=A1+$B2', '=B3+$B4'],
  ['absolute ones stay', '=$A$1+A$1', '=$A$1+B$1'],
  ['ranges move at both ends', '=SUM(A1:AZ3)', '=SUM(B3:BA5)'],
  ['text between quotes is no reference', '=IF(A1="B2 ""C3""","A1",A1)', '=IF(B3="B2 ""C3""","A1",B3)'],
  [
    'tables and their columns stay',
    '=SUM(Goals[A1])+Goals[[#This Row],[B2]]',
    '=SUM(Goals[A1])+Goals[[#This Row],[B2]]',
  ],
  [
    'names and functions that look like cells stay',
    '=LOG10(A1)+Q1_total+cb_A1+x.A1',
    '=LOG10(B3)+Q1_total+cb_A1+x.A1',
  ],
  ['numbers stay', '=A1/1E6+0.05', '=B3/1E6+0.05'],
  ['errors stay', '=IF(A1=#N/A,#REF!,1)', '=IF(B3=#N/A,#REF!,1)'],
])('%s', (_words, formula, moved) => {
  expect(moveFormula(formula, 2, 1)).toBe(moved);
});

test('a reference that would leave the sheet is lost, as in Excel', () => {
  expect(moveFormula('=B1+A3', 0, -1)).toBe('=A1+#REF!');
  expect(moveFormula('=B1+A3', -1, 0)).toBe('=#REF!+A2');
});
