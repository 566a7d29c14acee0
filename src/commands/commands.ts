import { associateFunctions } from '../functions/associate';
import { associateCommands } from './ribbon';

/**
 * Everything that Excel calls by name: the buttons of the ribbon and the functions in cells. Runs in the shared page before the pane
 * is drawn, because a workbook with our functions opens that page without showing it.
 */

// Without office.js, which a network can block, nobody calls anything; the pane says what is wrong (src/excel/ready.ts).
if (typeof Office !== 'undefined') {
  associateCommands();
  associateFunctions();
}
