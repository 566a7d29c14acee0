import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('events', () => {
  test('tell of typed values, give the range, and stop when the handler is removed', async () => {
    const seen: string[] = [];
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const added = sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          seen.push(`${event.address} ${String(range.values[0]?.[0])} ${event.triggerSource}`);
        });
      });
      await context.sync();
      return added;
    });
    await headless().host.asUser.type('Sheet', 'B2', 'new');
    await moment();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B3').values = [[1]];
      await context.sync();
    });
    await moment();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await headless().host.asUser.type('Sheet', 'B4', 'unseen');
    await moment();
    expect(seen).toEqual(['B2 new Unknown', 'B3 1 ThisLocalAddin']);
  });

  test('of a table tell of changes in the table only', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['Goal', 'Target'],
        ['Delegate', 5],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await headless().host.asUser.type('Sheet', 'B2', 6);
    await headless().host.asUser.type('Sheet', 'F9', 6);
    await moment();
    expect(seen).toEqual(['B2']);
  });

  test('tell when the user opens another tab', async () => {
    const seen: string[] = [];
    const id = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Goals');
      sheet.onActivated.add((event) => {
        seen.push(event.worksheetId);
        return Promise.resolve();
      });
      sheet.load('id');
      await context.sync();
      return sheet.id;
    });
    await headless().host.asUser.activateSheet('Goals');
    await moment();
    expect(seen).toEqual([id]);
  });

  test('of all sheets tell of changes, of opened, added and deleted tabs, until the handlers are removed', async () => {
    const seen: string[] = [];
    const note = (what: string, id: string) => {
      seen.push(`${what} ${id}`);
      return Promise.resolve();
    };
    const handlers = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = [
        worksheets.onChanged.add(({ address, worksheetId }) => note(`changed ${address}`, worksheetId)),
        worksheets.onActivated.add(({ worksheetId }) => note('activated', worksheetId)),
        worksheets.onAdded.add(({ worksheetId }) => note('added', worksheetId)),
        worksheets.onDeleted.add(({ worksheetId }) => note('deleted', worksheetId)),
      ];
      await context.sync();
      return added;
    });
    const id = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Goals').load('id');
      await context.sync();
      return sheet.id;
    });
    await headless().host.asUser.type('Goals', 'C3', 'more');
    await headless().host.asUser.activateSheet('Goals');
    await headless().host.asUser.activateSheet('Sheet');
    await headless().host.asUser.deleteSheet('Goals');
    await moment();
    expect(seen.filter((line) => line.endsWith(id))).toEqual([
      `added ${id}`,
      `changed C3 ${id}`,
      `activated ${id}`,
      `deleted ${id}`,
    ]);
    for (const handler of handlers)
      await Excel.run(handler.context, async (context) => {
        // Each in its own context, as the documentation has it.
        (handler as OfficeExtension.EventHandlerResult<unknown>).remove();
        await context.sync();
      });
    seen.length = 0;
    await headless().host.asUser.type('Sheet', 'A1', 'unseen');
    await moment();
    expect(seen).toEqual([]);
  });
});
