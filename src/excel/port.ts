import type { WorkbookPort } from '../workbook/port';
import { buildWorkbook } from './build';
import { readWorkbook } from './read';
import { updateRow } from './updateRow';
import { writeTables } from './write';

/** The workbook that is open in this Excel. */
export const createWorkbookPort = (): WorkbookPort => ({
  build: buildWorkbook,
  read: readWorkbook,
  write: writeTables,
  update: updateRow,
});
