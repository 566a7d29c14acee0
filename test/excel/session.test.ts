import { forgetCapabilities } from '../../src/excel/capabilities';
import { askExcel } from '../../src/excel/session';

beforeEach(() => {
  jest.useFakeTimers();
  forgetCapabilities();
  Object.assign(globalThis, {
    Excel: { run: (_options: unknown, batch: (context: unknown) => Promise<unknown>) => batch({}) },
    Office: { context: { requirements: { isSetSupported: () => true } } },
  });
});

afterEach(() => {
  jest.useRealTimers();
  for (const name of ['Excel', 'Office']) Reflect.deleteProperty(globalThis, name);
});

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a question that Excel does not take for three seconds is given up, with what to do', async () => {
  const asked = askExcel(async () => {
    await after(60_000);
  });
  await jest.advanceTimersByTimeAsync(3000);
  expect(await asked).toMatchObject({ ok: false, reason: { code: 'cell-edit' } });
});

test('a long answer is waited for once Excel has begun to answer', async () => {
  const asked = askExcel(async (_context, answered) => {
    await after(100);
    answered();
    await after(60_000);
    return 'all rows';
  });
  await jest.advanceTimersByTimeAsync(61_000);
  expect(await asked).toEqual({ ok: true, value: 'all rows' });
});

test('time in which our own thread is busy is not held against Excel', async () => {
  jest.useRealTimers();
  const asked = askExcel(async () => {
    await after(10);
    const end = performance.now() + 3100;
    while (performance.now() < end);
    await after(10);
    return 'all rows';
  });
  expect(await asked).toEqual({ ok: true, value: 'all rows' });
});
