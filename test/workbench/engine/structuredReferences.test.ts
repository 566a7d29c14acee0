import {
  isThisRow,
  renameColumn,
  resolveSpecifier,
} from '../../../src/workbench/engine/structuredReferences';

const table = {
  name: 'Goals',
  range: { row: 2, column: 1, rows: 4, columns: 3 },
  headers: ['Goal', 'Score (1-5)', 'Sponsor [#1]'],
};
const body = { row: 3, rows: 3 };

test.each([
  ['[Goal]', { ...body, column: 1, columns: 1 }],
  ['[]', { ...body, column: 1, columns: 3 }],
  ['[#Data]', { ...body, column: 1, columns: 3 }],
  ['[#All]', table.range],
  ['[#Headers]', { row: 2, rows: 1, column: 1, columns: 3 }],
  ['[[#All],[Score (1-5)]]', { row: 2, rows: 4, column: 2, columns: 1 }],
  ['[[Goal]:[Score (1-5)]]', { ...body, column: 1, columns: 2 }],
  ['[[Score (1-5)]:[Goal]]', { ...body, column: 1, columns: 2 }],
  ['[[#Headers],[#Data],[Goal]]', { row: 2, rows: 4, column: 1, columns: 1 }],
  ["[Sponsor '['#1']]", { ...body, column: 3, columns: 1 }],
  ['[@Goal]', { row: 4, rows: 1, column: 1, columns: 1 }],
  ['[@[Score (1-5)]]', { row: 4, rows: 1, column: 2, columns: 1 }],
  ['[@]', { row: 4, rows: 1, column: 1, columns: 3 }],
  ['[[#This Row],[Goal]]', { row: 4, rows: 1, column: 1, columns: 1 }],
  ['[[#this row], [GOAL]:[score (1-5)]]', { row: 4, rows: 1, column: 1, columns: 2 }],
])('%s means the cells it means in Excel', (specifier, cells) => {
  expect(resolveSpecifier(table, specifier, 4)).toEqual(cells);
});

test.each([
  '[Nothing]',
  '[#Totals]',
  '[#Nothing]',
  '[',
  '[[Goal]:[Nothing]]',
  '[[Goal],[Score (1-5)],[Goal]]',
])('%s is #REF!', (specifier) => {
  expect(resolveSpecifier(table, specifier, 4)).toBe('#REF!');
});

test.each([2, 6, null])('[@Goal] is #VALUE! beside the rows of the table (row %s)', (row) => {
  expect(resolveSpecifier(table, '[@Goal]', row)).toBe('#VALUE!');
});

test('the short and the long form of the own row are recognised', () => {
  expect(['[@Goal]', '[[#This Row],[Goal]]', '[Goal]', '[#All]'].map(isThisRow)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['[Goal]', '[Aim 1]'],
  ['[@Goal]', '[@[Aim 1]]'],
  ['[@[Goal]]', '[@[Aim 1]]'],
  ['[[#This Row],[goal]]', '[[#This Row],[Aim 1]]'],
  ['[[Goal]:[Score (1-5)]]', '[[Aim 1]:[Score (1-5)]]'],
  ['[Goals]', '[Goals]'],
  ['[#All]', '[#All]'],
])('after the header Goal is renamed, %s is written %s', (before, after) => {
  expect(renameColumn(before, 'Goal', 'Aim 1')).toBe(after);
});
