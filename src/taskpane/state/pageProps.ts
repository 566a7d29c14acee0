import type { PaneRequest } from '../../app/paneRequest';
import type { Services } from './services';
import type { View } from './view';
import type { WorkbookReader, WorkbookState } from './workbookReader';

/** What every page gets. */
export interface PageProps {
  readonly services: Services;
  readonly view: View;
  /** The open workbook as last read; `snapshot` is `null` only where the page does not need it. */
  readonly workbook: WorkbookState;
  readonly reader: WorkbookReader;
  readonly open: (request: PaneRequest) => void;
}
