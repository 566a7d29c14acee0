import { HostError, HostKilled } from './errors';

export interface FaultPlace {
  /** Fail before the action has an effect, or after it. */
  readonly when: 'before' | 'after';
  /** Which of the add-in's batches from now on, counted from 0; by default the next one. */
  readonly batch?: number;
}

interface Fault {
  readonly batch: number;
  readonly action: number;
  readonly when: 'before' | 'after';
  readonly error: Error;
}

/** Failures a test has ordered. Each happens once. */
export class Faults {
  private ordered: Fault[] = [];
  private batch = -1;

  /** Excel answers action `action` of the batch (counted from 0) with an error of this code. What ran before stays done. */
  failAt(action: number, code: string, place: FaultPlace): void {
    this.order(action, place, new HostError(code, `Injected failure ${code}.`));
  }

  /** Excel disappears at this action: no answer to this batch or any later one. */
  killAt(action: number, place: FaultPlace): void {
    this.order(action, place, new HostKilled('The host was killed.'));
  }

  startBatch(): void {
    this.batch += 1;
  }

  before(action: number): void {
    this.check(action, 'before');
  }

  after(action: number): void {
    this.check(action, 'after');
  }

  private order(action: number, place: FaultPlace, error: Error): void {
    this.ordered.push({ batch: this.batch + 1 + (place.batch ?? 0), action, when: place.when, error });
  }

  private check(action: number, when: 'before' | 'after'): void {
    const due = this.ordered.find(
      (fault) => fault.batch === this.batch && fault.action === action && fault.when === when,
    );
    if (!due) return;
    this.ordered = this.ordered.filter((fault) => fault !== due);
    throw due.error;
  }
}
