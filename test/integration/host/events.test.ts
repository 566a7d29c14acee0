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
});
