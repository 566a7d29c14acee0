import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { eventually } from './browser';
import { pane, paneFrame } from './workbench';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe: { run(context: object, options: object): Promise<AxeResults> };
}

/** What axe finds in a page or frame, frames inside it left out: each rule with the elements that break it. */
async function axeFindings(where: Page | Frame, exclude: readonly string[]): Promise<string[]> {
  await where.evaluate(axeSource);
  const { violations } = await where.evaluate(
    (left) => (window as unknown as AxeWindow).axe.run({ exclude: left }, { iframes: false }),
    exclude,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
  );
}

/**
 * Waits until nothing fades or unfolds any more: what is about to change its colour has begun to by the
 * second frame. Spinners never end, and are left out.
 */
async function atRest(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const moving = () =>
      document
        .getAnimations()
        // One that keeps its last picture is listed for good.
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        );
    // What begins again and again would keep a test for ever.
    for (let round = 0; round < 10; round++) {
      // One that is cancelled has ended, too.
      await Promise.all(moving().map(({ finished }) => finished.catch(() => undefined)));
      await nextFrame();
      await nextFrame();
      if (moving().length === 0) return;
    }
  });
}

/** What axe finds in the task pane. */
export async function axeFindingsInPane(page: Page): Promise<string[]> {
  const frame = await paneFrame(page);
  await atRest(frame);
  return axeFindings(frame, []);
}

/** What axe finds in the page around it. The grid is Univer's, and for the eye only. */
export const axeFindingsInWindow = (page: Page): Promise<string[]> => axeFindings(page, ['.grid', 'iframe']);

/** What of the pane cannot be seen without scrolling sideways, or is cut off: empty when all is well. */
export async function cutOff(page: Page): Promise<string[]> {
  const frame = await paneFrame(page);
  await atRest(frame);
  return frame.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found =
      scrollWidth > clientWidth ? [`the pane scrolls sideways: ${scrollWidth} > ${clientWidth}`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const said = `<${element.tagName.toLowerCase()}> ${(element.textContent || element.id).slice(0, 60)}`;
      if (left < -0.5 || right > clientWidth + 0.5)
        found.push(`${said} from ${Math.round(left)} to ${Math.round(right)} of ${clientWidth}`);
      // Text fields scroll what they hold; everything else that hides its overflow would lose it.
      const isField = element.matches('input, textarea, select');
      const { overflowX } = getComputedStyle(element);
      if (!isField && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${said} holds ${element.scrollWidth} in ${element.clientWidth}`);
    }
    return found;
  });
}

/** Makes the pane as narrow as Excel lets it be, with the keyboard. */
export async function narrowestPane(page: Page): Promise<void> {
  // Loading moves the focus to the grid.
  await pane(page).getByRole('heading', { level: 1 }).waitFor();
  const splitter = page.getByRole('separator', { name: 'Width of the task pane' });
  await eventually(async () => {
    await splitter.press('ArrowRight');
    expect(await splitter.getAttribute('aria-valuenow')).toBe('320');
  });
}

/**
 * The pane of 380 px at 200 % zoom: half as wide in the pixels of its page.
 *
 * @returns what ends the zoom
 */
export async function zoomedPane(page: Page): Promise<() => Promise<void>> {
  // Over the style that the page sets.
  const style = await page.addStyleTag({ content: '.pane { width: 190px !important; }' });
  return () => style.evaluate((element) => (element as Element).remove());
}

/** Opens a page of the pane by its navigation. */
export const openPage = (page: Page, name: string): Promise<void> =>
  pane(page).getByRole('navigation').getByRole('button', { name, exact: true }).click();
