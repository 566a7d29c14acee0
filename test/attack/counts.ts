import type { Scene, SceneCell } from './classes';
import type { Insider } from './view';

/** Fewest and most. */
export interface Range {
  lo: number;
  hi: number;
}

/** How many valid raters and answers each class has, as far as that can be told. */
export interface Counts {
  /** By class: raters who count for the competency. */
  readonly raters: readonly Range[];
  /** By item of the competency, by class: answers. */
  readonly answers: ReadonlyMap<string, readonly Range[]>;
}

interface CountRow {
  readonly terms: readonly (readonly [range: Range, factor: number])[];
  readonly lo: number;
  readonly hi: number;
}

/**
 * Deduces the counts of all classes from the counts shown: by elimination over sums of whole numbers, carried on until nothing moves.
 * A rater counts for a competency who answered at least half of its items.
 */
export function countsOf(scene: Scene, insider: Insider | null): Counts {
  const { classes, cells, competency } = scene;
  const half = Math.ceil(competency.items.length / 2);
  const raters = classes.map(({ ids }) => ({ lo: 0, hi: ids.length }));
  const answers = new Map(
    competency.items.map(({ id }) => [id, classes.map(({ ids }): Range => ({ lo: 0, hi: ids.length }))]),
  );
  const rows: CountRow[] = [];
  classes.forEach(({ ids, reader }, at) => {
    const count = raters[at];
    if (!count) return;
    const each = competency.items.flatMap(({ id }) => answers.get(id)?.[at] ?? []);
    if (reader && insider) fix(scene, insider, count, each, half);
    const sum = each.map((range) => [range, 1] as const);
    rows.push({ terms: [...sum, [count, -half]], lo: 0, hi: Infinity });
    const most = half - 1;
    rows.push({
      terms: [...sum, [count, most - competency.items.length]],
      lo: -Infinity,
      hi: most * ids.length,
    });
  });
  for (const cell of cells) {
    const ranges = cell.item === null ? raters : answers.get(cell.item);
    if (!ranges) continue;
    const covered = ranges.filter((_, at) => (classes[at]?.covered[cells.indexOf(cell)] ?? null) !== null);
    const shown = shownCount(cell);
    rows.push({
      terms: covered.map((range) => [range, 1]),
      lo: shown ?? (cell.mean ? 1 : 0),
      hi: shown ?? Infinity,
    });
  }
  while (rows.map(tighten).some(Boolean));
  return { raters, answers };
}

const shownCount = ({ n, distribution }: SceneCell): number | null =>
  n ?? distribution?.reduce((sum, count) => sum + count, 0) ?? null;

function fix(scene: Scene, insider: Insider, count: Range, each: readonly Range[], half: number): void {
  const own = insider.own.get(scene.round);
  scene.competency.items.forEach(({ id }, at) => {
    const range = each[at];
    if (range) range.lo = range.hi = (own?.get(id) ?? null) === null ? 0 : 1;
  });
  const observed = each.reduce((sum, { lo }) => sum + lo, 0);
  count.lo = count.hi = observed >= half ? 1 : 0;
}

/** Narrows each count of a row by what the others leave; true when one moved. */
function tighten({ terms, lo, hi }: CountRow): boolean {
  let moved = false;
  const least = ([{ lo: l, hi: h }, factor]: CountRow['terms'][number]): number =>
    factor * (factor > 0 ? l : h);
  const most = ([{ lo: l, hi: h }, factor]: CountRow['terms'][number]): number =>
    factor * (factor > 0 ? h : l);
  for (const term of terms) {
    const [range, factor] = term;
    if (factor === 0) continue;
    let low = lo + most(term);
    let high = hi + least(term);
    for (const other of terms) {
      low -= most(other);
      high -= least(other);
    }
    const bounds = factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor];
    const next = { lo: Math.ceil((bounds[0] ?? 0) - 1e-9), hi: Math.floor((bounds[1] ?? 0) + 1e-9) };
    if (next.lo > range.lo) {
      range.lo = next.lo;
      moved = true;
    }
    if (next.hi < range.hi) {
      range.hi = next.hi;
      moved = true;
    }
    if (range.lo > range.hi) throw new Error('the counts shown contradict each other');
  }
  return moved;
}
