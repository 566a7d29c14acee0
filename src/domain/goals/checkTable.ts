import type { GoalsCheck } from './goalCheck';

/** Header row of what `COACH.GOAL.CHECK` spills. */
export const checkHeader = [
  'Goal ID',
  'Status',
  'If measured soon',
  'Codes',
  'Findings',
  'Specific',
  'Measurable',
  'Ambitious yet achievable',
  'Aligned',
  'Time-bound',
  'Owned',
] as const;

export function checkTable(_check: GoalsCheck): (string | number)[][] {
  return [[...checkHeader]];
}
