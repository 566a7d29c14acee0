import type { ActionFacts, ClauseFacts, EngagementFacts, GoalFacts } from './facts';
import { stages, type Stage } from './stage';

/** Whether a stage is done and, if not, what is missing: one sentence each. */
export interface Gate {
  readonly stage: Stage;
  readonly done: boolean;
  readonly missing: readonly string[];
}

/**
 * What a gate can miss. The Home sheet says the same in native formulas built from these words, so that workbook and pane cannot
 * disagree; leads that end with a colon are followed by a number.
 */
export const gaps = {
  noClauses: 'No clause is marked as required.',
  clauses: 'Required clauses not agreed yet:',
  decision: 'The decision to proceed is open.',
  values: 'Values still to write down:',
  aspiration: 'No aspiration is written down.',
  debrief: 'No assessment has been debriefed.',
  noGoal: 'There is no goal yet.',
  blocked: 'Goals that the check blocks:',
  unplanned: 'Goals without an action that has an owner and a due date:',
  session: 'No session has been held since the goals started.',
  practice: 'There is no practice note or check-in yet.',
  unreviewed: 'Goals without a review:',
  midpoint: 'The mid-point review is due.',
  outcomes: 'Goals without an outcome:',
  evaluation: 'The evaluation is not filled in.',
  sustaining: 'The plan to sustain the change is empty.',
} as const;

/** Values the client names before the rapport stage is done. */
export const valuesWanted = 3;

/** Share of the engagement's time after which a mid-point review is due. */
export const midpointShare = 0.6;

const counted = (lead: string, count: number): string[] => (count > 0 ? [`${lead} ${count}.`] : []);
const unless = (met: boolean, sentence: string): string[] => (met ? [] : [sentence]);

/** A goal counts for the gates until it is dropped. */
export const inPlay = (goal: GoalFacts): boolean => goal.status !== 'Dropped';

const isAgreed = (clause: ClauseFacts, selfFunded: boolean): boolean =>
  clause.coachAgrees && clause.clientAgrees && (clause.sponsorAgrees || !clause.needsSponsor || selfFunded);

const isPlanned = (action: ActionFacts): boolean => Boolean(action.owner) && action.due !== null;

function midpointIsDue(facts: EngagementFacts, today: number): boolean {
  if (facts.start === null || facts.plannedEnd === null) return false;
  const held =
    facts.reviews.some((review) => review.kind === 'Mid-point') ||
    facts.sessions.some((session) => session.type === 'Mid review' && session.attendance === 'Held');
  return !held && today >= facts.start + midpointShare * (facts.plannedEnd - facts.start);
}

function heldSinceGoalsStarted(facts: EngagementFacts): boolean {
  const starts = facts.goals.flatMap((goal) => (goal.start === null ? [] : [goal.start]));
  const from = starts.length > 0 ? Math.min(...starts) : 0;
  return facts.sessions.some((session) => session.attendance === 'Held' && (session.date ?? -1) >= from);
}

const missing: Readonly<
  Record<Stage, (facts: EngagementFacts, goals: readonly GoalFacts[], today: number) => string[]>
> = {
  Contracting: (facts) => {
    const required = facts.clauses.filter((clause) => clause.required);
    const open = required.filter((clause) => !isAgreed(clause, facts.selfFunded));
    return [...unless(required.length > 0, gaps.noClauses), ...counted(gaps.clauses, open.length)];
  },
  Rapport: (facts) => [
    ...unless(facts.decision === 'Proceed', gaps.decision),
    ...counted(gaps.values, valuesWanted - facts.values),
    ...unless(facts.aspirations > 0, gaps.aspiration),
  ],
  Assessment: (facts) => unless(facts.debriefed > 0, gaps.debrief),
  Goals: (_facts, goals) => [
    ...unless(goals.length > 0, gaps.noGoal),
    ...counted(gaps.blocked, goals.filter(({ blocked }) => blocked).length),
  ],
  Actions: (facts, goals) => {
    const planned = new Set(facts.actions.filter(isPlanned).map((action) => action.goalId));
    const unplanned = goals.filter((goal) => !planned.has(goal.id)).length;
    return [...unless(goals.length > 0, gaps.noGoal), ...counted(gaps.unplanned, unplanned)];
  },
  Practice: (facts) => [
    ...unless(heldSinceGoalsStarted(facts), gaps.session),
    ...unless(facts.practice > 0, gaps.practice),
  ],
  Reviews: (facts, goals, today) => {
    const reviewed = new Set(facts.reviews.map((review) => review.goalId));
    const unreviewed = goals.filter((goal) => !reviewed.has(goal.id)).length;
    return [
      ...unless(goals.length > 0, gaps.noGoal),
      ...counted(gaps.unreviewed, unreviewed),
      ...unless(!midpointIsDue(facts, today), gaps.midpoint),
    ];
  },
  Closure: (facts, goals) => {
    const closed = new Set(facts.outcomes);
    const open = goals.filter((goal) => !closed.has(goal.id)).length;
    return [
      ...unless(goals.length > 0, gaps.noGoal),
      ...counted(gaps.outcomes, open),
      ...unless(facts.evaluated, gaps.evaluation),
      ...unless(facts.sustaining > 0, gaps.sustaining),
    ];
  },
};

/** The gates of all eight stages, in order. `today` is an Excel serial. */
export function gates(facts: EngagementFacts, today: number): readonly Gate[] {
  const goals = facts.goals.filter(inPlay);
  return stages.map((stage) => {
    const sentences = missing[stage](facts, goals, today);
    return { stage, done: sentences.length === 0, missing: sentences };
  });
}
