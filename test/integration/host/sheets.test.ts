import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

const tabs = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

describe('sheets', () => {
  test('are added at the end, renamed and moved', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Home');
      const goals = worksheets.add('4 Goals');
      goals.position = 0;
      worksheets.getItem('home').name = 'Start';
      await context.sync();
    });
    expect(await tabs()).toEqual(['4 Goals', 'Sheet', 'Start']);
  });

  test.each([
    ['32 characters', 'x'.repeat(32)],
    ['a slash', 'Goals/Actions'],
    ['a bracket', 'Goals [1]'],
    ['an apostrophe in front', "'Goals"],
    ['the word History', 'History'],
  ])('may not have a name with %s', async (_why, name) => {
    const failure = await excelFailure((context) => void context.workbook.worksheets.add(name));
    expect(failure.code).toBe('InvalidArgument');
  });

  test('may not have the name of another sheet, whatever the case', async () => {
    const added = await excelFailure((context) => void context.workbook.worksheets.add('SHEET'));
    const renamed = await excelFailure(
      (context) => void (context.workbook.worksheets.add('Other').name = 'sheet'),
    );
    expect([added.code, renamed.code]).toEqual(['ItemAlreadyExists', 'ItemAlreadyExists']);
  });

  test('keep their identity when they are renamed between two syncs', async () => {
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Before');
      sheet.load('name');
      await context.sync();
      sheet.name = 'After';
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('After');
  });

  test('cannot all be deleted or hidden', async () => {
    const deleted = await excelFailure((_context, sheet) => sheet.delete());
    const hidden = await excelFailure((_context, sheet) => void (sheet.visibility = 'Hidden'));
    expect([deleted.code, hidden.code]).toEqual(['InvalidOperation', 'InvalidOperation']);
  });

  test('that are very hidden cannot be deleted', async () => {
    const failure = await excelFailure((context) => {
      const sheet = context.workbook.worksheets.add('Engine room');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
    });
    expect(failure.code).toBe('InvalidOperation');
  });

  test('that are hidden cannot be activated', async () => {
    const failure = await excelFailure((context) => {
      const sheet = context.workbook.worksheets.add('Hidden');
      sheet.visibility = 'Hidden';
      sheet.activate();
    });
    expect(failure.code).toBe('InvalidOperation');
  });

  test('keep grid lines, headings, tab colour, frozen panes and print set-up', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Look');
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.tabColor = '#0B5C63';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintArea('A1:H40');
      sheet.pageLayout.setPrintTitleRows('$1:$3');
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Confidential';
      sheet.load('showGridlines,showHeadings,tabColor');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.pageLayout.load('orientation,zoom,headersFooters/defaultForAllPages/leftFooter');
      await context.sync();
      const { orientation, zoom, headersFooters } = sheet.pageLayout;
      const footer = headersFooters.defaultForAllPages.leftFooter;
      return [
        sheet.showGridlines,
        sheet.showHeadings,
        sheet.tabColor,
        frozen.address,
        orientation,
        zoom,
        footer,
      ];
    });
    const { $stored } = headless().host.workbook.worksheets.getItem('Look').pageLayout;
    expect([$stored['$printArea'], $stored['$titleRows']]).toEqual(['A1:H40', '$1:$3']);
    const fit = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    expect(seen).toEqual([false, false, '#0B5C63', 'Look!A1:B3', 'Landscape', fit, 'Confidential']);
  });

  test('refuse a print zoom that both scales and fits', async () => {
    const failure = await excelFailure((_context, sheet) => {
      sheet.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
    });
    expect(failure).toMatchObject({ code: 'InvalidArgument', location: 'PageLayout.zoom' });
  });

  test('renamed or deleted by the user are seen by the add-in', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('Goals');
      context.workbook.worksheets.add('Extra');
      await context.sync();
    });
    await headless().host.asUser.renameSheet('Goals', 'My goals');
    await headless().host.asUser.deleteSheet('Extra');
    expect(await tabs()).toEqual(['Sheet', 'My goals']);
  });
});

describe('Excel on the Mac', () => {
  withHeadlessExcel({ profile: 'mac' });

  test('gives the id of a deleted sheet to the next one', async () => {
    const ids = await Excel.run(async (context) => {
      const first = context.workbook.worksheets.add('First').load('id');
      await context.sync();
      first.delete();
      const second = context.workbook.worksheets.add('Second').load('id');
      await context.sync();
      return [first.id, second.id];
    });
    expect(ids[1]).toBe(ids[0]);
  });
});
