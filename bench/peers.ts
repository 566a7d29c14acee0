import { feedbackReportFunction } from '../src/functions/feedback';
import { averageIfs } from './averageifs';
import { completeFeedback } from './completeFeedback';
import { median, ms, ratio } from './table';

/** Largest difference that counts as equal. */
const TOLERANCE = 1e-12;

/**
 * Our one function beside a native formula for each group and item, over the same answers. The means agree before anything is timed.
 *
 * @throws Error when they do not
 */
export async function benchPeers(): Promise<Record<string, string | number>[]> {
  const rows: Record<string, string | number>[] = [];
  for (const answers of [1_000, 10_000, 100_000]) {
    const { responses, items, groups, competencies } = completeFeedback(answers);
    const report = () =>
      feedbackReportFunction(
        responses.map((row) => [...row]),
        items.map((row) => [...row]),
        'Final',
        3,
      );
    const native = await averageIfs(responses, groups, competencies);
    const [header = [], ...lines] = report();
    const difference = Math.max(
      ...groups.flatMap((group, g) =>
        lines.map((line, c) => Math.abs(Number(line[header.indexOf(group)]) - (native.means[g]?.[c] ?? NaN))),
      ),
    );
    if (!(difference <= TOLERANCE)) throw new Error(`The means differ by ${difference}.`);
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      report();
      return performance.now() - start;
    });
    const ours = median(times);
    rows.push({
      answers,
      'FEEDBACK.REPORT ms': ms(ours),
      'AVERAGEIFS in Univer': native.formulas,
      'AVERAGEIFS ms': ms(native.calculate),
      'AVERAGEIFS / ours': ratio(native.calculate, ours),
      difference,
    });
  }
  return rows;
}
