import { onPaneRequest, type PaneRequest } from '../../src/app/paneRequest';
import { ribbonCommands } from '../../src/commands/ribbon';
import { withHeadlessExcel } from '../support/withHeadlessExcel';

const headless = withHeadlessExcel();

beforeAll(async () => {
  await import('../../src/commands/commands');
});

describe('the ribbon of a real client', () => {
  it.each(Object.entries(ribbonCommands))(
    'shows the pane when %s is pressed, and takes the button back',
    async (name, request) => {
      const { host } = headless();
      await Office.addin.hide();
      expect(host.pane.isShown).toBe(false);
      const requests: PaneRequest[] = [];
      const stop = onPaneRequest((asked) => requests.push(asked));
      await host.pressRibbonButton(name);
      stop();
      expect(requests).toEqual([request]);
      expect(host.pane.isShown).toBe(true);
    },
  );

  it('keeps a press for the pane that is drawn later', async () => {
    await headless().host.pressRibbonButton('checkGoals');
    const requests: PaneRequest[] = [];
    onPaneRequest((asked) => requests.push(asked))();
    expect(requests).toEqual([ribbonCommands.checkGoals]);
  });

  it('does not count showing the pane as work on the workbook', async () => {
    const { host } = headless();
    const before = host.statistics.current.batches;
    await host.pressRibbonButton('help');
    expect(host.statistics.current.batches).toBe(before);
  });
});
