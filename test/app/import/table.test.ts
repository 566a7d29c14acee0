import { ImportReport } from '../../../src/app/import/report';
import { parseTable } from '../../../src/app/import/table';

const parse = (text: string, known: readonly string[] = []) => {
  const report = new ImportReport();
  const rank = (headers: readonly string[]): number =>
    headers.filter((header) => known.includes(header)).length;
  return { table: parseTable('file.csv', text, rank, report), problems: report.problems };
};

describe('a CSV file taken apart', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('splits by %s', (_, delimiter) => {
    const { table } = parse([`a${delimiter}b`, `1${delimiter}2`].join('\n'));
    expect(table).toMatchObject({ headers: ['a', 'b'], rows: [{ row: 2, cells: ['1', '2'] }], delimiter });
  });

  it('prefers the delimiter that makes known headers to the one that makes most columns', () => {
    const { table } = parse('Rater;Asks, listens, waits, thinks\nR1;4', ['Rater']);
    expect(table?.headers).toEqual(['Rater', 'Asks, listens, waits, thinks']);
  });

  it.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('ends rows at %s', (_, end) => {
    expect(parse(['a,b', '1,2', '3,4', ''].join(end)).table?.rows).toEqual([
      { row: 2, cells: ['1', '2'] },
      { row: 3, cells: ['3', '4'] },
    ]);
  });

  it('keeps line breaks in quotes as Excel breaks lines in a cell, and numbers rows as a spreadsheet does', () => {
    const { table } = parse('a,b\r\n"one\r\ntwo","say ""hi"""\r\n\r\n3,4\r\n');
    expect(table?.rows).toEqual([
      { row: 2, cells: ['one\ntwo', 'say "hi"'] },
      { row: 4, cells: ['3', '4'] },
    ]);
  });

  it('finds the header below blank rows and below the separator line of Excel', () => {
    expect(parse('sep=;\n\na;b\n1;2').table).toMatchObject({
      headers: ['a', 'b'],
      headerRow: 2,
      rows: [{ row: 3 }],
    });
  });

  it('lists a row that is wider than the header, since its columns have shifted, and leaves it out', () => {
    const { table, problems } = parse('a,b\n1,2\n3,5,4\n5,6,,');
    expect(table?.rows.map((line) => line.row)).toEqual([2, 4]);
    expect(problems).toMatchObject([{ row: 3, severity: 'error' }]);
  });

  it('lists a row that is narrower than the header and takes the rest as blank', () => {
    const { table, problems } = parse('a,b,c\n1,2');
    expect(table?.rows).toEqual([{ row: 2, cells: ['1', '2', ''] }]);
    expect(problems).toMatchObject([{ row: 2, severity: 'warning' }]);
  });

  it('lists a quotation mark that is never closed', () => {
    const { table, problems } = parse('a,b\n1,2\n3,"four\n5,6\n');
    expect(table?.rows.map((line) => line.row)).toEqual([2]);
    expect(problems).toMatchObject([{ row: 3, severity: 'error' }]);
  });

  it.each(['', ' \n\t\n', '\r\n'])('is nothing for the empty text %p', (text) => {
    expect(parse(text).table).toBeNull();
  });
});
