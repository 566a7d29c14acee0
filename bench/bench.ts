import { benchGoalCheck } from './goalCheck';
import { benchItemFigures } from './itemFigures';
import { benchOneEdit } from './oneEdit';
import { benchPayload } from './payload';
import { benchPeers } from './peers';
import { benchRecordReview } from './recordReview';
import { benchReport } from './report';
import { benchShareCopies } from './shareCopies';
import { ms, printTable, ratio } from './table';
import { benchFile, benchScaffold } from './workbook';

/** `npm run bench`: costs and times beside a floor or a peer measured in the same run. Ratios count, milliseconds depend on the machine. */
async function main(): Promise<void> {
  printTable('Building and reading the workbook, at the bridge to Excel', await benchScaffold());
  printTable(
    'The report function beside one plain pass over the same typed array (the read floor)',
    (await benchReport()).map((row) => ({
      answers: row.answers,
      'floor ms': ms(row.readFloor),
      'aggregate ms': ms(row.aggregate),
      'aggregate / floor': ratio(row.aggregate, row.readFloor),
      'encode ms': ms(row.encode),
      'report ms': ms(row.report),
      'report / floor': ratio(row.report, row.readFloor),
      'difference to naive': row.difference,
    })),
  );
  printTable(
    'n, mean, deviation, distinct raters and suppression of 300 cells from coded answers, beside the read floor (aim: at most 4x), DuckDB (at least 5x) and arquero (at least 50x); middle and least ms',
    await benchItemFigures(),
  );
  printTable('The report function beside native formulas', await benchPeers());
  const { edits, libreOffice } = await benchOneEdit();
  printTable(
    'One edit of a score, from the arguments as JSON to the cells of the report, beside the read floor; aim: 100,000 answers within 10 ms',
    edits,
  );
  if (typeof libreOffice === 'string')
    process.stdout.write(`\nLeft out: the report beside LibreOffice's AVERAGEIFS, because ${libreOffice}.\n`);
  else
    printTable(
      "The same answers in LibreOffice's AVERAGEIFS; aims: at least 50x for recalculation, 100x for one edit",
      libreOffice,
    );
  printTable(
    'Bytes of what genuine office.js sends and gets for answers in the workbook; aims: 100,000 within 300 kB, nothing above 4.5 MB',
    await benchPayload([100_000, 1_000_000]),
  );
  printTable(
    'The goal check in one call, beside JSON of its arguments there and back (the floor); aim: 200 goals in under 50 ms',
    benchGoalCheck().map(({ goals, bridge, check, withFindings }) => ({
      goals,
      'floor ms': ms(bridge),
      'check ms': ms(check),
      'check / floor': ratio(check, bridge),
      'with findings': withFindings,
    })),
  );
  printTable(
    'Recording a review of 10 goals, one sync each, beside the path that looks for the table first; the middle of the first five of 60 and of the last five',
    await benchRecordReview(),
  );
  printTable('Writing the sample engagement as an .xlsx file', await benchFile());
  await printShareCopies();
}

async function printShareCopies(): Promise<void> {
  const { rows, withoutXlsxWriter } = await benchShareCopies();
  printTable(
    'Writing the share copies of the sample engagement to memory, beside zlib packing the same parts (the floor), ExcelJS and XlsxWriter with the same model; aim: both take at least 2x as long; middle (least) ms',
    rows,
  );
  process.stdout.write(
    `ExcelJS writes no charts, formulas of table columns, names of anything but cells, nor comments on names; XlsxWriter can neither hide names nor comment on them. Neither searches the file for what its reader must not see: the leak scan is ours alone, and not in the ratios.\n`,
  );
  if (withoutXlsxWriter !== null)
    process.stdout.write(`Left out: the share copies beside XlsxWriter, because ${withoutXlsxWriter}.\n`);
}

void main();
