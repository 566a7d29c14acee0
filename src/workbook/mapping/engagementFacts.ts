import { checkGoals } from '../../domain/goals/checkGoals';
import type { EngagementFacts } from '../../domain/stages/facts';
import type { WorkbookSnapshot } from '../snapshot';
import { goalTables } from './goalTables';
import { records } from './records';

/**
 * What the stage gates need to know, read from the rows of the workbook. The goals are checked here, not read from the column Check: that
 * one waits for the answer of the custom function.
 *
 * @param today ISO date
 */
export function engagementFacts(snapshot: WorkbookSnapshot, today: string): EngagementFacts {
  const { tables } = snapshot;
  const rows = (table: string) => records(tables.get(table));
  const [engagement] = rows('Engagement');
  const [rapport] = rows('Rapport');
  const [closure] = rows('Closure');
  const isBlocked = blockedRows(snapshot, today);
  return {
    start: engagement?.number('Start date') ?? null,
    plannedEnd: engagement?.number('Planned end') ?? null,
    selfFunded: engagement?.text('Sponsor role') === 'Self-funded',
    clauses: rows('Contract').map((row) => ({
      required: row.yes('Required'),
      needsSponsor: row.yes('Needs sponsor'),
      coachAgrees: row.yes('Coach agrees'),
      clientAgrees: row.yes('Client agrees'),
      sponsorAgrees: row.yes('Sponsor agrees'),
    })),
    decision: rapport?.text('Decision') ?? null,
    values: rows('Values').filter((row) => row.text('Value')).length,
    aspirations: rows('Aspirations').filter((row) => row.text('Text')).length,
    debriefed: rows('Assess_Plan').filter((row) => row.number('Debriefed') !== null).length,
    goals: rows('Goals').flatMap((row, at) => {
      const id = row.text('Goal ID');
      if (!id) return [];
      return [{ id, status: row.text('Status') ?? '', blocked: isBlocked(at), start: row.number('Start') }];
    }),
    actions: rows('Actions').map((row) => ({
      goalId: row.text('Goal ID') ?? '',
      owner: row.text('Owner'),
      due: row.number('Due'),
    })),
    sessions: rows('Sessions').map((row) => ({
      date: row.number('Date'),
      type: row.text('Type'),
      attendance: row.text('Attendance'),
    })),
    practice: [...rows('PracticeLog'), ...rows('CheckIns')].filter((row) => row.number('Date') !== null)
      .length,
    reviews: rows('Reviews')
      .filter((row) => row.text('Goal ID'))
      .map((row) => ({ goalId: row.text('Goal ID') ?? '', kind: row.text('Kind') })),
    outcomes: rows('Outcomes')
      .filter((row) => row.text('Outcome'))
      .map((row) => row.text('Goal ID') ?? ''),
    evaluated: ['Client satisfaction', 'Client would recommend'].every(
      (field) => (closure?.number(field) ?? null) !== null,
    ),
    sustaining: rows('Sustaining').filter((row) => row.text('Habit')).length,
  };
}

/** Whether the check blocks the goal in a row of the table; every goal, while there can be no check. */
function blockedRows(snapshot: WorkbookSnapshot, today: string): (row: number) => boolean {
  const check = checkGoals(goalTables(snapshot, today));
  if (!check.ok) return () => true;
  const free = new Set(check.value.goals.filter(({ status }) => status !== 'Blocked').map(({ row }) => row));
  return (row) => !free.has(row);
}
