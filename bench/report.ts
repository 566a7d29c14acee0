import { aggregate } from '../src/domain/feedback/aggregate';
import { readItems } from '../src/domain/feedback/items';
import { feedbackReport } from '../src/domain/feedback/report';
import { reportTable } from '../src/domain/feedback/reportTable';
import { readResponses } from '../src/domain/feedback/responses';
import type { Outcome } from '../src/domain/outcome';
import { generateFeedback } from './generateFeedback';
import { largestDifference, naiveReport } from './naiveReport';
import { readAll } from './readFloor';
import { interleaved } from './timing';

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
const rounds = { rounds: 15 };

/** Measures the report function; throws when its result differs from the naive one. */
export async function benchReport(): Promise<ReportBenchRow[]> {
  const rows = [];
  for (const answers of sizes) rows.push(await measure(answers));
  return rows;
}

async function measure(answers: number): Promise<ReportBenchRow> {
  const { responses, items } = generateFeedback(answers);
  const model = valueOf(readItems(items));
  const matrix = valueOf(readResponses(responses, model));
  const report = (): (string | number)[][] => reportTable(valueOf(feedbackReport(responses, items, null, 3)));
  const difference = largestDifference(report(), naiveReport(responses, items));
  if (!(difference <= 1e-12)) throw new Error(`the report differs from the naive one by ${difference}`);

  const repeats = Math.max(1, Math.round(200_000 / answers));
  const times = await interleaved(
    {
      readFloor: { run: () => readAll(matrix.scores), repeats },
      aggregate: { run: () => aggregate(matrix), repeats },
      encode: { run: () => readResponses(responses, model), repeats },
      report: { run: report, repeats },
    },
    rounds,
  );
  return {
    answers,
    readFloor: times.readFloor.median,
    aggregate: times.aggregate.median,
    encode: times.encode.median,
    report: times.report.median,
    difference,
  };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.reason.code);
}
