import type { Rect } from '../../workbook/cell';
import { parseRect } from '../../workbook/reference';
import { damaged, Refusal } from '../reasons';
import { parseXml } from '../xml/scan';
import { childrenNamed, descend } from '../xml/tree';
import { decodeXString } from '../xml/xstring';

/** Where a table stands on its sheet. */
export interface TablePart {
  readonly name: string;
  readonly headers: readonly string[];
  /** The rows without headers and totals. */
  readonly body: Rect;
}

/** @throws Refusal, MalformedXml */
export function readTablePart(xml: string): TablePart {
  const table = parseXml(xml);
  const { attributes } = table;
  const name = attributes.get('displayName') ?? attributes.get('name');
  const range = parseRect(attributes.get('ref') ?? '');
  const headers = childrenNamed(descend(table, 'tableColumns') ?? table, 'tableColumn').map((column) =>
    decodeXString(column.attributes.get('name') ?? ''),
  );
  const above = attributes.get('headerRowCount') === '0' ? 0 : 1;
  const below = Number(attributes.get('totalsRowCount') ?? 0);
  if (name === undefined || !range || range.columns !== headers.length || !(range.rows >= above + below))
    throw new Refusal(damaged('A table does not fit its range.'));
  return { name, headers, body: { ...range, row: range.row + above, rows: range.rows - above - below } };
}
