import { readXlsx } from 'hucre/xlsx';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { withPart } from '../support/packages';
import { sampleContent, samplePlan, sampleProperties, sampleStamp } from '../support/samplePlan';

const SHEET = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table1.xml';
const WORKBOOK = 'xl/workbook.xml';

let sample: Uint8Array;
beforeAll(() => {
  const written = writeWorkbook(samplePlan, sampleContent, sampleProperties);
  if (!written.ok) throw new Error(written.reason.what);
  sample = written.value;
});

function read(bytes: Uint8Array): WorkbookSnapshot {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(`${outcome.reason.code}: ${outcome.reason.why}`);
  return outcome.value;
}

const code = (bytes: Uint8Array): string => {
  const outcome = readWorkbook(bytes);
  return outcome.ok ? 'ok' : outcome.reason.code;
};

const replacing = (name: string, from: string, to: string): Uint8Array =>
  withPart(sample, name, (part) => {
    if (!part.includes(from)) throw new Error(`${name} does not hold ${from}.`);
    return part.replaceAll(from, to);
  });

const rows = (bytes: Uint8Array, table = 'Goals') => read(bytes).tables.get(table)?.rows;

/** The sheet with other cells in place of the first body row of the table. */
const withFirstRow = (cells: string): Uint8Array =>
  withPart(sample, SHEET, (part) => part.replace(/<row r="4".*?<\/row>/, `<row r="4">${cells}</row>`));

describe('readWorkbook', () => {
  it('agrees with another reader on every value', async () => {
    const other = await readXlsx(sample);
    const own = read(sample);
    for (const sheet of own.sheets.values()) {
      const theirs = other.sheets.find(({ name }) => name === sheet.name);
      sheet.values.forEach((row, down) => {
        row.forEach((value, across) => {
          const raw = theirs?.rows[down]?.[across] ?? null;
          const expected =
            raw instanceof Date ? raw.getTime() / 86_400_000 + 25_569 : raw === '' ? null : raw;
          expect([down, across, value]).toEqual([down, across, expected]);
        });
      });
    }
  });

  it('reads every type of cell', () => {
    const bytes = withFirstRow(
      '<c r="A4" t="str"><f>"G"&amp;"01"</f><v>G_x0030_1</v></c><c t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>' +
        '<c t="d"><v>2026-06-30</v></c><c><v>1e-3</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c><v/></c><c t="str"><v></v></c>',
    );
    expect(rows(bytes)?.[0]).toEqual(['G01', 'two runs', 46203, 0.001, true, '#DIV/0!', null, null]);
  });

  it('counts dates of a 1904 workbook from 1900, and leaves other numbers alone', () => {
    const bytes = withPart(sample, WORKBOOK, (part) =>
      part.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    );
    expect(rows(bytes)?.[0]?.slice(2, 5)).toEqual([46203 + 1462, 1, 5]);
    expect(rows(bytes, 'Engagement')?.[0]?.slice(1, 3)).toEqual([46082 + 1462, 8]);
  });

  it('takes built-in dates for dates, and times and amounts for numbers', () => {
    const styled = (format: string): Uint8Array => {
      const dated = withPart(sample, WORKBOOK, (part) =>
        part.replace('<bookViews>', '<workbookPr date1904="true"/><bookViews>'),
      );
      return withPart(dated, 'xl/styles.xml', (part) =>
        part.replace('formatCode="yyyy-mm-dd"', `formatCode="${format}"`),
      );
    };
    const shift = (format: string) => Number(rows(styled(format))?.[0]?.[2]) - 46203;
    expect(['d mmm yy', 'mmmm', '[$-409]dddd'].map(shift)).toEqual([1462, 1462, 1462]);
    expect(['[h]:mm', 'hh:mm', '0.0 &quot;days&quot;', '0\\d', '[Red]0'].map(shift)).toEqual([0, 0, 0, 0, 0]);
  });

  it('leaves totals out, and reads tables without headers', () => {
    const totals = replacing(TABLE, 'totalsRowShown="0"', 'totalsRowCount="1"');
    expect(rows(totals)?.map(([id]) => id)).toEqual(['G01', 'G02']);
    const bare = replacing(TABLE, 'totalsRowShown="0"', 'headerRowCount="0"');
    expect(rows(bare)?.map(([id]) => id)).toEqual(['Goal ID', 'G01', 'G02', 'G03']);
  });

  it('says where the rows of a table stand, blank rows left out', () => {
    expect(read(withFirstRow('<c r="G4"><f>1/4</f><v>0.25</v></c>')).tables.get('Goals')?.place).toEqual({
      tab: '4 Goals',
      column: 0,
      body: { row: 3, rows: 3 },
      rows: [4, 5],
    });
    const bare = replacing(TABLE, 'totalsRowShown="0"', 'headerRowCount="0"');
    expect(read(bare).tables.get('Goals')?.place?.rows).toEqual([2, 3, 4, 5]);
  });

  it('finds our sheets and forms by their names, whatever the tabs are called', () => {
    const renamed = withPart(sample, WORKBOOK, (part) =>
      part
        .replaceAll("'Engagement'!", "'Who &amp; ''when'''!")
        .replace('name="Engagement"', 'name="Who &amp; \'when\'"'),
    );
    expect(read(renamed).sheets.get('engagement')?.name).toBe("Who & 'when'");
    expect(rows(renamed, 'Engagement')).toEqual([['Ada Lovelace', 46082, 8, 8]]);
  });

  it('leaves out names that have lost their target', () => {
    const lost = withPart(sample, WORKBOOK, (part) => part.replaceAll(/'Engagement'![^<]*/g, '#REF!'));
    expect(read(lost).tables.has('Engagement')).toBe(false);
    expect(read(lost).sheets.has('engagement')).toBe(false);
    expect(read(lost).sheets.has('goals')).toBe(true);
  });

  it('passes over chart sheets', () => {
    const charted = withPart(sample, 'xl/_rels/workbook.xml.rels', (part) =>
      part.replace(
        /relationships\/worksheet" Target="worksheets\/sheet5/,
        'relationships/chartsheet" Target="chartsheets/sheet1',
      ),
    );
    expect(read(charted).sheets.has('lists')).toBe(false);
    expect(rows(charted)).toEqual(rows(sample));
  });

  it('reads parts whose elements have a prefix, as strict writers do', () => {
    const prefixed = withPart(sample, SHEET, (part) =>
      part.replace('<worksheet xmlns=', '<x:worksheet xmlns:x=').replaceAll(/<(\/?)(?!x:|\?)/g, '<$1x:'),
    );
    expect(rows(prefixed)).toEqual(rows(sample));
  });

  it('finds the stamp in its part, or in its second copy', () => {
    const withoutPart = withPart(sample, 'customXml/item1.xml', () => '<other/>');
    const withoutName = replacing(WORKBOOK, 'cb_stamp', 'cb_other');
    expect(read(withoutPart).stamp).toEqual(sampleStamp);
    expect(read(withoutName).stamp).toEqual(sampleStamp);
    expect(read(withPart(withoutName, 'customXml/item1.xml', () => 'not XML')).stamp).toBeNull();
  });

  it('keeps names that would reach into objects as plain keys', () => {
    const bytes = withPart(
      replacing(TABLE, 'displayName="Goals"', 'displayName="__proto__"'),
      WORKBOOK,
      (part) => part.replace('name="cb_lists"', 'name="__proto___form"'),
    );
    expect(read(bytes).tables.get('__proto__')?.headers).toContain('Goal ID');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a form over the whole sheet, a thousand times over', () => {
  it('costs no more than the cells that are there', () => {
    const forms = Array.from(
      { length: 1000 },
      (_, index) => `<definedName name="f${index}_form">Lists!$B$1:$B$1048576</definedName>`,
    );
    const bytes = withPart(sample, WORKBOOK, (part) =>
      part.replace('</definedNames>', `${forms.join('')}</definedNames>`),
    );
    const started = performance.now();
    expect(rows(bytes, 'f999')).toEqual([[null, null, null, null]]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('a workbook that is not what it seems', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['no list of content', 'not-a-workbook', () => withPart(sample, '_rels/.rels', () => null)],
    ['no workbook', 'not-a-workbook', () => withPart(sample, WORKBOOK, () => null)],
    ['no sheets', 'not-a-workbook', () => withPart(sample, WORKBOOK, () => '<workbook/>')],
    ['a sheet without its part', 'not-a-workbook', () => withPart(sample, SHEET, () => null)],
    [
      'a sheet without its relationship',
      'workbook-damaged',
      () => replacing(WORKBOOK, 'r:id="rId3"', 'r:id="rId99"'),
    ],
    ['two sheets in one part', 'workbook-damaged', () => replacing(WORKBOOK, 'r:id="rId3"', 'r:id="rId2"')],
    [
      'a document type',
      'workbook-damaged',
      () => withPart(sample, SHEET, (part) => part.replace('<worksheet', '<!DOCTYPE x><worksheet')),
    ],
    [
      'a sheet cut in half',
      'workbook-damaged',
      () => withPart(sample, SHEET, (part) => part.slice(0, part.length / 2)),
    ],
    ['a cell beyond the last column', 'workbook-damaged', () => withFirstRow('<c r="XFE4"><v>1</v></c>')],
    ['a cell with no address', 'workbook-damaged', () => withFirstRow('<c r="4A"><v>1</v></c>')],
    ['a row beyond the last', 'workbook-damaged', () => replacing(SHEET, '<row r="4"', '<row r="1048577"')],
    ['a number that is none', 'workbook-damaged', () => withFirstRow('<c r="A4"><v>NaN</v></c>')],
    ['a text that does not exist', 'workbook-damaged', () => withFirstRow('<c r="A4" t="s"><v>9999</v></c>')],
    ['a type that does not exist', 'workbook-damaged', () => withFirstRow('<c r="A4" t="x"><v>1</v></c>')],
    ['a table of another width', 'workbook-damaged', () => replacing(TABLE, 'ref="A3:H6"', 'ref="A3:G6"')],
    ['a table upside down', 'workbook-damaged', () => replacing(TABLE, 'ref="A3:H6"', 'ref="A6:H3"')],
    [
      'more totals than rows',
      'workbook-damaged',
      () => replacing(TABLE, 'totalsRowShown="0"', 'totalsRowCount="9"'),
    ],
    [
      'totals that are no number',
      'workbook-damaged',
      () => replacing(TABLE, 'totalsRowShown="0"', 'totalsRowCount="x"'),
    ],
    [
      'a table over the whole sheet',
      'workbook-too-large',
      () => replacing(TABLE, 'ref="A3:H6"', 'ref="A1:H1048576"'),
    ],
    ['values in two far corners', 'workbook-too-large', () => withFirstRow('<c r="XFD1048576"><v>1</v></c>')],
  ])('is refused: %s', (_, expected, bytes) => {
    expect(code(bytes())).toBe(expected);
  });

  it('is refused when a part does not match its checksum', () => {
    const bytes = sample.slice();
    const name = new TextEncoder().encode('xl/sharedStrings.xml');
    // In the local header: the name, then the packed data.
    const at = bytes.findIndex((_, index) => name.every((byte, offset) => bytes[index + offset] === byte));
    const target = at + name.length + 40;
    bytes[target] = (bytes[target] ?? 0) ^ 4;
    expect(code(bytes)).toBe('workbook-damaged');
  });
});

describe('five hundred files with flipped bits', () => {
  it('give the same rows or a reason, never another row and never an exception', () => {
    const expected = JSON.stringify([...read(sample).tables, ...read(sample).sheets]);
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const codes = new Set<string>();
    for (let mutant = 0; mutant < 500; mutant++) {
      const bytes = sample.slice();
      for (let flip = 0; flip <= mutant % 3; flip++) {
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      }
      const outcome = readWorkbook(bytes);
      codes.add(outcome.ok ? 'ok' : outcome.reason.code);
      if (outcome.ok)
        expect(JSON.stringify([...outcome.value.tables, ...outcome.value.sheets])).toBe(expected);
    }
    expect(codes).toContain('ok');
    expect(codes).toContain('workbook-damaged');
  });
});
