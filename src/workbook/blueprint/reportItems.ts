import { absoluteAddress, address } from '../cell';
import { palette } from '../look';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { distributionChart, distributionSpill, itemCell, putDistribution } from './itemDistribution';
import { itemReport, reportRound } from './names';
import { itemSpill as spill } from './itemSpill';
import { spillMessage } from './spillMessage';

/** Items in each list, and how many more there is room for where they tie with the last of them (`topBottom.ts` says what a tie is). */
const listed = 5;
const tied = 3;

const top = { heading: 5, row: 7 };
const bottom = { heading: 16, row: 18 };
/** Columns of the lists: text, id, competency, mean of others. */
const [text, id, competency, mean] = [0, 1, 2, 3];
/** Helper cells right of the printed page: place in the table and mean of others, for each row of the lists. */
const helper = spill.column + spill.columns + 1;
const rankAt = { row: 2, column: helper + 1 };
const othersAt = { row: 3, column: helper + 1 };
const tieAt = { row: 4, column: helper + 1 };

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const fixed = ({ row, column }: { row: number; column: number }): string =>
  absoluteAddress({ row, column, rows: 1, columns: 1 });
const ranks = `INDEX(${itemReport},0,${fixed(rankAt)})`;
/** Of the lists together: who stands in the upper one is left out of the lower one. */
const upperIds = absoluteAddress({ row: top.row, column: id, rows: listed + tied, columns: 1 });

/**
 * A list by rank. Equal items share a rank, which is a multiple of a half, so a millionth of the row is added to tell them apart, and
 * tells the place as well. AGGREGATE 14 and 15 are LARGE and SMALL of an array in every Excel; 6 passes over the errors
 * of items without a rank. Where there is no such place the helper cells hold #N/A: 0 would mean all of them, and spill.
 */
function putList(parts: SheetParts, first: number, end: 'highest' | 'lowest'): void {
  ['Item', 'Item ID', 'Competency', 'Others'].forEach((header, column) => {
    parts.put(first - 1, column, header);
  });
  const [nth, sign] = end === 'highest' ? [15, '+'] : [14, '-'];
  const last = at(first + listed - 1, helper + 1).replace(/(\d+)/, '$$$1');
  // The same in every row, so that it is filled down.
  const k = `ROW()-${first}`;
  const key = `AGGREGATE(${nth},6,${ranks}*${ranks}/${ranks}${sign}ROW(${ranks})/1E6,${k})`;
  for (let row = first; row < first + listed + tied; row++) {
    const [place, others] = [at(row, helper), at(row, helper + 1)];
    parts.put(
      row,
      helper,
      `=IFERROR(ROUND(MOD(${end === 'lowest' ? '-' : ''}${key},0.5)*1E6,0)-${spill.row},NA())`,
    );
    parts.put(row, helper + 1, `=IFERROR(INDEX(${itemReport},${place},${fixed(othersAt)}),"")`);
    const shown = `INDEX(${itemReport},${place},1)`;
    const belongs = `(${k}<=${listed})+(ABS(${others}-${last})<${fixed(tieAt)})`;
    const elsewhere = end === 'lowest' ? `*(COUNTIF(${upperIds},${shown})=0)` : '';
    parts.put(row, id, `=IFERROR(IF((${belongs})${elsewhere},${shown},""),"")`);
    const isBlank = `${at(row, id)}=""`;
    parts.put(
      row,
      text,
      `=IF(${isBlank},"",IFERROR(INDEX(Items_360[Text],MATCH(${at(row, id)},Items_360[Item ID],0))&"",""))`,
    );
    parts.put(row, competency, `=IF(${isBlank},"",INDEX(${itemReport},${place},2))`);
    parts.put(row, mean, `=IF(${isBlank},"",${others})`);
  }
  parts.style('tableHeader', first - 1, 0, 1, 3);
  parts.style('centredHeader', first - 1, mean);
  parts.style('long', first, 0, listed + tied, 3);
  parts.style('centred', first, mean, listed + tied);
  parts.style('quiet', first, helper, listed + tied, 2);
}

const status = `=${spillMessage(
  spill,
  {
    what: 'table of items',
    unclear: 'The items or answers are unclear',
    nothing: 'No answers for this round yet. Import them, or paste them on the Responses sheet.',
  },
  `"Round: "&${reportRound}&" (to change it, choose another one on the sheet Report). Items with few answers are protected like groups."`,
)}`;

function putTable(parts: SheetParts): void {
  const { row, column, rows, columns } = spill;
  parts.put(row - 1, 0, 'Every item');
  parts.style('heading', row - 1, 0);
  parts.put(row, 0, 'Item');
  parts.put(
    row,
    column,
    `=COACH.FEEDBACK.ITEMS(Responses_360[#All],Items_360[#All],${reportRound},Engagement_min_raters)`,
    { spill: { rows, columns } },
  );
  // The function gives ids; the words beside them are one native formula that spills.
  const ids = address({ ...spill, row: row + 1, rows: rows - 1, columns: 1 });
  parts.put(row + 1, 0, `=IFERROR(INDEX(Items_360[Text],MATCH(${ids},Items_360[Item ID],0))&"","")`, {
    spill: { rows: rows - 1, columns: 1 },
  });
  parts.style('tableHeader', row, 0, 1, 3);
  parts.style('centredHeader', row, 3, 1, column + columns - 3);
  parts.style('long', row + 1, 0, rows - 1, 3);
  parts.style('centred', row + 1, 3, rows - 1, column + columns - 3);
}

function putHelper(parts: SheetParts): void {
  const headers = `INDEX(${itemReport},1,0)`;
  parts.put(rankAt.row, helper, 'Column of Rank');
  parts.put(rankAt.row, rankAt.column, `=MATCH("Rank",${headers},0)`);
  parts.put(othersAt.row, helper, 'Column of Others');
  parts.put(othersAt.row, othersAt.column, `=MATCH("Others",${headers},0)`);
  parts.put(tieAt.row, helper, 'Tied below');
  // 0.05 on 1 to 5 as a share of the scale; a hair less, because means are sums of binary fractions.
  parts.put(
    tieAt.row,
    tieAt.column,
    '=0.0125*IF(COUNT(scale_max)=0,4,MAX(scale_max)-MIN(scale_min))-0.0000001',
  );
  parts.style('quiet', rankAt.row, helper, 3, 2);
}

/** The report item by item: what others rate highest and lowest, how the answers to one item are spread, and every item. */
export function reportItems(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    '360 report by item',
    'What others rate highest and lowest, how the answers to one item are spread, and every item.',
  );
  parts.put(3, 0, status);
  parts.style('subtitle', 3, 0);
  parts.put(top.heading, 0, `Rated highest by others (${listed}, and those tied with the last)`);
  parts.put(bottom.heading, 0, `Rated lowest by others (${listed}, and those tied with the last)`);
  parts.style('heading', top.heading, 0);
  parts.style('heading', bottom.heading, 0);
  putList(parts, top.row, 'highest');
  putList(parts, bottom.row, 'lowest');
  putDistribution(parts, at(bottom.row, id));
  putTable(parts);
  putHelper(parts);

  const body = { ...spill, row: spill.row + 1, rows: spill.rows - 1 };
  return {
    ...panelOf(parts),
    formats: [
      {
        // As on the sheet Report.
        range: { ...spill, rows: 1, columns: 1 },
        formula: `=ISERROR(${address({ ...spill, rows: 1, columns: 1 })})`,
        style: { colour: palette.teal },
      },
    ],
    numberFormats: [
      {
        range: { ...body, column: spill.column + 2, columns: spill.columns - 2 },
        format: '[>=10]General;0.00',
      },
      {
        range: { row: top.row, column: mean, rows: bottom.row + listed + tied - top.row, columns: 1 },
        format: '0.00',
      },
    ],
    columnWidths: [58, 9, 27, 10, 10, 13, 13, 13, 13, 13, 10, 10, 10, 10, 10, 3, 16, 10, 10, 3, 12, 10],
    rowHeights: [titleHeight, { row: spill.row, height: 32 }],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { row: 0, column: 0, rows: spill.row + spill.rows, columns: spill.column + spill.columns },
      footer,
    },
    charts: [distributionChart],
    // The spill areas are unlocked: a stuck function on a protected sheet cannot be cured (office-js #6355).
    protection: { unlocked: [itemCell, spill, distributionSpill] },
  };
}
