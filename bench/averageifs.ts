import { createUniverEngine } from '../src/workbench/engine/univerEngine';
import { columnLetters, type CellValue } from '../src/workbook/cell';

/** What a coach without us would calculate: one AVERAGEIFS for each group and item. */
export interface AverageIfs {
  /** Milliseconds from the formulas' entry to their results. */
  readonly calculate: number;
  readonly formulas: number;
  /** Mean of item means by group and competency, in the order given. */
  readonly means: readonly (readonly number[])[];
}

const SHEET = 'answers';

/**
 * Lets Univer calculate group means over a table of answers (Round, Rater ID, Group, items…) by native formulas.
 *
 * @param competencies item columns of each competency, counted from 0 in the table
 */
export async function averageIfs(
  responses: readonly (readonly unknown[])[],
  groups: readonly string[],
  competencies: readonly (readonly number[])[],
): Promise<AverageIfs> {
  const engine = createUniverEngine();
  try {
    engine.addSheet(SHEET, 'Answers');
    engine.addSheet('means', 'Means');
    engine.write(
      SHEET,
      0,
      0,
      responses.map((row) => row.map((value) => ({ value: value as CellValue }))),
    );
    await engine.calculate();
    const last = responses.length;
    const items = competencies.flat();
    const formulas = items.map((column) =>
      groups.map((group) => {
        const letters = columnLetters(column);
        return {
          formula: `=AVERAGEIFS(Answers!$${letters}$2:$${letters}$${last},Answers!$C$2:$C$${last},"${group}")`,
        };
      }),
    );
    const start = performance.now();
    engine.write('means', 0, 0, formulas);
    await engine.calculate();
    const calculate = performance.now() - start;
    const cells = engine.read('means', { row: 0, column: 0, rows: items.length, columns: groups.length });
    const itemMean = (item: number, group: number) => Number(cells[items.indexOf(item)]?.[group]?.value);
    return {
      calculate,
      formulas: items.length * groups.length,
      means: groups.map((_, group) =>
        competencies.map(
          (columns) => columns.reduce((sum, item) => sum + itemMean(item, group), 0) / columns.length,
        ),
      ),
    };
  } finally {
    engine.dispose();
  }
}
