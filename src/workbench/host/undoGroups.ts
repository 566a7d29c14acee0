/** The library, as far as this needs it. */
interface Library {
  run: (...args: unknown[]) => unknown;
}

interface Context {
  _requestFlagModifier: number;
}

type Batch = (context: Context) => unknown;

/** Above all flags that the library uses. */
const FIRST_BIT = 16;
const MOST_GROUPS = 0x3fff;

let last = 0;

/**
 * Makes `Excel.run({ mergeUndoGroup: true }, …)` reach the simulated host. The npm library ends at ExcelApi 1.15 and drops this option of
 * 1.20 (`onBeforeExcelRun` in its debug build knows only `delayForCellEdit`), and how today's library tells Excel is not documented. Here
 * each such run has a number, which travels in bits of the request's flags that nothing else uses, beside `delayForCellEdit`.
 */
export function passUndoGroups(excelNamespace: object): void {
  const library = excelNamespace as Library;
  const run = library.run.bind(library);
  library.run = (...args) => {
    const [options, batch] = args;
    const isGrouped =
      typeof options === 'object' && options !== null && Reflect.get(options, 'mergeUndoGroup') === true;
    if (!isGrouped || typeof batch !== 'function') return run(...args);
    last = (last % MOST_GROUPS) + 1;
    const group = last;
    return run(options, (context: Context) => {
      context._requestFlagModifier |= group << FIRST_BIT;
      return (batch as Batch)(context);
    });
  };
}

/** The group that a request belongs to; `null` for one outside of groups. */
export const undoGroupOf = (flags: number): number | null => (flags >> FIRST_BIT) & MOST_GROUPS || null;
