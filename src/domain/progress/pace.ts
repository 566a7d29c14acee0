/** Pace under which an engagement is behind, and over which its sessions run out early (programme.md 7.1). */
export const behindBelow = 0.7;
export const earlyAbove = 1.3;

export type PaceWord = 'Behind' | 'On pace' | 'Running out early';

/** Sessions used beside those agreed, and beside the time. Shares are of 1; `null` is not known. */
export interface SessionPace {
  readonly used: number;
  readonly contracted: number | null;
  /** Used of contracted; over 1 when more were held than agreed. */
  readonly share: number | null;
  /** Elapsed share of the engagement's time, 0 to 1. */
  readonly elapsed: number | null;
  /** `share` over `elapsed`: 1 is a session whenever one is due; `null` before the first day is over. */
  readonly pace: number | null;
  readonly word: PaceWord | null;
}

/** When an engagement begins and is to end, as Excel serials. */
export interface Period {
  readonly start: number | null;
  readonly end: number | null;
}

/** Sessions used of contracted, and the pace of an engagement on a day. */
export function sessionPace(
  used: number,
  contracted: number | null,
  { start, end }: Period,
  today: number,
): SessionPace {
  const share = contracted !== null && contracted > 0 ? used / contracted : null;
  const elapsed =
    start !== null && end !== null && end > start
      ? Math.min(1, Math.max(0, (today - start) / (end - start)))
      : null;
  const pace = share !== null && elapsed !== null && elapsed > 0 ? share / elapsed : null;
  return { used, contracted, share, elapsed, pace, word: pace === null ? null : wordOf(pace) };
}

const wordOf = (pace: number): PaceWord =>
  pace < behindBelow ? 'Behind' : pace > earlyAbove ? 'Running out early' : 'On pace';
