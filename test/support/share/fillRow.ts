import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../../src/workbook/cell';

/**
 * A file in which somebody has filled in the first row of a table, as Excel would save it: the parts that it does not know stay.
 *
 * @param values by the headers of the table
 */
export function fillFirstRow(
  file: Uint8Array,
  table: string,
  values: Readonly<Record<string, string | number>>,
): Uint8Array {
  const parts = unzipSync(file);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const tablePart = Object.keys(parts).find(
    (name) => /^xl\/tables\//.test(name) && text(name).includes(` name="${table}"`),
  );
  const [, letters = '', row = ''] = / ref="([A-Z]+)(\d+):/.exec(text(tablePart ?? '')) ?? [];
  const headers = [...text(tablePart ?? '').matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(
    ([, header]) => header,
  );
  const first = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const relation = Object.keys(parts).find(
    (name) => /worksheets\/_rels/.test(name) && text(name).includes((tablePart ?? '').replace('xl/', '../')),
  );
  const sheet = (relation ?? '').replace('_rels/', '').replace('.rels', '');
  let xml = text(sheet);
  for (const [header, value] of Object.entries(values)) {
    const cell = `${columnLetters(first + headers.indexOf(header))}${Number(row) + 1}`;
    const empty = new RegExp(`<c r="${cell}"( s="\\d+")?\\s*/>`);
    if (!empty.test(xml)) throw new Error(`${table} has no blank cell ${cell} for ${header}.`);
    xml = xml.replace(empty, (_, style = '') =>
      typeof value === 'number'
        ? `<c r="${cell}"${style}><v>${value}</v></c>`
        : `<c r="${cell}"${style} t="inlineStr"><is><t>${value}</t></is></c>`,
    );
  }
  return zipSync({ ...parts, [sheet]: strToU8(xml) });
}
