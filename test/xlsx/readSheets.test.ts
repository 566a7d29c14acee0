import { gridOfValues } from '../../src/app/import/survey/grid';
import { readSheets } from '../../src/xlsx/readSheets';
import { importAnswers, rowsIn, sampleItems, valueOf } from '../app/support/survey';
import { formsWorkbook } from '../support/formsWorkbook';
import { withPart } from '../support/packages';

test('the workbook of a forms tool is read whole, and its answers are those of the CSV file', async () => {
  const [sheet, ...others] = valueOf(readSheets(await formsWorkbook()));
  expect(others).toEqual([]);
  expect(sheet?.tab).toBe('Sheet1');
  expect(sheet?.values).toHaveLength(9);
  expect(sheet?.values[1]?.[0]).toBe(1);
  expect(sheet?.values[1]?.[1]).toBeCloseTo(45_901.375_694, 5);
  const port = await sampleItems();
  const reading = await importAnswers(port, valueOf(gridOfValues('forms.xlsx', sheet?.values ?? [])));
  expect(reading).toMatchObject({ newRaters: 8, answers: 62, notObserved: 2, comments: 3, problems: [] });
  expect(rowsIn(port, 'Raters_360')[3]).toMatchObject({ 'Rater ID': 'P2', Email: 'rater04@example.com' });
});

test('blank sheets are left out, and a damaged or foreign file is refused with a reason', async () => {
  const bytes = await formsWorkbook();
  const blank = withPart(bytes, 'xl/worksheets/sheet1.xml', (part) =>
    part.replace(/<sheetData>[^]*<\/sheetData>/, '<sheetData/>'),
  );
  expect(readSheets(blank)).toEqual({ ok: true, value: [] });
  const torn = withPart(bytes, 'xl/worksheets/sheet1.xml', (part) => part.slice(0, 200));
  expect(readSheets(torn)).toMatchObject({ ok: false, reason: { code: 'workbook-damaged' } });
  expect(readSheets(new TextEncoder().encode('Rater,A-1'))).toMatchObject({
    ok: false,
    reason: { code: 'not-a-workbook' },
  });
});
