import { readReturnedCopy } from '../../../src/app/share/readReturnedCopy';
import { makeReceipt, type Receipt, type ReturnedCopy } from '../../../src/workbook/copies/receipt';
import type { MemoryPort } from '../support/memoryPort';
import { codeOf, returned, sentTable, snapshotOf, tableOf } from './support';

const content = { Actions: [{ 'Action ID': 'A1', Action: 'Ask', Effort: 2 }] };

const given = (engagement?: string) => returned(content, content, content, engagement);

const code = async (port: MemoryPort, copy: ReturnedCopy): Promise<string> =>
  codeOf(await readReturnedCopy(copy, await snapshotOf(port)));

/** The copy with another receipt that fits its own id, noted in the workbook. */
async function withReceipt(schemaVersion: number) {
  const { port, copy } = await given();
  const receipt = await makeReceipt({ engagement: 'E-1', schemaVersion, model: 'combined' }, [
    sentTable('Actions', content.Actions),
  ]);
  port.tables.set('Share_log', tableOf('Share_log', [{ 'Copy ID': receipt.copyId }]));
  return code(port, { ...copy, receipt });
}

describe('a copy that came back', () => {
  it('is taken when it was made from this workbook and is whole', async () => {
    const { port, copy } = await given();
    expect(await code(port, copy)).toBe('ok');
    expect(port.writes).toEqual([]);
  });

  it('is refused when its receipt was changed, whatever was changed in it', async () => {
    const { port, copy } = await given();
    const { receipt } = copy;
    const [table] = receipt.tables;
    const changes: Partial<Receipt>[] = [
      { engagement: 'E-2' },
      { copyId: '0123456789abcdef' },
      { tables: [] },
      { tables: table ? [{ ...table, rows: [table.rows[0]?.map(() => '') ?? []] }] : [] },
    ];
    for (const change of changes)
      expect(await code(port, { ...copy, receipt: { ...receipt, ...change } })).toBe('copy-tampered');
  });

  it('is refused when it belongs to another engagement, by its receipt or by its form', async () => {
    const other = await given('E-2');
    expect(await code(other.port, other.copy)).toBe('copy-other-engagement');
    const { port, copy } = await given('e-1 ');
    expect(await code(port, copy)).toBe('ok');
    const form = tableOf('Engagement', [{ 'Engagement ID': 'E-3' }]);
    expect(await code(port, { ...copy, tables: new Map([...copy.tables, ['Engagement', form]]) })).toBe(
      'copy-other-engagement',
    );
  });

  it('is refused when it was not made from this workbook', async () => {
    const { port, copy } = await given();
    port.tables.set('Share_log', tableOf('Share_log', [{ 'Copy ID': '0123456789abcdef' }]));
    expect(await code(port, copy)).toBe('copy-foreign');
    port.tables.delete('Share_log');
    expect(await code(port, copy)).toBe('copy-foreign');
  });

  it('is refused when its tables are those of another version', async () => {
    expect([await withReceipt(0), await withReceipt(1), await withReceipt(2)]).toEqual([
      'copy-older',
      'ok',
      'copy-newer',
    ]);
  });

  it('is refused when a table or a column is gone, and says which', async () => {
    const { port, copy } = await given();
    expect(await code(port, { ...copy, tables: new Map() })).toBe('copy-table-missing');
    const renamed = tableOf('Actions', content.Actions, ['Action ID', 'Deed', 'Effort']);
    const outcome = await readReturnedCopy(
      { ...copy, tables: new Map([['Actions', renamed]]) },
      await snapshotOf(port),
    );
    expect(outcome).toMatchObject({
      reason: { code: 'copy-column-missing', what: 'The copy has no column Goal ID in Actions any more.' },
    });
  });

  it('is refused when the workbook is no engagement, or has lost a table that it needs', async () => {
    for (const [table, expected] of [
      ['Actions', 'part-missing'],
      ['Merge_log', 'part-missing'],
      ['Engagement', 'no-engagement'],
    ] as const) {
      const { port, copy } = await given();
      port.tables.delete(table);
      expect(await code(port, copy)).toBe(expected);
    }
  });

  it('keeps what the client wrote in a column that the coach has deleted out, and says so', async () => {
    const { port, copy } = await returned(content, content, {
      Actions: [{ 'Action ID': 'A1', Action: 'Ask', Effort: 5 }],
    });
    port.tables.set('Actions', tableOf('Actions', content.Actions, ['Action ID', 'Action']));
    const outcome = await readReturnedCopy(copy, await snapshotOf(port));
    expect(outcome).toMatchObject({
      value: {
        changes: [],
        problems: [{ header: 'Effort', sentence: 'Your workbook has no such column any more.' }],
      },
    });
  });
});
