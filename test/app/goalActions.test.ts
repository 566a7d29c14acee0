import { acceptFinding } from '../../src/app/acceptFinding';
import { applyFix } from '../../src/app/applyFix';
import { takeBackAcceptance } from '../../src/app/takeBackAcceptance';
import { failure, success } from '../../src/domain/outcome';
import type { CellValue } from '../../src/workbook/cell';
import type { RowChange, TableWrite, WorkbookPort } from '../../src/workbook/port';

const reason = { code: 'protected', what: 'Locked.', why: 'Locked.', next: 'Unlock.' };

/** A workbook with these accepted warnings, and what was asked of it. */
function workbook(rows: CellValue[][] = [], headers = ['Goal ID', 'Rule', 'Reason', 'Date']) {
  const updates: RowChange[] = [];
  const writes: TableWrite[] = [];
  const port: Omit<WorkbookPort, 'build' | 'change'> = {
    update: (change) => {
      updates.push(change);
      return Promise.resolve(success(undefined));
    },
    write: (given) => {
      writes.push(...given);
      return Promise.resolve(success(undefined));
    },
    read: () =>
      Promise.resolve(
        success({
          stamp: null,
          sheets: new Map(),
          tables: new Map([['Accepted', { name: 'Accepted', headers, rows }]]),
        }),
      ),
  };
  return { port, updates, writes };
}

describe('applying a fix', () => {
  it('changes the cells that it names in the row of the goal', async () => {
    const { port, updates } = workbook();
    const changes = [{ header: 'Direction', value: 'Decrease' }];
    expect(await applyFix(port, 'G2', { label: 'Set direction to Decrease', changes })).toEqual(
      success(undefined),
    );
    expect(updates).toEqual([{ table: 'Goals', key: { header: 'Goal ID', value: 'G2' }, cells: changes }]);
  });
});

describe('accepting a warning', () => {
  it('keeps goal, rule, reason and day', async () => {
    const { port, writes } = workbook();
    await acceptFinding(port, { goalId: 'G2', rule: 'G16', reason: '  The board owns it. ' }, '2026-01-05');
    expect(writes).toEqual([
      {
        table: 'Accepted',
        headers: ['Goal ID', 'Rule', 'Reason', 'Date'],
        rows: [['G2', 'G16', 'The board owns it.', 46027]],
        mode: 'append',
      },
    ]);
  });

  it.each([
    ['without a reason', { goalId: 'G2', reason: ' \n ' }, 'reason-missing'],
    ['for a goal without an id', { goalId: '', reason: 'Fine.' }, 'row-without-id'],
  ])('is refused %s', async (_, given, code) => {
    const { port, writes } = workbook();
    expect(await acceptFinding(port, { rule: 'G16', ...given }, '2026-01-05')).toMatchObject({
      ok: false,
      reason: { code },
    });
    expect(writes).toEqual([]);
  });
});

describe('taking back what was accepted', () => {
  it('removes its row and keeps all others with everything they hold', async () => {
    const { port, writes } = workbook(
      [
        ['mine', 'G1', 'G16', 'Because', 46027],
        [null, ' g2', 'g16 ', 'Because', 46027],
        [null, 'G2', 'G22h', null, 46028],
      ],
      ['Note', 'Goal ID', 'Rule', 'Reason', 'Date'],
    );
    expect(await takeBackAcceptance(port, { goalId: 'G2', rule: 'G16' })).toEqual(success(undefined));
    expect(writes).toEqual([
      {
        table: 'Accepted',
        headers: ['Note', 'Goal ID', 'Rule', 'Reason', 'Date'],
        rows: [
          ['mine', 'G1', 'G16', 'Because', 46027],
          [null, 'G2', 'G22h', null, 46028],
        ],
        mode: 'replace',
      },
    ]);
  });

  it('writes nothing when it is gone already', async () => {
    const { port, writes } = workbook([['G1', 'G16', 'Because', 46027]]);
    expect(await takeBackAcceptance(port, { goalId: 'G2', rule: 'G16' })).toEqual(success(undefined));
    expect(writes).toEqual([]);
  });

  it('says when the table is missing, or the workbook cannot be read', async () => {
    const { port } = workbook();
    const without = {
      ...port,
      read: () => Promise.resolve(success({ stamp: null, sheets: new Map(), tables: new Map() })),
    };
    const given = { goalId: 'G2', rule: 'G16' };
    expect(await takeBackAcceptance(without, given)).toMatchObject({ reason: { code: 'part-missing' } });
    const unread = { ...port, read: () => Promise.resolve(failure(reason)) };
    expect(await takeBackAcceptance(unread, given)).toEqual(failure(reason));
  });
});
