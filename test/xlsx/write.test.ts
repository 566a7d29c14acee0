import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { writeWorkbook } from '../../src/xlsx/write';
import { all, attributesOf, only, parsed, partsOf } from '../support/packages';
import { rect, sampleContent, samplePlan, sampleProperties, spilled } from '../support/samplePlan';

const empty: WorkbookSnapshot = { stamp: null, tables: new Map(), sheets: new Map() };

function write(content = sampleContent, plan = samplePlan): Uint8Array {
  const outcome = writeWorkbook(plan, content, sampleProperties);
  if (!outcome.ok) throw new Error(outcome.reason.what);
  return outcome.value;
}

let parts: ReadonlyMap<string, string>;
beforeAll(() => {
  parts = partsOf(write());
});

const part = (name: string): Document => parsed(parts, name);
const sheet = (number: number): Document => part(`xl/worksheets/sheet${number}.xml`);

/** Cell of a sheet by its address: type, formula, value as the file has them, and text where the value is one. */
function cell(number: number, address: string, within = parts) {
  const found = all(parsed(within, `xl/worksheets/sheet${number}.xml`), 'c').find(
    (c) => c.getAttribute('r') === address,
  );
  if (!found) return null;
  const type = found.getAttribute('t');
  const raw = all(found, 'v')[0]?.textContent;
  const strings = type === 's' ? all(parsed(within, 'xl/sharedStrings.xml'), 'si') : [];
  return {
    type,
    formula: all(found, 'f')[0]?.textContent,
    value: type === 's' ? strings[Number(raw)]?.textContent : raw,
    style: Number(found.getAttribute('s') ?? 0),
  };
}

describe('every part', () => {
  it('is well-formed XML with a content type and nothing but what is related', () => {
    for (const name of parts.keys()) parsed(parts, name);
    const types = part('[Content_Types].xml');
    const overrides = all(types, 'Override').map((entry) => entry.getAttribute('PartName')?.slice(1));
    for (const name of overrides) expect([...parts.keys()]).toContain(name);
    expect(
      [...parts.keys()].filter((name) => /^xl\/.*\.xml$/.test(name) && !overrides.includes(name)),
    ).toEqual([]);
  });

  it('is there where another part refers to it', () => {
    const missing: string[] = [];
    for (const name of parts.keys()) {
      const source = /^(.*)_rels\/([^/]*)\.rels$/.exec(name);
      if (!source) continue;
      for (const entry of all(part(name), 'Relationship')) {
        const target = new URL(entry.getAttribute('Target') ?? '', `file:///${source[1] ?? ''}`).pathname;
        if (!parts.has(target.slice(1))) missing.push(`${name}: ${target}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('is the same for the same input, byte for byte', () => {
    expect(Buffer.compare(write(), write())).toBe(0);
  });
});

describe('formulas', () => {
  it('keep their last values', () => {
    expect(cell(1, 'C5')).toMatchObject({
      formula: 'COUNTIF(Goals[Status],"On track")',
      value: '1',
      type: null,
    });
    expect(cell(3, 'G4')).toMatchObject({ value: '0.35' });
  });

  it('get the prefix of functions younger than the file format', () => {
    expect(cell(1, 'C6')?.formula).toBe(
      '_xlfn.IFNA(INDEX(Goals[Statement & why],MATCH("G01",Goals[Goal ID],0)),"")',
    );
  });

  it('keep errors as errors and known blanks as empty text', () => {
    expect(cell(1, 'C7')).toMatchObject({ type: 'e', formula: 'NA()', value: '#N/A' });
    expect(cell(3, 'G6')).toMatchObject({ type: 'str', value: '' });
  });

  it('of our own functions are written as the values they gave', () => {
    const addresses = ['A', 'B', 'C', 'D'];
    spilled.forEach((row, down) => {
      row.forEach((value, across) => {
        const found = cell(4, `${addresses[across]}${down + 3}`);
        expect(found?.formula).toBeUndefined();
        expect(found?.value ?? null).toBe(value === null ? null : String(value));
      });
    });
    expect([...parts.values()].some((text) => text.includes('COACH.') || text.includes('#NAME?'))).toBe(
      false,
    );
  });

  it('of our own functions leave no trace of a calculation that was not finished', () => {
    const report = sampleContent.sheets.get('report');
    if (!report) throw new Error('The sample has no report.');
    for (const value of ['#BUSY!', '#NAME?']) {
      const sheets = new Map([['report', { ...report, values: [[], [], [value]] }]] as const);
      expect(cell(4, 'A3', partsOf(write({ ...sampleContent, sheets })))?.value).toBeUndefined();
    }
  });

  it('are calculated on opening only when some result is not known', () => {
    const calculation = (within: ReadonlyMap<string, string>) =>
      attributesOf(only(parsed(within, 'xl/workbook.xml'), 'calcPr'));
    expect(calculation(parts)).toEqual({ calcId: '191029' });
    expect(calculation(partsOf(write({ ...sampleContent, sheets: new Map() })))).toEqual({
      calcId: '191029',
      fullCalcOnLoad: '1',
    });
  });
});

describe('plain values', () => {
  it('never become formulas, and stay text when somebody edits the cell', () => {
    const found = cell(3, 'B5');
    expect(found).toMatchObject({ type: 's', value: '=SUM(A1) is what the client typed' });
    expect(found?.formula).toBeUndefined();
    const styles = part('xl/styles.xml');
    const formats = all(styles, 'numFmt').filter((format) => format.getAttribute('formatCode') === '@');
    const used = all(only(styles, 'cellXfs'), 'xf')[found?.style ?? 0]?.getAttribute('numFmtId');
    expect(formats.map((format) => format.getAttribute('numFmtId'))).toEqual([used]);
  });

  it('of unlocked cells on a protected sheet are what the user chose', () => {
    expect(cell(1, 'C8')?.value).toBe('Final');
  });

  it('come from the plan where the content has no such table or form', () => {
    const starter = partsOf(write(empty));
    expect(cell(3, 'B4', starter)?.value).toBe('Starter goal');
    expect(cell(2, 'B3', starter)?.value).toBe('Client');
    expect(cell(2, 'B5', starter)?.value).toBe('8');
  });

  it('of a form replace the defaults, by blanks as well', () => {
    const tables = new Map([
      ['Engagement', { name: 'Engagement', headers: ['Client name'], rows: [[null]] }],
    ]);
    const cleared = partsOf(write({ ...sampleContent, tables }));
    expect(cell(2, 'B3', cleared)?.value).toBeUndefined();
    expect(cell(2, 'B3')?.value).toBe('Ada Lovelace');
  });
});

describe('tables', () => {
  it('have their range, headers and the formulas of calculated columns', () => {
    const table = only(part('xl/tables/table1.xml'), 'table');
    expect(attributesOf(table)).toMatchObject({ name: 'Goals', displayName: 'Goals', ref: 'A3:H6' });
    const columns = all(table, 'tableColumn');
    expect(columns.map((column) => column.getAttribute('name'))).toEqual(
      columns.map((_, index) => cell(3, `${'ABCDEFGH'[index]}3`)?.value),
    );
    expect(all(table, 'calculatedColumnFormula').map((formula) => formula.textContent)).toEqual([
      cell(3, 'G4')?.formula,
    ]);
    expect(cell(3, 'G4')?.formula).toContain('Goals[[#This Row],[Target]]');
  });

  it('are tied to their sheet', () => {
    const id = only(sheet(3), 'tablePart').getAttribute('r:id');
    const target = all(part('xl/worksheets/_rels/sheet3.xml.rels'), 'Relationship').find(
      (relationship) => relationship.getAttribute('Id') === id,
    );
    expect(target?.getAttribute('Target')).toBe('../tables/table1.xml');
  });
});

describe('validations and conditional formats', () => {
  it('have their rule, prompt and error', () => {
    const found = all(sheet(3), 'dataValidation').map((validation) => ({
      ...attributesOf(validation),
      formula: ['formula1', 'formula2'].map((name) => all(validation, name)[0]?.textContent),
    }));
    expect(found).toMatchObject([
      {
        type: 'list',
        sqref: 'H4:H6',
        formula: ['list_Status', undefined],
        promptTitle: 'Status',
        errorStyle: 'stop',
      },
      { type: 'decimal', operator: 'between', sqref: 'D4:F6', formula: ['0', '10'] },
      {
        type: 'date',
        operator: 'greaterThanOrEqual',
        formula: ['Engagement_start', undefined],
        errorStyle: 'warning',
      },
      {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula: ['300', undefined],
        errorStyle: 'information',
      },
      {
        type: 'custom',
        formula: ['AND(LEN($A4)<=5,$A4<>"<&>")', undefined],
        error: 'Short & unique, such as "G01".',
      },
    ]);
    for (const validation of found)
      expect(validation).toMatchObject({ allowBlank: '1', showErrorMessage: '1' });
  });

  it('paint with the look of the plan, the first rule first', () => {
    const rules = all(sheet(3), 'cfRule');
    expect(
      rules.map((rule) => [rule.getAttribute('type'), rule.getAttribute('priority'), rule.textContent]),
    ).toEqual([
      ['expression', '1', '$H4="At risk"'],
      ['expression', '2', '$H4="Done"'],
    ]);
    const looks = all(part('xl/styles.xml'), 'dxf');
    const [first, second] = rules.map((rule) => looks[Number(rule.getAttribute('dxfId'))]);
    if (!first || !second) throw new Error('A rule has no look.');
    expect(only(first, 'bgColor').getAttribute('rgb')).toBe('FFFFF1CC');
    expect(all(first, 'b')).toHaveLength(1);
    expect(all(second, 'strike')).toHaveLength(1);
  });
});

describe('the workbook', () => {
  it('has the names of the plan, hidden where they should be', () => {
    const names = all(part('xl/workbook.xml'), 'definedName').map((name) => ({
      ...attributesOf(name),
      refersTo: name.textContent,
    }));
    expect(names).toEqual(
      expect.arrayContaining([
        {
          name: 'cb_report',
          hidden: '1',
          comment: 'Marks the sheet.',
          refersTo: "'3 Coach''s Übersicht'!$A$1",
        },
        { name: 'Engagement_start', comment: 'First day & "kick-off"', refersTo: "'Engagement'!$B$4" },
        { name: 'MinRaters', refersTo: '3' },
        { name: '_xlnm.Print_Area', localSheetId: '2', refersTo: "'4 Goals'!$A$1:$H$6" },
        { name: '_xlnm.Print_Titles', localSheetId: '2', refersTo: "'4 Goals'!$3:$3" },
      ]),
    );
  });

  it('carries the stamp in a custom XML part and in a hidden name', () => {
    expect(attributesOf(only(part('customXml/item1.xml'), 'stamp'))).toEqual({
      schemaVersion: '1',
      model: 'combined',
      builtWith: '0.1.0',
      builtOn: '2026-03-01',
    });
    const related = all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((entry) =>
      entry.getAttribute('Target'),
    );
    expect(related).toContain('../customXml/item1.xml');
    const copy = all(part('xl/workbook.xml'), 'definedName').find(
      (name) => name.getAttribute('name') === 'cb_stamp',
    );
    expect(copy?.getAttribute('hidden')).toBe('1');
  });

  it('says what the properties say, and names no library', () => {
    const core = part('docProps/core.xml');
    expect(only(core, 'title').textContent).toBe('Sample engagement');
    expect(only(core, 'created').textContent).toBe('2026-03-01T00:00:00Z');
    expect(only(part('docProps/app.xml'), 'Application').textContent).toBe('Coachbook');
  });
});

describe('a sheet', () => {
  it('has its print set-up, panes, widths, heights and tab colour', () => {
    expect(attributesOf(only(sheet(3), 'pageSetup'))).toEqual({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(only(sheet(3), 'oddFooter').textContent).toBe('&LGoals&RPage &P of &N');
    expect(attributesOf(only(sheet(3), 'pane'))).toMatchObject({ xSplit: '1', ySplit: '3', state: 'frozen' });
    expect(all(sheet(3), 'col').map((col) => col.getAttribute('width'))).toEqual([
      '9',
      '38',
      '12',
      '10',
      '10',
      '13',
      '11',
      '16',
    ]);
    expect(all(sheet(1), 'row')[0]?.getAttribute('ht')).toBe('30');
    expect(only(sheet(3), 'tabColor').getAttribute('rgb')).toBe('FF1F4E9C');
  });

  it('is as tall as its wrapped text needs, without being fixed to it', () => {
    const row = (number: number, at: number) => {
      const found = all(sheet(number), 'row').find((entry) => entry.getAttribute('r') === String(at));
      return [found?.getAttribute('ht'), found?.getAttribute('customHeight')];
    };
    // A message in a column of 22 characters takes three lines; a statement fits its column of 38.
    expect(row(4, 10)).toEqual(['45', null]);
    expect(row(3, 4)).toEqual([null, null]);
    expect(row(1, 1)).toEqual(['30', '1']);
  });

  it('is protected without a password, with its input cells unlocked', () => {
    expect(attributesOf(only(sheet(1), 'sheetProtection'))).toMatchObject({ sheet: '1' });
    expect(only(sheet(1), 'sheetProtection').hasAttribute('password')).toBe(false);
    expect(all(sheet(3), 'sheetProtection')).toEqual([]);
    const formats = all(only(part('xl/styles.xml'), 'cellXfs'), 'xf');
    const locked = (address: string) =>
      all(formats[cell(1, address)?.style ?? 0] ?? part('xl/styles.xml'), 'protection');
    expect(locked('C8').map((entry) => entry.getAttribute('locked'))).toEqual(['0']);
    expect(locked('C5')).toEqual([]);
  });

  it('links to other sheets', () => {
    expect(attributesOf(only(sheet(1), 'hyperlink'))).toMatchObject({ ref: 'B4', location: "'4 Goals'!A1" });
  });

  it('shows dates, shares and looks as the plan says', () => {
    const styles = part('xl/styles.xml');
    const format = all(only(styles, 'cellXfs'), 'xf')[cell(3, 'C4')?.style ?? 0];
    const code = all(styles, 'numFmt').find(
      (entry) => entry.getAttribute('numFmtId') === format?.getAttribute('numFmtId'),
    );
    expect(code?.getAttribute('formatCode')).toBe('yyyy-mm-dd');
    const title = all(only(styles, 'cellXfs'), 'xf')[cell(1, 'B1')?.style ?? 0];
    const font = all(only(styles, 'fonts'), 'font')[Number(title?.getAttribute('fontId'))];
    if (!font) throw new Error('The title has no font.');
    expect([only(font, 'sz').getAttribute('val'), only(font, 'color').getAttribute('rgb')]).toEqual([
      '18',
      'FF0B5C63',
    ]);
  });
});

describe('charts', () => {
  const chart = (number: number): Document => part(`xl/charts/chart${number}.xml`);

  it('are native and of the planned kinds', () => {
    const kinds = ['lineChart', 'barChart', 'barChart', 'radarChart', 'doughnutChart'];
    kinds.forEach((kind, index) => expect(all(chart(index + 1), kind)).toHaveLength(1));
    expect(only(chart(2), 'barDir').getAttribute('val')).toBe('col');
    expect(only(chart(3), 'barDir').getAttribute('val')).toBe('bar');
  });

  it('take names, categories and values from cells, with their last values beside', () => {
    const [first, second] = all(chart(1), 'ser');
    if (!first || !second) throw new Error('A series is missing.');
    expect(all(first, 'f').map((f) => f.textContent)).toEqual([
      "'3 Coach''s Übersicht'!$B$13",
      "'3 Coach''s Übersicht'!$A$14:$A$18",
      "'3 Coach''s Übersicht'!$B$14:$B$18",
    ]);
    expect(only(only(first, 'tx'), 'v').textContent).toBe('Delegate');
    const points = all(only(first, 'val'), 'pt').map((point) => [
      point.getAttribute('idx'),
      point.textContent,
    ]);
    expect(points).toEqual([
      ['0', '0.1'],
      ['1', '0.35'],
      ['2', '0.4'],
    ]);
    expect(only(only(first, 'val'), 'ptCount').getAttribute('val')).toBe('5');
    expect(all(only(first, 'cat'), 'pt')[0]?.textContent).toBe('46100');
  });

  it('have the cell with their message as their title, with what it says', () => {
    const title = all(chart(1), 'title')[0];
    if (!title) throw new Error('There is no title.');
    expect(only(title, 'f').textContent).toMatch(/^'3 Coach''s Übersicht'!\$[A-Z]+\$\d+$/);
    expect(only(title, 'v').textContent).not.toBe('');
  });

  it('have markers, dashes, a date axis and a value axis as planned', () => {
    const [first, second] = all(chart(1), 'ser');
    if (!first || !second) throw new Error('A series is missing.');
    expect(
      [only(first, 'symbol'), only(second, 'symbol')].map((symbol) => symbol.getAttribute('val')),
    ).toEqual(['circle', 'none']);
    expect([all(first, 'prstDash').length, all(second, 'prstDash').length]).toEqual([0, 1]);
    expect(all(chart(1), 'dateAx')).toHaveLength(1);
    const axis = only(chart(1), 'valAx');
    expect([only(axis, 'max'), only(axis, 'min')].map((end) => end.getAttribute('val'))).toEqual(['1', '0']);
    expect(only(axis, 't').textContent).toBe('Share of the way');
    expect(only(axis, 'numFmt').getAttribute('formatCode')).toBe('0%');
  });

  it('draw from hidden cells too', () => {
    for (let number = 1; number <= 5; number++)
      expect(only(chart(number), 'plotVisOnly').getAttribute('val')).toBe('0');
  });

  it('have a name, a place and words for a screen reader', () => {
    const drawing = part('xl/drawings/drawing1.xml');
    expect(all(drawing, 'cNvPr').map((frame) => frame.getAttribute('name'))).toEqual([
      'chart_line',
      'chart_column',
      'chart_bar',
      'chart_radar',
      'chart_doughnut',
    ]);
    expect(all(drawing, 'cNvPr')[0]?.getAttribute('descr')).toBe(
      'Progress & path. Delegation moved most; the path was kept until June.',
    );
    const [from, to] = [all(drawing, 'from')[0], all(drawing, 'to')[0]];
    expect([from, to].map((corner) => corner && all(corner, 'row')[0]?.textContent)).toEqual(['20', '34']);
  });
});

describe('what Excel would repair or lose', () => {
  const goals = samplePlan.sheets[2];
  const table = goals?.tables[0];
  if (!goals || !table) throw new Error('The sample has no goals.');
  const withSheet = (change: object) => ({
    ...samplePlan,
    sheets: samplePlan.sheets.map((entry) => (entry === goals ? { ...goals, ...change } : entry)),
  });
  const withTable = (change: object) => withSheet({ tables: [{ ...table, ...change }] });
  const named = (name: string) => ({
    ...samplePlan,
    names: [...samplePlan.names, { name, formula: '=1', comment: '', visible: true }],
  });
  const [firstValidation] = goals.validations;
  const rows = (count: number) => ({
    ...sampleContent,
    tables: new Map([
      ['Goals', { name: 'Goals', headers: ['Goal ID'], rows: Array.from({ length: count }, () => ['G']) }],
    ]),
  });
  const holding = (value: string | number) => ({
    ...sampleContent,
    tables: new Map([['Goals', { name: 'Goals', headers: ['Goal ID'], rows: [[value]] }]]),
  });

  it.each([
    ['no sheet', 'no-sheets', { ...samplePlan, sheets: [] }, sampleContent],
    ['a tab name of 32 characters', 'sheet-name-invalid', withSheet({ name: 'x'.repeat(32) }), sampleContent],
    ['a tab name with a colon', 'sheet-name-invalid', withSheet({ name: 'a:b' }), sampleContent],
    ['a tab named History', 'sheet-name-invalid', withSheet({ name: 'history' }), sampleContent],
    ['two tabs of one name', 'sheet-name-taken', withSheet({ name: 'HOME' }), sampleContent],
    ['a table named like a cell', 'name-invalid', withTable({ name: 'AB12' }), sampleContent],
    ['a table named like a row', 'name-invalid', withTable({ name: 'R1C1' }), sampleContent],
    ['a table with a blank in its name', 'name-invalid', withTable({ name: 'My goals' }), sampleContent],
    ['two things of one name', 'name-taken', named('goals'), sampleContent],
    ['a name that begins with a digit', 'name-invalid', named('1st'), sampleContent],
    [
      'two headers that differ in case',
      'header-taken',
      withTable({
        columns: table.columns.map((column, index) =>
          index === 1 ? { ...column, header: 'GOAL ID' } : column,
        ),
      }),
      sampleContent,
    ],
    ['a table without a row', 'table-shape', withTable({ range: { ...table.range, rows: 1 } }), empty],
    [
      'more columns than headers',
      'table-shape',
      withTable({ range: { ...table.range, columns: 9 } }),
      sampleContent,
    ],
    ['more rows than the plan has', 'more-rows-than-planned', samplePlan, rows(4)],
    [
      'tables that overlap',
      'blocks-overlap',
      withSheet({ tables: [table, { ...table, name: 'Other' }] }),
      sampleContent,
    ],
    [
      'a table beyond the last column',
      'outside-sheet',
      withTable({ range: { ...table.range, column: 16_380 } }),
      sampleContent,
    ],
    [
      'a cell inside a table',
      'cell-inside-table',
      withSheet({ cells: [{ row: 2, column: 0, content: { value: 'x' } }] }),
      sampleContent,
    ],
    [
      'a typed list',
      'typed-list',
      withSheet({ validations: [{ ...firstValidation, rule: { kind: 'list', formula: '="a,b"' } }] }),
      sampleContent,
    ],
    [
      'a prompt of 256 characters',
      'text-too-long',
      withSheet({ validations: [{ ...firstValidation, prompt: { title: 'x', text: 'x'.repeat(256) } }] }),
      sampleContent,
    ],
    [
      'a rule of 256 characters',
      'text-too-long',
      withSheet({ formats: [{ range: rect(3, 0), formula: `=${'1'.repeat(255)}`, style: {} }] }),
      sampleContent,
    ],
    [
      'a chart without a sheet',
      'chart-without-data',
      {
        ...samplePlan,
        sheets: samplePlan.sheets.map((entry) => ({
          ...entry,
          charts: entry.charts.map((plan) => ({ ...plan, dataSheet: 'gas' as const })),
        })),
      },
      sampleContent,
    ],
    ['a text of 32,768 characters', 'text-too-long', samplePlan, holding('x'.repeat(32_768))],
    ['an infinite number', 'number-not-finite', samplePlan, holding(Infinity)],
  ])('is refused: %s', (_, code, plan, content) => {
    const outcome = writeWorkbook(plan, content, sampleProperties);
    expect(outcome.ok ? 'written' : outcome.reason.code).toBe(code);
  });

  it('is written at the limit: 32,767 characters in a cell', () => {
    const text = 'x'.repeat(32_767);
    expect(cell(3, 'A4', partsOf(write(holding(text))))?.value).toBe(text);
  });
});
