import { isNamed } from '../domain/release/pastFigures';
import type { Release, ReleasedCell } from '../domain/release/release';

/** A release in numbers, for the person who decides about it. Self and Manager are left out: they are shown by name. */
export interface ReleaseSummary {
  /** Figures of groups and of all others. */
  readonly all: number;
  readonly shown: number;
  readonly bands: number;
  /** Figures that keep the value of an earlier release. */
  readonly kept: number;
  /** Competencies by group, in the order of the release: a row for each competency, with its texts. */
  readonly groups: readonly string[];
  readonly competencies: readonly { readonly name: string; readonly texts: readonly string[] }[];
  /** Figures with a note, with the note. */
  readonly notes: readonly ReleasedCell[];
}

/** Sums a release up. */
export function releaseSummary({ id, cells }: Release): ReleaseSummary {
  const protectedCells = cells.filter(({ group }) => !isNamed(group));
  const shown = protectedCells.filter(({ text }) => text !== '');
  const whole = cells.filter(({ item }) => item === null);
  const groups = [...new Set(whole.map(({ group }) => group))];
  return {
    all: protectedCells.length,
    shown: shown.length,
    bands: shown.filter(({ text }) => / or (above|below)$/.test(text)).length,
    kept: shown.filter(({ since }) => since !== id).length,
    groups,
    competencies: [...new Set(whole.map(({ competency }) => competency))].map((name) => ({
      name,
      texts: groups.map(
        (group) => whole.find((cell) => cell.competency === name && cell.group === group)?.text ?? '',
      ),
    })),
    notes: protectedCells.filter(({ note }) => note !== ''),
  };
}
