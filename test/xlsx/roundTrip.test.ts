import fc from 'fast-check';
import type { ColumnSpec } from '../../src/workbook/blueprint/types';
import type { CellValue } from '../../src/workbook/cell';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { looksLikeFormula } from '../../src/xlsx/write/values';
import { all, parsed, partsOf } from '../support/packages';
import {
  rect,
  sampleContent,
  samplePlan,
  sampleProperties,
  sampleStamp,
  sheetOf,
  table,
} from '../support/samplePlan';

const base = sheetOf('home');

/** A plan with one table of just this size, and a form below nothing and beside it. */
function planFor(headers: readonly string[], rows: number, fields: readonly string[]): WorkbookPlan {
  const specs = (names: readonly string[]): ColumnSpec[] =>
    names.map((header, index) => ({ header, type: index % 2 ? 'date' : 'text', sees: { coach: 'always' } }));
  const sheet: SheetPlan = {
    ...base,
    key: 'goals',
    name: '4 Goals',
    cells: fields.map((label, index) => ({ row: 2 + index, column: 0, content: { value: label } })),
    tables: [
      {
        name: 'Goals',
        style: 'TableStyleLight1',
        range: rect(1, 4, rows + 1, headers.length),
        columns: specs(headers),
        rows: [],
      },
    ],
    forms: [
      {
        name: 'Engagement',
        range: rect(2, 1, fields.length),
        fields: specs(fields),
        values: fields.map(() => null),
      },
    ],
    numberFormats: [{ range: rect(2, 5, rows), format: 'yyyy-mm-dd' }],
    styles: [],
  };
  const name = (title: string, formula: string) => ({ name: title, formula, comment: '', visible: false });
  return {
    ...samplePlan,
    sheets: [sheet],
    names: [
      name('cb_goals', "='4 Goals'!$A$1"),
      name('Engagement_form', `='4 Goals'!$B$3:$B$${2 + fields.length}`),
    ],
  };
}

const unit = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '_x0041_',
      '\r\n',
      '\t',
      ' lead',
      'trail ',
      '&<>"\'',
      ']]>',
      '\u0000',
      '\uD800',
      '0014',
      '1-2',
      'TRUE',
    ),
  },
);

const text = fc.oneof(
  unit,
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '＝', '=cmd|'), unit).map((pieces) => pieces.join('')),
  fc.integer({ min: 1, max: 32_767 }).map((length) => 'ä'.repeat(length)),
);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  text.map((entry) => (entry === '' ? null : entry)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.double({ min: 1, max: 2_958_465, noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!'),
);

const header = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((entry) => entry.trim() === entry);

const headers = fc.uniqueArray(header, {
  minLength: 2,
  maxLength: 4,
  selector: (entry) => entry.toLowerCase(),
});

const content = fc
  .tuple(headers, headers, fc.integer({ min: 1, max: 6 }))
  .chain(([columns, fields, rows]) => {
    const row = (width: number) => fc.array(value, { minLength: width, maxLength: width });
    return fc.record({
      columns: fc.constant(columns),
      fields: fc.constant(fields),
      rows: fc.array(row(columns.length), { minLength: rows, maxLength: rows }),
      record: row(fields.length),
    });
  });

describe('a workbook that is written and read again', () => {
  it('has the same rows, fields and stamp, whatever they hold', () => {
    fc.assert(
      fc.property(content, ({ columns, fields, rows, record }) => {
        // A row in which nothing is entered is no row of the data.
        const filled = rows.filter((cells) => cells.some((cell) => cell !== null));
        const tables = new Map([
          ['Goals', table('Goals', columns, filled)],
          ['Engagement', table('Engagement', fields, [record])],
        ]);
        const plan = planFor(columns, Math.max(1, filled.length), fields);
        const written = writeWorkbook(
          plan,
          { stamp: sampleStamp, tables, sheets: new Map() },
          sampleProperties,
        );
        if (!written.ok) throw new Error(written.reason.what);
        const read = readWorkbook(written.value);
        if (!read.ok) throw new Error(read.reason.why);
        expect(Object.fromEntries(read.value.tables)).toEqual({
          ...Object.fromEntries(tables),
          Goals: {
            ...table('Goals', columns, filled),
            place: {
              tab: '4 Goals',
              column: 4,
              body: { row: 2, rows: Math.max(1, filled.length) },
              rows: filled.map((_, index) => 2 + index),
            },
          },
        });
        expect(read.value.stamp).toEqual(sampleStamp);
      }),
      { numRuns: 60 },
    );
  });

  it('holds none of its texts as a formula or a link', () => {
    const columns = ['Goal ID', 'Due'];
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 5, maxLength: 20 }), (rows) => {
        const tables = new Map([['Goals', table('Goals', columns, rows)]]);
        const plan = planFor(columns, rows.length, ['Name', 'Start']);
        const written = writeWorkbook(plan, { stamp: null, tables, sheets: new Map() }, sampleProperties);
        if (!written.ok) throw new Error(written.reason.what);
        const sheet = parsed(partsOf(written.value), 'xl/worksheets/sheet1.xml');
        expect(all(sheet, 'f').length + all(sheet, 'hyperlink').length).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('gives errors that files cannot hold as the nearest that they can', () => {
    const rows = [['#BUSY!', '#GETTING_DATA', '#SPILL!', '#CALC!']];
    const columns = ['A1st', 'B', 'C', 'D'];
    const tables = new Map([['Goals', table('Goals', columns, rows)]]);
    const written = writeWorkbook(
      planFor(columns, 1, ['Name']),
      { stamp: null, tables, sheets: new Map() },
      sampleProperties,
    );
    const read = written.ok ? readWorkbook(written.value) : written;
    expect(read.ok && read.value.tables.get('Goals')?.rows).toEqual([['#N/A', '#N/A', '#VALUE!', '#VALUE!']]);
  });

  it('has the same values on its sheets', () => {
    const written = writeWorkbook(samplePlan, sampleContent, sampleProperties);
    const read = written.ok ? readWorkbook(written.value) : written;
    if (!read.ok) throw new Error(read.reason.what);
    expect([...read.value.sheets.keys()]).toEqual(['home', 'engagement', 'goals', 'report', 'lists']);
    const report = read.value.sheets.get('report');
    expect(report?.name).toBe("3 Coach's Übersicht");
    expect(report?.values.slice(2, 5).map((row) => row.slice(0, 4))).toEqual([
      ['Competency', 'Self', 'Peer', 'Others'],
      ['Vision', 3.5, 3.25, 3.1],
      ['Delegation', 2.5, 4, 3.9],
    ]);
    expect(read.value.sheets.get('home')?.values[6]).toEqual([null, 'Not there', '#N/A']);
  });
});

describe('looksLikeFormula', () => {
  it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '\uFEFF=1', '＝1', '\u0000=1', '-'])(
    'sees %j',
    (entry) => {
      expect(looksLikeFormula(entry)).toBe(true);
    },
  );

  it.each(['a=1', '', '#N/A', '1-2', null, 5, true])('leaves %j alone', (entry) => {
    expect(looksLikeFormula(entry)).toBe(false);
  });
});
