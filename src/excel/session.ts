import { failure, success, type Outcome } from '../domain/outcome';
import { hostTooOld } from './capabilities';
import { cellIsBeingEdited, reasonOf } from './errors';

/** How long a question may wait while the user edits a cell, in milliseconds. */
const PATIENCE_MS = 3000;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Asks Excel something. While a cell is being edited Excel holds the request back; after three seconds we stop waiting and say so.
 * Only for reading: a held-back request may still run later.
 */
export async function askExcel<T>(batch: Batch<T>): Promise<Outcome<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(failure(cellIsBeingEdited));
    }, PATIENCE_MS);
  });
  const answer = await Promise.race([changeExcel(batch), tooLong]);
  clearTimeout(timer);
  return answer;
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
