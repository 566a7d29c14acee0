import { deflateSync, inflateSync } from 'fflate';
import { guardZip } from '../../src/xlsx/guard';
import { readWorkbook } from '../../src/xlsx/read';
import { craftZip, type CraftedEnd, type CraftedEntry } from '../support/zips';

const code = (bytes: Uint8Array): string => {
  const outcome = guardZip(bytes);
  return outcome.ok ? 'ok' : outcome.reason.code;
};

const crafted = (entries: readonly CraftedEntry[], end?: CraftedEnd): string => code(craftZip(entries, end));

const zeros = (length: number): Uint8Array => new Uint8Array(length);

describe('guardZip', () => {
  it('lets an ordinary package through and lists its parts', () => {
    const outcome = guardZip(craftZip([{ name: 'a.xml', data: zeros(10) }, { name: 'xl/b.xml' }]));
    expect(outcome.ok && outcome.value.map(({ name, size }) => [name, size])).toEqual([
      ['a.xml', 10],
      ['xl/b.xml', 0],
    ]);
  });

  it.each([
    ['nothing at all', zeros(0)],
    ['a text', new TextEncoder().encode('Goal;Baseline;Target'.repeat(20))],
    ['a cut-off package', craftZip([{ name: 'a.xml', data: zeros(1000) }]).slice(0, -30)],
    ['an end record with bytes behind it', craftZip([{ name: 'a.xml' }], { after: zeros(3) })],
    ['a directory beyond the end', craftZip([{ name: 'a.xml' }], { offset: 99_999 })],
    ['a directory shorter than its count', craftZip([{ name: 'a.xml' }], { count: 2 })],
  ])('calls %s no workbook', (_, bytes) => {
    expect(code(bytes)).toBe('not-a-workbook');
  });

  it('says that a file with a password or of the old format is one', () => {
    expect(code(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe(
      'encrypted-or-old-format',
    );
    expect(crafted([{ name: 'a.xml', claims: { flags: 1 } }])).toBe('encrypted-or-old-format');
  });

  it('refuses a file above 64 MB without looking inside', () => {
    expect(code(zeros(64 * 2 ** 20 + 1))).toBe('zip-too-large');
  });

  it('refuses 60,000 parts without reading their list', () => {
    expect(crafted([{ name: 'a.xml' }], { count: 60_000 })).toBe('zip-too-many-parts');
  });

  it('refuses a part that says it unpacks to more than a hundred times its size', () => {
    expect(crafted([{ name: 'a.xml', data: zeros(4 * 2 ** 20) }])).toBe('zip-bomb');
  });

  it('refuses parts that together unpack to more than 64 MB', () => {
    const part = { claims: { size: 2 ** 20 } };
    expect(crafted(Array.from({ length: 64 }, (_, index) => ({ ...part, name: `${index}.xml` })))).toBe('ok');
    expect(crafted(Array.from({ length: 65 }, (_, index) => ({ ...part, name: `${index}.xml` })))).toBe(
      'zip-bomb',
    );
  });

  it('refuses two parts of one name, whatever their case', () => {
    expect(crafted([{ name: 'xl/a.xml' }, { name: 'XL/A.xml' }])).toBe('zip-duplicate-part');
  });

  it('refuses parts that share their bytes', () => {
    const data = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    expect(
      crafted([
        { name: 'a.xml', data },
        { name: 'b.xml', claims: { offset: 0, size: 5000, packedSize: 900 } },
      ]),
    ).toBe('zip-overlap');
  });

  it('refuses the format for large packages in all its places', () => {
    expect(crafted([{ name: 'a.xml' }], { count: 0xffff })).toBe('zip64');
    expect(crafted([{ name: 'a.xml' }], { offset: 0xffffffff })).toBe('zip64');
    expect(crafted([{ name: 'a.xml', claims: { size: 0xffffffff } }])).toBe('zip64');
    const locator = new Uint8Array(20);
    new DataView(locator.buffer).setUint32(0, 0x07064b50, true);
    expect(crafted([{ name: 'a.xml' }], { before: locator })).toBe('zip64');
  });

  it.each([
    '../a.xml',
    '/a.xml',
    'xl/../../a.xml',
    'xl\\a.xml',
    'C:a.xml',
    './a.xml',
    'xl//a.xml',
    'a\u0000.xml',
    '',
  ])('refuses the part name %j', (name) => {
    expect(crafted([{ name }])).toBe('zip-unsafe-path');
  });

  it('refuses ways of packing that Excel does not use', () => {
    expect(crafted([{ name: 'a.xml', claims: { method: 12 } }])).toBe('zip-method');
  });

  it('refuses a stored part with two sizes', () => {
    expect(crafted([{ name: 'a.xml', claims: { method: 0, size: 5 } }])).toBe('zip-bomb');
  });
});

describe('a bomb that lies about its size', () => {
  it('is given up soon after the size it claims', () => {
    const data = zeros(200 * 2 ** 20);
    const bomb = craftZip([{ name: '_rels/.rels', data, claims: { size: 1000 } }]);
    const packed = deflateSync(data);
    const started = performance.now();
    inflateSync(packed, { out: zeros(1000) });
    const whole = performance.now() - started;
    const attempts = [1, 2, 3].map(() => {
      const begun = performance.now();
      const outcome = readWorkbook(bomb);
      expect(outcome.ok ? 'ok' : outcome.reason.code).toBe('workbook-damaged');
      return performance.now() - begun;
    });
    expect(Math.min(...attempts)).toBeLessThan(whole / 2);
  });
});
