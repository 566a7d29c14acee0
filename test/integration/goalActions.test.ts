import { acceptFinding } from '../../src/app/acceptFinding';
import { applyFix } from '../../src/app/applyFix';
import { checkWorkbookGoals } from '../../src/app/checkWorkbookGoals';
import { takeBackAcceptance } from '../../src/app/takeBackAcceptance';
import type { GoalCheck } from '../../src/domain/goals/goalCheck';
import type { Outcome } from '../../src/domain/outcome';
import { plan, stamp, startAddin, type Addin } from '../support/addin';

const today = '2026-01-05';
let addin: Addin;

beforeEach(async () => {
  addin = await startAddin();
  await addin.port.build(plan, stamp);
  await addin.port.write([
    {
      table: 'Goals',
      headers: ['Goal ID', 'Statement', 'Direction', 'Baseline', 'Target', 'Owner', 'Status'],
      rows: [
        ['G1', 'Delegate whole projects to the team', 'Increase', 1, 6, 'Client', 'Active'],
        ['G2', 'Shorten the meetings that overrun', 'Increase', 45, 15, 'Boss', 'Active'],
      ],
      mode: 'replace',
    },
  ]);
});

afterEach(() => {
  addin.headless.dispose();
});

/** The check of a goal, from a new reading of the workbook. */
async function checked(id: string): Promise<GoalCheck> {
  const read = await addin.port.read();
  const check = read.ok ? checkWorkbookGoals(read.value, today) : read;
  const found = check.ok ? check.value.goals.find((goal) => goal.id === id) : undefined;
  if (!found) throw new Error(`No check of ${id}.`);
  return found;
}

const finding = async (id: string, code: string) =>
  (await checked(id)).findings.find((found) => found.code === code);

function done(outcome: Outcome<void>): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

test('a fix is written to the row of its goal, and the finding is gone', async () => {
  const { fix } = (await finding('G2', 'G09')) ?? {};
  if (!fix) throw new Error('No fix.');
  done(await applyFix(addin.port, 'G2', fix));
  expect(await finding('G2', 'G09')).toBeUndefined();
  expect(await finding('G1', 'G09')).toBeUndefined();
});

test('an accepted warning carries its reason, until it is taken back', async () => {
  done(await acceptFinding(addin.port, { goalId: 'G2', rule: 'G16', reason: '=It is hers' }, today));
  done(await acceptFinding(addin.port, { goalId: 'G2', rule: 'G17', reason: 'Not yet known' }, today));
  expect((await finding('G2', 'G16'))?.accepted).toBe('=It is hers');
  expect((await finding('G2', 'G17'))?.accepted).toBe('Not yet known');
  expect((await checked('G2')).ticks.Owned).toBe(true);

  done(await takeBackAcceptance(addin.port, { goalId: 'G2', rule: 'G16' }));
  expect((await finding('G2', 'G16'))?.accepted).toBeUndefined();
  expect((await finding('G2', 'G17'))?.accepted).toBe('Not yet known');
  done(await takeBackAcceptance(addin.port, { goalId: 'G2', rule: 'G17' }));
  expect((await finding('G2', 'G17'))?.accepted).toBeUndefined();
  done(await acceptFinding(addin.port, { goalId: 'G2', rule: 'G16', reason: 'Again' }, today));
  expect((await finding('G2', 'G16'))?.accepted).toBe('Again');
});

test('accepting says what to do in a workbook that was built before there was a place for it', async () => {
  await addin.headless.host.asUser.deleteSheet('4 Checks');
  const given = { goalId: 'G2', rule: 'G16', reason: 'It is hers' };
  const outcome = await acceptFinding(addin.port, given, today);
  expect(outcome).toMatchObject({ ok: false, reason: { code: 'part-missing' } });
  expect(!outcome.ok && outcome.reason.what).toContain('Accepted');
});
