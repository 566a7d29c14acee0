import { callsOurFunctions, fileFormula } from '../../../src/xlsx/write/formula';

describe('fileFormula', () => {
  it.each([
    ['=SUM(A1,2)', 'SUM(A1,2)'],
    ['=IFNA(XLOOKUP(A1,B:B,C:C),"")', '_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),"")'],
    ['=SORT(FILTER(A1:A3,B1:B3))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))'],
    ['=maxifs(A:A,B:B,1)', '_xlfn.maxifs(A:A,B:B,1)'],
    ['="IFNA(" & \'IFNA(x)\'!A1', '"IFNA(" & \'IFNA(x)\'!A1'],
    ["=Goals[[#This Row],[IFNA(1)]]+Goals[A '] IFNA(]", "Goals[[#This Row],[IFNA(1)]]+Goals[A '] IFNA(]"],
    ['=MYIFNA(1)+IFNA', 'MYIFNA(1)+IFNA'],
    ['="he said ""IFNA("""&IFNA(1,2)', '"he said ""IFNA("""&_xlfn.IFNA(1,2)'],
  ])('writes %s as %s', (formula, expected) => {
    expect(fileFormula(formula)).toBe(expected);
  });
});

describe('callsOurFunctions', () => {
  it.each(['=COACH.GOAL.PROGRESS(A1)', '=IFERROR(coach.feedback.mean(A1),"")'])('sees %s', (formula) => {
    expect(callsOurFunctions(formula)).toBe(true);
  });

  it.each(['="COACH.X("', "='COACH.X('!A1", '=MYCOACH.X(1)', '=SUM(COACH.X)', '=Goals[COACH.X(]'])(
    'does not see any in %s',
    (formula) => {
      expect(callsOurFunctions(formula)).toBe(false);
    },
  );
});
