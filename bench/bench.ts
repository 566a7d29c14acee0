import { benchGoalCheck } from './goalCheck';
import { benchPeers } from './peers';
import { benchReport } from './report';
import { ms, printTable, ratio } from './table';
import { benchFile, benchScaffold } from './workbook';

/** `npm run bench`: costs and times beside a floor or a peer measured in the same run. Ratios count, milliseconds depend on the machine. */
async function main(): Promise<void> {
  printTable('Building and reading the workbook, at the bridge to Excel', await benchScaffold());
  printTable(
    'The report function beside one plain pass over the same typed array (the read floor)',
    benchReport().map((row) => ({
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
  printTable('The report function beside native formulas', await benchPeers());
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
  printTable('Writing the sample engagement as an .xlsx file', await benchFile());
}

void main();
