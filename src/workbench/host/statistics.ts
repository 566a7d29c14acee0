/** What one sync cost. */
export interface BatchCost {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** What the add-in cost so far. Only its own syncs count, not the start-up and clean-up batches of the library. */
export interface Statistics extends BatchCost {
  readonly batches: number;
  /** The syncs in order. */
  readonly each: readonly BatchCost[];
}

export class StatisticsCounter {
  private each: readonly BatchCost[] = [];

  get current(): Statistics {
    const sum = (cost: (batch: BatchCost) => number): number =>
      this.each.reduce((total, batch) => total + cost(batch), 0);
    return {
      batches: this.each.length,
      actions: sum(({ actions }) => actions),
      requestBytes: sum(({ requestBytes }) => requestBytes),
      responseBytes: sum(({ responseBytes }) => responseBytes),
      each: this.each,
    };
  }

  add(batch: BatchCost): void {
    this.each = [...this.each, batch];
  }

  reset(): void {
    this.each = [];
  }
}

/** Size of a message as it would travel. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
