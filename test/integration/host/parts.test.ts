import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

describe('custom XML parts', () => {
  test('are found by the namespace of their root', async () => {
    const seen = await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(
        '<s:stamp xmlns:s="urn:coachbook:stamp:1"><s:model>combined</s:model></s:stamp>',
      );
      customXmlParts.add('<other xmlns="urn:other"/>');
      const found = customXmlParts
        .getByNamespace('urn:coachbook:stamp:1')
        .getOnlyItemOrNullObject()
        .load('id');
      const missing = customXmlParts.getByNamespace('urn:nobody').getOnlyItemOrNullObject();
      const xml = found.getXml();
      part.load('id');
      await context.sync();
      part.setXml('<stamp xmlns="urn:coachbook:stamp:1"/>');
      const changed = part.getXml();
      await context.sync();
      part.delete();
      const left = customXmlParts.getByNamespace('urn:coachbook:stamp:1').getCount();
      await context.sync();
      return [
        found.id === part.id,
        missing.isNullObject,
        xml.value.includes('combined'),
        changed.value,
        left.value,
      ];
    });
    expect(seen).toEqual([true, true, true, '<stamp xmlns="urn:coachbook:stamp:1"/>', 0]);
  });

  test('must be well-formed', async () => {
    const failure = await excelFailure(
      (context) => void context.workbook.customXmlParts.add('<stamp><model></stamp>'),
    );
    expect(failure.code).toBe('InvalidArgument');
  });
});

describe('document settings', () => {
  test('are saved with the workbook', async () => {
    const { settings } = Office.context.document;
    settings.set('journal', ['4 Goals']);
    expect(headless().host.settings.size).toBe(0);
    await new Promise<void>((resolve, reject) =>
      settings.saveAsync((result) =>
        result.status === Office.AsyncResultStatus.Succeeded
          ? resolve()
          : reject(new Error(result.error.message)),
      ),
    );
    expect(settings.get('journal')).toEqual(['4 Goals']);
    expect([...headless().host.settings.keys()]).toEqual(['journal']);
  });
});

describe('the ribbon', () => {
  test('runs a command until the add-in says that it is complete', async () => {
    const pressed: string[] = [];
    Office.actions.associate('startEngagement', (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await headless().host.pressRibbonButton('startEngagement', 'start');
    expect(pressed).toEqual(['start']);
  });
});

describe('selection', () => {
  test('is the range that was selected last', async () => {
    const address = await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2:C4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return selected.address;
    });
    expect(address).toBe('Sheet!B2:C4');
  });
});
