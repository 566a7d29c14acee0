import type { Page } from 'playwright-core';
import { eventually } from './browser';
import { paneFrame, paneTitle } from './workbench';

/** More Tabs than any page of the pane has stops. */
const STOPS = 80;

/** What has the focus in the pane, as a screen reader would name it: the label, the text, and whether it is chosen. */
export async function focused(page: Page): Promise<string> {
  const frame = await paneFrame(page);
  return frame.evaluate(() => {
    const element = document.activeElement;
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? element.labels
        : null;
    const label = [...(labels ?? [])].map(({ textContent }) => textContent).join(' ');
    return (label || element?.getAttribute('aria-label') || element?.textContent || '')
      .replace(/\s*\*$/, '')
      .trim();
  });
}

/** Presses Tab until something with that label has the focus. */
export async function tabTo(
  page: Page,
  label: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const fits = (name: string): boolean => (typeof label === 'string' ? name === label : label.test(name));
  const passed: string[] = [];
  for (let stop = 0; stop < STOPS; stop++) {
    const name = await focused(page);
    if (fits(name)) return;
    passed.push(name);
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(label)}, but to ${[...new Set(passed)].join(', ')}.`);
}

/** Tabs to a field and types into it, over what stands there. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Tabs to a date and types it part by part, in American order: `01152026`. */
export async function fillDate(page: Page, label: string, digits: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(digits);
}

/** Brings the focus to the Start page, as the button of the ribbon does. */
export async function startWithKeyboard(page: Page): Promise<void> {
  // Loading moves the focus to the grid.
  await paneTitle(page, 'Start an engagement').waitFor();
  await page.locator('.ribbon').getByRole('button', { name: 'Start' }).press('Enter');
  await eventually(async () => expect(await focused(page)).toBe('Start an engagement'));
}
