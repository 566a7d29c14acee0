import type { WorkbookPort } from '../../workbook/port';

/** What the pages get from the outside; a test hands in its own. */
export interface Services {
  readonly port: WorkbookPort;
  /** Version of the add-in. */
  readonly version: string;
  /** ISO date of the day. */
  readonly today: () => string;
  /** Hands a file to the person; absent where the web view cannot. */
  readonly download?: (name: string, bytes: Uint8Array) => void;
}
