import type { ImportFile } from '../../app/import/readEngagementFiles';
import type { Outcome } from '../../domain/outcome';
import type { SelectedCells } from '../../excel/selection';
import type { SupportReport } from '../../excel/supportReport';
import type { SheetKey } from '../../workbook/blueprint/types';
import type { CellPlace, WorkbookPort } from '../../workbook/port';

/** What the pages get from the outside; a test hands in its own. */
export interface Services {
  readonly port: WorkbookPort;
  /** Shows a sheet of the workbook. */
  readonly goTo: (sheet: SheetKey) => Promise<Outcome<void>>;
  /** Shows a cell of a table's row. */
  readonly goToCell: (place: CellPlace) => Promise<Outcome<void>>;
  /** The cells that are selected in Excel. */
  readonly selection: () => Promise<Outcome<SelectedCells>>;
  /** Tells when the workbook has changed; gives back how to stop. */
  readonly watch: (changed: () => void) => () => void;
  /** Version of the add-in. */
  readonly version: string;
  /** ISO date of the day. */
  readonly today: () => string;
  /** The files of the synthetic sample engagement. */
  readonly sampleFiles: () => Promise<Outcome<readonly ImportFile[]>>;
  /** What this Office is and can do. */
  readonly supportReport: () => Promise<SupportReport>;
  /** Shows a file as a new workbook in a window of its own. */
  readonly openCopy: (bytes: Uint8Array) => Promise<Outcome<void>>;
  /** Hands a file to the person; absent where the web view cannot. */
  readonly download?: (name: string, content: Uint8Array | Blob) => void;
  /** A drawing as a PNG picture for slides and mail. */
  readonly png: (svg: string) => Promise<Outcome<Blob>>;
}
