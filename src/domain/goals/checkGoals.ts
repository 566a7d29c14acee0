import { success, type Outcome } from '../outcome';
import { compareText, findColumn, fold, textOf, type Table } from '../table';
import { factsOf, type CheckFacts } from './facts';
import { isDropped, readGoals, type Goal } from './goal';
import {
  dimensions,
  type Dimension,
  type Finding,
  type GoalCheck,
  type GoalStatus,
  type GoalsCheck,
} from './goalCheck';
import type { GoalTables } from './goalTables';
import type { Rule } from './rule';
import { ambitionRules } from './rules/ambitionRules';
import { measureRules } from './rules/measureRules';
import { peopleRules } from './rules/peopleRules';
import { privacyRules } from './rules/privacyRules';
import { setRules, togetherFindings } from './rules/setRules';
import { timeRules } from './rules/timeRules';
import { wordingRules } from './rules/wordingRules';

/** Every rule about one goal; to add one is to add an entry to one of these tables. */
export const rules: readonly Rule[] = [
  ...wordingRules,
  ...privacyRules,
  ...measureRules,
  ...timeRules,
  ...peopleRules,
  ...ambitionRules,
  ...setRules,
];

/**
 * Checks every goal that is not dropped (goals.md 6.3). The same engine answers in cells, in the pane and on the command line. Cells may
 * hold anything; what cannot be read is a finding, never a Ready.
 *
 * @param order the rules in another order, for the test that shows that it never matters
 * @returns the check, or `goals-columns` when the table lacks a column that rules need
 */
export function checkGoals(tables: GoalTables, order: readonly Rule[] = rules): Outcome<GoalsCheck> {
  const read = readGoals(tables.goals);
  if (!read.ok) return read;
  const goals = read.value.filter((goal) => !isDropped(goal));
  const facts = factsOf(tables, goals);
  const wanted = order.filter(({ code }) => isOn(code, facts));
  const accepted = acceptedOf(tables.accepted);
  return success({
    goals: goals.map((goal) => checkGoal(goal, facts, wanted, accepted)),
    together: togetherFindings(facts).filter(({ code }) => isOn(code, facts)),
  });
}

/** `G22` switches off all of `G22c` to `G22h`. */
const isOn = (code: string, { settings: { off } }: CheckFacts): boolean =>
  !off.includes(code.toUpperCase()) && !off.includes(code.replace(/[a-z]$/, ''));

function checkGoal(
  goal: Goal,
  facts: CheckFacts,
  wanted: readonly Rule[],
  accepted: ReadonlyMap<string, string>,
): GoalCheck {
  const findings = wanted
    .flatMap(({ code, severity: usual, dimension, test }): Finding[] => {
      const found = test(goal, facts);
      if (!found) return [];
      const severity = found.severity ?? usual;
      const reason = severity === 'warning' ? accepted.get(acceptanceKey(goal.id, code)) : undefined;
      return [{ ...found, code, severity, dimension, ...(reason ? { accepted: reason } : {}) }];
    })
    .sort(byWeight);
  return {
    id: goal.id,
    row: goal.row,
    statement: goal.statement,
    status: statusOf(findings),
    statusIfMeasuredSoon: statusOf(findings.map(relieved)),
    findings,
    ticks: ticksOf(findings),
  };
}

const relieved = (finding: Finding): Finding =>
  finding.code === 'G06' ? { ...finding, severity: 'warning' } : finding;

function statusOf(findings: readonly Finding[]): GoalStatus {
  const counting = findings.filter(({ accepted }) => accepted === undefined);
  if (counting.some(({ severity }) => severity === 'error')) return 'Blocked';
  return counting.some(({ severity }) => severity === 'warning') ? 'Needs work' : 'Ready';
}

/** Hints cost no tick, and accepted warnings none any more. */
function ticksOf(findings: readonly Finding[]): Readonly<Record<Dimension, boolean>> {
  const lost = new Set(
    findings
      .filter(({ severity, accepted }) => severity !== 'info' && accepted === undefined)
      .map(({ dimension }) => dimension),
  );
  // Every dimension is a key, which the typings of `fromEntries` do not know.
  return Object.fromEntries(dimensions.map((name) => [name, !lost.has(name)])) as Record<Dimension, boolean>;
}

const weight = { error: 0, warning: 1, info: 2 } as const;

const rank = ({ severity, accepted }: Finding): number => (accepted === undefined ? weight[severity] : 3);

const byWeight = (a: Finding, b: Finding): number => rank(a) - rank(b) || compareText(a.code, b.code);

const acceptanceKey = (id: string, code: string): string => `${fold(id)} ${fold(code)}`;

/** Reasons of accepted warnings by goal and rule. An acceptance without a reason is none. */
function acceptedOf(table: Table | undefined): ReadonlyMap<string, string> {
  const header = table?.[0] ?? [];
  const [goal, rule, reason] = ['goalid', 'rule', 'reason'].map((name) => findColumn(header, [name]));
  const reasons = new Map<string, string>();
  for (const row of table?.slice(1) ?? []) {
    const [id, code, text] = [goal, rule, reason].map((column) => textOf(row[column ?? -1]));
    if (id && code && text) reasons.set(acceptanceKey(id, code), text);
  }
  return reasons;
}
