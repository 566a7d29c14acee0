/** A row of the actions table. Days are Excel serials. */
export interface ActionRecord {
  readonly goalId: string;
  readonly due: number | null;
  readonly done: number | null;
  readonly status: string;
}

/** How the actions stand. */
export interface ActionCount {
  /** Those that were not dropped. */
  readonly planned: number;
  readonly done: number;
  /** Of those done with both dates, the ones that were done by the due date. */
  readonly onTime: number;
  readonly dated: number;
  /** Neither done nor dropped, and due before today. */
  readonly overdue: number;
}

/**
 * Counts actions. A dropped one counts for nothing; without a due date none is overdue.
 *
 * @param today Excel serial
 */
export function countActions(actions: readonly ActionRecord[], today: number): ActionCount {
  const planned = actions.filter(({ status }) => status !== 'Dropped');
  const done = planned.filter(({ status }) => status === 'Done');
  const dated = done.flatMap(({ due, done: on }) => (due === null || on === null ? [] : [{ due, on }]));
  return {
    planned: planned.length,
    done: done.length,
    onTime: dated.filter(({ due, on }) => on <= due).length,
    dated: dated.length,
    overdue: planned.filter(({ status, due }) => status !== 'Done' && due !== null && due < today).length,
  };
}
