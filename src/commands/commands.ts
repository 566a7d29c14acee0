import { associateFunctions } from '../functions/associate';

/**
 * Everything that Excel calls by name: the buttons of the ribbon and the functions in cells. Runs in the shared page before the pane
 * is drawn, because a workbook with our functions opens that page without showing it.
 */

/** Shows the pane. An event that is not completed leaves its button grey. */
async function start(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

Office.actions.associate('start', (event: Office.AddinCommands.Event) => void start(event));
associateFunctions();
