import type { Outcome } from '../../../src/domain/outcome';
import { goToSheet } from '../../../src/excel/goTo';
import { plan, stamp, startAddin, type Addin } from '../../support/addin';
import { MemoryEngine } from '../../support/memoryEngine';

let addin: Addin;

beforeEach(async () => {
  // Nothing here needs a calculation.
  addin = await startAddin({ engine: new MemoryEngine() });
  await addin.port.build(plan, stamp);
});

afterEach(() => {
  addin.headless.dispose();
});

const active = (): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });

const codeOf = (outcome: Outcome<void>): string => (outcome.ok ? 'shown' : outcome.reason.code);

test('going to a sheet shows it, whatever its tab is called by now', async () => {
  await addin.headless.host.asUser.renameSheet('4 Goals', "Alex' goals");
  expect(codeOf(await goToSheet('goals'))).toBe('shown');
  expect(await active()).toBe("Alex' goals");
});

test('a sheet that was deleted is told apart, and nothing else is shown', async () => {
  await addin.headless.host.asUser.deleteSheet('4 GAS');
  const before = await active();
  expect(codeOf(await goToSheet('gas'))).toBe('sheet-missing');
  expect(await active()).toBe(before);
});

test('a sheet of a workbook without an engagement is missing', async () => {
  const empty = await startAddin();
  expect(codeOf(await goToSheet('home'))).toBe('sheet-missing');
  empty.headless.dispose();
});

test('a hidden sheet stays hidden, and its tab is named', async () => {
  await addin.headless.host.asUser.showSheet('4 GAS', 'Hidden');
  const outcome = await goToSheet('gas');
  expect(outcome).toMatchObject({
    ok: false,
    reason: { code: 'sheet-hidden', what: 'The sheet "4 GAS" is hidden.' },
  });
  expect(await active()).not.toBe('4 GAS');
});

test.each(['InvalidSelection', 'GeneralException'])(
  'when Excel says %s, the coaching workbook should be clicked',
  async (code) => {
    addin.headless.host.failAt(0, code, { when: 'before', batch: 1 });
    const outcome = await goToSheet('goals');
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'other-window' } });
    expect(!outcome.ok && outcome.reason.next).toContain('Click into the coaching workbook');
  },
);
