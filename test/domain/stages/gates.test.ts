import type { EngagementFacts } from '../../../src/domain/stages/facts';
import { gates } from '../../../src/domain/stages/gates';
import type { Stage } from '../../../src/domain/stages/stage';
import { complete, goal, nothingYet } from '../../support/engagementFacts';

const today = 46020;
const missing = (stage: Stage, facts: EngagementFacts, on = today): readonly string[] =>
  gates(facts, on).find((gate) => gate.stage === stage)?.missing ?? [];

test('in a new engagement no gate is done and each says what is missing', () => {
  for (const gate of gates(nothingYet, today)) {
    expect(gate.done).toBe(false);
    expect(gate.missing.length).toBeGreaterThan(0);
  }
});

test('a complete engagement has every gate done', () => {
  expect(gates(complete, today).filter((gate) => !gate.done)).toEqual([]);
});

describe('contracting', () => {
  test('a clause that needs the sponsor waits for the sponsor', () => {
    const clauses = complete.clauses.map((clause) => ({ ...clause, sponsorAgrees: false }));
    expect(missing('Contracting', { ...complete, clauses })).toEqual(['Required clauses not agreed yet: 1.']);
  });

  test('nobody waits for a sponsor when the client pays', () => {
    const clauses = complete.clauses.map((clause) => ({ ...clause, sponsorAgrees: false }));
    expect(missing('Contracting', { ...complete, clauses, selfFunded: true })).toEqual([]);
  });

  test('clauses that are not required hold nothing up', () => {
    const clauses = complete.clauses.filter((clause) => !clause.required);
    expect(missing('Contracting', { ...complete, clauses })).toEqual(['No clause is marked as required.']);
  });
});

test('rapport counts the values still to write down', () => {
  expect(missing('Rapport', { ...complete, values: 1 })).toEqual(['Values still to write down: 2.']);
  expect(missing('Rapport', { ...complete, decision: 'Undecided' })).toEqual([
    'The decision to proceed is open.',
  ]);
});

describe('goals', () => {
  test('that the check blocks hold the stage up', () => {
    const goals = [goal('G1', { blocked: true }), goal('G2'), goal('G3', { blocked: true })];
    expect(missing('Goals', { ...complete, goals })).toEqual(['Goals that the check blocks: 2.']);
  });

  test('that were dropped count for nothing, blocked or not, so an engagement with only those has no goal', () => {
    const goals = [goal('G1', { status: 'Dropped', blocked: true })];
    expect(missing('Goals', { ...complete, goals })).toEqual(['There is no goal yet.']);
  });
});

test('an action without an owner or a due date does not plan its goal', () => {
  const actions = [
    { goalId: 'G1', owner: null, due: 46050 },
    { goalId: 'G2', owner: 'Client', due: null },
  ];
  expect(missing('Actions', { ...complete, actions })).toEqual([
    'Goals without an action that has an owner and a due date: 2.',
  ]);
});

describe('practice', () => {
  test('a session before the first goal started does not count', () => {
    const sessions = [{ date: 45990, type: 'Coaching', attendance: 'Held' }];
    expect(missing('Practice', { ...complete, sessions })).toEqual([
      'No session has been held since the goals started.',
    ]);
  });

  test('a session that was missed does not count', () => {
    const sessions = [{ date: 46010, type: 'Coaching', attendance: 'No-show' }];
    expect(missing('Practice', { ...complete, sessions })).toHaveLength(1);
  });
});

describe('reviews', () => {
  const withoutMidpoint = {
    ...complete,
    reviews: complete.reviews.map((review) => ({ ...review, kind: 'Monthly' })),
  };
  const due = 46000 + 0.6 * 200;

  test('the mid-point review is due at 60% of the time and not before', () => {
    expect(missing('Reviews', withoutMidpoint, due - 1)).toEqual([]);
    expect(missing('Reviews', withoutMidpoint, due)).toEqual(['The mid-point review is due.']);
  });

  test('a mid review held as a session is as good', () => {
    const sessions = [...complete.sessions, { date: 46090, type: 'Mid review', attendance: 'Held' }];
    expect(missing('Reviews', { ...withoutMidpoint, sessions }, due)).toEqual([]);
  });

  test('without dates there is no middle to miss', () => {
    expect(missing('Reviews', { ...withoutMidpoint, plannedEnd: null }, due)).toEqual([]);
  });
});

test('closure wants an outcome of every goal, the evaluation and a plan', () => {
  expect(missing('Closure', { ...complete, outcomes: ['G2'], evaluated: false, sustaining: 0 })).toEqual([
    'Goals without an outcome: 1.',
    'The evaluation is not filled in.',
    'The plan to sustain the change is empty.',
  ]);
});
