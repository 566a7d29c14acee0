import { address } from '../cell';
import type { SheetPlan, ValidationRule, WorkbookPlan } from '../plan';
import { STAMP_NAME } from '../stampName';
import { finding, type Finding } from './finding';
import { referencesOf } from './formula';

const longestFormula = 8192;
/** Excel takes no longer formula in a validation or a conditional format. */
const longestRule = 255;
const mostOwnCalls = 12;

/** Functions newer than Excel 2019 that are likely to slip in; plain Excel 2019 shows #NAME? for them. */
const tooNew = new Set(
  [
    'LET',
    'LAMBDA',
    'FILTER',
    'SORT',
    'SORTBY',
    'UNIQUE',
    'SEQUENCE',
    'RANDARRAY',
    'XLOOKUP',
    'XMATCH',
    'TEXTSPLIT',
  ].concat([
    'TEXTBEFORE',
    'TEXTAFTER',
    'VSTACK',
    'HSTACK',
    'TAKE',
    'DROP',
    'TOCOL',
    'TOROW',
    'BYROW',
    'BYCOL',
    'MAP',
    'GROUPBY',
  ]),
);

type Place = 'cell' | 'rule' | 'name';

interface Used {
  readonly where: string;
  readonly formula: string;
  readonly place: Place;
}

/** Every formula of the plan: its length, what it refers to, and where our own functions may stand. */
export function checkFormulas(plan: WorkbookPlan): Finding[] {
  const used = [...plan.sheets.flatMap(formulasOf), ...namesOf(plan)];
  const columns = new Map(
    plan.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [table.name, new Set(table.columns.map(({ header }) => header))] as const),
    ),
  );
  const names = new Set([...plan.names.map(({ name }) => name), STAMP_NAME]);
  const tabs = new Set(plan.sheets.map(({ name }) => name));
  return [
    ...used.flatMap(checkLength),
    ...used.flatMap((use) => checkReferences(use, columns, names, tabs)),
    ...checkOwnFunctions(used),
    ...checkLists(plan, names),
  ];
}

function formulasOf(sheet: SheetPlan): Used[] {
  const at = (row: number, column: number): string =>
    `${sheet.key} ${address({ row, column, rows: 1, columns: 1 })}`;
  return [
    ...sheet.cells.flatMap(({ row, column, content }) =>
      'formula' in content
        ? [{ where: at(row, column), formula: content.formula, place: 'cell' as const }]
        : [],
    ),
    ...sheet.tables.flatMap((table) =>
      table.columns.flatMap(({ header, formula }) =>
        formula ? [{ where: `${table.name}[${header}]`, formula, place: 'cell' as const }] : [],
      ),
    ),
    ...sheet.formats.map(({ range, formula }) => ({
      where: at(range.row, range.column),
      formula,
      place: 'rule' as const,
    })),
    ...sheet.validations.flatMap(({ range, rule }) =>
      ruleFormulas(rule).map((formula) => ({
        where: at(range.row, range.column),
        formula,
        place: 'rule' as const,
      })),
    ),
  ];
}

const namesOf = (plan: WorkbookPlan): Used[] =>
  plan.names.map(({ name, formula }) => ({ where: name, formula, place: 'name' }));

function ruleFormulas(rule: ValidationRule): string[] {
  if ('formula' in rule) return [rule.formula];
  return 'min' in rule
    ? [rule.min, rule.max].filter((bound): bound is string => typeof bound === 'string')
    : [];
}

function checkLength({ where, formula, place }: Used): Finding[] {
  const limit = place === 'rule' ? longestRule : longestFormula;
  return [
    ...(formula.startsWith('=') ? [] : [finding('formula', where, 'A formula begins with =.')]),
    ...(formula.length > limit
      ? [finding('formula-length', where, `${formula.length} characters; ${limit} are allowed.`)]
      : []),
  ];
}

function checkReferences(
  { where, formula, place }: Used,
  columns: ReadonlyMap<string, ReadonlySet<string>>,
  names: ReadonlySet<string>,
  tabs: ReadonlySet<string>,
): Finding[] {
  const uses = referencesOf(formula);
  const problems: string[] = [];
  for (const { table, columns: used } of uses.tables) {
    const known = columns.get(table);
    if (!known) problems.push(`There is no table ${table}.`);
    problems.push(
      ...used
        .filter((column) => known && !known.has(column))
        .map((column) => `${table} has no column ${column}.`),
    );
    // Other characters must be doubly bracketed or escaped in formulas; readers differ in how well they do it.
    problems.push(
      ...used
        .filter((column) => !/^[\w ]+$/.test(column))
        .map((column) => `"${column}" needs plain letters.`),
    );
    if (place === 'rule')
      problems.push('Excel takes no table reference in a validation or conditional format; use a name.');
  }
  problems.push(...uses.names.filter((name) => !names.has(name)).map((name) => `There is no name ${name}.`));
  problems.push(
    ...uses.functions.filter((name) => tooNew.has(name)).map((name) => `${name} is newer than Excel 2019.`),
  );
  if (place === 'name') {
    problems.push(...uses.sheets.filter((tab) => !tabs.has(tab)).map((tab) => `There is no sheet ${tab}.`));
  } else if (uses.sheets.length > 0) {
    problems.push('A formula reaches other sheets by table and defined names only: a tab may be renamed.');
  }
  return problems.map((what) => finding('reference', where, what));
}

const own = (formula: string): number =>
  referencesOf(formula).functions.filter((name) => name.startsWith('COACH.')).length;

/** Few, never nested, never in rules: custom functions do not run in conditional formats (office-js #6135) and cost a call each. */
function checkOwnFunctions(used: readonly Used[]): Finding[] {
  const calls = used.filter(({ formula }) => own(formula) > 0);
  const cells = calls.filter(({ place }) => place === 'cell');
  return [
    ...calls
      .filter(({ place }) => place !== 'cell')
      .map(({ where }) => finding('own-function', where, 'Our functions run in cells only.')),
    ...cells
      .filter(({ formula }) => own(formula) > 1 || !formula.startsWith('=COACH.'))
      .map(({ where }) => finding('own-function', where, 'A call of ours stands alone in its cell.')),
    ...(cells.length > mostOwnCalls
      ? [
          finding(
            'own-function',
            'workbook',
            `${cells.length} cells call our functions; ${mostOwnCalls} are allowed.`,
          ),
        ]
      : []),
  ];
}

/** Lists come from a name: a typed list is cut at commas and holds 255 characters (office-js #2128). */
function checkLists(plan: WorkbookPlan, names: ReadonlySet<string>): Finding[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.validations.flatMap(({ rule }) =>
      rule.kind === 'list' && !names.has(rule.formula.slice(1))
        ? [finding('list', sheet.key, `The list ${rule.formula} is not a defined name.`)]
        : [],
    ),
  );
}
