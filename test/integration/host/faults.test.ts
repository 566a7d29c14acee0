import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

const twoWrites = (_context: Excel.RequestContext, sheet: Excel.Worksheet): void => {
  sheet.getRange('A1').values = [['first']];
  sheet.getRange('A2').values = [['second']];
};

const written = (): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').load('values');
    await context.sync();
    return range.values.map((row) => row[0] as unknown);
  });

/** Index of the second write among the actions of the batch: found by counting the actions of a batch that succeeds. */
async function lastAction(): Promise<number> {
  headless().host.statistics.reset();
  await Excel.run(async (context) => {
    twoWrites(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').clear();
  });
  await headless().settled();
  const { actions, batches } = headless().host.statistics.current;
  expect(batches).toBe(2);
  return actions;
}

describe('injected failures', () => {
  test('before an action leave it undone, after it done', async () => {
    const { host } = headless();
    host.failAt(0, 'GeneralException', { when: 'before' });
    const before = await excelFailure(twoWrites);
    const untouched = await written();
    const actionsOfBatch = await lastAction();
    expect([before.code, untouched]).toEqual(['GeneralException', ['', '']]);
    expect(actionsOfBatch).toBeGreaterThan(6);

    for (let action = 0; ; action += 1) {
      host.failAt(action, 'Timeout', { when: 'after' });
      const after = await excelFailure(twoWrites);
      expect(after.code).toBe('Timeout');
      const [first] = await written();
      if (first === 'first') break;
    }
    expect(await written()).toEqual(['first', '']);
  });

  test('wait for the batch they were ordered for', async () => {
    headless().host.failAt(0, 'GeneralException', { when: 'before', batch: 1 });
    expect(await written()).toEqual(['', '']);
    expect((await excelFailure(twoWrites)).code).toBe('GeneralException');
    expect(await written()).toEqual(['', '']);
  });

  test('of the host itself leave the add-in without an answer and the workbook as it was', async () => {
    const { host } = headless();
    host.kill();
    const lost = Excel.run(async (context) => {
      twoWrites(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    const outcome = await Promise.race([
      lost.then(() => 'answered'),
      new Promise((resolve) => setTimeout(resolve, 50, 'silence')),
    ]);
    host.revive();
    expect([outcome, await written()]).toEqual(['silence', ['', '']]);
  });

  test('can kill the host in the middle of a batch', async () => {
    const { host } = headless();
    host.killAt(8, { when: 'before' });
    void Excel.run(async (context) => {
      twoWrites(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    host.revive();
    expect(await written()).toEqual(['first', '']);
  });
});
