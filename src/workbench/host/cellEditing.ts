/** Cell-edit mode: while the user types into a cell, Excel runs no batch. */
export class CellEditing {
  private waiting: (() => void)[] = [];
  private on = false;

  get active(): boolean {
    return this.on;
  }

  enter(): void {
    this.on = true;
  }

  leave(): void {
    this.on = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Resolves when the user has left the cell; at once if nobody edits. */
  over(): Promise<void> {
    return this.on ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }
}
