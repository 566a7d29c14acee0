import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Forbidden } from '../../../src/workbook/copies/forbidden';
import { scanForLeaks } from '../../../src/xlsx/scan/leakScan';

const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** Where a value is found, and how. */
function found(parts: Readonly<Record<string, string | Uint8Array>>, value: Forbidden['value']): string[] {
  const leaks = scanForLeaks(zip(parts), [{ what: 'it', value }]);
  if (!leaks.ok) throw new Error(leaks.reason.code);
  return leaks.value.map(({ part, form }) => `${part}: ${form}`);
}

const strings = 'xl/sharedStrings.xml';
const sheet = 'xl/worksheets/sheet1.xml';
const secret = 'Talks over Kim & "Lee" in meetings';

describe('a forbidden text is found', () => {
  it.each([
    [
      'as it stands',
      strings,
      `<si><t>well: talks over kim &amp; &quot;Lee&quot; in meetings</t></si>`,
      'text',
    ],
    [
      'in an attribute',
      'xl/tables/table1.xml',
      `<column name="Talks over Kim &#38; &#x22;Lee&#x22; in meetings"/>`,
      'text',
    ],
    ['over line breaks', strings, '<t>Talks over\r\n   Kim &amp; "Lee" in meetings</t>', 'text'],
    ['in escapes of Excel', strings, '<t>Talks_x0020_over Kim &amp; "Lee" in meetings</t>', 'text'],
    [
      'cut into runs',
      strings,
      '<si><r><t>Talks over K</t></r><r><rPr><b/></rPr><t>im &amp; "Lee" in meetings</t></r></si>',
      'split over runs',
    ],
    ['in base64', 'customXml/item1.xml', `<x>${btoa(`{"note":"${secret}"}`)}</x>`, 'base64'],
    ['in base64 with line breaks', 'a.bin', btoa(`ab${secret}`).replace(/(.{16})/g, '$1\r\n'), 'base64'],
    [
      'in UTF-16',
      'docProps/app.xml',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(Array.from(secret, (letter) => letter.charCodeAt(0))).buffer),
      ]),
      'text',
    ],
  ])('%s', (_, part, content, form) => {
    expect(found({ 'other.xml': '<a/>', [part]: content }, secret)).toEqual([`${part}: ${form}`]);
  });

  it('in the name of a part', () => {
    expect(found({ 'xl/media/Kim Lee.png': 'x' }, 'kim lee')).toEqual([
      'xl/media/Kim Lee.png: name of the part',
    ]);
  });

  it('in a package within the package', () => {
    const inner = zip({ [strings]: `<t>${secret.replace('&', '&amp;')}</t>` });
    expect(found({ 'ppt/embeddings/book.xlsx': inner }, secret)).toEqual([
      `ppt/embeddings/book.xlsx > ${strings}: text`,
    ]);
  });
});

it('texts of two cells are not put together', () => {
  expect(
    found({ [strings]: '<sst><si><t>Talks over</t></si><si><t> Kim</t></si></sst>' }, 'Talks over Kim'),
  ).toEqual([]);
});

describe('a single word is found', () => {
  it('between tags, and in what people have named', () => {
    expect(found({ [strings]: '<si><t>about divorce</t></si>' }, 'Divorce')).toEqual([`${strings}: text`]);
    expect(found({ [sheet]: '<sheet name="Divorce" sheetId="1"/>' }, 'divorce')).toEqual([`${sheet}: text`]);
  });

  it('but not where it is a word of the file format', () => {
    expect(found({ 'xl/styles.xml': '<border><left style="medium"/></border>' }, 'medium')).toEqual([]);
  });
});

describe('a forbidden number is found', () => {
  it.each([
    ['as it stands', 3.137, '<v>3.137</v>'],
    ['to two decimals', 53.1374, '<a:v>53.14</a:v>'],
    ['as a percentage', 0.43214, '<t>43.21% of it</t>'],
    ['with thousands', 12345.5, '<t>12,345.5</t>'],
    ['with thousands, as in Germany', 12345.5, '<t>12.345,50</t>'],
  ])('%s', (_, value, content) => {
    expect(found({ [sheet]: content }, value)).toEqual([`${sheet}: number`]);
  });

  it('but never as a piece of a longer one', () => {
    expect(found({ [sheet]: '<v>13.1372</v><v>43.137</v>' }, 3.137)).toEqual([]);
  });

  it('nor where a rounded one has too few digits to tell, nor in the width of a column', () => {
    expect(found({ [sheet]: '<v>3.14</v><col width="3.137"/>' }, 3.137)).toEqual([]);
  });
});

describe('the answers of one person are found', () => {
  const answers = [4, 2, 5, 3, 3, 1];

  it('in cells side by side', () => {
    const cells = [5, ...answers, 4].map((score) => `<c><v>${score}</v></c>`).join('');
    expect(found({ [sheet]: `<row>${cells}</row>` }, answers)).toEqual([`${sheet}: numbers in a row`]);
  });

  it('but not in others that begin or end the same', () => {
    const cells = [14, ...answers.slice(1), 2].map((score) => `<c><v>${score}</v></c>`).join('');
    expect(found({ [sheet]: `<row>${cells}</row>` }, answers)).toEqual([]);
  });
});

it('whatever the text and wherever it begins, it is found as it is, escaped, split and in base64', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 9, maxLength: 40 })
    .filter(
      (drawn) =>
        /\S{3}/.test(drawn) &&
        drawn === drawn.trim() &&
        !/_x[0-9a-f]{4}_/i.test(drawn) &&
        !/\s{2}/.test(drawn),
    );
  const escaped = (value: string) =>
    [...value].map((letter) => `&#${String(letter.codePointAt(0))};`).join('');
  const base64 = (value: string) => btoa(String.fromCharCode(...strToU8(value)));
  fc.assert(
    fc.property(text, fc.string({ maxLength: 5 }), fc.nat(8), (value, before, at) => {
      const forms = {
        'a.xml': `<t>${escaped(value)}</t>`,
        'b.xml': `<si><t>${escaped(value.slice(0, at))}</t><t>${escaped(value.slice(at))}</t></si>`,
        'c.bin': base64(before + value + before),
      };
      const parts = new Set(found(forms, value).map((hit) => hit.split(':')[0]));
      expect([...parts].sort()).toEqual(Object.keys(forms));
    }),
  );
});

it('a file that is no package is refused with the reason', () => {
  const nothing: Forbidden[] = [];
  expect(scanForLeaks(strToU8('Goal ID;Statement'), nothing)).toMatchObject({
    ok: false,
    reason: { code: 'not-a-workbook' },
  });
});
