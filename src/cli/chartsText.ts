import type { WorkbookCharts } from '../app/charts/workbookCharts';
import { hanging, oneLine, padded, widest } from './plainText';

const WRITTEN = '✔ Written';
const BLANK = '○ No figures';

/**
 * What was drawn and what was not, for a person: each chart by its name with what it shows, or why it shows nothing; at the end the sum.
 *
 * @param title what was drawn, and where to
 * @param width characters of a line, where there is a window
 */
export function chartsText(
  title: string,
  { drawn, blank }: Pick<WorkbookCharts, 'drawn' | 'blank'>,
  width?: number,
): string {
  const names = widest([...drawn, ...blank].map(({ plan }) => plan.name));
  const states = widest([WRITTEN, BLANK]);
  const line = (state: string, name: string, words: string): string =>
    hanging(`${padded(state, states)}  ${padded(name, names)}  `, oneLine(words), width);
  const lines = [
    ...drawn.map(({ plan, message }) => line(WRITTEN, plan.name, message)),
    ...blank.map(({ plan, why }) => line(BLANK, plan.name, why)),
  ];
  return `${title}\n\n${lines.join('\n')}\n\n${sum(drawn.length, blank.length)}\n`;
}

function sum(written: number, blank: number): string {
  const all = written + blank;
  const parts = [
    ...(written > 0 ? [`${written} written`] : []),
    ...(blank > 0 ? [`${blank} without figures`] : []),
  ];
  return `${all} ${all === 1 ? 'chart' : 'charts'}: ${parts.join(', ')}.`;
}
