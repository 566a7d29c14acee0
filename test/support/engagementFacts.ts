import type { EngagementFacts, GoalFacts } from '../../src/domain/stages/facts';
import type { CellValue } from '../../src/workbook/cell';
import type { Content } from './planOnGrid';

/** A goal that the check does not block. */
export const goal = (id: string, changes: Partial<GoalFacts> = {}): GoalFacts => ({
  id,
  status: 'Active',
  blocked: false,
  start: 46000,
  ...changes,
});

/** An engagement in which nothing has happened yet. */
export const nothingYet: EngagementFacts = {
  start: null,
  plannedEnd: null,
  selfFunded: false,
  clauses: [],
  decision: null,
  values: 0,
  aspirations: 0,
  debriefed: 0,
  goals: [],
  actions: [],
  sessions: [],
  practice: 0,
  reviews: [],
  outcomes: [],
  evaluated: false,
  sustaining: 0,
};

/** An engagement with every gate done. */
export const complete: EngagementFacts = {
  ...nothingYet,
  start: 46000,
  plannedEnd: 46200,
  clauses: [
    { required: true, needsSponsor: true, coachAgrees: true, clientAgrees: true, sponsorAgrees: true },
    { required: true, needsSponsor: false, coachAgrees: true, clientAgrees: true, sponsorAgrees: false },
    { required: false, needsSponsor: false, coachAgrees: false, clientAgrees: false, sponsorAgrees: false },
  ],
  decision: 'Proceed',
  values: 3,
  aspirations: 1,
  debriefed: 1,
  goals: [goal('G1'), goal('G2'), goal('G3', { status: 'Dropped', blocked: true })],
  actions: [
    { goalId: 'G1', owner: 'Client', due: 46050 },
    { goalId: 'G2', owner: 'Coach', due: 46050 },
  ],
  sessions: [{ date: 46010, type: 'Coaching', attendance: 'Held' }],
  practice: 1,
  reviews: [
    { goalId: 'G1', kind: 'Mid-point' },
    { goalId: 'G2', kind: 'Monthly' },
  ],
  outcomes: ['G1', 'G2'],
  evaluated: true,
  sustaining: 1,
};

const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No');
const times = (count: number, row: Readonly<Record<string, CellValue>>) =>
  Array.from({ length: count }, () => row);

/** The tables and forms of a workbook with these facts. */
export const contentOf = (facts: EngagementFacts): Content => ({
  Engagement: [
    {
      'Start date': facts.start,
      'Planned end': facts.plannedEnd,
      'Sponsor role': facts.selfFunded ? 'Self-funded' : 'HR',
    },
  ],
  Contract: facts.clauses.map((clause) => ({
    Clause: 'Logistics',
    Required: yesNo(clause.required),
    'Needs sponsor': yesNo(clause.needsSponsor),
    'Coach agrees': yesNo(clause.coachAgrees),
    'Client agrees': yesNo(clause.clientAgrees),
    'Sponsor agrees': yesNo(clause.sponsorAgrees),
  })),
  Rapport: [{ Decision: facts.decision }],
  Values: times(facts.values, { Value: 'Fairness' }),
  Aspirations: times(facts.aspirations, { Text: 'Lead a region' }),
  Assess_Plan: times(facts.debriefed, { Instrument: '360 survey', Debriefed: 46001 }),
  Goals: facts.goals.map((entry) => ({
    'Goal ID': entry.id,
    Statement: `Hand the weekly review ${entry.id} over to a deputy`,
    // All else is there.
    Metric: entry.blocked ? null : `Hours in the review ${entry.id}`,
    Unit: 'h/week',
    Direction: 'Decrease',
    Baseline: 8,
    Target: 5,
    Start: entry.start,
    Due: 46100,
    Owner: 'Client',
    Evidence: 'Calendar',
    Value: 'Fairness',
    Status: entry.status,
  })),
  Actions: facts.actions.map(({ goalId, owner, due }) => ({ 'Goal ID': goalId, Owner: owner, Due: due })),
  Sessions: facts.sessions.map(({ date, type, attendance }) => ({
    Date: date,
    Type: type,
    Attendance: attendance,
  })),
  CheckIns: times(facts.practice, { Date: 46012 }),
  Reviews: facts.reviews.map(({ goalId, kind }) => ({ 'Goal ID': goalId, Kind: kind })),
  Outcomes: facts.outcomes.map((id) => ({ 'Goal ID': id, Outcome: 'Achieved' })),
  Closure: [facts.evaluated ? { 'Client satisfaction': 4, 'Client would recommend': 9 } : {}],
  Sustaining: times(facts.sustaining, { Habit: 'Ask before telling' }),
});
