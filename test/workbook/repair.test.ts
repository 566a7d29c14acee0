import type { CellValue } from '../../src/workbook/cell';
import { planWorkbook } from '../../src/workbook/layout';
import type { SheetPlan } from '../../src/workbook/plan';
import { isComplete, planRepair, type Repair, type WorkbookSurvey } from '../../src/workbook/repair';

const plan = planWorkbook('combined');

const empty: WorkbookSurvey = {
  sheets: ['Sheet1'],
  tables: [],
  names: [],
  charts: [],
  unfinished: new Set(),
  content: new Map(),
};

/** A workbook in which the plan has been carried out completely. */
const complete: WorkbookSurvey = {
  model: 'combined',
  sheets: plan.sheets.map(({ name }) => name),
  tables: plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
  names: plan.names.map(({ name, formula }) => ({ name, formula })),
  charts: plan.sheets.flatMap(({ charts }) => charts.map(({ name }) => name)),
  unfinished: new Set(),
  content: new Map(plan.sheets.map((sheet) => [sheet.name, contentOf(sheet)])),
};

/** A sheet as the plan fills it. */
function contentOf(sheet: SheetPlan): CellValue[][] {
  const rows: CellValue[][] = [];
  const put = (row: number, column: number, value: CellValue) => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  for (const { row, column, content } of sheet.cells)
    put(row, column, 'value' in content ? content.value : content.formula);
  for (const { range, columns, rows: starter } of sheet.tables) {
    columns.forEach(({ header }, i) => put(range.row, range.column + i, header));
    starter.forEach((cells, r) => {
      cells.forEach((value, c) => put(range.row + 1 + r, range.column + c, columns[c]?.formula ?? value));
    });
  }
  for (const { range, values } of sheet.forms)
    values.forEach((value, i) => put(range.row + i, range.column, value));
  return rows;
}

/** The same workbook with another content of one tab. */
const withContent = (tab: string, change: (cells: CellValue[][]) => void): WorkbookSurvey => {
  const cells = (complete.content.get(tab) ?? []).map((row) => [...row]);
  change(cells);
  return { ...complete, content: new Map([...complete.content, [tab, cells]]) };
};

function repairOf(survey: WorkbookSurvey): Repair {
  const outcome = planRepair(plan, survey);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function codeOf(survey: WorkbookSurvey): string {
  const outcome = planRepair(plan, survey);
  return outcome.ok ? 'no reason' : outcome.reason.code;
}

const goals = plan.sheets.find(({ key }) => key === 'goals');
const goalsTab = goals?.name ?? '';
const goalsTitle = goals ? titleOf(goals) : null;

function titleOf(sheet: SheetPlan): CellValue {
  const cell = sheet.cells.find(({ row, column }) => row === 0 && column === 0);
  return cell && 'value' in cell.content ? cell.content.value : null;
}

test('an empty workbook lacks every sheet and every name', () => {
  const repair = repairOf(empty);
  expect(repair.sheets.map(({ tab }) => tab)).toEqual(plan.sheets.map(({ name }) => name));
  expect(repair.sheets.every(({ whole }) => whole)).toBe(true);
  expect(repair.names).toEqual(plan.names);
});

test('a complete workbook lacks nothing', () => {
  expect(isComplete(repairOf(complete))).toBe(true);
});

test('a renamed tab is still our sheet', () => {
  const renamed = {
    ...complete,
    sheets: complete.sheets.map((tab) => (tab === goalsTab ? "Ziele '24" : tab)),
    names: complete.names.map(({ name, formula }) => ({
      name,
      formula: formula.replace(`='${goalsTab}'!`, "='Ziele ''24'!"),
    })),
  };
  expect(isComplete(repairOf(renamed))).toBe(true);
});

test('a deleted sheet is added again, and its broken names with it', () => {
  const repair = repairOf({
    ...complete,
    sheets: complete.sheets.filter((tab) => tab !== goalsTab),
    tables: complete.tables.filter((table) => !goals?.tables.some(({ name }) => name === table)),
    names: complete.names.map(({ name, formula }) => ({
      name,
      formula: formula.includes(`'${goalsTab}'`) || formula.startsWith('=Goals[') ? '=#REF!' : formula,
    })),
  });
  expect(repair.sheets.map(({ tab, whole }) => [tab, whole])).toEqual([[goalsTab, true]]);
  expect(repair.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['cb_goals', 'ids_Goals']));
  expect(repair.brokenNames).toEqual(repair.names.map(({ name }) => name));
});

test('a deleted table is put back where its place is empty', () => {
  const range = goals?.tables[0]?.range;
  const survey = withContent(goalsTab, (cells) => {
    cells.splice(range?.row ?? 0);
  });
  const repair = repairOf({ ...survey, tables: complete.tables.filter((table) => table !== 'Goals') });
  expect(repair.sheets.map(({ whole, tables }) => [whole, tables.map(({ name }) => name)])).toEqual([
    [false, ['Goals']],
  ]);
});

test('a table turned into plain cells is not written over', () => {
  expect(codeOf({ ...complete, tables: complete.tables.filter((table) => table !== 'Goals') })).toBe(
    'place-taken',
  );
});

describe('a form whose name is gone', () => {
  const names = complete.names.filter(({ name }) => name !== 'Engagement_form');

  test('gets its name back where its labels stand, and no cell is written', () => {
    const repair = repairOf({ ...complete, names });
    expect(repair.sheets).toEqual([]);
    expect(repair.names.map(({ name }) => name)).toEqual(['Engagement_form']);
  });

  test('is put back where its cells are empty', () => {
    const repair = repairOf({ ...withContent('Engagement', (cells) => cells.splice(0)), names });
    expect(repair.sheets.flatMap(({ forms }) => forms.map(({ name }) => name))).toEqual(['Engagement']);
  });

  test('is not put over other cells', () => {
    const moved = withContent('Engagement', (cells) => cells.unshift(['My own line']));
    expect(codeOf({ ...moved, names })).toBe('place-taken');
  });
});

test('a formula of ours that lost its reference is entered again, a changed one is left alone', () => {
  const home = plan.sheets.find(({ key }) => key === 'home');
  const [first, second] = home?.cells.filter(({ content }) => 'formula' in content) ?? [];
  const repair = repairOf(
    withContent(home?.name ?? '', (cells) => {
      const put = (cell: typeof first, formula: string) => {
        const row = cell && cells[cell.row];
        if (row) row[cell.column] = formula;
      };
      put(first, '=COUNTIF(#REF!,"Held")');
      put(second, '="My own heading"');
    }),
  );
  expect(repair.sheets.map(({ tab, broken }) => [tab, broken])).toEqual([
    [
      home?.name,
      [
        {
          row: first?.row,
          column: first?.column,
          formula: first && 'formula' in first.content ? first.content.formula : '',
        },
      ],
    ],
  ]);
});

test("a user's tab, table or name is never taken over", () => {
  expect(codeOf({ ...empty, sheets: ['Sheet1', goalsTab.toUpperCase()] })).toBe('sheet-taken');
  expect(codeOf({ ...empty, tables: ['goals'] })).toBe('table-taken');
  expect(codeOf({ ...empty, names: [{ name: 'list_Direction', formula: '=Sheet1!$A$1' }] })).toBe(
    'defined-name-taken',
  );
});

test('a workbook built with another stage model is left alone', () => {
  expect(codeOf({ ...complete, model: 'process' })).toBe('other-model');
});

describe('after an interrupted build', () => {
  const begun = { ...empty, sheets: ['Sheet1', 'Home', goalsTab] };

  test('sheets that hold only what the plan put there are removed and added again', () => {
    const repair = repairOf({
      ...begun,
      unfinished: new Set(['Home', goalsTab]),
      content: new Map([
        ['Home', []],
        [goalsTab, [[goalsTitle]]],
      ]),
    });
    expect(repair.remove).toEqual(['Home', goalsTab]);
    expect(repair.sheets).toHaveLength(plan.sheets.length);
  });

  test('a sheet in which somebody has typed is kept, and only what it lacks is added', () => {
    const repair = repairOf({
      ...begun,
      unfinished: new Set(['Home', goalsTab]),
      content: new Map([
        ['Home', []],
        [goalsTab, [['My own title']]],
      ]),
    });
    expect(repair.remove).toEqual(['Home']);
    const kept = repair.sheets.find(({ tab }) => tab === goalsTab);
    expect(kept).toMatchObject({ whole: false });
    expect(kept?.tables.map(({ name }) => name)).toEqual(goals?.tables.map(({ name }) => name));
  });
});
