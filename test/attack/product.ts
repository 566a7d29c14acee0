import type { Release, ReleasedCell } from '../../src/domain/release/release';
import { releaseRound } from '../../src/domain/release/releaseRound';
import type { Table } from '../../src/domain/table';
import type { RawEngagement, RawRater } from './raw';
import { MANAGER, SELF } from './raw';
import type { Interval, PublishedView, ViewCell, ViewCompetency, ViewEdition } from './view';

/**
 * What the product publishes of an engagement: each edition of each round, in turn, is released if the product will; what it refuses
 * to release leaves no trace. The one place where the attacker's folder knows the product.
 *
 * @throws Error when a release is refused for a reason other than that it must hold, or has nothing to show.
 */
export function publishAsProduct(raw: RawEngagement, k: number, decimals: number): PublishedView {
  const releases: Release[] = [];
  const responses: unknown[][] = [];
  for (const round of raw.rounds)
    for (let edition = 0; edition < round.editions; edition++) {
      responses.push(
        ...rowsOf(
          raw,
          round.name,
          round.raters.filter((rater) => rater.edition === edition),
        ),
      );
      const release = releaseOf(raw, [headerOf(raw), ...responses], round.name, k, decimals, releases);
      if (release) releases.push(release);
    }
  return {
    k,
    competencies: raw.competencies,
    editions: releases.map((release) => editionOf(release, raw)),
  };
}

const itemsOf = ({ competencies }: RawEngagement) => competencies.flatMap(({ items }) => items);

const headerOf = (raw: RawEngagement): unknown[] => [
  'Round',
  'Rater ID',
  'Group',
  ...itemsOf(raw).map(({ id }) => id),
];

const rowsOf = (raw: RawEngagement, round: string, raters: readonly RawRater[]): unknown[][] =>
  raters.map(({ id, group, answers }) => [
    round,
    id,
    group,
    ...itemsOf(raw).map((item) => answers.get(item.id) ?? null),
  ]);

function itemTable({ competencies }: RawEngagement): Table {
  return [
    ['Item ID', 'Competency', 'Weight', 'Scale min', 'Scale max'],
    ...competencies.flatMap(({ name, items, scale }) =>
      items.map(({ id, weight }) => [id, name, weight, scale.min, scale.max]),
    ),
  ];
}

/** Refusals that are no fault: readers see nothing new. */
const silent = new Set(['release-holds', 'release-unchanged', 'release-nothing-to-show']);

function releaseOf(
  raw: RawEngagement,
  responses: Table,
  round: string,
  minRaters: number,
  decimals: number,
  earlier: readonly Release[],
): Release | null {
  const wish = { round, minRaters, decimals: decimals === 1 ? 1 : 2, releasedOn: '2026-01-05' } as const;
  const outcome = releaseRound(responses, itemTable(raw), wish, earlier);
  if (outcome.ok) return outcome.value;
  if (silent.has(outcome.reason.code)) return null;
  throw new Error(outcome.reason.what);
}

function editionOf(release: Release, { rounds, competencies }: RawEngagement): ViewEdition {
  // The product holds ids in lower case.
  const ids = new Map(rounds.flatMap(({ raters }) => raters.map(({ id }) => [id.toLowerCase(), id])));
  return {
    round: release.round,
    raters: release.raters
      .filter(({ group }) => group !== SELF)
      .map(({ id, group }) => {
        const known = ids.get(id.toLowerCase());
        if (known === undefined) throw new Error(`the release has a rater that nobody asked: ${id}`);
        return { id: known, group };
      }),
    named: [MANAGER],
    // What was kept from an earlier release stands in that one, with the raters of then.
    cells: release.cells
      .filter(({ since, members }) => since === release.id && !members.includes(SELF))
      .flatMap((cell) => cellOf(cell, competencies) ?? []),
  };
}

function cellOf(cell: ReleasedCell, competencies: readonly ViewCompetency[]): ViewCell | null {
  const scale = competencies.find(({ name }) => name === cell.competency)?.scale;
  if (!scale || cell.text === '') return null;
  return {
    competency: cell.competency,
    item: cell.item,
    groups: cell.members,
    n: cell.raters,
    mean: meaning(cell.text, scale),
    distribution: null,
    agreement: null,
  };
}

/**
 * What a reader takes a published text for: `3.7` for what rounds to it, `4.3 or above` and `2 to 3` for what they say.
 *
 * @throws Error when the text is none of these: then a reader may know something that the attacker does not.
 */
export function meaning(text: string, { min, max }: { min: number; max: number }): Interval {
  const number = String.raw`(\d+(?:\.(\d+))?)`;
  const exact = new RegExp(`^${number}$`).exec(text);
  if (exact) {
    const half = 0.5 * 10 ** -(exact[2]?.length ?? 0);
    return { low: Math.max(min, Number(exact[1]) - half), high: Math.min(max, Number(exact[1]) + half) };
  }
  const above = new RegExp(`^${number} or above$`).exec(text);
  if (above) return { low: Number(above[1]), high: max };
  const below = new RegExp(`^${number} or below$`).exec(text);
  if (below) return { low: min, high: Number(below[1]) };
  const between = new RegExp(`^${number} to ${number}$`).exec(text);
  if (between) return { low: Number(between[1]), high: Number(between[3]) };
  throw new Error(`a published figure reads "${text}"`);
}
