import { aggregate } from '../src/domain/feedback/aggregate';
import { readItems } from '../src/domain/feedback/items';
import { feedbackReport } from '../src/domain/feedback/report';
import { reportTable } from '../src/domain/feedback/reportTable';
import { readResponses } from '../src/domain/feedback/responses';
import type { Outcome } from '../src/domain/outcome';
import { generateFeedback } from './generateFeedback';
import { largestDifference, naiveReport } from './naiveReport';
import { median } from './table';

/** One measurement over a number of answers: medians of interleaved rounds in milliseconds. */
export interface ReportBenchRow {
  readonly answers: number;
  /** Plain pass over the typed array that `aggregate` reads: what the machine needs to look at the data at all. */
  readonly readFloor: number;
  /** Suppression's counts and rater-first means from the typed array. */
  readonly aggregate: number;
  /** From cells to the typed array. */
  readonly encode: number;
  /** The custom function's work: cells in, cells out. */
  readonly report: number;
  /** Largest difference to the naive report; more than 1e-12 is an error. */
  readonly difference: number;
}

const sizes = [1_000, 10_000, 100_000];
const rounds = 15;

/** Measures the report function; throws when its result differs from the naive one. */
export function benchReport(): ReportBenchRow[] {
  return sizes.map(measure);
}

function measure(answers: number): ReportBenchRow {
  const { responses, items } = generateFeedback(answers);
  const model = valueOf(readItems(items));
  const matrix = valueOf(readResponses(responses, model));
  const report = (): (string | number)[][] => reportTable(valueOf(feedbackReport(responses, items, null, 3)));
  const difference = largestDifference(report(), naiveReport(responses, items));
  if (!(difference <= 1e-12)) throw new Error(`the report differs from the naive one by ${difference}`);

  let sink = 0;
  const tasks = {
    readFloor: () => (sink += readAll(matrix.scores)),
    aggregate: () => (sink += aggregate(matrix).raters.length),
    encode: () => (sink += valueOf(readResponses(responses, model)).rows),
    report: () => (sink += report().length),
  };
  const times = medians(tasks, answers);
  if (Number.isNaN(sink)) throw new Error('the work was not done');
  return {
    answers,
    ...times,
    difference,
  };
}

/** One look at every number and nothing else. Not observed is NaN, and so is the sum: what counts is that it was made. */
function readAll(scores: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] as number;
  return Number.isNaN(sum) ? 1 : sum;
}

/** Median of each task, the tasks taking turns; short ones repeated so that the clock can see them. */
function medians<Name extends string>(
  tasks: Record<Name, () => void>,
  answers: number,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const repeats = Math.max(1, Math.round(200_000 / answers));
  const samples = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = -3; round < rounds; round++)
    for (const name of names) {
      const start = performance.now();
      for (let time = 0; time < repeats; time++) tasks[name]();
      if (round >= 0) samples.get(name)?.push((performance.now() - start) / repeats);
    }
  return Object.fromEntries(names.map((name) => [name, median(samples.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.reason.code);
}
