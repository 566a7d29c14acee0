import { HostObject } from '../hostObject';
import { invalidArgument } from '../errors';
import type { Workbook } from './workbook';

/** `context.application` (and `workbook.application`). */
export class Application extends HostObject {
  private mode = 'Automatic';

  constructor(private readonly book: Workbook) {
    super('Application');
  }

  get calculationMode(): string {
    return this.mode;
  }

  set calculationMode(mode: unknown) {
    if (mode !== 'Automatic' && mode !== 'AutomaticExceptTables' && mode !== 'Manual')
      throw invalidArgument();
    this.mode = mode;
  }

  calculate(): void {
    this.book.$calculation.demand();
  }

  suspendApiCalculationUntilNextSync(): void {
    this.book.$calculation.suspend();
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // Nothing is painted while a batch runs.
  }
}
