import { goalHeaders } from '../../src/domain/goals/goal';
import { goalSettingRows } from '../../src/domain/goals/goalSettings';
import type { CellValue } from '../../src/workbook/cell';
import { extentsOf } from '../../src/workbook/extents';
import { planWorkbook } from '../../src/workbook/layout';
import type { SheetPlan, TablePlan, WorkbookPlan } from '../../src/workbook/plan';
import type { TableRows, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { writeWorkbook } from '../../src/xlsx/write';
import { cellsOf, goalFixture, serial, type FixtureGoal } from './goalFixture';
import { sampleProperties, sampleStamp } from './samplePlan';

/** Cells of a row by header. */
export type Cells = Readonly<Record<string, CellValue>>;

/** A goal of the fixture as a row of a workbook, where no cell holds a text without characters. */
export const goalRow = (goal: FixtureGoal): Cells =>
  Object.fromEntries(
    Object.entries(cellsOf(goal)).map(([header, value]) => [
      header,
      value === '' ? null : (value as CellValue),
    ]),
  );

/** A goal of the fixture by its id. */
export function fixtureRow(id: string): Cells {
  const goal = goalFixture.goals.find((entry) => entry.id === id);
  if (!goal) throw new Error(`The fixture has no goal ${id}.`);
  return goalRow(goal);
}

const table = (name: string, rows: readonly Cells[], known: readonly string[] = []): TableRows => {
  const headers = [...new Set([...known, ...rows.flatMap((row) => Object.keys(row))])];
  return { name, headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) };
};

/** Values of one column, each once. */
const distinct = (rows: readonly Cells[], header: string): CellValue[] => [
  ...new Set(rows.flatMap((row) => row[header] ?? [])),
];

/** An engagement with these goals, and with what they refer to. A row without cells is a blank one. */
export function goalsContent(goals: readonly Cells[]): WorkbookSnapshot {
  const { start, end, stage } = goalFixture.engagement;
  const tables = [
    table('Engagement', [
      { 'Start date': serial(start), 'Planned end': serial(end), 'Current stage': stage },
    ]),
    table('Goals', goals, goalHeaders),
    table(
      'Values',
      distinct(goals, 'Value').map((value) => ({ Value: value })),
    ),
    table(
      'Aspirations',
      distinct(goals, 'Aspiration').map((id) => ({ 'Aspiration ID': id, Text: id })),
    ),
    table(
      'Settings',
      goalSettingRows.map(({ key, value, meaning }) => ({ Key: key, Value: value, Meaning: meaning })),
    ),
  ];
  return {
    stamp: sampleStamp,
    tables: new Map(tables.map((entry) => [entry.name, entry])),
    sheets: new Map(),
  };
}

/** A workbook with these goals, as the bytes of a file. */
export const goalsFile = (goals: readonly Cells[], change?: (plan: WorkbookPlan) => WorkbookPlan) =>
  fileOf(goalsContent(goals), change);

/** A workbook with this content, as the bytes of a file. */
export function fileOf(
  content: WorkbookSnapshot,
  change: (plan: WorkbookPlan) => WorkbookPlan = (plan) => plan,
): Uint8Array {
  const plan = change(planWorkbook('combined', extentsOf(content)));
  const written = writeWorkbook(plan, content, sampleProperties);
  if (!written.ok) throw new Error(written.reason.why);
  return written.value;
}

/** The plan with the table of goals laid out in another way, on a sheet that holds nothing else. */
export const withGoalsTable =
  (change: (goals: TablePlan) => TablePlan, tab?: string) =>
  (plan: WorkbookPlan): WorkbookPlan => ({
    ...plan,
    sheets: plan.sheets.map((sheet): SheetPlan => {
      const goals = sheet.tables.find(({ name }) => name === 'Goals');
      if (!goals) return sheet;
      return {
        ...sheet,
        name: tab ?? sheet.name,
        cells: [],
        tables: [change(goals)],
        validations: [],
        formats: [],
        numberFormats: [],
        styles: [],
      };
    }),
  });
