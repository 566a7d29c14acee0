import { createUniverEngine } from '../../src/workbench/engine/univerEngine';
import type { GridEngine } from '../../src/workbench/engine/gridEngine';
import { goalCheckFunction } from '../../src/functions/goal';
import { argumentsFor } from '../../src/workbench/host/functionArguments';
import type { CellValue, Rect } from '../../src/workbook/cell';
import type { SheetKey, StageModel } from '../../src/workbook/blueprint/types';
import { planWorkbook } from '../../src/workbook/layout';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

/** Sheets that take most of the time to calculate. */
const slow: readonly SheetKey[] = ['goalCharts', 'sponsorPage', 'progress'];

/** Content of tables and forms: rows by header; a form takes one row. */
export type Content = Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;

/** Start, end and stage are values, the last parameter repeats: what functions.json says of the check. */
const checkParameters = [
  { dimensionality: 'matrix' },
  ...[{}, {}, {}],
  ...Array.from({ length: 5 }, () => ({ dimensionality: 'matrix' })),
  { dimensionality: 'matrix', repeating: true },
];

/** A planned workbook on the calculation engine, filled with content, without any host between. */
export class PlanOnGrid {
  readonly plan: WorkbookPlan;
  readonly #engine: GridEngine = createUniverEngine();

  /** @param only the sheets that are wanted; by default all but those that take most of the time to calculate */
  constructor(model: StageModel, content: Content = {}, only?: readonly SheetKey[]) {
    const extents = new Map(Object.entries(content).map(([name, rows]) => [name, { rows: rows.length }]));
    const plan = planWorkbook(model, extents);
    const isWanted = (key: SheetKey): boolean => (only ? only.includes(key) : !slow.includes(key));
    this.plan = { ...plan, sheets: plan.sheets.filter(({ key }) => isWanted(key)) };
    for (const sheet of this.plan.sheets) this.#engine.addSheet(sheet.key, sheet.name);
    for (const sheet of this.plan.sheets) this.#fillBlocks(sheet, content);
    for (const name of this.plan.names) this.#engine.setName(name.name, name.formula);
    for (const sheet of this.plan.sheets) this.#fillFormulas(sheet);
  }

  #fillBlocks(sheet: SheetPlan, content: Content): void {
    for (const cell of sheet.cells) {
      if ('value' in cell.content) this.#put(sheet.key, cell.row, cell.column, cell.content.value);
    }
    for (const { name, range, columns, rows } of sheet.tables) {
      const given = content[name];
      columns.forEach((column, c) => {
        this.#put(sheet.key, range.row, range.column + c, column.header);
        for (let r = 0; r < range.rows - 1; r++) {
          const value = given ? given[r]?.[column.header] : rows[r]?.[c];
          this.#put(sheet.key, range.row + 1 + r, range.column + c, value ?? null);
        }
      });
      this.#engine.setTable({ id: name, name, sheet: sheet.key, range });
    }
    for (const { name, range, fields, values } of sheet.forms) {
      fields.forEach((field, i) => {
        this.#put(
          sheet.key,
          range.row + i,
          range.column,
          content[name]?.[0]?.[field.header] ?? values[i] ?? null,
        );
      });
    }
  }

  #fillFormulas(sheet: SheetPlan): void {
    for (const { row, column, content } of sheet.cells) {
      if ('formula' in content) this.#engine.write(sheet.key, row, column, [[{ formula: content.formula }]]);
    }
    for (const { range, columns } of sheet.tables) {
      columns.forEach(({ formula }, c) => {
        if (!formula) return;
        const cells = Array.from({ length: range.rows - 1 }, () => [{ formula }]);
        this.#engine.write(sheet.key, range.row + 1, range.column + c, cells);
      });
    }
  }

  #put(sheet: SheetKey, row: number, column: number, value: CellValue): void {
    if (value !== null) this.#engine.write(sheet, row, column, [[{ value }]]);
  }

  /** A value typed into a cell, as by a user. */
  type(sheet: SheetKey, row: number, column: number, value: CellValue): void {
    this.#put(sheet, row, column, value);
  }

  /** Makes our report function answer with a fixed table. */
  answerReport(table: readonly (readonly CellValue[])[]): void {
    this.answer('FEEDBACK.REPORT', table);
  }

  /** Makes one of our functions answer with a fixed table. */
  answer(name: string, table: readonly (readonly CellValue[])[]): void {
    this.#engine.registerFunctions([`COACH.${name}`], (calls) => Promise.resolve(calls.map(() => table)));
  }

  /** Lets our goal check answer, or a fixed table in its place. */
  answerCheck(table?: readonly (readonly CellValue[])[]): void {
    const answer = (args: readonly unknown[]): readonly (readonly CellValue[])[] => {
      const given = argumentsFor(checkParameters, args) as Parameters<typeof goalCheckFunction>;
      return goalCheckFunction(...given) as CellValue[][];
    };
    this.#engine.registerFunctions(['COACH.GOAL.CHECK'], (calls) =>
      Promise.resolve(calls.map(({ args }) => table ?? answer(args))),
    );
  }

  async calculate(): Promise<void> {
    await this.#engine.calculate();
    await this.#engine.settled(5000);
  }

  values(sheet: SheetKey, rect: Rect): CellValue[][] {
    return this.#engine.read(sheet, rect).map((row) => row.map((cell) => cell.value));
  }

  value(sheet: SheetKey, row: number, column: number): CellValue {
    return this.values(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? null;
  }

  dispose(): void {
    this.#engine.dispose();
  }
}
