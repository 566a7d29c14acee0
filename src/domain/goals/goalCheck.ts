/** How much a finding weighs: an error blocks the goal, a warning needs a look, an info is a hint. */
export type Severity = 'error' | 'warning' | 'info';

/** What a goal should be; the six ticks of a check. */
export const dimensions = [
  'Specific',
  'Measurable',
  'Ambitious yet achievable',
  'Aligned',
  'Time-bound',
  'Owned',
] as const;

export type Dimension = (typeof dimensions)[number];

/** Blocked: some error. Needs work: some warning that nobody has accepted. Ready: neither. */
export type GoalStatus = 'Blocked' | 'Needs work' | 'Ready';

/** The sign that stands before a status where it is text: in cells and in a terminal. */
export const statusSigns: Readonly<Record<GoalStatus, string>> = {
  Blocked: '✖',
  'Needs work': '▲',
  Ready: '✔',
};

/** A change of one cell in the goal's row. Dates are serials. */
export interface CellChange {
  /** Header of the column in the goals table. */
  readonly header: string;
  readonly value: string | number | null;
}

/** A change that cures a finding without a decision about the goal itself. */
export interface Fix {
  /** What it does, for a button: `Set direction to Decrease`. */
  readonly label: string;
  readonly changes: readonly CellChange[];
}

/** One thing that a rule has found. */
export interface Finding {
  /** Code of the rule, such as `G09` or `G22e`. */
  readonly code: string;
  readonly severity: Severity;
  /** The tick that it costs; `null` for findings that cost none. */
  readonly dimension: Dimension | null;
  /** Header of the column to look at. */
  readonly header: string;
  /** What is wrong, why it matters and what to do; at most 120 characters. */
  readonly message: string;
  readonly fix?: Fix;
  /** Reason for which a warning was accepted: it then costs neither the tick nor the status. */
  readonly accepted?: string;
}

/** The check of one goal. */
export interface GoalCheck {
  readonly id: string;
  /** Position of its row in the table that was given, the first row below the header being 0. */
  readonly row: number;
  readonly statement: string;
  readonly status: GoalStatus;
  /** The status when a day within the next 30 is set to measure the baseline: a missing one is then no error (rule G06). */
  readonly statusIfMeasuredSoon: GoalStatus;
  /** Errors first, then warnings, then infos; by code within each. Accepted warnings come last. */
  readonly findings: readonly Finding[];
  readonly ticks: Readonly<Record<Dimension, boolean>>;
}

/** The check of all goals of an engagement. Goals that were dropped are not checked. */
export interface GoalsCheck {
  /** One for every row that holds a goal, in the order of the table. */
  readonly goals: readonly GoalCheck[];
  /** What concerns all goals together, such as too many of them. */
  readonly together: readonly Finding[];
}
