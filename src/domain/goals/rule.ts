import type { Unreadable } from './cells';
import type { CheckFacts } from './facts';
import type { Goal, GoalHeader } from './goal';
import type { CellChange, Dimension, Fix, Severity } from './goalCheck';

/** What a rule has to say about a goal. */
export interface Found {
  readonly header: GoalHeader;
  readonly message: string;
  readonly fix?: Fix;
  /** Where it differs from that of the rule. */
  readonly severity?: Severity;
}

/** One rule of the goal check (goals.md 6.3). It looks at nothing but its arguments, so the order of rules never matters. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** The tick that it costs. */
  readonly dimension: Dimension | null;
  readonly test: (goal: Goal, facts: CheckFacts) => Found | null;
}

/** Most characters of a message, so that it fits a line and is soon read out. */
export const longestMessage = 120;

/** What somebody wrote, cut so that the message stays short. */
export function quoted(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return `"${characters.length > 16 ? `${characters.slice(0, 15).join('')}…` : characters.join('')}"`;
}

/** A number without the dust of binary arithmetic. */
export const shown = (value: number): string => String(Number(value.toPrecision(6)));

/** A fix that writes one cell. */
export const set = (label: string, header: GoalHeader, value: CellChange['value']): Fix => ({
  label,
  changes: [{ header, value }],
});

/** The fix of a cell in which something was written as text that can be told to mean a number or a day; nothing where nobody can tell. */
export const fixOfMeant = (
  header: GoalHeader,
  { meant }: Unreadable,
  show: (meant: number) => string,
): { readonly fix?: Fix } =>
  meant === undefined ? {} : { fix: set(`Set ${header.toLowerCase()} to ${show(meant)}`, header, meant) };
