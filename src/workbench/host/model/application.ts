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

  createWorkbook(base64File?: unknown): WorkbookCreated {
    if (typeof base64File !== 'string') throw invalidArgument();
    return new WorkbookCreated(() => this.book.$openWindow(base64File));
  }
}

/** A workbook that is not shown yet. Its window is out of reach for the add-in (office-js #6531). */
class WorkbookCreated extends HostObject {
  constructor(private readonly show: () => void) {
    super('WorkbookCreated');
  }

  open(): void {
    this.show();
  }
}
