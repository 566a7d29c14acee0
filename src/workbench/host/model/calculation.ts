import type { GridEngine } from '../../engine/gridEngine';

/** Decides when the engine calculates: as Excel, before values are read after a change, and at the end of a batch. */
export class Calculation {
  private stale = false;
  private suspended = false;

  constructor(
    private readonly engine: GridEngine,
    private readonly automatic: () => boolean,
  ) {}

  /** Something changed that formulas may depend on. */
  touch(): void {
    this.stale = true;
  }

  /** The add-in or the user asked for a calculation, whatever the mode. */
  demand(): void {
    this.stale = true;
    this.demanded = true;
  }

  /** No calculation before the end of this batch (`suspendApiCalculationUntilNextSync`). */
  suspend(): void {
    this.suspended = true;
  }

  /** Makes values right, if they may be read now. */
  async beforeReading(): Promise<void> {
    if (!this.suspended) await this.run();
  }

  async endOfBatch(): Promise<void> {
    this.suspended = false;
    await this.run();
  }

  private demanded = false;

  private async run(): Promise<void> {
    if (!this.stale || !(this.automatic() || this.demanded)) return;
    this.stale = false;
    this.demanded = false;
    await this.engine.calculate();
  }
}
