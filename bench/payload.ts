import { createWorkbookPort } from '../src/excel/port';
import { installGlobals, startHeadless } from '../src/workbench/headless';
import { planWorkbook } from '../src/workbook/layout';
import { completeFeedback } from './completeFeedback';

/** Largest request that leaves room below the 5 MB at which Excel on the web refuses it (performance.md A1, PF4). */
const LARGEST = 4_500_000;

const stamp = { schemaVersion: 1, model: 'combined', builtWith: 'bench', builtOn: '2026-01-05' } as const;

/**
 * Exact sizes of what genuine office.js sends and gets when answers are written into the workbook, a row for each rater, and read back
 * (performance.md PF4; aims: at most 300 kB for 100,000 answers, and no request or response above 4.5 MB).
 */
export async function benchPayload(sizes: readonly number[]): Promise<Record<string, string | number>[]> {
  const rows: Record<string, string | number>[] = [];
  for (const answers of sizes) {
    const headless = await startHeadless();
    try {
      installGlobals(headless);
      const port = createWorkbookPort();
      const { statistics } = headless.host;
      done(await port.build(planWorkbook('combined'), stamp));
      const [headers = [], ...lines] = completeFeedback(answers).responses;
      for (const [step, act] of [
        [
          'write',
          () =>
            port.write([
              { table: 'Responses_360', headers: headers.map(String), rows: lines as never, mode: 'replace' },
            ]),
        ],
        ['read', () => port.read()],
      ] as const) {
        statistics.reset();
        const start = performance.now();
        done(await act());
        const { each } = statistics.current;
        const largest = Math.max(
          ...each.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]),
        );
        rows.push({
          answers,
          step,
          syncs: each.length,
          'largest request': Math.max(...each.map(({ requestBytes }) => requestBytes)),
          'largest response': Math.max(...each.map(({ responseBytes }) => responseBytes)),
          'within 4.5 MB': largest <= LARGEST ? 'yes' : 'no',
          ms: Math.round(performance.now() - start),
        });
      }
    } finally {
      headless.dispose();
    }
  }
  return rows;
}

function done(
  outcome: { readonly ok: true } | { readonly ok: false; readonly reason: { readonly code: string } },
): void {
  if (!outcome.ok) throw new Error(outcome.reason.code);
}
