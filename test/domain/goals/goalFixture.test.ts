import { checkGoals } from '../../../src/domain/goals/checkGoals';
import type { GoalCheck, Severity } from '../../../src/domain/goals/goalCheck';
import { cellsOf, goalFixture, tablesOf } from '../../support/goalFixture';

function check(...rows: Readonly<Record<string, unknown>>[]): readonly GoalCheck[] {
  const outcome = checkGoals(tablesOf(rows));
  if (!outcome.ok) throw new Error(outcome.reason.what);
  return outcome.value.goals;
}

const expected = ({ status, errors, warnings, infos }: (typeof goalFixture.goals)[number]) => ({
  status,
  errors: [...errors].sort(),
  warnings: [...warnings].sort(),
  infos: [...infos].sort(),
});

function found({ status, findings }: GoalCheck) {
  const of = (wanted: Severity): string[] =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map(({ code }) => code)
      .sort();
  return { status, errors: of('error'), warnings: of('warning'), infos: of('info') };
}

describe('the goals of the design', () => {
  it.each(goalFixture.goals.map((goal) => [goal.id, goal.statement, goal] as const))(
    '%s "%s" has the expected status and findings',
    (_id, _statement, goal) => {
      const [result] = check(cellsOf(goal));
      expect(result && found(result)).toEqual(expected(goal));
    },
  );

  it('have them in one table, too', () => {
    const results = check(...goalFixture.goals.map(cellsOf));
    expect(results.map((result) => [result.id, found(result)])).toEqual(
      goalFixture.goals.map((goal) => [goal.id, expected(goal)]),
    );
  });
});
