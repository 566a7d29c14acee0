import { managerGroup, selfGroup } from '../../domain/feedback/groups';
import type { FeedbackReport } from '../../domain/feedback/report';

/** How a group is shown in the report of a round. */
export interface ShownGroup {
  readonly group: string;
  /**
   * `self` and `named` (managers): always, however few; `alone`: with a column of its own; `pooled`: only together with others;
   * `hidden`: not at all; `absent`: nobody has answered.
   */
  readonly how: 'self' | 'named' | 'alone' | 'pooled' | 'hidden' | 'absent';
  /** Of a pooled group, the name of the pool. */
  readonly pool: string | null;
}

/** Groups that every engagement has, answers or none: without them the report lacks its two named columns. */
const expected = [selfGroup, managerGroup];

/** How each group that has raters in any round is shown, Self and Manager first. */
export function shownGroups({ presentGroups, groups, rows }: FeedbackReport): readonly ShownGroup[] {
  const shown = (figure: (row: FeedbackReport['rows'][number]) => number | null): boolean =>
    rows.some((row) => figure(row) !== null);
  const named: ShownGroup[] = [
    { group: selfGroup, how: shown((row) => row.self) ? 'self' : 'absent', pool: null },
    { group: managerGroup, how: shown((row) => row.manager) ? 'named' : 'absent', pool: null },
  ];
  const anonymous = presentGroups
    .filter((group) => !expected.includes(group))
    .map((group): ShownGroup => {
      const at = groups.findIndex(({ members }) => members.includes(group));
      const column = groups[at];
      if (!column || !shown((row) => row.groups[at] ?? null)) return { group, how: 'hidden', pool: null };
      return column.members.length > 1
        ? { group, how: 'pooled', pool: column.label }
        : { group, how: 'alone', pool: null };
    });
  return [...named, ...anonymous];
}
