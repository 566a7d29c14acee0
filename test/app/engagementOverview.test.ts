import { engagementOverview } from '../../src/app/engagementOverview';
import { goalHeaders } from '../../src/domain/goals/goal';
import { allDone } from '../../src/domain/stages/nextStep';
import { stages } from '../../src/domain/stages/stage';
import type { CellValue } from '../../src/workbook/cell';
import { planWorkbook } from '../../src/workbook/layout';
import { sheetKeys } from '../../src/workbook/layout/tabs';
import type { StageModel } from '../../src/workbook/blueprint/types';
import { cellsOf, goalFixture } from '../support/goalFixture';
import { MemoryPort } from './support/memoryPort';

const models: readonly StageModel[] = ['process', 'stages', 'combined'];

async function workbook(model: StageModel) {
  const port = new MemoryPort();
  await port.build(planWorkbook(model), { schemaVersion: 1, model, builtWith: '1', builtOn: '2026-01-05' });
  const read = await port.read();
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

describe.each(models)('the overview under the model %s', (model) => {
  it('covers each of the eight stages once and every sheet exactly once', async () => {
    const overview = engagementOverview(await workbook(model), model, '2026-01-05');
    expect(overview.stages.flatMap((stage) => stage.stages)).toEqual(stages);
    const sheets = [...overview.stages.flatMap((stage) => stage.sheets), ...overview.otherSheets];
    expect(sheets.map(({ sheet }) => sheet).sort()).toEqual([...sheetKeys(model)].sort());
    expect(overview.missingSheets).toEqual([]);
  });

  it('has one current stage, the first that is not done, and goes to its main sheet', async () => {
    const overview = engagementOverview(await workbook(model), model, '2026-01-05');
    const current = overview.stages.filter(({ state }) => state === 'current');
    expect(current.map(({ number }) => number)).toEqual([1]);
    expect(overview.next.sheet).toEqual(current[0]?.sheets[0]);
  });

  it('names the sheets that are gone as they were called', async () => {
    const snapshot = await workbook(model);
    const sheets = new Map([...snapshot.sheets].filter(([key]) => key !== 'goals'));
    const overview = engagementOverview({ ...snapshot, sheets }, model, '2026-01-05');
    expect(overview.missingSheets).toEqual([
      planWorkbook(model).sheets.find(({ key }) => key === 'goals')?.name,
    ]);
  });
});

describe('a stage that stands for two', () => {
  it('is done only when both are, and says once what both miss', async () => {
    const snapshot = await workbook('stages');
    const { stages: shown } = engagementOverview(snapshot, 'stages', '2026-01-05');
    const last = shown.at(-1);
    expect(last?.stages).toEqual(['Reviews', 'Closure']);
    expect(last?.missing.filter((sentence) => sentence === 'There is no goal yet.')).toHaveLength(1);
    expect(last?.guides).toHaveLength(2);
  });
});

describe('sessions used', () => {
  const table = (name: string, headers: string[], ...rows: string[][]) =>
    [name, { name, headers, rows }] as const;
  const sessions = table('Sessions', ['Attendance'], ['Held'], ['Late cancel'], ['No-show'], ['Rescheduled']);

  it.each([
    ['Yes', 3],
    ['No', 1],
  ])('count those missed late when "No-show charged" says %s: %d', async (charged, used) => {
    const tables = new Map([sessions, table('ContractTerms', ['No-show charged'], [charged])]);
    const overview = engagementOverview({ stamp: null, tables, sheets: new Map() }, 'combined', '2026-01-05');
    expect(overview.sessions).toEqual({ used, agreed: null });
  });
});

const [ready] = goalFixture.goals;
const readyGoal = goalHeaders.map((header) => (ready && (cellsOf(ready)[header] as CellValue)) ?? null);

it('an engagement with every stage done has no sheet to go to next', async () => {
  const snapshot = await workbook('combined');
  const table = (name: string, row: Record<string, string | number>) =>
    [name, { name, headers: Object.keys(row), rows: [Object.values(row)] }] as const;
  const tables = new Map([
    ...snapshot.tables,
    table('Contract', { Required: 'Yes', 'Coach agrees': 'Yes', 'Client agrees': 'Yes' }),
    table('Rapport', { Decision: 'Proceed' }),
    ['Values', { name: 'Values', headers: ['Value'], rows: [['a'], ['b'], ['c']] }] as const,
    table('Aspirations', { Text: 'Lead' }),
    table('Assess_Plan', { Debriefed: 46030 }),
    ['Goals', { name: 'Goals', headers: goalHeaders, rows: [readyGoal] }] as const,
    table('Actions', { 'Goal ID': 'G1', Owner: 'Client', Due: 46100 }),
    table('Sessions', { Date: 46050, Attendance: 'Held' }),
    table('CheckIns', { Date: 46051 }),
    table('Reviews', { 'Goal ID': 'G1', Kind: 'Mid-point' }),
    table('Outcomes', { 'Goal ID': 'G1', Outcome: 'Achieved' }),
    table('Closure', { 'Client satisfaction': 5, 'Client would recommend': 9 }),
    table('Sustaining', { Habit: 'Pause' }),
  ]);
  const overview = engagementOverview({ ...snapshot, tables }, 'combined', '2026-07-01');
  expect(overview.next).toEqual({ sentence: allDone, sheet: null });
  expect(overview.stages.every(({ state }) => state === 'done')).toBe(true);
});
