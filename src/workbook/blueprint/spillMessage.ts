import { absoluteAddress, address, type Rect } from '../cell';

/** What a page says while the function that fills it gives an error. */
interface ErrorWords {
  /** What spills: `report`, `check`. */
  readonly what: string;
  /** Begins the sentence for wrong input, such as `The items or answers are unclear`. */
  readonly unclear: string;
  /** The sentence for #N/A, where the function has a reason to give nothing; by default that of wrong input. */
  readonly nothing?: string;
}

/**
 * Formula, without `=`, of what a page says about a spilled call of ours: what to do about an error, or else `then`.
 *
 * Kinds of error by `ERROR.TYPE` (support.microsoft.com): 5 #NAME?, 7 #N/A, 8 #GETTING_DATA, 9 #SPILL!, 0 for what has no number: #BUSY!,
 * which a function shows whose add-in has not answered, and where spilling is not known by number #SPILL!, which something in its way
 * tells apart.
 *
 * @param spill where the call spills, its cell first
 * @param then formula of what to say when all is well
 */
export function spillMessage(spill: Rect, { what, unclear, nothing }: ErrorWords, then: string): string {
  const first: Rect = { ...spill, rows: 1, columns: 1 };
  const corner = absoluteAddress(first);
  const kind = `IFERROR(ERROR.TYPE(${corner}),0)`;
  const noRoom = `OR(${kind}=9,AND(${kind}=0,COUNTA(${absoluteAddress(spill)})>1))`;
  const notLoaded = `OR(${kind}=0,${kind}=5,${kind}=8)`;
  const wrong = `"${unclear}: point at the error in ${address(first)}, or open Coachbook, to see why."`;
  return (
    `IF(ISERROR(${corner}),` +
    `IF(${noRoom},"The ${what} has no room: clear the cells below and right of ${address(first)}.",` +
    `IF(${notLoaded},"This page is calculated by the add-in: open Coachbook to fill it.",` +
    `${nothing === undefined ? wrong : `IF(${kind}=7,"${nothing}",${wrong})`})),${then})`
  );
}
