import { count } from './count';

/** The texts of the part of Home that says which reviews wait. */
export const enDueReviews = {
  title: 'Reviews',
  never: (goal: string, day: string, days: number) =>
    `${goal}: not reviewed since its start on ${day}, ${count(days, 'day', 'days')} ago.`,
  overdue: (goal: string, day: string, days: number) =>
    `${goal}: last reviewed on ${day}, ${count(days, 'day', 'days')} ago.`,
  midpoint: 'The mid-point review with the sponsor is due.',
  more: (number: number) => `And ${count(number, 'more goal', 'more goals')}.`,
  record: 'Record a review',
} as const;
