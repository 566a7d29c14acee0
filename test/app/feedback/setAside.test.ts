import { setAside } from '../../../src/app/feedback/setAside';
import type { TableRows, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const table = (
  name: string,
  headers: readonly string[],
  rows: TableRows['rows'],
  place?: TableRows['place'],
): [string, TableRows] => [name, { name, headers, rows, ...(place && { place }) }];

const headers = ['Round', 'Rater ID', 'Group', 'A1'];
const rows = [
  ['Final', 'P1', 'Peer', 9],
  ['Final', 'P2', 'Peer', 4],
  ['Final', 'P1', 'Peer', 4],
];
const workbook = (place?: TableRows['place']): WorkbookSnapshot => ({
  stamp: null,
  sheets: new Map(),
  tables: new Map([
    table('Items_360', ['Item ID', 'Competency'], [['A1', 'Listening']]),
    table('Raters_360', ['Rater ID'], []),
    table('Comments_360', ['Round'], []),
    table('Responses_360', headers, rows, place),
  ]),
});

it('names the cell on the sheet, whatever rows stand between', () => {
  // A blank row of the table was left out of the reading.
  const found = setAside(workbook({ tab: '3 Responses', column: 2, rows: [4, 6, 7] }));
  expect(found.map(({ cell, sentence }) => [cell, sentence])).toEqual([
    ['F5', '"9" is not on the scale from 1 to 5. It does not count.'],
  ]);
});

it('names rows of the table where nobody knows where it stands', () => {
  expect(setAside(workbook()).map(({ cell, row }) => [cell, row])).toEqual([[null, 2]]);
});

it('finds nothing where there is no report', () => {
  expect(setAside({ stamp: null, sheets: new Map(), tables: new Map() })).toEqual([]);
});
