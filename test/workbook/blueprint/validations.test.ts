import { fewestRaters, mostRaters } from '../../../src/domain/suppression/minRaters';
import type { CellValue, Rect } from '../../../src/workbook/cell';
import { serialOfIso } from '../../../src/domain/dates';
import { planWorkbook } from '../../../src/workbook/layout';
import type { ValidationRule } from '../../../src/workbook/plan';
import type { ColumnSpec } from '../../../src/workbook/blueprint/types';
import { createUniverEngine } from '../../../src/workbench/engine/univerEngine';

interface Ruled {
  readonly block: string;
  readonly column: ColumnSpec;
  readonly rule: ValidationRule | undefined;
}

const covers = (range: Rect, row: number, column: number): boolean =>
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;

/** Every column and field with the rule that its first cell has. */
const ruled: readonly Ruled[] = planWorkbook('combined').sheets.flatMap(({ tables, forms, validations }) => {
  const ruleAt = (row: number, column: number): ValidationRule | undefined =>
    validations.find(({ range }) => covers(range, row, column))?.rule;
  return [
    ...tables.flatMap(({ name, range, columns }) =>
      columns.map((column, i) => ({ block: name, column, rule: ruleAt(range.row + 1, range.column + i) })),
    ),
    ...forms.flatMap(({ name, range, fields }) =>
      fields.map((column, i) => ({ block: name, column, rule: ruleAt(range.row + i, range.column) })),
    ),
  ];
});

const ruleOf = (block: string, header: string): ValidationRule | undefined =>
  ruled.find((entry) => entry.block === block && entry.column.header === header)?.rule;

test('every number that a person types is checked, whole numbers as such', () => {
  const kinds = { int: 'whole', dec: 'decimal', pct: 'decimal', money: 'decimal' } as const;
  const numbers = ruled.filter(({ column }) => column.type in kinds && !column.formula && !column.written);
  expect(numbers.length).toBeGreaterThan(40);
  for (const { block, column, rule } of numbers) {
    expect({ block, header: column.header, kind: rule?.kind }).toEqual({
      block,
      header: column.header,
      kind: kinds[column.type as keyof typeof kinds],
    });
  }
});

test.each<readonly [block: string, header: string, min: number, max: number | null]>([
  ['Engagement', 'Session minutes', 15, 240],
  ['Engagement', 'Min raters', fewestRaters, mostRaters],
  ['ContractTerms', 'Fee', 0, null],
  ['Values', 'Rank', 1, 5],
  ['Values', 'Lived now', 0, 10],
  ['Raters_360', 'Months known', 0, null],
  ['Items_360', 'Weight', 0.01, null],
  ['Goals', 'Weight', 0.01, null],
  ['Goals', 'Confidence', 1, 10],
  ['Actions', 'Effort', 1, 5],
  ['Sessions', 'Session no', 1, null],
  ['Sessions', 'Minutes', 15, 240],
  ['PracticeLog', 'Result', -2, 2],
  ['CheckIns', 'Effort', 1, 10],
  ['Reviews', 'N', 0, null],
  ['Closure', 'Estimated value', 0, null],
])('%s: %s is bound as the design says', (block, header, min, max) => {
  const rule = ruleOf(block, header);
  expect(rule).toMatchObject({ min });
  expect((rule && 'max' in rule ? rule.max : undefined) ?? null).toBe(max);
});

describe('the dates of an action', () => {
  const engine = createUniverEngine();
  afterAll(() => {
    engine.dispose();
  });

  const rule = ruleOf('Actions', 'Start');
  const plannedEnd = serialOfIso('2026-06-30');
  const day = (iso: string | null): CellValue => (iso === null ? null : serialOfIso(iso));
  let sheets = 0;

  /** What the rule says of the Start cell and of the Due cell. */
  const verdicts = async (start: CellValue, due: CellValue, end: CellValue): Promise<CellValue[]> => {
    const sheet = `s${(sheets += 1)}`;
    engine.addSheet(sheet, sheet);
    engine.setName('Engagement_end', `='${sheet}'!$A$1`);
    const formula = rule?.kind === 'custom' ? rule.formula : '';
    engine.write(sheet, 0, 0, [[{ value: end }]]);
    engine.write(sheet, 4, 8, [[{ value: start }, { value: due }]]);
    // Relative to the first cell, as Excel reads it for the second.
    const ofDue = formula.replace(/(?<!\$)I5/g, 'J5');
    engine.write(sheet, 4, 20, [[{ formula }, { formula: ofDue }]]);
    await engine.calculate();
    return (
      engine.read(sheet, { row: 4, column: 20, rows: 1, columns: 2 })[0]?.map(({ value }) => value) ?? []
    );
  };

  test('share one rule', () => {
    expect(rule).toMatchObject({ kind: 'custom' });
    expect(ruleOf('Actions', 'Due')).toBe(rule);
  });

  test.each([
    ['in order and by the planned end', '2026-03-01', '2026-06-30', plannedEnd, [true, true]],
    ['on one day', '2026-03-01', '2026-03-01', plannedEnd, [true, true]],
    ['with a due date before the start', '2026-03-02', '2026-03-01', plannedEnd, [false, false]],
    ['with a due date after the planned end', '2026-03-01', '2026-07-01', plannedEnd, [false, false]],
    ['without a start', null, '2026-05-01', plannedEnd, [false, true]],
    ['without a due date', '2026-05-01', null, plannedEnd, [true, false]],
    ['without a planned end', '2026-05-01', '2027-05-01', null, [true, true]],
    ['in another century', '1926-05-01', '2026-05-01', plannedEnd, [false, false]],
  ] as const)('%s', async (_case, start, due, end, expected) => {
    expect(await verdicts(day(start), day(due), end)).toEqual(expected);
  });

  test('as text are refused', async () => {
    expect(await verdicts('soon', 46_100, plannedEnd)).toEqual([false, false]);
  });
});
