import { requestPane, type PaneRequest } from '../app/paneRequest';

/** What each button of the ribbon shows in the pane, by its FunctionName in the manifest. */
export const ribbonCommands = {
  start: { view: 'start' },
  checkGoals: { view: 'goals' },
  review: { view: 'home', stage: 'Reviews' },
  share: { view: 'share' },
  help: { view: 'help' },
} as const satisfies Readonly<Record<string, PaneRequest>>;

/**
 * Answers one press: tells the pane what to show, then shows it, so that it does not appear with something else first.
 *
 * @returns Settles once Excel has shown the pane; rejects with Excel's error when it could not. The event is completed either way: a
 * button whose event is not completed stays grey.
 */
export async function pressCommand(
  request: PaneRequest,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
): Promise<void> {
  try {
    requestPane(request);
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

/** Tells Office which code answers which button. Call once, when the page loads. */
export function associateCommands(): void {
  for (const [name, request] of Object.entries(ribbonCommands))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void pressCommand(request, event));
}
