import { figuresOf } from '../src/domain/feedback/figures';
import { itemAggregate, itemMoments, type ItemMoments } from '../src/domain/feedback/itemAggregate';
import { readItems } from '../src/domain/feedback/items';
import type { ResponseMatrix } from '../src/domain/feedback/matrix';
import { readResponses } from '../src/domain/feedback/responses';
import type { Outcome } from '../src/domain/outcome';
import { displayedGroups, type Display } from '../src/domain/suppression/displayedGroups';
import { fewestRaters } from '../src/domain/suppression/minRaters';
import { arqueroCells } from './arquero';
import { codedAnswers, codedGroups, codedItems } from './codedAnswers';
import { openDuckDb } from './duckdb';
import { cellAt, cellCount, largestCellDifference, naiveCells, type ItemCells } from './itemCells';
import { readAll } from './readFloor';
import { ratio } from './table';
import { interleaved, shown } from './timing';

/** The peers take long for a million answers, and by then the code is compiled. */
const sizes = [
  { answers: 100_000, repeats: 5, rounds: { rounds: 15, warmUp: 10 } },
  { answers: 1_000_000, repeats: 1, rounds: { rounds: 5, warmUp: 1 } },
] as const;

/** Largest difference that counts as equal. */
const TOLERANCE = 1e-12;

/**
 * n, mean, deviation, distinct raters and suppression of 300 cells (5 groups, 12 competencies, 5 items each) from coded answers, beside
 * the read floor and two query engines that have the same answers loaded (performance.md PF1; aims: at most 4 times the floor, DuckDB at
 * least 5 times and arquero at least 50 times as long).
 *
 * @throws Error when the figures are not those of the naive way
 */
export async function benchItemFigures(): Promise<Record<string, string | number>[]> {
  const rows = [];
  for (const size of sizes) rows.push(await measure(size));
  return rows;
}

async function measure({
  answers,
  repeats,
  rounds,
}: (typeof sizes)[number]): Promise<Record<string, string | number>> {
  const { responses, items, long } = codedAnswers(answers);
  const matrix = valueOf(readResponses(responses, valueOf(readItems(items))));
  const duckDb = await openDuckDb(long);
  const arquero = arqueroCells(long);
  try {
    const expected = naiveCells(long);
    const ours = protectedFigures(matrix);
    const differences = [cellsOf(ours.moments), await duckDb.cells(), arquero()].map((cells) =>
      largestCellDifference(cells, expected),
    );
    const difference = Math.max(...differences);
    if (!(difference <= TOLERANCE)) throw new Error(`The figures differ by ${differences.join(', ')}.`);
    checkProtection(ours.display, expected);

    const times = await interleaved(
      {
        floor: { run: () => readAll(matrix.scores), repeats },
        ours: { run: () => protectedFigures(matrix), repeats },
        withCompetencies: { run: () => figuresOf(matrix, fewestRaters), repeats },
        duckDb: { run: () => duckDb.cells() },
        duckDbWithoutRaters: { run: () => duckDb.withoutRaters() },
        arquero: { run: arquero },
      },
      rounds,
    );
    return {
      answers: long.scores.length,
      'floor ms': shown(times.floor),
      'ours ms': shown(times.ours),
      'ours / floor': ratio(times.ours.median, times.floor.median),
      'with competencies and rules 1 to 8': ratio(times.withCompetencies.median, times.floor.median),
      'DuckDB ms': shown(times.duckDb),
      'DuckDB / ours': ratio(times.duckDb.median, times.ours.median),
      'without distinct': ratio(times.duckDbWithoutRaters.median, times.ours.median),
      'arquero ms': shown(times.arquero),
      'arquero / ours': ratio(times.arquero.median, times.ours.median),
      difference,
    };
  } finally {
    duckDb.close();
  }
}

/** The product's way from coded answers to figures that know whether they may be shown. */
function protectedFigures(matrix: ResponseMatrix): { moments: readonly ItemMoments[]; display: Display } {
  const figures = itemAggregate(matrix);
  const moments = Array.from({ length: cellCount }, (_, cell) =>
    itemMoments(figures, [figures.slot(0, Math.floor(cell / codedItems), cell % codedItems)]),
  );
  const display = displayedGroups(
    matrix.groups.map((_, group) => ({
      named: false,
      raters: moments.slice(cellAt(group, 0), cellAt(group + 1, 0)).map(({ n }) => n),
    })),
    codedItems,
    fewestRaters,
  );
  return { moments, display };
}

/** The matrix has one row per rater, so that answers are distinct raters. */
const cellsOf = (moments: readonly ItemMoments[]): ItemCells =>
  moments.map(({ n, mean, sd }) => ({ n, mean, sd, raters: n }));

/** Every group is shown or pooled once, and no figure stands on fewer raters than it may. */
function checkProtection({ groups }: Display, cells: ItemCells): void {
  const members = groups.flatMap((group) => group.members).sort();
  const whole = members.length === codedGroups.length && members.every((member, at) => member === at);
  const safe = groups.every((group) =>
    group.shown.every((shown, item) => {
      const raters = group.members.reduce(
        (sum, member) => sum + (cells[cellAt(member, item)]?.raters ?? 0),
        0,
      );
      return raters === group.raters[item] && (!shown || raters >= fewestRaters);
    }),
  );
  const pooled = groups.some((group) => group.members.length > 1);
  if (!whole || !safe || !pooled) throw new Error('The small group is not protected.');
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.reason.code);
}
