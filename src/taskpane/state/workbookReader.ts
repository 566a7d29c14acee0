import type { Reason } from '../../domain/outcome';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Services } from './services';

/** What is known of the open workbook. */
export interface WorkbookState {
  /** As last read; kept when a later reading fails. */
  readonly snapshot: WorkbookSnapshot | null;
  /** Why the last reading failed. */
  readonly reason: Reason | null;
  readonly reading: boolean;
}

/**
 * Keeps what the pages know of the workbook up to date: reads at the start, when the person comes back to the pane, when the workbook
 * says that it changed, and when asked. One reading at a time; what is asked meanwhile is one more reading afterwards.
 */
export class WorkbookReader {
  private current: WorkbookState = { snapshot: null, reason: null, reading: true };
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | null = null;
  private again = false;
  private busy = 0;
  private stop: () => void = () => undefined;
  private surprise: { readonly error: unknown } | null = null;

  constructor(private readonly services: Pick<Services, 'port' | 'watch'>) {}

  /** @throws what the adapter threw: a fault, shown by the error boundary around the caller */
  readonly state = (): WorkbookState => {
    if (this.surprise) throw this.surprise.error;
    return this.current;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) this.start();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  /** Resolves when the workbook has been read anew. */
  readonly refresh = async (): Promise<void> => {
    this.again = true;
    if (this.busy > 0) return;
    this.running ??= this.readUntilQuiet();
    await this.running;
  };

  /** Does something long to the workbook. What is read meanwhile would be half of it, so it is read afterwards. */
  readonly during = async <T>(work: () => Promise<T>): Promise<T> => {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
      if (this.busy === 0) void this.refresh();
    }
  };

  private start(): void {
    const back = (): void => {
      if (document.visibilityState === 'visible') void this.refresh();
    };
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    const unwatch = this.services.watch(() => void this.refresh());
    this.stop = () => {
      unwatch();
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
    };
    void this.refresh();
  }

  private async readUntilQuiet(): Promise<void> {
    this.tell({ ...this.current, reading: true });
    try {
      while (this.again && this.busy === 0) {
        this.again = false;
        const read = await this.services.port.read();
        const { snapshot } = this.current;
        this.current = read.ok
          ? { snapshot: read.value, reason: null, reading: true }
          : { snapshot, reason: read.reason, reading: true };
      }
    } catch (error) {
      this.surprise = { error };
    }
    this.running = null;
    this.tell({ ...this.current, reading: false });
  }

  private tell(state: WorkbookState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
