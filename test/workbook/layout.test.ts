import fc from 'fast-check';
import { address } from '../../src/workbook/cell';
import { blocks } from '../../src/workbook/blueprint/blueprint';
import type { StageModel } from '../../src/workbook/blueprint/types';
import { planWorkbook } from '../../src/workbook/layout';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

const models: readonly StageModel[] = ['process', 'stages', 'combined'];

const tabs = (model: StageModel): string[] => planWorkbook(model).sheets.map(({ name }) => name);

const tableOf = (plan: WorkbookPlan, name: string) => {
  const sheet = plan.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const table = sheet?.tables.find((entry) => entry.name === name);
  if (!sheet || !table) throw new Error(`No table ${name}.`);
  return { sheet, table };
};

const formulaOf = (plan: WorkbookPlan, name: string) =>
  plan.names.find((entry) => entry.name === name)?.formula;

describe('stage models', () => {
  test('the combined model has eight stages', () => {
    expect(tabs('combined')).toEqual([
      ...[
        'Home',
        'Engagement',
        '1 Contracting',
        '2 Rapport',
        '3 Assessment',
        '3 Raters',
        '3 Items',
        '3 Responses',
        '3 Comments',
      ],
      ...[
        '3 Report',
        '3 Report in words',
        '3 Report by item',
        '3 Report of change',
        '3 Releases',
        '4 Goals',
        '4 GAS',
        '4 Checks',
        '5 Actions',
        '6 Sessions',
        '6 Coach private',
        '6 Practice',
        '7 Reviews',
        '7 Pulse',
        '7 Progress',
        '7 Goal charts',
        '7 Sponsor page',
      ],
      ...['8 Closure', 'Share log', 'Options', 'Lists', 'About'],
    ]);
  });

  test('process steps put contract and rapport on one sheet', () => {
    const plan = planWorkbook('process');
    expect(tabs('process').slice(0, 4)).toEqual(['Home', 'Engagement', '1 Relationship', '2 Assessment']);
    const { sheet } = tableOf(plan, 'Contract');
    expect(sheet.tables.map(({ name }) => name)).toEqual(['Contract', 'Values', 'Aspirations', 'Alliance']);
    expect(sheet.forms.map(({ name }) => name)).toEqual(['ContractTerms', 'Rapport']);
  });

  test('stages put reviews and closure on one sheet under 7', () => {
    const { sheet } = tableOf(planWorkbook('stages'), 'Reviews');
    expect(sheet.name).toBe('7 Evaluation');
    expect(sheet.tables.map(({ name }) => name)).toEqual(['Reviews', 'Outcomes', 'Sustaining']);
    expect(tabs('stages')).not.toContain('8 Closure');
  });

  test('all three have the same tables, forms and columns', () => {
    const schema = (model: StageModel) =>
      Object.fromEntries(
        planWorkbook(model)
          .sheets.flatMap(({ tables, forms }) => [
            ...tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)] as const),
            ...forms.map(({ name, fields }) => [name, fields.map(({ header }) => header)] as const),
          ])
          .sort(([a], [b]) => a.localeCompare(b)),
      );
    expect(schema('process')).toEqual(schema('combined'));
    expect(schema('stages')).toEqual(schema('combined'));
    expect(Object.keys(schema('combined'))).toHaveLength(blocks.size);
  });

  test('the Engagement form starts with the model that was chosen', () => {
    for (const [model, word] of [
      ['process', 'Process'],
      ['stages', 'Stages'],
      ['combined', 'Combined'],
    ] as const) {
      const form = planWorkbook(model).sheets.find(({ key }) => key === 'engagement')?.forms[0];
      const index = form?.fields.findIndex(({ header }) => header === 'Stage model') ?? -1;
      expect(form?.values[index]).toBe(word);
    }
  });
});

test('the same arguments give the same plan', () => {
  expect(JSON.stringify(planWorkbook('process'))).toBe(JSON.stringify(planWorkbook('process')));
});

describe('extents', () => {
  test('make tables longer, and validations and number formats with them', () => {
    const plan = planWorkbook('combined', new Map([['Goals', { rows: 7 }]]));
    const { sheet, table } = tableOf(plan, 'Goals');
    expect(table.range.rows).toBe(8);
    expect(table.rows).toHaveLength(7);
    for (const { range } of [...sheet.validations, ...sheet.numberFormats]) expect(range.rows).toBe(7);
  });

  test('find conditional formats below the table already, so that no rule is ever set twice', () => {
    for (const rows of [1, 7, 400]) {
      const { sheet } = tableOf(planWorkbook('combined', new Map([['Goals', { rows }]])), 'Goals');
      for (const { range } of sheet.formats) expect(range.rows).toBe(Math.max(300, rows));
    }
  });

  test('never drop starter rows', () => {
    const plan = planWorkbook('combined', new Map([['Contract', { rows: 2 }]]));
    expect(tableOf(plan, 'Contract').table.rows).toHaveLength(21);
  });

  test('bring the columns of the 360 items along, all under one validation', () => {
    const openHeaders = ['C01-1', 'C01-2', 'C02-1'];
    const { sheet, table } = tableOf(
      planWorkbook('combined', new Map([['Responses_360', { rows: 5, openHeaders }]])),
      'Responses_360',
    );
    expect(table.columns.map(({ header }) => header)).toEqual(['Round', 'Rater ID', 'Group', ...openHeaders]);
    expect(sheet.validations.map(({ range }) => address(range))).toEqual([
      'A5:A9',
      'B5:B9',
      'C5:C9',
      'D5:F9',
    ]);
    expect(sheet.validations[3]?.rule).toMatchObject({
      formula: expect.stringContaining('D5="NO"') as string,
    });
  });

  test('without them the responses have no item column', () => {
    expect(tableOf(planWorkbook('combined'), 'Responses_360').table.columns).toHaveLength(3);
  });

  test('change nothing on other sheets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (rows) => {
        const others = (plan: WorkbookPlan): SheetPlan[] =>
          plan.sheets.filter(({ key }) => key !== 'sessions');
        const grown = planWorkbook('combined', new Map([['Sessions', { rows }]]));
        expect(others(grown)).toEqual(others(planWorkbook('combined')));
      }),
      { numRuns: 10 },
    );
  });
});

describe('defined names', () => {
  const plan = planWorkbook('combined');

  test('a hidden one finds every sheet', () => {
    for (const { key, name } of plan.sheets) {
      const found = plan.names.find((entry) => entry.name === `cb_${key}`);
      expect(found).toMatchObject({ visible: false, formula: `='${name}'!$A$1` });
    }
  });

  test('forms, fields, lists and ids have theirs', () => {
    expect(formulaOf(plan, 'Engagement_form')).toBe(
      "='Engagement'!$B$7:$B$32".replace('7', '5').replace('32', '30'),
    );
    expect(formulaOf(plan, 'ids_Goals')).toBe('=Goals[Goal ID]');
    expect(formulaOf(plan, 'list_YesNo')).toBe("='Lists'!$A$5:$A$6");
    expect(formulaOf(plan, 'Engagement_min_raters')).toMatch(/^='Engagement'!\$B\$\d+$/);
  });

  test('no list is empty or has a word twice, whatever its case', () => {
    const lists = plan.sheets.find(({ key }) => key === 'lists');
    for (const { name, formula } of plan.names.filter((entry) => entry.name.startsWith('list_'))) {
      const [, column, first, last] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
      const words = (lists?.cells ?? [])
        .filter((cell) => address({ ...cell, row: 0, rows: 1, columns: 1 }) === `${column}1`)
        .filter(({ row }) => row + 1 >= Number(first) && row + 1 <= Number(last))
        .map(({ content }) => ('value' in content ? String(content.value).toLowerCase() : ''));
      expect({ name, words: new Set(words).size }).toEqual({ name, words: Number(last) - Number(first) + 1 });
    }
  });
});

describe('protection', () => {
  test('only the pages that fill themselves are protected, so that tables can grow', () => {
    for (const model of models) {
      for (const sheet of planWorkbook(model).sheets) {
        if (sheet.protection)
          expect({ key: sheet.key, tables: sheet.tables.length }).toEqual({ key: sheet.key, tables: 0 });
      }
      const locked = planWorkbook(model)
        .sheets.filter(({ protection }) => protection)
        .map(({ key }) => key);
      expect(locked).toEqual([
        ...['home', 'report', 'reportWords', 'reportItems', 'reportChange'],
        ...['progress', 'goalCharts', 'sponsorPage', 'about'],
      ]);
    }
  });

  test('what our functions spill on a protected page lies in unlocked cells, where a stuck one can be entered again', () => {
    const spills = planWorkbook('combined').sheets.flatMap((sheet) =>
      sheet.protection
        ? sheet.cells.flatMap(({ row, column, content, spill }) =>
            spill && 'formula' in content && content.formula.startsWith('=COACH.')
              ? [{ unlocked: sheet.protection?.unlocked ?? [], rect: { row, column, ...spill } }]
              : [],
          )
        : [],
    );
    expect(spills).toHaveLength(6);
    for (const { unlocked, rect } of spills) expect(unlocked).toContainEqual(rect);
  });
});

test('every sheet but Home has a way back to Home, and Home one to every sheet', () => {
  for (const model of models) {
    const { sheets } = planWorkbook(model);
    const targets = (sheet: SheetPlan) => sheet.cells.flatMap(({ link }) => (link ? [link.sheet] : []));
    for (const sheet of sheets.slice(1)) expect(targets(sheet)).toEqual(['home']);
    expect(targets(sheets[0] ?? never())).toEqual(sheets.slice(1).map(({ key }) => key));
  }
});

const never = (): never => {
  throw new Error('The plan has no sheet.');
};

test('links and lists point to ids and words: every link column has a list', () => {
  for (const { validations, tables } of planWorkbook('combined').sheets) {
    for (const { columns, range } of tables) {
      columns.forEach((column, index) => {
        if (!column.list && !column.to) return;
        const rule = validations.find(
          (plan) =>
            plan.range.row === range.row + 1 &&
            plan.range.column <= range.column + index &&
            plan.range.column + plan.range.columns > range.column + index,
        )?.rule;
        expect(rule).toEqual({
          kind: 'list',
          formula: column.to ? `=ids_${column.to.table}` : `=list_${column.list}`,
        });
      });
    }
  }
});

test('the plan stays within what one batch of Office.js can carry', () => {
  for (const model of models) {
    const { sheets, names } = planWorkbook(model);
    const count = (of: (sheet: SheetPlan) => readonly unknown[]) =>
      sheets.reduce((sum, sheet) => sum + of(sheet).length, 0);
    const counts = {
      validations: count((sheet) => sheet.validations),
      formats: count((sheet) => sheet.formats),
      numberFormats: count((sheet) => sheet.numberFormats),
      charts: count((sheet) => sheet.charts),
      names: names.length,
      cells: count((sheet) => sheet.cells),
    };
    process.stdout.write(`plan of ${model}: ${JSON.stringify(counts)}\n`);
    expect(counts.validations).toBeLessThanOrEqual(135);
    expect(counts.formats).toBeLessThanOrEqual(35);
    expect(counts.numberFormats).toBeLessThanOrEqual(80);
    expect(counts.charts).toBeLessThanOrEqual(24);
  }
});
