import axe from 'axe-core';

/** What axe finds in a part of the page: rule and element. Contrast needs a real browser (`test/e2e/looks.test.ts`). */
export async function axeFindings(part: Element): Promise<string[]> {
  const { violations } = await axe.run(part, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
