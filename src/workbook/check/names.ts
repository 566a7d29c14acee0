import type { WorkbookPlan } from '../plan';
import { STAMP_NAME } from '../stampName';
import { finding, repeated, type Finding } from './finding';

/** Tab names (support.microsoft.com, "Rename a worksheet"), and no tab may bear a table's name: Univer then loses the table. */
export function checkSheetNames({ sheets }: WorkbookPlan): Finding[] {
  const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  return [
    ...repeated(
      'sheet-name',
      'workbook',
      sheets.map(({ name }) => name),
    ),
    ...sheets.flatMap(({ key, name }) => {
      const problems: string[] = [];
      if (name.length === 0 || name.length > 31) problems.push('has not 1 to 31 characters');
      if (/[[\]:*?/\\]/.test(name)) problems.push('holds one of [ ] : * ? / \\');
      if (/^'|'$/.test(name)) problems.push('begins or ends with an apostrophe');
      if (name.toLowerCase() === 'history') problems.push('is reserved by Excel');
      if (tables.has(name.toLowerCase())) problems.push('is also the name of a table');
      return problems.map((problem) => finding('sheet-name', key, `The tab name "${name}" ${problem}.`));
    }),
  ];
}

/** Tables and defined names share one set of names (support.microsoft.com, "Names in formulas": syntax rules). */
export function checkDefinedNames({ sheets, names }: WorkbookPlan): Finding[] {
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const all = [...tables, ...names.map(({ name }) => name)];
  return [
    ...repeated('name', 'workbook', [...all, STAMP_NAME]),
    ...all.flatMap((name) => {
      const problem = problemOf(name);
      return problem ? [finding('name', name, problem)] : [];
    }),
  ];
}

function problemOf(name: string): string | null {
  if (name.length === 0 || name.length > 255) return 'A name has 1 to 255 characters.';
  if (!/^[A-Za-z_\\][\w.\\]*$/.test(name))
    return 'A name begins with a letter or _ and holds letters, digits, . and _ only.';
  if (/^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*(C\d*)?$|^C\d*$/i.test(name))
    return 'A name may not look like a cell.';
  return null;
}
