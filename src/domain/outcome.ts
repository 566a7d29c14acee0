/** Why something that was expected to fail now and then did fail: a sentence each for what, why and what to do next. */
export interface Reason {
  /** Stable name for tests, logs and help pages, such as `sheet-name-taken`. Never shown alone. */
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** The result of an operation that can fail in expected ways. Surprises are exceptions, not outcomes. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failure = <T = never>(reason: Reason): Outcome<T> => ({ ok: false, reason });

/** The reason as one paragraph for a person. */
export const reasonText = (reason: Reason): string => `${reason.what} ${reason.why} ${reason.next}`;
