import { shownDay } from '../../dates';
import { isBlank, isUnreadable, known, type Figure } from '../cells';
import { hasAim, type Goal, type GoalHeader } from '../goal';
import { fixOfMeant, quoted, set, shown, type Found, type Rule } from '../rule';
import { scaleOf } from '../units';

/** Days ahead in which a baseline may still be measured. */
const soon = 30;

/** Rules about the measure and its numbers. */
export const measureRules: readonly Rule[] = [
  {
    code: 'G04',
    severity: 'error',
    dimension: 'Measurable',
    test: ({ metric }) =>
      metric === ''
        ? {
            header: 'Metric',
            message: 'Nothing is measured, so progress cannot be seen. Name what you will measure.',
          }
        : null,
  },
  {
    code: 'G05',
    severity: 'error',
    dimension: 'Measurable',
    test: ({ unit, direction }) =>
      unit === '' && direction !== 'Achieve'
        ? {
            header: 'Unit',
            message: 'Numbers say little without a unit. Give one, such as 1-5 rating, % or per month.',
          }
        : null,
  },
  {
    code: 'G06',
    severity: 'error',
    dimension: 'Measurable',
    test: ({ baseline, baselineDate, direction }, { today }) => {
      if (direction === 'Achieve' || !isBlank(baseline)) return null;
      const day = known(baselineDate);
      return day !== null && today !== null && day >= today && day <= today + soon
        ? {
            header: 'Baseline',
            severity: 'warning',
            message: `The starting point is still to be measured, on ${shownDay(day)}. Enter it then, to show progress.`,
          }
        : {
            header: 'Baseline',
            message:
              'No starting point, so no progress can be shown. Measure it, or set a baseline date for it.',
          };
    },
  },
  {
    code: 'G07',
    severity: 'error',
    dimension: 'Measurable',
    test: (goal) => {
      if (hasAim(goal)) return null;
      return goal.direction === 'Achieve'
        ? {
            header: 'Milestone',
            message: 'Nobody can tell when it is done. Name the event that means done.',
          }
        : {
            header: 'Target',
            message: 'Nobody can tell when it is done. Enter the value that means done.',
          };
    },
  },
  {
    code: 'G08',
    severity: 'error',
    dimension: 'Measurable',
    test: ({ direction, baseline, target }) =>
      (direction === 'Increase' || direction === 'Decrease') &&
      known(baseline) !== null &&
      known(baseline) === known(target)
        ? {
            header: 'Target',
            message:
              'The target equals the starting point, so nothing changes. To hold a level, choose Maintain.',
            fix: set('Set direction to Maintain', 'Direction', 'Maintain'),
          }
        : null,
  },
  { code: 'G09', severity: 'error', dimension: 'Measurable', test: directionAgrees },
  { code: 'G10', severity: 'error', dimension: 'Measurable', test: figuresAreRight },
  {
    code: 'G17',
    severity: 'warning',
    dimension: 'Measurable',
    test: ({ evidence }) =>
      evidence === ''
        ? {
            header: 'Evidence',
            message: 'Nobody knows where the value comes from. Name who or what will show it.',
          }
        : null,
  },
];

function directionAgrees({ direction, baseline, target, low, high }: Goal): Found | null {
  const [from, to] = [known(baseline), known(target)];
  const actual = from === null || to === null || from === to ? null : to > from ? 'Increase' : 'Decrease';
  if (direction === null)
    return {
      header: 'Direction',
      message:
        'Without a direction the numbers cannot be judged. Choose Increase, Decrease, Maintain or Achieve.',
      ...(actual ? { fix: set(`Set direction to ${actual}`, 'Direction', actual) } : {}),
    };
  if ((direction === 'Increase' || direction === 'Decrease') && actual && actual !== direction)
    return {
      header: 'Direction',
      message: `The direction is ${direction}, but the numbers go the other way. Change the direction or a number.`,
      fix: set(`Set direction to ${actual}`, 'Direction', actual),
    };
  const [least, most] = [known(low), known(high)];
  return direction === 'Maintain' && least !== null && most !== null && least > most
    ? {
        header: 'Low',
        message: 'Low is above High, so no value lies between them. Swap the two.',
        fix: {
          label: 'Swap low and high',
          changes: [
            { header: 'Low', value: most },
            { header: 'High', value: least },
          ],
        },
      }
    : null;
}

/** The figures that count for a direction; others may hold what they like. */
function figuresOf({ direction, baseline, target, low, high }: Goal): [GoalHeader, Figure][] {
  const ends: [GoalHeader, Figure][] = [
    ['Baseline', baseline],
    ['Target', target],
  ];
  return direction === 'Maintain' ? [...ends, ['Low', low], ['High', high]] : ends;
}

function figuresAreRight(goal: Goal): Found | null {
  const figures = figuresOf(goal);
  for (const [header, figure] of figures)
    if (isUnreadable(figure))
      return {
        header,
        message: `${header} ${quoted(figure.unreadable)} is not a number, so nothing can be calculated. Enter a number.`,
        ...fixOfMeant(header, figure, (meant) => `the number ${shown(meant)}`),
      };
  if (goal.direction === 'Achieve') return null;
  const scale = scaleOf(goal.unit, known(goal.baseline), known(goal.target));
  for (const [header, figure] of figures) {
    const value = known(figure);
    if (scale && value !== null && (value < scale.min || value > scale.max))
      return {
        header,
        message: `${header} ${shown(value)} is outside ${shown(scale.min)} to ${shown(scale.max)}, so it cannot be. Correct the number or the unit.`,
      };
  }
  return null;
}
