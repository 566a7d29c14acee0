import { changeExcel } from './session';

/** How long the workbook must be quiet before a change is told, in milliseconds: typing and building come in bursts. */
const QUIET_MS = 500;

/** An event of the workbook as far as it is used here: that it happened. */
type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

/**
 * Tells when something in the workbook has changed: cells, sheets, or the sheet that is shown. Events are a hint and no more: some changes
 * raise none (a choice from a drop-down on the web, office-js #3888; deleted rows, #1760), and handlers run late. So they carry nothing,
 * and whoever is told reads again. Without the events there is still the button to refresh: a failure is not told.
 *
 * @param changed must not write to the workbook: it would be told of that, too
 * @returns Stops watching.
 */
export function watchWorkbook(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const soon = (): Promise<void> => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(changed, QUIET_MS);
    return Promise.resolve();
  };
  const registered = changeExcel(async ({ workbook }): Promise<readonly Handler[]> => {
    const { onChanged, onActivated, onAdded, onDeleted } = workbook.worksheets;
    const handlers = [onChanged.add(soon), onActivated.add(soon), onAdded.add(soon), onDeleted.add(soon)];
    await workbook.context.sync();
    return handlers;
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    void registered.then((handlers) => (handlers.ok ? removeAll(handlers.value) : undefined));
  };
}

/** In the context they were added in: another one does not know them (docs: excel-add-ins-events). */
async function removeAll(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  try {
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch {
    // The workbook may be closed by now, and its handlers with it.
  }
}
