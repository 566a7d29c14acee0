import { createWorkbookPort } from '../src/excel/port';
import { installGlobals, startHeadless } from '../src/workbench/headless';
import { runSampleJob } from '../src/workbench/sampleJob';
import { planWorkbook } from '../src/workbook/layout';
import { writeWorkbook } from '../src/xlsx/write';
import { median, ms } from './table';

const ROUNDS = 9;
const stamp = { schemaVersion: 1, model: 'combined', builtWith: 'bench', builtOn: '2026-01-05' } as const;

/** What building and reading cost at the bridge, sync by sync, and in time on the simulated host. */
export async function benchScaffold(): Promise<Record<string, string | number>[]> {
  const plan = planWorkbook('combined');
  const builds: number[] = [];
  const reads: number[] = [];
  let syncs: Record<string, string | number>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const headless = await startHeadless();
    installGlobals(headless);
    const port = createWorkbookPort();
    const { statistics } = headless.host;
    statistics.reset();
    const start = performance.now();
    const built = await port.build(plan, stamp);
    builds.push(performance.now() - start);
    if (!built.ok) throw new Error(built.reason.code);
    const build = statistics.current.each;
    statistics.reset();
    const startRead = performance.now();
    const read = await port.read();
    reads.push(performance.now() - startRead);
    if (!read.ok) throw new Error(read.reason.code);
    const firstRead = statistics.current.each;
    statistics.reset();
    await port.read();
    const names = ['look', 'write and read back', 'cosmetic: looks', 'cosmetic: locks', 'cosmetic: order'];
    syncs = [
      ...build.map((cost, i) => ({ step: `build: ${names[i] ?? ''}`, ...cost })),
      ...firstRead.map((cost, i) => ({ step: `read: ${i === 0 ? 'find' : 'fetch'}`, ...cost })),
      ...statistics.current.each.map((cost) => ({ step: 'read again', ...cost })),
    ];
    headless.dispose();
  }
  return [
    ...syncs,
    {
      step: `build, median ms of ${ROUNDS}`,
      actions: ms(median(builds)),
      requestBytes: '',
      responseBytes: '',
    },
    { step: `read, median ms of ${ROUNDS}`, actions: ms(median(reads)), requestBytes: '', responseBytes: '' },
  ];
}

/** Time to write the sample engagement as a file. */
export async function benchFile(): Promise<Record<string, string | number>[]> {
  const headless = await startHeadless();
  const { plan, snapshot, file } = await runSampleJob(headless, 'combined');
  headless.dispose();
  const when = new Date(0);
  const times: number[] = [];
  for (let round = -3; round < ROUNDS; round++) {
    const start = performance.now();
    writeWorkbook(plan, snapshot, {
      title: 'Bench',
      creator: 'Coachbook',
      created: when,
      modified: when,
    });
    if (round >= 0) times.push(performance.now() - start);
  }
  return [
    {
      sheets: plan.sheets.length,
      tables: snapshot.tables.size,
      bytes: file.length,
      'median ms': ms(median(times)),
    },
  ];
}
