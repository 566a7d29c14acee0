import type { Insider, ViewCompetency } from './view';

/** A rater with the answers that nobody but the coach has seen. */
export interface RawRater {
  readonly id: string;
  readonly group: string;
  /** The edition of the round, counted from 0, from which on the answers are there: above 0 for the late ones. */
  readonly edition: number;
  /** By item, in the order of the competencies' items; `null`: not observed. */
  readonly answers: ReadonlyMap<string, number | null>;
}

export interface RawRound {
  readonly name: string;
  /** Publications of the round: 1, or more when late answers led to a re-release. */
  readonly editions: number;
  /** Self included. */
  readonly raters: readonly RawRater[];
}

/** What a coach holds: the input of a publisher. All of it synthetic. */
export interface RawEngagement {
  readonly competencies: readonly ViewCompetency[];
  readonly rounds: readonly RawRound[];
}

/** The group of the client's own answers. */
export const SELF = 'Self';
/** The group that is shown by name. */
export const MANAGER = 'Manager';

/** Everybody who can read the report as a colleague and subtract himself: all raters of anonymous groups, with their answers. */
export function insidersOf(raw: RawEngagement): Insider[] {
  const own = new Map<string, Map<string, ReadonlyMap<string, number | null>>>();
  for (const { name, raters } of raw.rounds)
    for (const { id, group, answers } of raters) {
      if (group === SELF || group === MANAGER) continue;
      const rounds = own.get(id) ?? new Map<string, ReadonlyMap<string, number | null>>();
      rounds.set(name, answers);
      own.set(id, rounds);
    }
  return [...own].map(([id, rounds]) => ({ id, own: rounds }));
}
