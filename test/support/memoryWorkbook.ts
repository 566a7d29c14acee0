import { profiles } from '../../src/workbench/host/profiles';
import { Workbook } from '../../src/workbench/host/model/workbook';
import type { Worksheet } from '../../src/workbench/host/model/worksheet';
import { MemoryEngine } from './memoryEngine';

/** The object model of the simulated Excel over cells in memory: a workbook with its first sheet. */
export function memoryWorkbook(): { readonly book: Workbook; readonly sheet: Worksheet } {
  const book = new Workbook({
    engine: new MemoryEngine(),
    profile: profiles.windows,
    locale: 'en-US',
    year: 2026,
  });
  return { book, sheet: book.worksheets.getItem('Sheet1') };
}
