import type { Page } from 'playwright-core';
import { withBrowser } from './support/browser';
import { openWorkbench, pane, paneTitle } from './support/workbench';

const browser = withBrowser();

const LIMIT_MS = 10_000;

/** An office.js that never gets ready, as when Office waits for something that a network swallows. */
const silentOffice = `
  window.Office = { onReady: () => new Promise(() => undefined), actions: { associate() {} } };
  window.CustomFunctions = { associate() {} };
`;

describe.each([
  {
    office: 'an office.js that is blocked',
    why: 'The script office.js did not load.',
    prepare: (page: Page) => page.route('**/office.debug.js', (route) => route.abort()),
  },
  {
    office: 'an office.js whose second file is blocked',
    why: 'Office did not answer in time.',
    prepare: (page: Page) => page.route('**/excel-win32*.js', (route) => route.abort()),
  },
  {
    office: 'an office.js that never answers',
    why: 'Office did not answer in time.',
    prepare: (page: Page) =>
      page.route('**/office.debug.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: silentOffice }),
      ),
  },
])('with $office', ({ why, prepare }) => {
  it('the pane says so and offers to reload, which works once Office is there', async () => {
    const page = await openWorkbench(browser, {
      // The browser's own word on the request that this test blocks.
      allowed: [/^Failed to load resource: net::ERR_FAILED/],
      prepare: async (opened) => {
        await opened.clock.install();
        await prepare(opened);
      },
    });
    // Drawn before Office has started: never blank.
    await pane(page)
      .getByText(/^Starting…|Coachbook could not start/)
      .first()
      .waitFor();
    await page.clock.fastForward(LIMIT_MS);
    const alert = pane(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(why);
    expect(await alert.innerText()).toContain('press Reload');

    await page.unrouteAll();
    await pane(page).getByRole('button', { name: 'Reload' }).click();
    await paneTitle(page, 'Start an engagement').waitFor();
  });
});
