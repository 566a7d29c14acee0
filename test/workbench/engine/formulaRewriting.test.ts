import {
  addressTableIn,
  loseSheetIn,
  loseTableIn,
  renameSheetIn,
  renameTableIn,
} from '../../../src/workbench/engine/formulaRewriting';

describe('references to a sheet', () => {
  test('follow its new name, quoted or not', () => {
    expect(renameSheetIn("=SUM(Goals!$A$1:B2,'Goals'!C3)", 'Goals', '4 Goals')).toBe(
      "=SUM('4 Goals'!$A$1:B2,'4 Goals'!C3)",
    );
  });

  test('leave other sheets, text and functions alone', () => {
    const formula = '=IF(MyGoals!A1="Goals!A1",\'Old Goals\'!A1,Goals(1))';
    expect(renameSheetIn(formula, 'Goals', 'X')).toBe(formula);
    expect(loseSheetIn(formula, 'Goals')).toBe(formula);
  });

  test.each([
    ["='Kim''s'!$A$1:$B$2+1", "Kim's", '=#REF!+1'],
    ['=COUNTIF(goals!B2:B9,"Held")', 'Goals', '=COUNTIF(#REF!,"Held")'],
    ['=SUM(Goals!B:B,Goals!2:3)', 'Goals', '=SUM(#REF!,#REF!)'],
    ['=SUM(Goals!A1:Goals!B2)', 'Goals', '=SUM(#REF!:#REF!)'],
    ['=SUM(Goals!A1#)', 'Goals', '=SUM(#REF!)'],
    ['=SUM(#REF!,Goals!A1)', 'Goals', '=SUM(#REF!,#REF!)'],
  ])('break when it is deleted: %s', (formula, sheet, broken) => {
    expect(loseSheetIn(formula, sheet)).toBe(broken);
  });
});

describe('references to a table', () => {
  test.each([
    ['=SUM(goals[Score])', '=SUM(#REF!)'],
    ['=ROWS(Goals)+Goals(1)+MyGoals', '=ROWS(#REF!)+Goals(1)+MyGoals'],
    ['=Goals[[#This Row],[a]]&"Goals"&Old_Goals[a]', '=#REF!&"Goals"&Old_Goals[a]'],
  ])('break when it is deleted: %s', (formula, broken) => {
    expect(loseTableIn(formula, 'Goals', false)).toBe(broken);
  });

  test('without its name break in its own cells only', () => {
    expect(loseTableIn('=[@a]', 'Goals', true)).toBe('=#REF!');
    expect(loseTableIn('=[@a]', 'Goals', false)).toBe('=[@a]');
  });

  test('follow its new name', () => {
    expect(renameTableIn('=SUM(goals[a])+ROWS(Goals)+[@a]', 'Goals', 'Aims')).toBe(
      '=SUM(Aims[a])+ROWS(Aims)+[@a]',
    );
  });

  test('become addresses when it turns into plain cells', () => {
    const table = {
      name: 'Goals',
      sheetName: '4 Goals',
      range: { row: 1, column: 0, rows: 3, columns: 2 },
      headers: ['a', 'b'],
    };
    const inside = { sheetName: '4 Goals', row: 3, column: 1 };
    expect(addressTableIn('=SUM(Goals[b])+ROWS(Goals)+Aims[a]', table, null, false)).toBe(
      "=SUM('4 Goals'!$B$3:$B$4)+ROWS('4 Goals'!$A$3:$B$4)+Aims[a]",
    );
    expect(addressTableIn('=[@a]+Goals[gone]', table, inside, true)).toBe('=$A$4+#REF!');
  });
});
