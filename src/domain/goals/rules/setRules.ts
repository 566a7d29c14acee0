import { fold } from '../../table';
import type { CheckFacts } from '../facts';
import { isActive, type Goal } from '../goal';
import type { Finding } from '../goalCheck';
import { quoted, type Rule } from '../rule';
import { firstAlike } from '../similar';

/** What was worked out once for all goals of a check. */
interface Compared {
  readonly alike: ReadonlyMap<Goal, Goal>;
  readonly byMetric: ReadonlyMap<string, readonly Goal[]>;
  readonly byId: ReadonlyMap<string, readonly Goal[]>;
}

const compared = new WeakMap<CheckFacts, Compared>();

function compare(facts: CheckFacts): Compared {
  const found = compared.get(facts);
  if (found) return found;
  const { active, goals, stopWords } = facts;
  const words = active.map(
    ({ statement }) => new Set(facts.wording(statement).words.filter((word) => !stopWords.has(word))),
  );
  const alike = new Map<Goal, Goal>();
  firstAlike(words).forEach((first, index) => {
    const [goal, other] = [active[index], active[first]];
    if (goal && other) alike.set(goal, other);
  });
  const result = { alike, byMetric: grouped(active, 'metric'), byId: grouped(goals, 'id') };
  compared.set(facts, result);
  return result;
}

function grouped(goals: readonly Goal[], by: 'metric' | 'id'): ReadonlyMap<string, readonly Goal[]> {
  const groups = new Map<string, Goal[]>();
  for (const goal of goals) {
    const key = fold(goal[by]);
    const group = groups.get(key);
    if (group) group.push(goal);
    else if (key) groups.set(key, [goal]);
  }
  return groups;
}

const opposite = { Increase: 'Decrease', Decrease: 'Increase', Maintain: null, Achieve: null } as const;

/** Rules about goals beside each other. */
export const setRules: readonly Rule[] = [
  {
    code: 'G27',
    severity: 'warning',
    dimension: null,
    test: (goal, facts) => {
      const other = compare(facts).alike.get(goal);
      return other
        ? {
            header: 'Statement',
            message: `It reads like ${nameOf(other)}, so effort may be split. Merge the two, or say how they differ.`,
          }
        : null;
    },
  },
  {
    code: 'G29',
    severity: 'error',
    dimension: null,
    test: (goal, facts) => {
      if (!isActive(goal) || goal.direction === null) return null;
      const against = opposite[goal.direction];
      const rivals = compare(facts).byMetric.get(fold(goal.metric)) ?? [];
      const other = rivals.find((rival) => rival !== goal && rival.direction === against);
      return against && other
        ? {
            header: 'Direction',
            message: `It pulls ${quoted(goal.metric)} against ${nameOf(other)}: both cannot be reached. Keep one of them.`,
          }
        : null;
    },
  },
  {
    code: 'G32',
    severity: 'error',
    dimension: null,
    test: (goal, facts) => {
      if (goal.id === '')
        return {
          header: 'Goal ID',
          message: 'Without an ID no action or review can be linked to it. Give the goal an ID of its own.',
        };
      return (compare(facts).byId.get(fold(goal.id))?.length ?? 0) > 1
        ? {
            header: 'Goal ID',
            message: `${quoted(goal.id)} is the ID of two goals, so reviews cannot be told apart. Give one another ID.`,
          }
        : null;
    },
  },
];

const nameOf = ({ id, row }: Goal): string => (id ? quoted(id) : `the goal in row ${row + 1}`);

const [few, many] = [3, 5];

/** What concerns all goals together: too many at a time, or none once actions are planned. */
export function togetherFindings({ active, planning }: CheckFacts): Finding[] {
  const finding = (severity: 'warning' | 'info', message: string): Finding[] => [
    { code: 'G28', severity, dimension: null, header: 'Status', message },
  ];
  if (active.length > many)
    return finding(
      'warning',
      `${active.length} goals at a time: few of them get done. Keep one to three, drop the rest.`,
    );
  if (active.length > few)
    return finding(
      'info',
      `${active.length} goals at a time are many. Three get done more surely: is one less important?`,
    );
  return active.length === 0 && planning
    ? finding(
        'warning',
        'No goal is worked on, so there is nothing to act on. Write a goal, or close the engagement.',
      )
    : [];
}
