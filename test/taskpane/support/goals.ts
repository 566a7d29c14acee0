import type { CellValue } from '../../../src/workbook/cell';
import type { MemoryPort } from '../../app/support/memoryPort';
import { engagement } from './pane';

/** A goal in which no rule finds anything. */
const ready: Readonly<Record<string, CellValue>> = {
  Statement: 'Hand over the weekly operations review to two direct reports',
  Metric: 'Hours in the review per week',
  Unit: 'h/week',
  Direction: 'Decrease',
  Baseline: 8,
  'Baseline date': null,
  Target: 5,
  Low: null,
  High: null,
  Milestone: null,
  Start: 46030,
  Due: 46142,
  Owner: 'Client',
  Evidence: 'Calendar export',
  Value: 'Growth',
  Aspiration: 'A1',
  Confidence: 7,
  Actions: 2,
  'Sponsor visible': null,
  Status: 'Active',
};

/** Goals that differ in these cells from one that is ready; each with words of its own, so that none looks like another. */
export const goalRows = (...goals: readonly Readonly<Record<string, CellValue>>[]): CellValue[][] =>
  goals.map((goal, i) =>
    Object.values({ 'Goal ID': `G${i + 1}`, ...ready, ...topics[i % topics.length], ...goal }),
  );

const topics: readonly Readonly<Record<string, CellValue>>[] = [
  {},
  { Statement: 'Answer requests of peers within one working day', Metric: 'Median reply time in days' },
  { Statement: 'Hold a career conversation with every team member', Metric: 'Conversations left to hold' },
];

/** Writes goals over those that are there. */
export async function writeGoals(
  port: MemoryPort,
  ...goals: readonly Readonly<Record<string, CellValue>>[]
): Promise<void> {
  await port.write([
    {
      table: 'Goals',
      headers: ['Goal ID', ...Object.keys(ready)],
      rows: goalRows(...goals),
      mode: 'replace',
    },
  ]);
}

/** An engagement with these goals. */
export async function engagementWithGoals(
  ...goals: readonly Readonly<Record<string, CellValue>>[]
): Promise<MemoryPort> {
  const port = await engagement();
  await writeGoals(port, ...goals);
  return port;
}
