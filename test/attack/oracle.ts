import type { Disclosure } from './attack';
import type { Insider, Interval, PublishedView, ViewCell, ViewEdition } from './view';

/** A rater's answers to the items, in their order. */
type Answers = readonly (number | null)[];

/** Whom to ask about: so many answers of those raters. */
export type OracleTarget = readonly Pick<Disclosure['target'][number], 'taken' | 'of'>[];

/** Rounding errors of sums of a few scores. */
const SLACK = 1e-9;

/**
 * All worlds of one competency in one round that would look as the view does, found by trying every one: a set of answers for each
 * rater. Only for a handful of raters and items.
 */
export function allWorlds(
  view: PublishedView,
  round: string,
  competency: string,
  insider: Insider | null,
): ReadonlyMap<string, Answers>[] {
  const asked = view.competencies.find(({ name }) => name === competency);
  if (!asked) return [];
  const editions = view.editions.filter((edition) => edition.round === round);
  const ids = [...new Set(editions.flatMap(({ raters }) => raters.map(({ id }) => id)))];
  const { min, max } = asked.scale;
  const scores = [null, ...Array.from({ length: max - min + 1 }, (_, at) => min + at)];
  let every: Answers[] = [[]];
  for (let item = 0; item < asked.items.length; item++)
    every = every.flatMap((answers) => scores.map((score) => [...answers, score]));
  const known = insider?.own.get(round);
  const worlds: ReadonlyMap<string, Answers>[] = [];
  const world = new Map<string, Answers>();
  const choose = (at: number): void => {
    const id = ids[at];
    if (id === undefined) {
      if (editions.every((edition) => looksTheSame(edition, asked, world))) worlds.push(new Map(world));
      return;
    }
    const options =
      known && id === insider?.id ? [asked.items.map((item) => known.get(item.id) ?? null)] : every;
    for (const answers of options) {
      world.set(id, answers);
      choose(at + 1);
    }
  };
  choose(0);
  return worlds;
}

type Asked = PublishedView['competencies'][number];

function looksTheSame(edition: ViewEdition, asked: Asked, world: ReadonlyMap<string, Answers>): boolean {
  return edition.cells
    .filter(({ competency }) => competency === asked.name)
    .every((cell) => fits(cell, edition, asked, world));
}

/** Score of a rater at the level of a cell; `null` when he does not count there. */
function scoreOf(answers: Answers, item: string | null, { items }: Asked): number | null {
  if (item !== null) return answers[items.findIndex(({ id }) => id === item)] ?? null;
  let sum = 0;
  let weights = 0;
  let answered = 0;
  items.forEach(({ weight }, at) => {
    const score = answers[at] ?? null;
    if (score === null) return;
    answered++;
    sum += weight * score;
    weights += weight;
  });
  return answered > 0 && answered * 2 >= items.length ? sum / weights : null;
}

function fits(
  cell: ViewCell,
  edition: ViewEdition,
  asked: Asked,
  world: ReadonlyMap<string, Answers>,
): boolean {
  const byGroup = cell.groups.map((name) =>
    edition.raters
      .filter(({ group }) => group === name)
      .flatMap(({ id }) => scoreOf(world.get(id) ?? [], cell.item, asked) ?? []),
  );
  const scores = byGroup.flat();
  if (cell.n !== null && scores.length !== cell.n) return false;
  const { distribution } = cell;
  if (distribution?.some((count, at) => count !== scores.filter((s) => s === asked.scale.min + at).length))
    return false;
  if (!cell.mean) return true;
  if (scores.length === 0) return false;
  const present = byGroup.filter(({ length }) => length > 0);
  const mean = cell.weighting === 'groups' ? meanOf(present.map(meanOf)) : meanOf(scores);
  return mean >= cell.mean.low - SLACK && mean <= cell.mean.high + SLACK;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What the mean of a target lies between over these worlds, whichever of the raters' answers are taken; `null` when some world has
 * not as many answers.
 */
export function rangeOver(
  worlds: readonly ReadonlyMap<string, Answers>[],
  asked: Asked,
  item: string | null,
  target: OracleTarget,
): Interval | null {
  let low = Infinity;
  let high = -Infinity;
  const size = target.reduce((sum, { taken }) => sum + taken, 0);
  for (const world of worlds) {
    let least = 0;
    let most = 0;
    for (const { taken, of } of target) {
      const scores = of
        .flatMap((id) => scoreOf(world.get(id) ?? [], item, asked) ?? [])
        .sort((a, b) => a - b);
      if (scores.length < taken) return null;
      least += scores.slice(0, taken).reduce((sum, score) => sum + score, 0);
      most += scores.slice(scores.length - taken).reduce((sum, score) => sum + score, 0);
    }
    low = Math.min(low, least / size);
    high = Math.max(high, most / size);
  }
  return worlds.length > 0 ? { low, high } : null;
}
