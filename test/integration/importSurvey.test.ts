import { proposeChoices } from '../../src/app/import/survey/choices';
import { gridOfText, gridOfValues } from '../../src/app/import/survey/grid';
import { surveyLists } from '../../src/app/import/survey/lists';
import { unhurried } from '../app/support/unhurried';
import { importSurvey } from '../../src/app/importSurvey';
import { readSelection } from '../../src/excel/selection';
import type { CellValue } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { fixture, valueOf } from '../app/support/survey';
import { plan, stamp, startAddin, type Addin } from '../support/addin';
import { workbookState } from '../support/workbookState';

jest.setTimeout(60_000);

let addin: Addin;

beforeEach(async () => {
  addin = await startAddin();
  await addin.port.build(plan, stamp);
  const items = Array.from({ length: 3 }, (_, i) => [
    `A-${i + 1}`,
    'Listening',
    `Listens in way ${i + 1}.`,
    1,
    5,
  ]);
  const headers = ['Item ID', 'Competency', 'Text', 'Scale min', 'Scale max'];
  valueOf(await addin.port.write([{ table: 'Items_360', headers, rows: items, mode: 'replace' }]));
});

afterEach(() => {
  addin.headless.dispose();
});

const snapshot = async (): Promise<WorkbookSnapshot> => valueOf(await addin.port.read());

const rowsOf = async (table: string): Promise<readonly (readonly CellValue[])[]> =>
  (await snapshot()).tables.get(table)?.rows ?? [];

const answers = [
  'Rater,Group,A-1,A-2,A-3,What should she start?',
  '=HYPERLINK("x"),Peer,4,Often,1,=1+1 is what the team would say to her',
  '+1,Peer,5,NO,2,',
  '@SUM(A1),Manager,3,3,3,',
];

test('answers come into a genuine workbook, formula-like text stays text, and a second time changes nothing', async () => {
  const grid = valueOf(await gridOfText('answers.csv', answers.join('\n'), unhurried()));
  const choices = proposeChoices(grid, surveyLists(await snapshot()));
  expect(valueOf(await importSurvey(addin.port, grid, choices, unhurried())).problems).toEqual([]);
  expect(await rowsOf('Responses_360')).toEqual([
    ['Baseline', 'P1', 'Peer', 4, 4, 1],
    ['Baseline', 'P2', 'Peer', 5, 'NO', 2],
    ['Baseline', 'M1', 'Manager', 3, 3, 3],
  ]);
  expect((await rowsOf('Raters_360')).map(([id, name]) => [id, name])).toEqual([
    ['P1', '=HYPERLINK("x")'],
    ['P2', '+1'],
    ['M1', '@SUM(A1)'],
  ]);
  expect((await rowsOf('Comments_360')).map(([, , , text]) => text)).toEqual([
    '=1+1 is what the team would say to her',
  ]);
  const before = await workbookState();
  const again = { ...proposeChoices(grid, surveyLists(await snapshot())), round: 'Baseline' };
  expect(valueOf(await importSurvey(addin.port, grid, again, unhurried())).writes).toEqual([]);
  expect(await workbookState()).toEqual(before);
});

test('the selection is read with its place, as far as it is used', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add('Data').getRange('X40:Y41');
    range.values = [
      ['Rater', 'A-1'],
      ['R1', 4],
    ];
    range.getEntireColumn().select();
    await context.sync();
  });
  const selected = valueOf(await readSelection());
  expect(selected).toMatchObject({
    row: 40,
    column: 24,
    values: [
      ['Rater', 'A-1'],
      ['R1', 4],
    ],
  });
  const { row, column } = selected;
  expect(valueOf(gridOfValues('selection', selected.values, { row, column })).rows).toEqual([
    ['Rater', 'A-1'],
    ['R1', '4'],
  ]);
});

/** Wins that one request of Excel on the web could not carry. */
const manyWins = {
  table: 'Wins',
  headers: ['Date', 'Win', 'Shared'],
  rows: Array.from({ length: 5_000 }, (_, i): CellValue[] => [45_000, `“${i}” ${'ü'.repeat(500)}`, null]),
  mode: 'replace',
} as const;

test('long contents are sent in requests below 4.5 MB, and come back as they were', async () => {
  addin.headless.host.statistics.reset();
  valueOf(await addin.port.write([manyWins]));
  const sizes = addin.headless.host.statistics.current.each.map(({ requestBytes }) => requestBytes);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(5_000_000);
  expect(Math.max(...sizes)).toBeLessThan(4_500_000);
  expect(await rowsOf('Wins')).toEqual(manyWins.rows);
});

test('when Excel refuses the second of several requests, the first is taken back, too', async () => {
  const one: CellValue[] = [44_000, 'The only one', 'Yes'];
  valueOf(await addin.port.write([{ ...manyWins, rows: [one] }]));
  const before = await workbookState();
  addin.headless.host.failAt(0, 'GeneralException', { when: 'before', batch: 2 });
  expect(await addin.port.write([manyWins])).toMatchObject({ ok: false, reason: { code: 'other-window' } });
  expect((await workbookState()).tables).toEqual(before.tables);
  expect(await rowsOf('Wins')).toEqual([one]);
});

test('the exports of forms tools find no item in a workbook that asks other questions, and nothing is written', async () => {
  const grid = await fixture('google-forms.csv');
  const choices = proposeChoices(grid, surveyLists(await snapshot()));
  expect(await importSurvey(addin.port, grid, choices, unhurried())).toMatchObject({
    ok: false,
    reason: { code: 'survey-unfinished' },
  });
  expect(await rowsOf('Responses_360')).toEqual([]);
});
