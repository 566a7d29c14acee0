import { failure, success, type Outcome } from '../domain/outcome';
import { hostTooOld } from './capabilities';
import { noAnswer, reasonOf } from './errors';

/** How long a question may wait while the user edits a cell, in milliseconds. */
const PATIENCE_MS = 3000;

/** The wait in pieces: one that passes while our own thread is busy counts once, however long that takes. */
const PIECE_MS = 250;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Asks Excel something. While a cell is being edited Excel holds the request back; after three seconds we stop waiting and say so.
 * Only for reading: a held-back request may still run later.
 *
 * @param batch calls `answered` after its first sync when a long one follows: Excel is working then, and worth waiting for
 */
export async function askExcel<T>(
  batch: (context: Excel.RequestContext, answered: () => void) => Promise<T>,
): Promise<Outcome<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<Outcome<T>>((resolve) => {
    const wait = (left: number): void => {
      if (left <= 0) resolve(failure(noAnswer));
      else timer = setTimeout(() => wait(left - PIECE_MS), PIECE_MS);
    };
    wait(PATIENCE_MS);
  });
  const answered = () => {
    clearTimeout(timer);
  };
  const answer = await Promise.race([changeExcel((context) => batch(context, answered)), tooLong]);
  answered();
  return answer;
}

/**
 * Changes the workbook by one long request, under the same conditions as {@link changeExcel}. What is put together before `Excel.run`
 * begins is not tracked by the library: a range costs one action there instead of two, and no search through all actions (office.js
 * `TrackedObjects._autoAdd`).
 *
 * @param queue puts the request together, without a sync
 */
export async function sendExcel<T>(queue: (context: Excel.RequestContext) => T): Promise<Outcome<T>> {
  const old = hostTooOld();
  if (old) return failure(old);
  try {
    const context = new Excel.RequestContext();
    const queued = queue(context);
    await Excel.run({ delayForCellEdit: true, previousObjects: context }, (same) => same.sync());
    return success(queued);
  } catch (error) {
    return failure(reasonOf(error));
  }
}

/** Changes the workbook. Waits as long as the user edits a cell, because a write that we gave up on would still be carried out. */
export async function changeExcel<T>(batch: Batch<T>): Promise<Outcome<T>> {
  const old = hostTooOld();
  if (old) return failure(old);
  try {
    return success(await Excel.run({ delayForCellEdit: true }, batch));
  } catch (error) {
    return failure(reasonOf(error));
  }
}
