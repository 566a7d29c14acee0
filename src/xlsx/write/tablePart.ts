import { address } from '../../workbook/cell';
import type { TablePlan } from '../../workbook/plan';
import { documentText, element } from '../xml/tree';
import { encodeXStringAttribute } from '../xml/xstring';
import { isWrittenAsValues } from './compose';
import { fileFormula } from './formula';
import { namespaces } from './namespaces';

/**
 * The part of a table, with the formulas of its calculated columns: with them Excel fills a row that is added, without them it leaves
 * the cell empty.
 *
 * @param id unique in the workbook, from 1
 */
export function tablePart(table: TablePlan, id: number): string {
  const ref = address(table.range);
  const columns = table.columns.map(({ header, formula }, index) =>
    element(
      'tableColumn',
      { id: index + 1, name: encodeXStringAttribute(header) },
      formula === undefined || isWrittenAsValues(formula, undefined)
        ? []
        : [element('calculatedColumnFormula', {}, [fileFormula(formula)])],
    ),
  );
  return documentText(
    element(
      'table',
      {
        xmlns: namespaces.spreadsheet,
        id,
        name: table.name,
        displayName: table.name,
        ref,
        totalsRowShown: false,
      },
      [
        element('autoFilter', { ref }),
        element('tableColumns', { count: columns.length }, columns),
        element('tableStyleInfo', {
          name: table.style,
          showFirstColumn: false,
          showLastColumn: false,
          showRowStripes: true,
          showColumnStripes: false,
        }),
      ],
    ),
  );
}
