/**
 * Formulas between the form people and Office.js use (English, commas, leading `=`) and the form a file holds: no `=`, and functions
 * younger than Excel 2007 under the names that older versions keep as unknown (MS-XLSX 2.2.2, "future functions").
 */

/** Formula as a file holds it. `LET` and `LAMBDA` are not handled: their parameters would need a prefix as well. */
export function fileFormula(formula: string): string {
  const plain = formula.replace(/^=/, '');
  // Most formulas call nothing young, and there are thousands: taking them apart costs more than all else about a cell.
  if (!YOUNG.test(plain)) return plain;
  return plain.replace(TOKEN, (token, called: string | undefined) => {
    const prefix = called && PREFIXES.get(called.toUpperCase());
    return prefix ? prefix + token : token;
  });
}

/**
 * True when the formula calls one of our custom functions. Such a formula is never written into a file. Excel saves it under another
 * name, `_xldudf_COACH_…` (Excel-Custom-Functions #108, office-js #5611), which no document describes; without the add-in, or opened
 * before it has loaded, the next calculation shows #NAME?, and then a formula stays so until somebody enters it again (office-js
 * #6355, #6395, #6611). LibreOffice shows #NAME? at once. Values stay readable everywhere.
 */
export function callsOurFunctions(formula: string): boolean {
  if (!/COACH\./i.test(formula)) return false;
  for (const [, called] of formula.matchAll(TOKEN))
    if (called?.toUpperCase().startsWith('COACH.')) return true;
  return false;
}

/** What may hold the name of a function without calling it – a string, a quoted sheet name, the brackets of a structured reference –, or a call. */
const TOKEN = /"[^"]*"|'[^']*'|\[(?:'.|\[(?:'.|[^\]'])*\]|[^[\]'])*\]|([A-Za-z_\\][\w.\\]*)(?=\()/g;

const FUTURE =
  'AGGREGATE IFNA IFS SWITCH XLOOKUP XMATCH MAXIFS MINIFS TEXTJOIN CONCAT UNIQUE SORTBY SEQUENCE RANDARRAY TAKE DROP VSTACK HSTACK TOCOL TOROW ' +
  'STDEV.S STDEV.P VAR.S VAR.P PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC RANK.EQ RANK.AVG MODE.SNGL NORM.DIST NORM.S.INV T.DIST ' +
  'T.INV T.INV.2T CONFIDENCE.T DAYS ISOWEEKNUM NUMBERVALUE UNICHAR UNICODE XOR SHEET SHEETS ISFORMULA FORMULATEXT';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...FUTURE.split(' ').map((name) => [name, '_xlfn.'] as const),
  ['FILTER', '_xlfn._xlws.'],
  ['SORT', '_xlfn._xlws.'],
]);

/** Whether the name of a young function stands before a bracket, be it in a string. */
const YOUNG = new RegExp(`(?:${[...PREFIXES.keys()].join('|').replaceAll('.', '\\.')})\\(`, 'i');
