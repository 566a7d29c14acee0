import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOfIso } from '../../src/domain/dates';
import { goalHeaders, type GoalHeader } from '../../src/domain/goals/goal';
import type { GoalTables } from '../../src/domain/goals/goalTables';

/** A goal of goal_fixture.json with the findings that goals.md 6.4 expects. */
export interface FixtureGoal {
  readonly id: string;
  readonly statement: string;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly direction: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly due: string | null;
  readonly owner: string;
  readonly evidence: string | null;
  readonly value: string | null;
  readonly aspiration: string | null;
  readonly milestone: string | null;
  readonly actionCount: number;
  readonly confidence: number | null;
  readonly sponsorVisible: boolean;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly infos: readonly string[];
  readonly status: string;
}

interface Fixture {
  readonly engagement: { readonly start: string; readonly end: string; readonly stage: string };
  readonly goals: readonly FixtureGoal[];
}

/** The good and bad goals of the design, synthetic. */
export const goalFixture = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/goals/goal_fixture.json'), 'utf8'),
) as Fixture;

export const serial = (iso: string | null): number | null => (iso === null ? null : serialOfIso(iso));

/** The cells of a goal by header; others are blank. */
export const cellsOf = (goal: FixtureGoal): Partial<Record<GoalHeader, unknown>> => ({
  'Goal ID': goal.id,
  Statement: goal.statement,
  Metric: goal.metric,
  Unit: goal.unit,
  Direction: goal.direction,
  Baseline: goal.baseline,
  Target: goal.target,
  Milestone: goal.milestone,
  Due: serial(goal.due),
  Owner: goal.owner,
  Evidence: goal.evidence,
  Value: goal.value,
  Aspiration: goal.aspiration,
  Confidence: goal.confidence,
  Actions: goal.actionCount,
  'Sponsor visible': goal.sponsorVisible ? 'Yes' : 'No',
  Status: 'Active',
});

/** A goals table of these rows, in the engagement of the fixture. */
export const tablesOf = (
  rows: readonly Readonly<Record<string, unknown>>[],
  more: Partial<GoalTables> = {},
): GoalTables => ({
  goals: [[...goalHeaders], ...rows.map((row) => goalHeaders.map((header) => row[header] ?? null))],
  start: serial(goalFixture.engagement.start),
  end: serial(goalFixture.engagement.end),
  stage: goalFixture.engagement.stage,
  ...more,
});
