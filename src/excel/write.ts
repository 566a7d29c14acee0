import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { TableWrite } from '../workbook/port';
import { parseStampName } from '../workbook/stampName';
import { extendRules } from './extendRules';
import { LongRequest } from './request';
import { askExcel, changeExcel } from './session';
import { findTargets } from './targets';
import {
  restoreForm,
  restoreTable,
  tableChange,
  writeForm,
  writeTable,
  type TableChange,
} from './tableChange';

/**
 * Writes values into tables and forms: everyday edits, so values only, and one batch but for contents that are too large for one
 * request. Either all of it is written or, when Excel refuses a step, tables and forms get back what they held.
 */
export async function writeTables(writes: readonly TableWrite[]): Promise<Outcome<void>> {
  const looked = await askExcel((context) => findTargets(context, writes));
  if (!looked.ok) return looked;
  const { tables, forms, missing, stampFormula } = looked.value;
  if (missing.length > 0) return failure(partsMissing(missing));
  const changes: TableChange[] = [];
  for (const target of tables) {
    const change = tableChange(target);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  const model = parseStampName(stampFormula ?? '')?.model ?? 'combined';
  const written = await changeExcel(async (context) => {
    const request = new LongRequest(context);
    for (const change of changes) await writeTable(context, change, request);
    extendRules(
      changes
        .filter(({ grows }) => grows)
        .map(({ target: { name, tab }, range, openHeaders }) => ({
          name,
          sheet: context.workbook.worksheets.getItem(tab),
          range,
          openHeaders,
        })),
      model,
    );
    for (const form of forms) writeForm(context, form);
    await context.sync();
  });
  if (written.ok) return success(undefined);
  const restored = await changeExcel(async (context) => {
    const request = new LongRequest(context);
    for (const change of changes) await restoreTable(context, change, request);
    for (const form of forms) restoreForm(context, form);
    await context.sync();
  });
  return restored.ok ? written : failure(halfWritten(written.reason, writes));
}

export const partsMissing = (names: readonly string[]): Reason => ({
  code: 'part-missing',
  what: `The workbook has no ${names.length === 1 ? 'table' : 'tables'} ${names.join(', ')}.`,
  why: 'Nothing was written: a table or its sheet was deleted, or this is not an engagement workbook.',
  next: 'Run Start: it puts back what is missing and changes nothing else. Then try again.',
});

const halfWritten = (reason: Reason, writes: readonly TableWrite[]): Reason => ({
  code: 'half-written',
  what: `Only a part was written, into ${writes.map(({ table }) => table).join(', ')}.`,
  why: `${reason.what} ${reason.why} Excel also refused to take it back.`,
  next: 'Close the workbook without saving and open it again, or compare those tables with what you imported.',
});
