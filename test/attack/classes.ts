import type { Insider, PublishedView, ViewCell, ViewCompetency, ViewEdition } from './view';

/** A figure of the scene, with the edition it stood in. */
export interface SceneCell extends ViewCell {
  readonly edition: ViewEdition;
}

/** Raters of whom every figure covers either all or none: nothing that was published can tell one of them from another. */
export interface RaterClass {
  readonly ids: readonly string[];
  /** Groups they come from, as a reader would say it. */
  readonly label: string;
  /** Shown by name: their answers are no secret where they are shown. */
  readonly named: boolean;
  /** The reader himself, alone in his class. */
  readonly reader: boolean;
  /** By cell of the scene: the group under which the figure covers them, or `null`. */
  readonly covered: readonly (string | null)[];
}

/** One competency in one round: all that can have to do with each other, since answers elsewhere are other numbers. */
export interface Scene {
  readonly round: string;
  readonly competency: ViewCompetency;
  readonly cells: readonly SceneCell[];
  readonly classes: readonly RaterClass[];
}

/** The rounds of a view, in the order of their first publication. */
export const roundsOf = (view: PublishedView): string[] => [
  ...new Set(view.editions.map(({ round }) => round)),
];

/** Takes the competency in the round, with the raters sorted into classes; `insider` is the reader if he is one of them. */
export function sceneOf(
  view: PublishedView,
  round: string,
  competency: ViewCompetency,
  insider: Insider | null,
): Scene {
  const editions = view.editions.filter((edition) => edition.round === round);
  const cells = editions.flatMap((edition) =>
    edition.cells
      .filter((cell) => cell.competency === competency.name && saysSomething(cell))
      .map((cell) => ({ ...asItem(cell, competency), edition })),
  );
  return { round, competency, cells, classes: classesOf(editions, cells, insider) };
}

const saysSomething = ({ n, mean, distribution }: ViewCell): boolean =>
  n !== null || mean !== null || distribution !== null;

/** The mean of a competency of one item is the mean of that item. */
function asItem(cell: ViewCell, { items }: ViewCompetency): ViewCell {
  const [only, second] = items;
  return cell.item === null && only && !second ? { ...cell, item: only.id } : cell;
}

function classesOf(
  editions: readonly ViewEdition[],
  cells: readonly SceneCell[],
  insider: Insider | null,
): RaterClass[] {
  const groupIn = new Map(
    editions.map((edition) => [edition, new Map(edition.raters.map(({ id, group }) => [id, group]))]),
  );
  const ids = new Set(editions.flatMap(({ raters }) => raters.map(({ id }) => id)));
  const classes = new Map<string, RaterClass & { ids: string[]; groups: Set<string> }>();
  for (const id of ids) {
    const reader = id === insider?.id;
    const groups = editions.flatMap((edition) => groupIn.get(edition)?.get(id) ?? []);
    const named = editions.some((edition) => edition.named.includes(groupIn.get(edition)?.get(id) ?? ''));
    const covered = cells.map(({ edition, groups: over }) => {
      const group = groupIn.get(edition)?.get(id);
      return group !== undefined && over.includes(group) ? group : null;
    });
    // Which group it is matters only where a figure weights by group.
    const pattern = covered.map((group, cell) =>
      group !== null && cells[cell]?.weighting === 'groups' ? group : group !== null,
    );
    const key = JSON.stringify([reader, named, pattern]);
    const found = classes.get(key);
    if (found) {
      found.ids.push(id);
      for (const group of groups) found.groups.add(group);
    } else classes.set(key, { ids: [id], label: '', named, reader, covered, groups: new Set(groups) });
  }
  return [...classes.values()].map(({ groups, ...rest }) => ({ ...rest, label: [...groups].join(' + ') }));
}
