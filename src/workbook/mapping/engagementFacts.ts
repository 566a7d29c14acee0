import type { EngagementFacts } from '../../domain/stages/facts';
import type { WorkbookSnapshot } from '../snapshot';
import { records } from './records';

/** What the stage gates need to know, read from the rows of the workbook. */
export function engagementFacts({ tables }: WorkbookSnapshot): EngagementFacts {
  const rows = (table: string) => records(tables.get(table));
  const [engagement] = rows('Engagement');
  const [rapport] = rows('Rapport');
  const [closure] = rows('Closure');
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
    goals: rows('Goals')
      .filter((row) => row.text('Goal ID'))
      .map((row) => ({
        id: row.text('Goal ID') ?? '',
        status: row.text('Status') ?? '',
        metric: row.text('Metric'),
        target: row.number('Target'),
        low: row.number('Low'),
        high: row.number('High'),
        milestone: row.text('Milestone'),
        start: row.number('Start'),
        due: row.number('Due'),
      })),
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
