/** Takes one change back. */
export type Inverse = () => void;

/** What one command of Excel's undo takes back, in the order in which it was done. */
interface Step {
  readonly inverses: Inverse[];
  /** Cells that are kept for it. */
  cells: number;
  /** Calls that belong together (`Excel.run` with `mergeUndoGroup`). */
  readonly group: number | null;
}

/** Excel for Windows and Mac (Microsoft support, "Excel specifications and limits": undo levels). */
const MOST_STEPS = 100;

/** Cells that all steps together may keep. What is larger cannot be taken back: real Excel gives up there, too, for want of memory. */
const MOST_CELLS = 500_000;

/**
 * Excel's undo stack. Whatever changes something says how it is taken back, while a call runs; so a step costs no more than what it
 * changes. A call that says nothing, and has changed something all the same, clears the stack: the steps before it would no longer fit.
 */
export class UndoStack {
  private steps: Step[] = [];
  private current: Step | null = null;
  private isKnown = false;

  /** True while a call runs whose changes are to be kept: only then is it worth reading what stands there. */
  get isRecording(): boolean {
    return this.current !== null && this.current.cells <= MOST_CELLS;
  }

  /** How many steps can be taken back. */
  get depth(): number {
    return this.steps.length;
  }

  /** @param cells kept by the inverse */
  record(inverse: Inverse, cells = 0): void {
    if (!this.current) return;
    this.current.cells += cells;
    if (this.current.cells > MOST_CELLS) this.current.inverses.length = 0;
    else this.current.inverses.push(inverse);
  }

  /** The call that runs changes nothing, so that there is nothing to be taken back. */
  changesNothing(): void {
    this.isKnown = true;
  }

  /**
   * Runs a call of the add-in, or an act of the person, as one step; with the calls before it that belong to the same group.
   *
   * @returns whether it can be taken back
   */
  run(change: () => void, group: number | null): boolean {
    const step: Step = { inverses: [], cells: 0, group };
    this.current = step;
    this.isKnown = false;
    try {
      change();
      const isKept = step.inverses.length > 0 || (this.isKnown && step.cells <= MOST_CELLS);
      if (!isKept) this.clear();
      return isKept;
    } finally {
      this.current = null;
      if (step.inverses.length > 0) this.keep(step);
    }
  }

  /** Nothing that was done up to now can be taken back any more. */
  clear(): void {
    this.steps = [];
  }

  /** Takes the last step back; false when there is none. */
  takeBack(): boolean {
    const step = this.steps.pop();
    for (const inverse of step?.inverses.toReversed() ?? []) inverse();
    return step !== undefined;
  }

  private keep(step: Step): void {
    const last = this.steps.at(-1);
    if (last && step.group !== null && last.group === step.group) {
      last.inverses.push(...step.inverses);
      last.cells += step.cells;
    } else this.steps.push(step);
    let cells = this.steps.reduce((sum, kept) => sum + kept.cells, 0);
    while (cells > MOST_CELLS || this.steps.length > MOST_STEPS) cells -= this.steps.shift()?.cells ?? 0;
  }
}
