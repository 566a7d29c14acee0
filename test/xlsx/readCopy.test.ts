import fc from 'fast-check';
import { cellPrint } from '../../src/domain/merge/cell';
import type { ColumnSpec } from '../../src/workbook/blueprint/types';
import type { CellValue } from '../../src/workbook/cell';
import { makeReceipt } from '../../src/workbook/copies/receipt';
import type { WorkbookPlan } from '../../src/workbook/plan';
import type { TableRows } from '../../src/workbook/snapshot';
import { largestCopy, readCopy } from '../../src/xlsx/readCopy';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { looksLikeFormula } from '../../src/xlsx/write/values';
import { parsed, partsOf, withPart } from '../support/packages';
import { rect, samplePlan, sampleProperties, sampleStamp, sheetOf } from '../support/samplePlan';
import { craftZip } from '../support/zips';

const headers = ['Action ID', 'Action', 'Effort', 'Evidence'];

const spec = (header: string): ColumnSpec => ({ header, type: 'text', sees: { client: 'always' } });

/** A copy with one table and one form. */
const planFor = (rows: number): WorkbookPlan => ({
  ...samplePlan,
  sheets: [
    {
      ...sheetOf('home'),
      key: 'actions',
      name: '5 Actions',
      cells: [{ row: 2, column: 0, content: { value: 'People to thank' } }],
      tables: [
        {
          name: 'Actions',
          style: 'TableStyleLight1',
          range: rect(1, 4, Math.max(1, rows) + 1, headers.length),
          columns: headers.map(spec),
          rows: [],
        },
      ],
      forms: [{ name: 'Closure', range: rect(2, 1, 1), fields: [spec('People to thank')], values: [null] }],
      numberFormats: [],
      styles: [],
    },
  ],
  names: [{ name: 'Closure_form', formula: "='5 Actions'!$B$3:$B$3", comment: '', visible: false }],
});

async function copyOf(rows: readonly (readonly CellValue[])[], thanks: CellValue = 'Kim', stamped = false) {
  const tables: TableRows[] = [
    { name: 'Actions', headers, rows },
    { name: 'Closure', headers: ['People to thank'], rows: [[thanks]] },
  ];
  const receipt = await makeReceipt({ engagement: 'E-1', schemaVersion: 1, model: 'combined' }, tables);
  const written = writeWorkbook(
    planFor(rows.length),
    {
      stamp: stamped ? sampleStamp : null,
      tables: new Map(tables.map((table) => [table.name, table])),
      sheets: new Map(),
    },
    sampleProperties,
    receipt,
  );
  if (!written.ok) throw new Error(written.reason.why);
  return { bytes: written.value, receipt };
}

const code = (bytes: Uint8Array): string => {
  const read = readCopy(bytes);
  return read.ok ? 'ok' : read.reason.code;
};

const one = () => copyOf([['A1', 'Ask', 2, null]]);

describe('a client copy as a file', () => {
  it('carries its receipt in a custom XML part that every parser reads, and no stamp', async () => {
    const { bytes, receipt } = await one();
    const parts = partsOf(bytes);
    expect(parsed(parts, 'customXml/item1.xml').documentElement.namespaceURI).toBe('urn:coachbook:copy:1');
    expect(parts.has('customXml/item2.xml')).toBe(false);
    const read = readCopy(bytes);
    expect(read.ok && read.value.receipt).toEqual(receipt);
    expect(read.ok && [...read.value.tables.keys()]).toEqual(['Actions', 'Closure']);
    const workbook = readWorkbook(bytes);
    expect(workbook.ok && workbook.value.stamp).toBeNull();
  });

  it('holds, read back, just what its receipt says, whatever is in its cells', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc
        .string({ unit: 'binary', maxLength: 20 })
        .filter((text) => text.trim() !== '' && !looksLikeFormula(text)),
      fc.constantFrom(' both ends ', 'two\r\nlines', '_x000D_', 'e\u0301', '=1+1', '007', 'TRUE'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('A'), cell, cell, cell), { maxLength: 6 }),
        async (rows) => {
          const { bytes, receipt } = await copyOf(rows);
          const read = readCopy(bytes);
          if (!read.ok) throw new Error(read.reason.why);
          for (const { name, rows: sent } of receipt.tables)
            expect(read.value.tables.get(name)?.rows.map((row) => row.map(cellPrint))).toEqual(sent);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a file that is no copy to take over', () => {
  it('is refused above 50 MB without looking inside', () => {
    expect(code(new Uint8Array(largestCopy + 1))).toBe('copy-too-large');
  });

  it('is refused when it is no workbook, encrypted, of the old format, or a bomb', () => {
    expect(code(new TextEncoder().encode('Action;Effort'.repeat(9)))).toBe('not-a-workbook');
    expect(code(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe(
      'encrypted-or-old-format',
    );
    expect(code(craftZip([{ name: 'a.xml', data: new Uint8Array(4 * 2 ** 20) }]))).toBe('zip-bomb');
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['a project', (bytes) => withPart(bytes, 'xl/vbaProject.bin', () => 'code')],
    ['a project under another name', (bytes) => withPart(bytes, 'xl/Other/VBAPROJECT.BIN', () => 'code')],
    ['old macro sheets', (bytes) => withPart(bytes, 'xl/macrosheets/sheet1.xml', () => '<x/>')],
    [
      'the content type of .xlsm',
      (bytes) =>
        withPart(bytes, '[Content_Types].xml', (part) =>
          part.replace(/spreadsheetml\.sheet\.main/, 'ms-excel.sheet.macroEnabled.main'),
        ),
    ],
  ])('is refused when it has macros: %s', async (_, change) => {
    expect(code(change((await one()).bytes))).toBe('copy-has-macros');
  });

  it('is refused when it is an engagement workbook, with or without a receipt', async () => {
    const { bytes } = await copyOf([], null, true);
    expect(code(bytes)).toBe('copy-is-engagement');
    expect(code(withPart(bytes, 'customXml/item2.xml', () => null))).toBe('copy-is-engagement');
  });

  it('is refused when it has lost its receipt, or when the receipt does not read', async () => {
    const { bytes } = await one();
    expect(code(withPart(bytes, 'customXml/item1.xml', () => null))).toBe('copy-without-receipt');
    expect(code(withPart(bytes, 'customXml/item1.xml', (part) => part.replace('{', '')))).toBe(
      'copy-damaged',
    );
    expect(code(withPart(bytes, 'customXml/item1.xml', (part) => part.replace('copy:1', 'copy:9')))).toBe(
      'copy-without-receipt',
    );
  });

  it('never throws, whatever bit of it has flipped', async () => {
    const { bytes } = await one();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(typeof code(flipped)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
