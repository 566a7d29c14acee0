import { failure, type Outcome, type Reason } from '../../../domain/outcome';

/** Longest time in milliseconds that work holds the thread before the page may draw; browsers call a task long from 50 ms on. */
const SLICE_MS = 12;

export interface PaceSetting {
  /** Milliseconds since any fixed point. */
  readonly now: () => number;
  /** Lets everything else that waits have its turn. */
  readonly rest: () => Promise<void>;
  /** Told how far the work has come, 0 to 1, whenever it rests. */
  readonly tell?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Cuts long work into slices, so that a page stays alive beside it and can call it off. */
export class Pace {
  private since: number;

  constructor(private readonly setting: PaceSetting) {
    this.since = setting.now();
  }

  /**
   * To be asked often, between two small steps: rests when the slice is over.
   *
   * @param share how far the work has come, 0 to 1
   * @returns false when the work was called off
   */
  async goesOn(share: number): Promise<boolean> {
    const { now, rest, tell, signal } = this.setting;
    if (signal?.aborted) return false;
    if (now() - this.since < SLICE_MS) return true;
    tell?.(share);
    await rest();
    this.since = now();
    return !signal?.aborted;
  }
}

/** Work that somebody called off. Nobody has to be told: they know. */
export const cancelled: Reason = {
  code: 'cancelled',
  what: 'The import was stopped.',
  why: 'You called it off. Nothing was written.',
  next: 'Choose the answers again when you are ready.',
};

/** The outcome of work that was called off. */
export const stopped = (): Outcome<never> => failure(cancelled);
