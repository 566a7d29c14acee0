import type { WorkbookPort } from '../workbook/port';
import { buildWorkbook } from './build';
import { changeWorkbook } from './change';
import { workbookReader } from './read';
import { updateRow } from './updateRow';
import { writeTables } from './write';

/** A way to the workbook that is open in this Excel; it remembers where things are, so that reading again is quicker. */
export const createWorkbookPort = (): WorkbookPort => ({
  build: buildWorkbook,
  read: workbookReader(),
  write: writeTables,
  update: updateRow,
  change: changeWorkbook,
});

/** The one that the pages of this window share. */
export const openWorkbook: WorkbookPort = createWorkbookPort();
