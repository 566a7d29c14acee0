import { address, type Rect } from '../cell';
import type { Extent } from '../layout/dataSheet';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { layTable } from '../layout/table';
import { palette, widths } from '../look';
import { accepted, checksSheet } from './accepted';
import { checkCall, messageFormula, spill, spilled } from './goalCheck';

const gap = 3;
const left = spill.columns + 1;
const messageRow = 3;
const below: Rect = { ...spill, row: spill.row + 1, rows: spill.rows - 1 };

const word = (status: string, fill: string, colour: string) => ({
  range: { ...below, column: spilled.status, columns: 2 },
  formula: `=${address({ ...below, column: spilled.status, rows: 1, columns: 1 })}="${status}"`,
  style: { fill, colour },
});

/** The spilled check with the accepted warnings beside it. Not protected: the table has to grow, and a stuck function to be mended. */
export function checks(extent: Extent | undefined): SheetBody {
  const parts = new SheetParts();
  parts.masthead(checksSheet.title, checksSheet.hint);
  parts.put(messageRow, 0, messageFormula);
  parts.style('figure', messageRow, 0);
  parts.put(messageRow + 1, 0, 'Every goal');
  parts.put(messageRow + 1, left, accepted.title);
  parts.style('heading', messageRow + 1, 0);
  parts.style('heading', messageRow + 1, left);
  parts.put(messageRow + 2, left, accepted.hint ?? '');
  parts.style('hint', messageRow + 2, left);
  parts.put(spill.row, spill.column, checkCall, { spill: { rows: spill.rows, columns: spill.columns } });
  parts.style('tableHeader', spill.row, 0, 1, spill.columns);
  parts.style('long', below.row, 0, below.rows, spilled.ticks);
  parts.style('centred', below.row, spilled.ticks, below.rows, spilled.inShort - spilled.ticks);
  parts.style('long', below.row, spilled.inShort, below.rows, 1);
  const table = layTable(accepted, spill.row, left, extent);
  const panel = panelOf(parts);
  return {
    ...panel,
    tables: [table.plan],
    validations: table.validations,
    numberFormats: table.numberFormats,
    styles: [...panel.styles, ...table.styles],
    formats: [
      word('Needs work', palette.amberWash, palette.amber),
      word('Blocked', palette.redWash, palette.red),
    ],
    columnWidths: [
      ...[widths.id, 13, 13, 18, 70],
      ...[10, 12, 12, 10, 12, 10, 46],
      gap,
      ...accepted.columns.map(({ width, type }) => width ?? widths[type]),
    ],
    rowHeights: [titleHeight, { row: spill.row, height: 48 }],
    freeze: { rows: spill.row + 1, columns: 1 },
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      titleRows: { row: spill.row, rows: 1 },
      footer,
    },
  };
}
