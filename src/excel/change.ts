import type { Outcome } from '../domain/outcome';
import type { WorkbookChange } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export function changeWorkbook(_change: WorkbookChange, _seen: WorkbookSnapshot): Promise<Outcome<void>> {
  throw new Error('Written next.');
}
