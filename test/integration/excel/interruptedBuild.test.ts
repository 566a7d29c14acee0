import type { HeadlessHost } from '../../../src/workbench/headless';
import { plan, stamp, startAddin, type Addin } from '../../support/addin';
import { workbookState, type WorkbookState } from '../../support/workbookState';

/**
 * A build that fails or dies at any action ends complete or as before. Every fault point costs a build, so each run takes a sample over
 * the whole batch: the first and last actions and every 97th in between.
 */
const WRITE_BATCH = 1;

let complete: WorkbookState;
let empty: WorkbookState;
let actions: number;

const withAddin = async <T>(act: (addin: Addin) => Promise<T>): Promise<T> => {
  const addin = await startAddin();
  // What formulas give is not asked here, and takes longer than everything else.
  addin.headless.host.workbook.application.calculationMode = 'Manual';
  try {
    return await act(addin);
  } finally {
    addin.headless.dispose();
  }
};

beforeAll(async () => {
  await withAddin(async ({ headless, port }) => {
    empty = await workbookState();
    headless.host.statistics.reset();
    await port.build(plan, stamp);
    actions = headless.host.statistics.current.each[WRITE_BATCH]?.actions ?? 0;
    complete = await workbookState();
  });
}, 30_000);

async function dead({ host }: HeadlessHost): Promise<void> {
  while (host.isAlive) await new Promise((resolve) => setTimeout(resolve, 5));
}

function sample(): number[] {
  const last = actions - 1;
  return [
    ...new Set([
      0,
      1,
      2,
      ...Array.from({ length: Math.floor(last / 97) }, (_, i) => (i + 1) * 97),
      last - 1,
      last,
    ]),
  ];
}

test.each(['before', 'after'] as const)(
  'a build that Excel refuses %s an action leaves the workbook as it was, and the next run completes it',
  async (when) => {
    for (const action of sample())
      await withAddin(async ({ headless, port }) => {
        headless.host.failAt(action, 'GeneralException', { when, batch: WRITE_BATCH });
        const outcome = await port.build(plan, stamp);
        expect({ action, ok: outcome.ok }).toEqual({ action, ok: false });
        expect(await workbookState()).toEqual(empty);
        expect((await port.build(plan, stamp)).ok).toBe(true);
        expect(await workbookState()).toEqual(complete);
      });
  },
  120_000,
);

test('a repair that fails half-way takes back what it put there, and the next run mends everything', async () => {
  await withAddin(async ({ headless, port }) => {
    await port.build(plan, stamp);
    const whole = await workbookState();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Wins').delete();
      context.workbook.tables.getItem('Goals').delete();
      await context.sync();
    });
    await headless.host.asUser.deleteSheet('6 Sessions');
    const before = await workbookState();
    headless.host.statistics.reset();
    for (const action of [5, 20, 60, 90]) {
      headless.host.failAt(action, 'GeneralException', { when: 'after', batch: 2 });
      const outcome = await port.build(plan, stamp);
      expect({ action, ok: outcome.ok }).toEqual({ action, ok: false });
      const after = await workbookState();
      expect(after.tables).toEqual(before.tables);
      expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    }
    expect((await port.build(plan, stamp)).ok).toBe(true);
    const mended = await workbookState();
    const sorted = (state: WorkbookState) => [...state.sheets].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(sorted(mended).map(({ cells }) => cells)).toEqual(sorted(whole).map(({ cells }) => cells));
    expect(mended.tables).toEqual(whole.tables);
  });
}, 60_000);

test('a build after which Excel was gone is finished by the next run', async () => {
  for (const action of sample())
    await withAddin(async ({ headless, port }) => {
      headless.host.killAt(action, { when: 'after', batch: WRITE_BATCH });
      void port.build(plan, stamp);
      await dead(headless);
      headless.host.revive();
      expect((await port.build(plan, stamp)).ok).toBe(true);
      expect(await workbookState()).toEqual(complete);
    });
}, 120_000);

test('a build that was interrupted while it was dressing the sheets is dressed by the next run', async () => {
  for (const [batch, action] of [
    [2, 0],
    [2, 1500],
    [3, 5],
    [4, 1],
  ] as const)
    await withAddin(async ({ headless, port }) => {
      headless.host.killAt(action, { when: 'after', batch });
      void port.build(plan, stamp);
      await dead(headless);
      headless.host.revive();
      expect((await port.build(plan, stamp)).ok).toBe(true);
      expect({ batch, action, state: await workbookState() }).toEqual({
        batch,
        action,
        state: complete,
      });
    });
}, 30_000);

test('what somebody typed into a half-built sheet is kept', async () => {
  await withAddin(async ({ headless, port }) => {
    headless.host.killAt(actions - 2, { when: 'after', batch: WRITE_BATCH });
    void port.build(plan, stamp);
    await dead(headless);
    headless.host.revive();
    await headless.host.asUser.type('5 Actions', 'C5', 'Ask before answering');
    expect((await port.build(plan, stamp)).ok).toBe(true);
    const snapshot = await port.read();
    expect(snapshot.ok && snapshot.value.tables.get('Actions')?.rows.flat()).toContain(
      'Ask before answering',
    );
    // Looks are put over no sheet that somebody has typed into, the style of its table among them.
    const withoutStyle = ({ tables }: WorkbookState) => tables.map(({ name, address }) => [name, address]);
    expect(withoutStyle(await workbookState())).toEqual(withoutStyle(complete));
  });
}, 30_000);

test('when even undoing fails the reason says so, and the next run finishes the work', async () => {
  await withAddin(async ({ headless, port }) => {
    headless.host.failAt(Math.floor(actions / 2), 'GeneralException', { when: 'before', batch: WRITE_BATCH });
    headless.host.failAt(0, 'GeneralException', { when: 'before', batch: WRITE_BATCH + 1 });
    const outcome = await port.build(plan, stamp);
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'half-built' } });
    expect((await port.build(plan, stamp)).ok).toBe(true);
    expect(await workbookState()).toEqual(complete);
  });
}, 30_000);
