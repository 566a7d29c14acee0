import { createWorkbookPort } from '../src/excel/port';
import type { CellValue } from '../src/workbook/cell';
import { planWorkbook } from '../src/workbook/layout';
import type { TableWrite, WorkbookPort } from '../src/workbook/port';
import { installGlobals, startHeadless } from '../src/workbench/headless';
import type { BatchCost } from '../src/workbench/host/statistics';
import { median, ms, ratio } from './table';

const GOALS = 10;
const REVIEWS = 60;
/** Reviews whose middle is shown: the first ones, and the last ones. */
const SHOWN = 5;
const stamp = { schemaVersion: 1, model: 'combined', builtWith: 'bench', builtOn: '2026-01-05' } as const;

interface Recorded {
  readonly milliseconds: number;
  readonly syncs: readonly BatchCost[];
}

/**
 * A coach records 60 reviews of 10 goals: a row for each goal, below all those before. Through `port.change`, as the Reviews page does, and,
 * in turns with it, through `port.write`, which looks for the table first and brings all of it over the bridge: the baseline. Reading the
 * workbook, which the pane does after every change anyway, is not counted.
 *
 * @throws Error when a review takes another number of syncs than one, or a row is missing in the end
 */
export async function benchRecordReview(): Promise<Record<string, string | number>[]> {
  const changed = await recordAll(async (port, rows) => {
    const seen = await port.read();
    if (!seen.ok) return seen;
    return () => port.change({ append: [rows] }, seen.value);
  });
  const written = await recordAll((port, rows) =>
    Promise.resolve(() => port.write([{ ...rows, mode: 'append' }])),
  );
  if (changed.some(({ syncs }) => syncs.length !== 1)) throw new Error('A review took more than one sync.');
  return [0, REVIEWS - SHOWN].map((from) => {
    const [ours, theirs] = [changed, written].map((all) => middleOf(all.slice(from, from + SHOWN)));
    if (!ours || !theirs) throw new Error('Nothing was recorded.');
    return {
      reviews: `${from + 1} to ${from + SHOWN}`,
      'rows before': from * GOALS,
      syncs: ours.syncs,
      'change ms': ms(ours.milliseconds),
      'write ms': ms(theirs.milliseconds),
      'change / write ms': ratio(ours.milliseconds, theirs.milliseconds),
      'change sent B': ours.sent,
      'change got B': ours.got,
      'write sent B': theirs.sent,
      'write got B': theirs.got,
      'change / write B': ratio(ours.sent + ours.got, theirs.sent + theirs.got),
    };
  });
}

type Prepare = (
  port: WorkbookPort,
  rows: Omit<TableWrite, 'mode'>,
) => Promise<{ readonly ok: false } | (() => Promise<{ readonly ok: boolean }>)>;

async function recordAll(prepare: Prepare): Promise<Recorded[]> {
  const headless = await startHeadless();
  installGlobals(headless);
  const port = createWorkbookPort();
  const { statistics } = headless.host;
  // The time that the simulated Excel would take to calculate says nothing about the real one.
  headless.host.workbook.application.calculationMode = 'Manual';
  await port.build(planWorkbook('combined'), stamp);
  await port.write([{ ...goals(), mode: 'replace' }]);
  const all: Recorded[] = [];
  for (let at = 0; at < REVIEWS; at++) {
    const record = await prepare(port, review(at));
    if (typeof record !== 'function') throw new Error('The workbook could not be read.');
    statistics.reset();
    const start = performance.now();
    const outcome = await record();
    all.push({ milliseconds: performance.now() - start, syncs: statistics.current.each });
    if (!outcome.ok) throw new Error(`Review ${at + 1} was not recorded.`);
  }
  const read = await port.read();
  const rows = read.ok ? read.value.tables.get('Reviews')?.rows.length : 0;
  if (rows !== REVIEWS * GOALS) throw new Error(`There are ${rows ?? 0} rows.`);
  headless.dispose();
  return all;
}

const middleOf = (recorded: readonly Recorded[]) => {
  const sum = (of: (cost: BatchCost) => number) =>
    median(recorded.map(({ syncs }) => syncs.reduce((total, cost) => total + of(cost), 0)));
  return {
    syncs: median(recorded.map(({ syncs }) => syncs.length)),
    milliseconds: median(recorded.map(({ milliseconds }) => milliseconds)),
    sent: sum(({ requestBytes }) => requestBytes),
    got: sum(({ responseBytes }) => responseBytes),
  };
};

const goalIds = Array.from({ length: GOALS }, (_, at) => `G${at + 1}`);

const goals = (): Omit<TableWrite, 'mode'> => ({
  table: 'Goals',
  headers: ['Goal ID', 'Statement', 'Direction', 'Baseline', 'Target', 'Start', 'Due', 'Status'],
  rows: goalIds.map((id, at) => [id, `Goal ${id}`, 'Increase', at, at + 10, 46_034, 46_400, 'Active']),
});

const review = (number: number): Omit<TableWrite, 'mode'> => ({
  table: 'Reviews',
  headers: [
    'Review ID',
    'Date',
    'Kind',
    'Goal ID',
    'Current value',
    'GAS level',
    'Confidence',
    'What works',
    'What to tweak',
    'Decision',
  ],
  rows: goalIds.map((id, at): CellValue[] => [
    `R${number * GOALS + at + 1}`,
    46_040 + number * 6,
    'Weekly',
    id,
    at + number / 6,
    (at % 5) - 2,
    5 + (at % 5),
    'The hour kept free on Monday holds.',
    'Say no to the second meeting.',
    'Keep',
  ]),
});
