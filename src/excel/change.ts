import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { StageModel } from '../workbook/blueprint/types';
import type { WorkbookChange } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { capabilities, hostTooOld } from './capabilities';
import {
  allDone,
  conflictIn,
  movedOn,
  progressOf,
  putChange,
  takeBack,
  withMissingRows,
  type Look,
  type Progress,
} from './changeBatch';
import { planChange, type TableStep } from './changePlan';
import { codeOf, reasonOf, traceOf } from './errors';
import { changeExcel } from './session';
import { sheetProtected } from './updateRow';

/**
 * Makes an everyday change in one sync, and as one step of Excel's undo where Excel can group (ExcelApi 1.20). Where things stand comes
 * from the reading; the batch itself loads the places that matter before it writes. If they are not as they were read, what was written is
 * taken back in a second sync, and likewise when Excel refuses half-way.
 *
 * While a cell is edited Excel refuses the batch at once (`cell-edit`) instead of holding it back: a change that comes later than the
 * person expects is worse than one to be asked for again.
 */
export async function changeWorkbook(change: WorkbookChange, seen: WorkbookSnapshot): Promise<Outcome<void>> {
  const old = hostTooOld();
  if (old) return failure(old);
  const planned = planChange(change, seen);
  if (!planned.ok) return planned;
  const steps = planned.value;
  if (steps.length === 0) return success(undefined);
  const model = seen.stamp?.model ?? 'combined';
  const grouped = capabilities().undoGroups
    ? await attempt(steps, model, { mergeUndoGroup: true })
    : undefined;
  const isRefused = grouped?.ok === false && grouped.reason.code === 'undo-not-supported';
  return grouped && !isRefused ? grouped : attempt(steps, model, {});
}

/** One go at it; after a failure everything is as it was, unless that is `half-written`. */
async function attempt(
  steps: readonly TableStep[],
  model: StageModel,
  options: Excel.RunOptions,
): Promise<Outcome<void>> {
  let looks: readonly Look[] = [];
  let conflict: Reason | undefined;
  try {
    await Excel.run(options, async (context) => {
      looks = await putChange(context, steps, model);
      await context.sync();
      conflict = firstConflict(steps, looks);
      if (conflict) await takeAllBack(context, steps, looks, allDone(steps));
    });
    return conflict ? failure(conflict) : success(undefined);
  } catch (error) {
    const refused = refusalOf(error, steps);
    if (conflict) return failure(halfWritten(refused, steps));
    const progress = progressOf(steps, traceOf(error));
    const restored =
      progress &&
      (await changeExcel(async (context) => {
        const tables = steps.map(({ name }) =>
          context.workbook.tables.getItem(name).getRange().load('rowCount'),
        );
        await context.sync();
        const known = steps.map((step, i) =>
          withMissingRows(step, progress[i] ?? notBegun, tables[i]?.rowCount ?? 0),
        );
        await takeAllBack(context, steps, looks, known);
      }));
    // A protected sheet refuses this, too, and nothing was written there; what came before it has been taken back by then.
    if (restored?.ok === false && refused.code !== 'protected') return failure(halfWritten(refused, steps));
    return failure(refused);
  }
}

const notBegun: Progress = { begun: false, written: false, removed: 0 };

const firstConflict = (steps: readonly TableStep[], looks: readonly Look[]): Reason | undefined =>
  steps.flatMap((step, i) => {
    const look = looks[i];
    return (look && conflictIn(step, look)) ?? [];
  })[0];

/** In the order in which it was written, so that a table that could not be written to comes last. */
async function takeAllBack(
  context: Excel.RequestContext,
  steps: readonly TableStep[],
  looks: readonly Look[],
  progress: readonly Progress[],
): Promise<void> {
  steps.forEach((step, i) => {
    const [look, done] = [looks[i], progress[i]];
    if (look && done?.begun) takeBack(context, step, look, done.removed);
  });
  await context.sync();
}

/** Nothing had been written when Excel did not find a row that was there when the table was read. */
function refusalOf(error: unknown, steps: readonly TableStep[]): Reason {
  const reason = reasonOf(error);
  const isEarly = progressOf(steps, traceOf(error)) === null;
  if (isEarly && codeOf(error) === 'InvalidArgument') return movedOn(...steps.map(({ name }) => name));
  const [only, ...others] = steps;
  return reason.code === 'protected' && only && others.length === 0 ? sheetProtected(only.tab) : reason;
}

const halfWritten = (reason: Reason, steps: readonly TableStep[]): Reason => ({
  code: 'half-written',
  what: `Only a part was written, into ${steps.map(({ name }) => name).join(', ')}.`,
  why: `${reason.what} ${reason.why} Excel also refused to take it back.`,
  next: 'Look at these tables, and put them right by hand or undo with Ctrl+Z.',
});
