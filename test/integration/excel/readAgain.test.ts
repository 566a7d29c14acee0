import { createWorkbookPort } from '../../../src/excel/port';
import { planWorkbook } from '../../../src/workbook/layout';
import { startAddin } from '../../support/addin';

const stamp = { schemaVersion: 1, model: 'combined', builtWith: 'test', builtOn: '2026-01-05' } as const;

let addin: Awaited<ReturnType<typeof startAddin>>;

beforeEach(async () => {
  addin = await startAddin();
  // What formulas give is not asked here, and takes longer than everything else.
  addin.headless.host.workbook.application.calculationMode = 'Manual';
  const built = await addin.port.build(planWorkbook('combined'), stamp);
  if (!built.ok) throw new Error(built.reason.code);
}, 60_000);

afterEach(() => {
  addin.headless.dispose();
});

/** Reads, and tells how many syncs it took. */
async function read() {
  const { statistics } = addin.headless.host;
  statistics.reset();
  const outcome = await addin.port.read();
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return { snapshot: outcome.value, syncs: statistics.current.each.length };
}

const change = (batch: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });

test('a workbook that is read again takes one sync, and says what has changed since', async () => {
  expect((await read()).syncs).toBe(2);
  await addin.port.write([
    { table: 'Values', headers: ['Value'], rows: [['Trust'], ['Care']], mode: 'replace' },
  ]);
  const again = await read();
  expect(again.syncs).toBe(1);
  expect(again.snapshot.tables.get('Values')?.rows.map(([value]) => value)).toEqual(['Trust', 'Care']);
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  ['a tab was renamed', ({ workbook }) => (workbook.worksheets.getItem('4 Goals').name = 'My goals')],
  ['a sheet was deleted', ({ workbook }) => workbook.worksheets.getItem('4 GAS').delete()],
  ['a table was deleted', ({ workbook }) => workbook.tables.getItem('Wins').delete()],
])('when %s meanwhile, the workbook is read as it is now', async (_what, meanwhile) => {
  await read();
  await change(meanwhile);
  const { snapshot } = await read();
  const fresh = await createWorkbookPort().read();
  expect(fresh).toEqual({ ok: true, value: snapshot });
  expect((await read()).syncs).toBe(1);
});
