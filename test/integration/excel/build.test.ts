import type { Outcome } from '../../../src/domain/outcome';
import { planWorkbook } from '../../../src/workbook/layout';
import type { BuildReport, BuildStep } from '../../../src/workbook/port';
import { plan, stamp, startAddin, wholePlan, type Addin } from '../../support/addin';
import { workbookState } from '../../support/workbookState';

// Whole workbooks are built here; a busy machine takes its time.
jest.setTimeout(30_000);

let addin: Addin;

/** Most tests do not ask what formulas give, which takes longer than everything else. */
const calculate = (mode: 'Automatic' | 'Manual') => {
  addin.headless.host.workbook.application.calculationMode = mode;
};

beforeEach(async () => {
  addin = await startAddin();
  calculate('Manual');
});

afterEach(() => {
  addin.headless.dispose();
});

const build = () => addin.port.build(plan, stamp);
const buildWhole = () => addin.port.build(wholePlan, stamp);

function report(outcome: Outcome<BuildReport>): BuildReport {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'no reason' : outcome.reason.code);

test('an empty workbook gets every sheet, table, name and chart of the plan, and nothing else', async () => {
  const built = report(await buildWhole());
  expect(built.notes).toEqual([]);
  expect(built.addedSheets).toEqual(wholePlan.sheets.map(({ name }) => name));
  const state = await workbookState();
  // The empty sheet of the new workbook is moved behind ours, never deleted.
  expect(state.sheets.map(({ name }) => name)).toEqual([
    ...wholePlan.sheets.map(({ name }) => name),
    'Sheet1',
  ]);
  expect(state.tables.map(({ name }) => name).sort()).toEqual(
    wholePlan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort(),
  );
  expect(state.names.map(({ name }) => name).sort()).toEqual(
    [...wholePlan.names.map(({ name }) => name), 'cb_stamp'].sort(),
  );
  expect(state.sheets.flatMap(({ charts }) => charts)).toEqual(
    wholePlan.sheets.flatMap(({ charts }) => charts.map(({ name }) => name)),
  );
  expect(state.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name)).toEqual(
    wholePlan.sheets.filter(({ protection }) => protection).map(({ name }) => name),
  );
  expect(state.xml).toHaveLength(1);
});

// performance.md PF5 allows 250 kB for 12 to 14 sheets; there are 30 with 33 tables and 23 charts.
test('the build takes three syncs at most, 1,500 actions and 265 kB, cosmetic calls apart', async () => {
  const { statistics } = addin.headless.host;
  statistics.reset();
  report(await buildWhole());
  const cosmetic = statistics.current.each.slice(-4);
  const essential = statistics.current.each.slice(0, -4);
  expect(essential.length).toBeLessThanOrEqual(3);
  expect(essential.reduce((sum, { actions }) => sum + actions, 0)).toBeLessThanOrEqual(1500);
  expect(essential.reduce((sum, { requestBytes }) => sum + requestBytes, 0)).toBeLessThanOrEqual(265_000);
  expect(cosmetic).toHaveLength(4);
});

const titles = () =>
  Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('7 Progress').load('charts/items/title/text');
    await context.sync();
    return charts.items.map(({ title }) => title.text);
  });

test('the title of a chart is its message, and follows it', async () => {
  calculate('Automatic');
  report(await buildWhole());
  expect(await titles()).toContain('The first review draws this chart.');
  await addin.headless.host.asUser.type('6 Sessions', 'F5', 'Held');
  await addin.headless.settled();
  expect(await titles()).toContain('1 of – sessions used.');
});

test('where titles cannot follow their cells the charts keep plain ones, and a note says so', async () => {
  addin.headless.host.failAt(0, 'GeneralException', { when: 'before', batch: 3 });
  expect(report(await buildWhole()).notes).toEqual([
    'The titles of the charts do not follow their messages.',
  ]);
  expect(await titles()).toContain('Progress over the reviews');
});

test('the build tells each step as it begins, and a second run only looks', async () => {
  const steps: BuildStep[] = [];
  report(await addin.port.build(plan, stamp, (step) => steps.push(step)));
  expect(steps).toEqual(['looking', 'writing', 'dressing', 'locking']);
  steps.length = 0;
  report(await addin.port.build(plan, stamp, (step) => steps.push(step)));
  expect(steps).toEqual(['looking']);
});

test('the whole workbook is read in two syncs', async () => {
  report(await build());
  const { statistics } = addin.headless.host;
  statistics.reset();
  const snapshot = await addin.port.read();
  expect(snapshot.ok && snapshot.value.stamp).toEqual(stamp);
  expect(snapshot.ok && snapshot.value.sheets.size).toBe(plan.sheets.length);
  expect(statistics.current.batches).toBe(2);
});

test('a second run changes nothing', async () => {
  report(await build());
  const before = await workbookState();
  expect(report(await build())).toEqual({ addedSheets: [], addedTables: [], notes: [] });
  expect(await workbookState()).toEqual(before);
});

test.each(['process', 'stages', 'combined'] as const)(
  'the model %s builds its own tabs over the same tables',
  async (model) => {
    const other = planWorkbook(model);
    report(await addin.port.build(other, { ...stamp, model }));
    const state = await workbookState();
    expect(state.sheets.map(({ name }) => name)).toEqual([...other.sheets.map(({ name }) => name), 'Sheet1']);
    expect(state.tables.map(({ name }) => name).sort()).toEqual(
      plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort(),
    );
  },
);

describe('on a workbook that has some of it', () => {
  test('a deleted sheet comes back, and no other cell changes', async () => {
    report(await build());
    const { asUser } = addin.headless.host;
    await asUser.type('5 Actions', 'B5', 'Practise the pause');
    await asUser.deleteSheet('6 Coach private');
    const before = await workbookState();
    const built = report(await build());
    expect(built.addedSheets).toEqual(['6 Coach private']);
    const after = await workbookState();
    expect(after.tables.map(({ name }) => name)).toContain('GAS');
    for (const sheet of before.sheets)
      expect(after.sheets.find(({ name }) => name === sheet.name)).toEqual(sheet);
    expect(after.names.filter(({ formula }) => formula.includes('#REF!'))).toEqual([]);
  });

  test.each(['4 Goals', '6 Sessions', '7 Reviews', 'Lists'])(
    'after %s was deleted, everything that referred to it works again',
    async (tab) => {
      calculate('Automatic');
      report(await build());
      await addin.headless.host.asUser.deleteSheet(tab);
      expect(report(await build()).addedSheets).toEqual([tab]);
      await addin.headless.settled();
      const state = await workbookState();
      expect(JSON.stringify(state)).not.toContain('#REF!');
      const fresh = await startAddin();
      await fresh.port.build(plan, stamp);
      await fresh.headless.settled();
      const expected = await workbookState();
      fresh.headless.dispose();
      const sorted = (sheets: typeof state.sheets) => [...sheets].sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(sorted(state.sheets)).toEqual(sorted(expected.sheets));
      expect(state.names).toEqual(expected.names);
    },
  );

  test('a renamed sheet is found by its mark, and nothing is added', async () => {
    report(await build());
    await addin.headless.host.asUser.renameSheet('4 Goals', "Alex' goals");
    expect(report(await build()).addedSheets).toEqual([]);
    const snapshot = await addin.port.read();
    expect(snapshot.ok && snapshot.value.sheets.get('goals')?.name).toBe("Alex' goals");
  });

  test('a table that was deleted is put back where it stood, with its drop-downs', async () => {
    report(await build());
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Wins').delete();
      await context.sync();
    });
    const built = report(await build());
    expect(built).toEqual({ addedSheets: [], addedTables: ['Wins'], notes: [] });
    const snapshot = await addin.port.read();
    expect(snapshot.ok && snapshot.value.tables.has('Wins')).toBe(true);
  });

  test('a table turned into plain cells is not written over', async () => {
    report(await build());
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Goals').convertToRange();
      await context.sync();
    });
    const before = await workbookState();
    expect(codeOf(await build())).toBe('place-taken');
    expect(await workbookState()).toEqual(before);
  });
});

describe('refuses, says why, and leaves the workbook as it is', () => {
  const refused = async (code: string) => {
    const before = await workbookState();
    expect(codeOf(await build())).toBe(code);
    expect(await workbookState()).toEqual(before);
  };

  test('when a sheet of the user bears a name of ours', async () => {
    await addin.headless.host.asUser.renameSheet('Sheet1', '4 GOALS');
    await refused('sheet-taken');
  });

  test('when a table of the user bears a name of ours', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [['Mine'], [1]];
      sheet.tables.add('A1:A2', true).name = 'Goals';
      await context.sync();
    });
    await refused('table-taken');
  });

  test('when the structure of the workbook is protected', async () => {
    addin.headless.host.asUser.protectStructure();
    await refused('protected');
  });

  test('when the workbook is read-only', async () => {
    addin.headless.host.asUser.openReadOnly();
    await refused('protected');
  });

  test('when the workbook was built with another model', async () => {
    report(await addin.port.build(planWorkbook('process'), { ...stamp, model: 'process' }));
    await refused('other-model');
  });
});

test('a sheet that somebody made between looking and writing is not taken for ours', async () => {
  const { host } = addin.headless;
  const building = build();
  // The preflight has been sent; the user is faster than the write.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('4 Goals');
    sheet.getRange('A1').values = [['My own goals']];
    await context.sync();
  });
  expect(codeOf(await building)).toBe('name-taken');
  const state = await workbookState();
  expect(state.sheets.map(({ name }) => name)).toEqual(['Sheet1', '4 Goals']);
  expect(JSON.stringify(state.sheets)).toContain('My own goals');
  expect(host.isAlive).toBe(true);
});

test('while a cell is being edited the build waits, and after three seconds says so', async () => {
  addin.headless.host.asUser.enterCellEdit();
  const outcome = await build();
  addin.headless.host.asUser.leaveCellEdit();
  expect(codeOf(outcome)).toBe('cell-edit');
  expect((await workbookState()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('an Excel without ExcelApi 1.13 is told apart before anything is sent', async () => {
  const old = await startAddin({ requirementSets: { ExcelApi: '1.12', CustomFunctionsRuntime: '1.4' } });
  const outcome = await old.port.build(plan, stamp);
  old.headless.dispose();
  expect(codeOf(outcome)).toBe('excel-too-old');
});
