import type { PublishedView, ViewCell, ViewCompetency, ViewEdition } from './view';

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

/** Takes the competency in the round, with the raters sorted into classes, as anybody sees it. */
export function sceneOf(view: PublishedView, round: string, competency: ViewCompetency): Scene {
  const editions = view.editions.filter((edition) => edition.round === round);
  const cells = editions.flatMap((edition) =>
    edition.cells
      .filter((cell) => cell.competency === competency.name && saysSomething(cell))
      .map((cell) => ({ ...asItem(cell, competency), edition })),
  );
  return { round, competency, cells, classes: classesOf(editions, cells) };
}

/** The scene as one of the raters sees it: he is a class of his own. `null` when he is not among them. */
export function seenBy(scene: Scene, rater: string): Scene | null {
  const at = scene.classes.findIndex(({ ids }) => ids.includes(rater));
  const from = scene.classes[at];
  if (!from) return null;
  const left = from.ids.filter((id) => id !== rater);
  const classes = scene.classes.filter((each) => each !== from);
  if (left.length > 0) classes.push({ ...from, ids: left });
  return { ...scene, classes: [...classes, { ...from, ids: [rater], reader: true }] };
}

const saysSomething = ({ n, mean, distribution }: ViewCell): boolean =>
  n !== null || mean !== null || distribution !== null;

/** The mean of a competency of one item is the mean of that item. */
function asItem(cell: ViewCell, { items }: ViewCompetency): ViewCell {
  const [only, second] = items;
  return cell.item === null && only && !second ? { ...cell, item: only.id } : cell;
}

function classesOf(editions: readonly ViewEdition[], cells: readonly SceneCell[]): RaterClass[] {
  const groupIn = editions.map((edition) => new Map(edition.raters.map(({ id, group }) => [id, group])));
  const ids = new Set(groupIn.flatMap((groups) => [...groups.keys()]));
  const editionOf = cells.map(({ edition }) => editions.indexOf(edition));
  const classes = new Map<string, RaterClass & { ids: string[]; groups: Set<string> }>();
  for (const id of ids) {
    const groups = groupIn.map((of) => of.get(id));
    const named = editions.some((edition, at) => edition.named.includes(groups[at] ?? ''));
    const covered = cells.map(({ groups: over }, cell) => {
      const group = groups[editionOf[cell] ?? -1];
      return group !== undefined && over.includes(group) ? group : null;
    });
    // Which group it is matters only where a figure weights by group.
    let key = named ? 'named' : '';
    covered.forEach((group, cell) => {
      key += group === null ? '|' : cells[cell]?.weighting === 'groups' ? `|${JSON.stringify(group)}` : '|+';
    });
    const found = classes.get(key);
    if (found) found.ids.push(id);
    else classes.set(key, { ids: [id], label: '', named, reader: false, covered, groups: new Set() });
    for (const group of groups) if (group !== undefined) classes.get(key)?.groups.add(group);
  }
  return [...classes.values()].map(({ groups, ...rest }) => ({ ...rest, label: [...groups].join(' + ') }));
}
