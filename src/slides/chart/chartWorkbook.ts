import { strToU8 } from 'fflate';
import { fontName } from '../../workbook/look';
import { pack } from '../pack';
import { escaped } from '../text';
import { chartSheet, countOf, seriesColumn, type SlideChart } from './slideChart';

/*
 * The workbook that a chart brings along for "Edit data": one sheet with what the chart shows, and nothing else. pptxgenjs writes one
 * with the moment of its making and a table of wrong extent.
 */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of cells by their place in `cellXfs` below. */
const styles = { plain: 0, day: 1, share: 2 } as const;

const fixedParts: readonly (readonly [name: string, part: string])[] = [
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
      `<fonts count="1"><font><sz val="11"/><name val="${fontName}"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${chartSheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
];

/** The workbook of a chart. */
export function chartWorkbook(chart: SlideChart): Uint8Array {
  const sheet = `<worksheet xmlns="${main}"><cols><col min="1" max="${chart.series.length + 1}" width="20" customWidth="1"/></cols><sheetData>${rowsOf(chart)}</sheetData></worksheet>`;
  const parts = [...fixedParts, ['xl/worksheets/sheet1.xml', sheet] as const];
  return pack(new Map(parts.map(([name, part]) => [name, strToU8(declaration + part)])));
}

function rowsOf({ categories, series }: SlideChart): string {
  const header = series.map(({ name }, index) => textCell(`${seriesColumn(index)}1`, name)).join('');
  const rows = Array.from({ length: countOf(categories) }, (_, index) => {
    const row = index + 2;
    const category =
      categories.kind === 'days'
        ? numberCell(`A${row}`, categories.days[index] ?? null, styles.day)
        : textCell(`A${row}`, categories.texts[index] ?? '');
    const values = series.map(({ values: all }, at) =>
      numberCell(`${seriesColumn(at)}${row}`, all[index] ?? null, styles.share),
    );
    return `<row r="${row}">${category}${values.join('')}</row>`;
  });
  return `<row r="1">${header}</row>${rows.join('')}`;
}

const textCell = (address: string, text: string): string =>
  `<c r="${address}" s="${styles.plain}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const numberCell = (address: string, value: number | null, style: number): string =>
  value === null ? '' : `<c r="${address}" s="${style}"><v>${value}</v></c>`;
