import { watchWorkbook } from '../../../src/excel/watch';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than the pause that a change waits for, and time to register before. */
const quiet = (): Promise<void> => wait(700);

let stop: () => void = () => undefined;
afterEach(async () => {
  stop();
  await wait(50);
});

async function watching(): Promise<{ count: number }> {
  const seen = { count: 0 };
  stop = watchWorkbook(() => (seen.count += 1));
  await wait(50);
  return seen;
}

test('a burst of changes is told once, after it is over', async () => {
  const seen = await watching();
  const { asUser } = headless().host;
  for (const row of [1, 2, 3]) await asUser.type('Sheet', `A${row}`, row);
  await wait(100);
  expect(seen.count).toBe(0);
  await quiet();
  expect(seen.count).toBe(1);
});

test('another sheet in front, an added one and a deleted one are told', async () => {
  const seen = await watching();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('More');
    await context.sync();
  });
  await quiet();
  expect(seen.count).toBe(1);
  await headless().host.asUser.activateSheet('More');
  await quiet();
  expect(seen.count).toBe(2);
  await headless().host.asUser.activateSheet('Sheet');
  await quiet();
  await headless().host.asUser.deleteSheet('More');
  await quiet();
  expect(seen.count).toBe(4);
});

test('reading what has changed is no change', async () => {
  const seen = { count: 0 };
  stop = watchWorkbook(() => {
    seen.count += 1;
    void Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
  });
  await wait(50);
  await headless().host.asUser.type('Sheet', 'A1', 'x');
  await quiet();
  await quiet();
  expect(seen.count).toBe(1);
});

test('nothing is told after stopping, not even a change that was waiting', async () => {
  const seen = await watching();
  await headless().host.asUser.type('Sheet', 'A1', 'x');
  await wait(50);
  stop();
  await headless().host.asUser.type('Sheet', 'A2', 'y');
  await quiet();
  expect(seen.count).toBe(0);
});

test('an Excel that refuses the events is left alone', async () => {
  const seen = { count: 0 };
  headless().host.failAt(0, 'AccessDenied', { when: 'before' });
  stop = watchWorkbook(() => (seen.count += 1));
  await quiet();
  await headless().host.asUser.type('Sheet', 'A1', 'x');
  await quiet();
  expect(seen.count).toBe(0);
});
