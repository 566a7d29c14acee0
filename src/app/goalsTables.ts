/** Table of the goals, the column that names each, and the table of warnings that somebody has accepted. */
export const GOALS = 'Goals';
export const GOAL_ID = 'Goal ID';
export const ACCEPTED = 'Accepted';
