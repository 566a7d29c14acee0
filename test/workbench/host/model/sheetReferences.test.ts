import { replaceSheet } from '../../../../src/workbench/host/model/sheetReferences';

describe('references to a sheet', () => {
  test('follow its new name, quoted or not', () => {
    expect(replaceSheet("=SUM(Goals!$A$1:B2,'Goals'!C3)", 'Goals', '4 Goals')).toBe(
      "=SUM('4 Goals'!$A$1:B2,'4 Goals'!C3)",
    );
  });

  test('leave other sheets, text and functions alone', () => {
    const formula = '=IF(MyGoals!A1="Goals!A1",\'Old Goals\'!A1,Goals(1))';
    expect(replaceSheet(formula, 'Goals', 'X')).toBe(formula);
  });

  test('break when it is deleted', () => {
    expect(replaceSheet("='Kim''s'!$A$1:$B$2+1", "Kim's", null)).toBe('=#REF!+1');
  });
});
