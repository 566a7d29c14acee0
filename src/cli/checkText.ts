import type { CheckedWorkbook, PlacedFinding, PlacedGoal } from '../app/checkWorkbook';
import { statusSigns, type GoalStatus, type Severity } from '../domain/goals/goalCheck';
import { hanging, oneLine, padded, widest } from './plainText';

const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'hint' };

/**
 * The findings for a person: each goal with its status, below it what was found, with the cell to look at; at the end the sum. Words
 * carry the meaning, never colour.
 *
 * @param title what was checked
 * @param width characters of a line, where there is a window
 */
export function checkText(title: string, checked: CheckedWorkbook, width?: number): string {
  const { goals, together, counts } = checked;
  const ids = widest(goals.map(({ id }) => oneLine(id)));
  const head = ({ id, status, statement }: PlacedGoal): string =>
    hanging(
      `${statusSigns[status]} ${padded(status, STATUS)}  ${padded(oneLine(id), ids)}  `,
      oneLine(statement) || '(no statement)',
      width,
    );
  const line = findingLines(
    goals.flatMap(({ findings }) => findings),
    width,
  );
  // Goals without findings stand close together; findings are set off from the next goal.
  const block = (goal: PlacedGoal): string[] =>
    goal.findings.length === 0 ? [head(goal)] : [head(goal), ...goal.findings.map(line), ''];
  const all =
    together.length === 0 ? [] : ['All goals together', ...together.map(findingLines(together, width))];
  const parts = [[title], goals.flatMap(block), all, [sum(goals.length, counts)]];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n').trimEnd())
    .join('\n\n')}\n`;
}

const STATUS = widest(Object.keys(statusSigns));

/** Columns as wide as the widest of these findings, so that they stand below each other from goal to goal. */
function findingLines(
  all: readonly PlacedFinding[],
  width: number | undefined,
): (finding: PlacedFinding) => string {
  const kinds = widest(all.map(kindOf));
  const codes = widest(all.map(({ code }) => code));
  const addresses = widest(all.map(addressOf));
  return (finding) =>
    hanging(
      `    ${padded(kindOf(finding), kinds)}  ${padded(finding.code, codes)}  ${padded(addressOf(finding), addresses)}  `,
      oneLine(
        finding.accepted === undefined
          ? finding.message
          : `${finding.message} Accepted, because: ${finding.accepted}`,
      ),
      width,
    );
}

const kindOf = ({ severity, accepted }: PlacedFinding): string =>
  accepted === undefined ? severities[severity] : 'accepted';

const addressOf = ({ address }: PlacedFinding): string => (address === null ? '' : oneLine(address));

function sum(goals: number, counts: CheckedWorkbook['counts']): string {
  if (goals === 0)
    return 'There are no goals to check: the table is empty, or all of its goals were dropped.';
  const parts = (Object.keys(statusSigns) as GoalStatus[])
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${status}`);
  return `${goals} ${goals === 1 ? 'goal' : 'goals'}: ${parts.join(', ')}.`;
}
