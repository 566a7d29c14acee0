import { sponsorReport } from '../../../src/app/share/sponsorReport';
import type { SponsorTerms } from '../../../src/domain/audience/sponsorPage';
import { sponsorSheet } from '../../../src/workbook/copies/sponsorSheet';
import { planWorkbook } from '../../../src/workbook/layout';
import type { SheetPlan } from '../../../src/workbook/plan';
import { readWorkbook } from '../../../src/xlsx/read';
import { writeWorkbook } from '../../../src/xlsx/write';
import { partsOf } from '../../support/packages';
import { iso, snapshotOf, sponsorEngagement, underTerms } from '../../support/sponsorEngagement';

const now = 46_000;

const copyUnder = (terms: Partial<SponsorTerms>): SheetPlan => {
  const agreed = { level: 'L3', selfFunded: false, consent360: true, ...terms } as const;
  return sponsorSheet(sponsorReport(snapshotOf(underTerms(sponsorEngagement(now), agreed)), iso(now)));
};

function parts(sheet: SheetPlan): ReadonlyMap<string, string> {
  const written = writeWorkbook(
    { model: 'combined', schemaVersion: 1, sheets: [sheet], names: [] },
    { stamp: null, tables: new Map(), sheets: new Map() },
    { title: 'Sponsor page', creator: 'Coachbook', created: new Date(0), modified: new Date(0) },
  );
  if (!written.ok) throw new Error(written.reason.what);
  expect(readWorkbook(written.value).ok).toBe(true);
  return partsOf(written.value);
}

test('the file opens and holds no formula, and no name but the print area', () => {
  const file = parts(copyUnder({}));
  const sheet = file.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet).not.toContain('<f ');
  const names = (file.get('xl/workbook.xml') ?? '').match(/<definedName [^>]*>/g);
  expect(names).toHaveLength(1);
  expect(names?.[0]).toContain('_xlnm.Print_Area');
});

test('every chart of the file has its figures', () => {
  const file = parts(copyUnder({}));
  const charts = [...file].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(5);
  for (const [, chart] of charts) expect(chart.match(/<c:v>[\d.]+<\/c:v>/g)?.length ?? 0).toBeGreaterThan(3);
});

test('looks and places are those of the page in the workbook', () => {
  const live = planWorkbook('combined').sheets.find(({ key }) => key === 'sponsorPage');
  const copy = copyUnder({});
  expect(copy.name).toBe('Sponsor page');
  expect(copy.print).toEqual(live?.print);
  expect(copy.rowHeights).toEqual(live?.rowHeights);
  expect(copy.columnWidths.slice(0, 7)).toEqual(live?.columnWidths.slice(0, 7));
  expect(copy.charts.map(({ name, anchor }) => [name, anchor])).toEqual(
    live?.charts.map(({ name, anchor }) => [name, anchor]),
  );
});

test('beside the page stand the figures of the charts, and nothing else', () => {
  const { cells, charts, print } = copyUnder({});
  const printed = print.area?.columns ?? 0;
  const drawn = new Set(
    charts.flatMap(({ categories, series }) =>
      [categories, ...series.flatMap(({ name, values }) => [name, values])].flatMap((rect) =>
        Array.from({ length: rect.rows }, (_, down) => `${rect.row + down}:${rect.column}`),
      ),
    ),
  );
  const labels = ['Figures of the charts', 'Day', 'Answer', ...charts.map(({ title }) => title)];
  const others = cells.filter(
    ({ row, column, content }) =>
      column >= printed &&
      !drawn.has(`${row}:${column}`) &&
      !('value' in content && labels.includes(String(content.value))),
  );
  expect(others).toEqual([]);
});

test('there is no way back into the workbook and no note for the screen', () => {
  const { cells, protection, validations, names } = { names: [], ...copyUnder({}) };
  expect(cells.filter(({ row, link }) => link !== undefined || row === 0)).toEqual([]);
  expect([protection, validations, names]).toEqual([undefined, [], []]);
});

test.each([
  ['L0', 0],
  ['L1', 4],
  ['L2', 5],
] as const)('at %s there are %i charts', (level, count) => {
  expect(copyUnder({ level }).charts).toHaveLength(count);
});

test('without a sponsor the page says so and has no charts', () => {
  const { cells, charts } = copyUnder({ selfFunded: true });
  expect(charts).toEqual([]);
  expect(cells).toHaveLength(2);
});

test('a text that looks like a formula stays a text', () => {
  const content = underTerms(sponsorEngagement(now), { level: 'L2', selfFunded: false, consent360: false });
  const goals = (content.Goals ?? []).map((goal) => ({ ...goal, Statement: '=1+1' }));
  const sheet = sponsorSheet(sponsorReport(snapshotOf({ ...content, Goals: goals }), iso(now)));
  const file = parts(sheet);
  expect(file.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  expect([...file.values()].join()).toContain('=1+1');
});
